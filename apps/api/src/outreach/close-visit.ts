import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import { listTeam } from './roster.ts'
import { forgetVisit } from './tell-visit.ts'

/** Nobody goes to this family any more: visits that were planned for it are closed, and leave the officers' phones. */
export async function closeVisitsOf(desk: Desk, request: string): Promise<void> {
  const closed = await desk.sql.query<{ id: string }>(
    `update outreach_visit set status = 'closed' where office_id = $1 and home_visit_id = $2 and status = 'planned' returning id`, [officeId(desk), request])
  for (const { id } of closed) await forgetVisit(desk, id, await listTeam(desk.sql, officeId(desk), id))
}
