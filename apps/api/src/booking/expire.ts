import { retrying } from '@jemput/db'
import type { LocalDate } from '@jemput/domain'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { endBill } from '../payment/record.ts'
import { tellPayment } from '../payment/tell-payment.ts'
import { announce } from '../phone/notices.ts'
import { endOffer } from '../waiting/line.ts'
import { coolOff } from './cool-off.ts'
import { back, exchange } from './counters.ts'
import type { Desk } from './desk.ts'
import { columns, onBehalf, type BookingRecord } from './record.ts'

type Host = Pick<Desk, 'sql' | 'shelf' | 'keys' | 'now'>

/**
 * Ends holds whose time is over, and bookings that were not paid in time: each exactly once, because the update asks for its status
 * again. Whoever confirms at that moment, or brings the money, has the row: then it is no longer waiting, or it is ended already and
 * the money is late.
 */
const endHolds = (which: string, locking: string) => `
  with due as materialized (
    select office_id, id, status as was from booking
    where status in ('held', 'unpaid') and expires_at <= $1 and ${which}
    order by expires_at limit 50 ${locking}
  ),
  freed as (
    delete from active_person p using due, booking_member m
    where (m.office_id, m.booking_id) = (due.office_id, due.id)
      and (p.person_key, p.office_id, p.booking_id) = (m.person_key, due.office_id, due.id)
  )
  update booking b set status = 'expired' from due
  where (b.office_id, b.id) = (due.office_id, due.id) and b.status in ('held', 'unpaid')
  returning ${columns.replaceAll(/\w+/g, 'b.$&')}, due.was`

const ended = {
  /** Whoever is at work on one of them already goes on with it: nobody waits here while he holds counters. */
  all: endHolds('id <> all($2::uuid[])', 'for update skip locked'),
  ofDay: endHolds('office_id = $2 and date = $3 and bucket = $4', 'for update skip locked'),
  named: endHolds(
    '(office_id, coalesce(part_of, id)) in (select office_id, id from jsonb_to_recordset($2::jsonb) as n(office_id text, id uuid))', 'for update'),
}

type Ended = BookingRecord & { was: 'held' | 'unpaid' }

async function end(host: Host, text: string, params: readonly unknown[]): Promise<number> {
  const records = await host.sql.query<Ended>(text, [new Date(host.now), ...params])
  if (records.length > 0) await exchange(host.sql, records.map((record) => back(record)))
  for (const record of records) {
    const desk = await onBehalf(host, record)
    // Nobody is locked for not answering what they did not ask for at that moment.
    if (await endOffer(desk, record, 'lapse')) {
      await announce(desk, 'waitlist.lapsed', record.id)
      continue
    }
    const until = await coolOff(desk, desk.office.pack, record, 'expiry')
    if (record.was === 'unpaid') {
      await endBill(desk.sql, record.office_id, record.id, 'expired')
      await tellPayment(desk, 'payment.expired', record.id)
    // The rest of a party ends with it, and is told with it.
    } else if (record.part_of === null) {
      await announce(desk, 'booking.expired', record.id, { lock: { until } })
    }
  }
  return records.length
}

/** Ends these holds where their time is over; returns how many. */
export const expireHolds = (host: Host, holds: readonly { office_id: string; id: string }[]): Promise<number> =>
  end(host, ended.named, [JSON.stringify(holds)])

/** Ends the holds on a day whose time is over, so that their seats are not missed until the sweeper comes. */
export const expireDay = (host: Host, day: { office: string; date: LocalDate; bucket: string }): Promise<number> =>
  end(host, ended.ofDay, [day.office, day.date, day.bucket])

/**
 * Ends every hold whose time is over, in batches of one transaction each. Returns how many; any number of processes may sweep.
 * A batch that fails is taken apart, so that one hold which can't be ended keeps no other one.
 */
export async function sweepHolds({ db, clock, keys, shelf, log }: Deps): Promise<number> {
  const stuck: string[] = []
  const endSome = (text: string, given: unknown): Promise<number> =>
    retrying(() => db.transaction((sql) => end({ sql, shelf, keys, now: clock.now() }, text, [given])))
  const endEach = async (): Promise<number> => {
    let total = 0
    for (const hold of await db.query<{ office_id: string; id: string }>(dueSql, [new Date(clock.now()), stuck])) {
      total += await endSome(ended.named, JSON.stringify([hold])).catch((error: unknown) => {
        log.error({ fault: faultOf(error), booking: hold.id }, 'a hold could not be ended')
        stuck.push(hold.id)
        return 0
      })
    }
    return total
  }
  for (let total = 0, known = 0; ; known = stuck.length) {
    const count = await endSome(ended.all, stuck).catch(endEach)
    if (count === 0 && stuck.length === known) return total
    total += count
  }
}

const dueSql = `
  select office_id, id from booking where status in ('held', 'unpaid') and expires_at <= $1 and id <> all($2::uuid[]) order by expires_at limit 50`
