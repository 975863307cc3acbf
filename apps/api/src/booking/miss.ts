import { retrying, type Sql } from '@jemput/db'
import type { Deps, PublishedPack } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { announce } from '../phone/notices.ts'
import { closedDaysOf } from './calendar.ts'
import { coolOff } from './cool-off.ts'
import type { Desk } from './desk.ts'
import { freePeople } from './name-people.ts'
import { columns, onBehalf, type BookingRecord } from './record.ts'
import { currentPack, packOf, todayAt } from './rules.ts'

type Due = { office_id: string; id: string }

/**
 * Confirmed bookings of a day that is over at their office: one look for all offices, mostly in vain. A day that staff closed is not over
 * before its bookings have been moved, and a day without a working system not before everybody had time to come all the same.
 */
const dueSql = `
  select b.office_id, b.id from jsonb_to_recordset($1::jsonb) as o(office_id text, today date, zone text, serve_days int)
  join booking b on b.office_id = o.office_id and b.status = 'confirmed' and b.date < o.today
    and not exists (select from closure c where c.office_id = b.office_id and c.date = b.date)
    and not exists (
      select from outage w where w.office_id = b.office_id and (w.since at time zone o.zone)::date <= b.date
        and (w.until is null or (w.until at time zone o.zone)::date >= b.date and (w.until at time zone o.zone)::date + o.serve_days >= o.today))
  where b.id <> all($2::uuid[]) order by b.date limit 50`

/** Whoever checks one in at this moment keeps it. */
const lockSql = `
  select ${columns} from booking where office_id = $1 and id = $2 and status = 'confirmed' and date < $3 for update skip locked`

/** Nobody came: the people may book again, some after a while. The seats of a day that is over stay counted. Returns how many. */
export async function sweepMissed(deps: Deps): Promise<number> {
  const { db, shelf, log } = deps
  const offices = new Map(shelf.offices().map((office) => [office.pack.office.id, office]))
  const days = [...offices].map(([office_id, office]) => ({
    office_id, today: todayAt(deskOf(deps, db, office)), zone: office.pack.office.timezone, serve_days: office.pack.policy.outage.serveDays,
  }))
  const seen: string[] = []
  for (let total = 0; ;) {
    const due = await db.query<Due>(dueSql, [JSON.stringify(days), seen])
    if (due.length === 0) return total
    for (const { office_id, id } of due) {
      seen.push(id)
      const office = offices.get(office_id)
      if (!office) continue
      total += await retrying(() => db.transaction((sql) => miss(deskOf(deps, sql, office), id))).catch((error: unknown) => {
        log.error({ fault: faultOf(error), booking: id }, 'a missed booking could not be ended')
        return 0
      })
    }
  }
}

/** Nobody's desk: what a day that is over brings. */
export const deskOf = ({ clock, keys, shelf }: Deps, sql: Sql, office: PublishedPack): Desk =>
  ({ sql, office, shelf, keys, now: clock.now(), phone: '', channel: 'COUNTER', language: 'id', requestKey: 'the day is over' })

async function miss(host: Desk, id: string): Promise<number> {
  const [booking] = await host.sql.query<BookingRecord>(lockSql, [host.office.pack.office.id, id, todayAt(host)])
  // A day that the pack closes is not over either before its bookings have been moved.
  if (!booking || closedDaysOf(currentPack(host)).has(booking.date)) return 0
  const desk = await onBehalf(host, booking)
  await desk.sql.query(`update booking set status = 'no-show' where office_id = $1 and id = $2`, [booking.office_id, booking.id])
  const until = await coolOff(desk, await packOf(desk, booking.pack_version), booking, 'noShow', booking.date)
  await freePeople(desk.sql, booking)
  await announce(desk, 'booking.noShow', booking.id, { lock: { until } })
  return 1
}
