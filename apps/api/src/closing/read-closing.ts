import type { ClosedDay, Closing } from '@jemput/contract'
import { ACTIVE, addDays, type LocalDate } from '@jemput/domain'
import { closuresOf } from '../booking/calendar.ts'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, todayAt } from '../booking/rules.ts'
import { listStaffClosures } from './closures.ts'
import { findOutage } from './outage.ts'

/** Bookings that keep seats. */
const placed = ACTIVE.map((status) => `'${status}'`).join(', ')

/** Closed days that bookings may stand on, what became of these, and the outage that is on. */
export async function readClosing(desk: Desk): Promise<Closing> {
  const pack = currentPack(desk)
  const today = todayAt(desk)
  const last = addDays(today, pack.policy.booking.aheadDays)
  const staff = await listStaffClosures(desk.sql, officeId(desk), today)
  const names = await namesOf(desk, staff.map(({ staff_id }) => staff_id))
  const counts = await countBookings(desk, today)
  const ofStaff = staff.map(({ date, reason, staff_id, closed_at }) =>
    ({ date, reason, by: 'staff' as const, staff: names.get(staff_id) ?? null, closedAt: closed_at.getTime() }))
  const closedBy = new Set(staff.map(({ date }) => date))
  const ofPack = [...closuresOf(pack)].filter(([date]) => date >= today && date <= last && !closedBy.has(date)).map(([date, reason]) =>
    ({ date, reason, by: 'pack' as const, staff: null, closedAt: null }))
  const days = [...ofStaff, ...ofPack].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  return {
    today, action: pack.policy.closure.action, outage: await outageOf(desk),
    days: days.map((day) => ({ ...day, bookings: counts.get(day.date) ?? { left: 0, moved: 0, asked: 0, unseated: 0 } })),
  }
}

/** A moved booking stands on another day than the one it was moved from; one that found no seat ended where it stood. */
const countSql = `
  with touched as (
    select date as day, true as "left", date, moved_from, answer_by, status from booking
    where office_id = $1 and date >= $2 and status in (${placed})
    union all
    select moved_from, false, date, moved_from, answer_by, status from booking where office_id = $1 and moved_from >= $2
  )
  select day, count(*) filter (where "left")::int as "left", count(*) filter (where not "left" and date <> moved_from)::int as moved,
    count(*) filter (where not "left" and date <> moved_from and answer_by is not null and status in (${placed}))::int as asked,
    count(*) filter (where not "left" and date = moved_from)::int as unseated
  from touched group by day`

async function countBookings(desk: Desk, from: LocalDate): Promise<Map<LocalDate, ClosedDay['bookings']>> {
  const rows = await desk.sql.query<ClosedDay['bookings'] & { day: LocalDate }>(countSql, [officeId(desk), from])
  return new Map(rows.map(({ day, ...bookings }) => [day, bookings]))
}

async function outageOf(desk: Desk): Promise<Closing['outage']> {
  const on = await findOutage(desk)
  if (!on) return null
  const [counted] = await desk.sql.query<{ told: number }>(
    'select count(*)::int as told from booking where office_id = $1 and outage_told = $2', [officeId(desk), on.id])
  const names = await namesOf(desk, [on.staff_id])
  return {
    id: on.id, reason: on.reason, since: on.since.getTime(), until: on.until?.getTime() ?? null,
    staff: names.get(on.staff_id) ?? on.staff_id, told: counted?.told ?? 0,
  }
}

async function namesOf(desk: Desk, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await desk.sql.query<{ id: string; name: string }>('select id, name from staff where id = any($1::text[])', [ids])
  return new Map(rows.map(({ id, name }) => [id, name]))
}
