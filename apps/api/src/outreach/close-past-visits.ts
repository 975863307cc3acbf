import { retrying, type Sql } from '@jemput/db'
import { addDays, type LocalDate } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { deskOf } from '../booking/miss.ts'
import { officeId, todayAt } from '../booking/rules.ts'
import type { Deps } from '../deps.ts'
import { listTeam } from './roster.ts'
import { forgetVisit } from './tell-visit.ts'

/**
 * Closes visits so many days after their day (`policy.outreach.closeAfterDays`): they and their people leave the phones of the team. What a phone
 * captured there and sends later is taken as ever. Returns how many; any number of processes may.
 */
export async function closePastVisits(deps: Deps): Promise<number> {
  let total = 0
  for (const office of deps.shelf.offices()) {
    const desk = deskOf(deps, deps.db, office)
    const before = addDays(todayAt(desk), -office.pack.policy.outreach.closeAfterDays)
    for (const id of await listPast(desk.sql, officeId(desk), before)) {
      total += await retrying(() => deps.db.transaction((sql) => closeOne({ ...desk, sql }, id)))
    }
  }
  return total
}

async function listPast(sql: Sql, office: string, before: LocalDate): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `select id from outreach_visit where office_id = $1 and status = 'planned' and date < $2 order by date limit 100`, [office, before])
  return rows.map(({ id }) => id)
}

/** Another process may have closed it a moment ago. */
async function closeOne(desk: Desk, id: string): Promise<number> {
  const closed = await desk.sql.query(
    `update outreach_visit set status = 'closed' where office_id = $1 and id = $2 and status = 'planned' returning id`, [officeId(desk), id])
  if (closed.length > 0) await forgetVisit(desk, id, await listTeam(desk.sql, officeId(desk), id))
  return closed.length
}
