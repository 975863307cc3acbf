import { retrying } from '@jemput/db'
import { addDays, type LocalDate } from '@jemput/domain'
import { closuresOf } from '../booking/calendar.ts'
import type { Desk } from '../booking/desk.ts'
import { columns, onBehalf, type BookingRecord } from '../booking/record.ts'
import { todayAt } from '../booking/rules.ts'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { moveAway } from './move-away.ts'

/** So long after a closed day its bookings are still moved, if no process was there before. */
const DAYS_BACK = 7
/** Bookings that keep seats; the index booking_placed is made for these words. */
const placed = `status in ('held', 'unpaid', 'confirmed')`

type Closed = { office_id: string; date: LocalDate; reason: string }
type Due = Closed & { id: string }

/** One look for all offices, mostly in vain. A hold whose time is over is ended elsewhere. */
const dueSql = `
  select b.office_id, b.id, b.date, c.reason from jsonb_to_recordset($1::jsonb) as c(office_id text, date date, reason text)
  join booking b on b.office_id = c.office_id and b.date = c.date and b.${placed} and (b.status <> 'held' or b.expires_at > $3)
  where b.id <> all($2::uuid[]) order by b.date, b.starts, b.requested_at limit 50`

/** Whoever is at work on it already goes on with it; what was moved meanwhile stands on another day. */
const lockSql = `select ${columns} from booking where office_id = $1 and id = $2 and date = $3 and ${placed} for update skip locked`

/**
 * Finds another time for every booking of a day that has closed, one transaction each with its SMS: killed in the middle it goes on where
 * it stopped, and nobody is told twice. Returns how many; any number of processes may.
 */
export async function sweepClosed(deps: Deps): Promise<number> {
  const { db, clock, log } = deps
  const closed = JSON.stringify(await listClosed(deps))
  const seen: string[] = []
  for (let total = 0; ;) {
    const due = await db.query<Due>(dueSql, [closed, seen, new Date(clock.now())])
    if (due.length === 0) return total
    for (const each of due) {
      seen.push(each.id)
      total += await retrying(() => moveOne(deps, each)).catch((error: unknown) => {
        log.error({ fault: faultOf(error), booking: each.id }, 'a booking of a closed day could not be moved')
        return 0
      })
    }
  }
}

/** Days that staff closed, and those of the newest packs that a booking may stand on. */
async function listClosed({ db, shelf, clock, keys }: Deps): Promise<Closed[]> {
  const offices = shelf.offices()
  const staff = await db.query<Closed>(
    'select office_id, date, reason from closure where date >= $1', [new Date(clock.now() - DAYS_BACK * 86_400_000)])
  const ofPacks = offices.flatMap((office): Closed[] => {
    const today = todayAt({ sql: db, office, shelf, keys, now: clock.now(), phone: '', channel: 'COUNTER', language: 'id', requestKey: '' } satisfies Desk)
    const [first, last] = [addDays(today, -DAYS_BACK), addDays(today, 2 * office.pack.policy.booking.aheadDays)]
    return [...closuresOf(office.pack)].filter(([date]) => date >= first && date <= last)
      .map(([date, reason]) => ({ office_id: office.pack.office.id, date, reason }))
  })
  return [...staff, ...ofPacks]
}

const moveOne = ({ db, shelf, keys, clock }: Deps, { office_id, id, date, reason }: Due): Promise<number> => db.transaction(async (sql) => {
  const [booking] = await sql.query<BookingRecord>(lockSql, [office_id, id, date])
  if (!booking) return 0
  await moveAway(await onBehalf({ sql, shelf, keys, now: clock.now() }, booking), booking, reason)
  return 1
})
