import type { Sql } from '@jemput/db'
import type { LocalDate } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'

/** A day that staff closed, effective at once; days of the pack stand in the pack. */
export type StaffClosure = { date: LocalDate; reason: string; staff_id: string; closed_at: Date }

/** From one day on, in order. */
export const listStaffClosures = (sql: Sql, office: string, from: LocalDate): Promise<StaffClosure[]> => sql.query<StaffClosure>(
  'select date, reason, staff_id, closed_at from closure where office_id = $1 and date >= $2 order by date', [office, from])

export async function isClosedByStaff(desk: Desk, date: LocalDate): Promise<boolean> {
  const found = await desk.sql.query('select 1 from closure where office_id = $1 and date = $2', [officeId(desk), date])
  return found.length > 0
}
