import { addDays, instantOf, type LocalDate } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'

export type OutageRecord = { id: string; reason: string; since: Date; until: Date | null; staff_id: string }

/** The outage that is on. */
export async function findOutage(desk: Desk): Promise<OutageRecord | undefined> {
  const [found] = await desk.sql.query<OutageRecord>(
    `select id, reason, since, until, staff_id from outage where office_id = $1 and since <= $2 and (until is null or until > $2)
     order by since desc limit 1`, [officeId(desk), new Date(desk.now)])
  return found
}

/** Whether an outage touched one of these days, if only for an hour: what happens on it is nobody's fault. */
export async function hadOutage(desk: Desk, days: readonly LocalDate[]): Promise<boolean> {
  const zone = desk.office.pack.office.timezone
  const spans = days.map((day) => ({ begins: new Date(instantOf(day, '00:00', zone)), ends: new Date(instantOf(addDays(day, 1), '00:00', zone)) }))
  const found = await desk.sql.query(
    `select 1 from outage o, jsonb_to_recordset($2::jsonb) as day(begins timestamptz, ends timestamptz)
     where o.office_id = $1 and o.since <= $3 and o.since < day.ends and (o.until is null or o.until > day.begins) limit 1`,
    [officeId(desk), JSON.stringify(spans), new Date(desk.now)])
  return found.length > 0
}
