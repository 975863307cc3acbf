import type { Sql } from '@jemput/db'
import type { LocalDate } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'

/** A day that staff closed, effective at once; days of the pack stand in the pack. */
export type StaffClosure = { date: LocalDate; reason: string; staff_id: string; closed_at: Date }

/** From one day on, in order. */
export const listStaffClosures = (sql: Sql, office: string, from: LocalDate): Promise<StaffClosure[]> => sql.query<StaffClosure>(
  'select date, reason, staff_id, closed_at from closure where office_id = $1 and date >= $2 order by date', [office, from])

/** The days between two, both included, that staff closed. */
export async function staffClosedDays(desk: Pick<Desk, 'sql' | 'office'>, from: LocalDate, to: LocalDate): Promise<ReadonlySet<LocalDate>> {
  const rows = await desk.sql.query<{ date: LocalDate }>(
    'select date from closure where office_id = $1 and date between $2 and $3', [desk.office.pack.office.id, from, to])
  return new Set(rows.map(({ date }) => date))
}

export const isClosedByStaff = async (desk: Desk, date: LocalDate): Promise<boolean> => (await staffClosedDays(desk, date, date)).has(date)
