import type { OutreachVisitDetail } from '@jemput/contract'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Clerk } from '../people/audit.ts'
import { readVisit } from './list-visits.ts'
import { refuseTeam } from './plan-visit.ts'
import { listTeam, tellRoster } from './roster.ts'
import { forgetVisit, tellVisit } from './tell-visit.ts'
import { kindOf, lockVisit } from './visit.ts'

/** Says who goes. Their phones learn of the visit; the phones of those who don't go any more forget it. */
export async function sendTeam(desk: Desk, clerk: Clerk, id: string, { officers }: { officers: readonly string[] }): Promise<OutreachVisitDetail | No> {
  const { sql, now } = desk
  const office = officeId(desk)
  const visit = await lockVisit(desk, id)
  if (!visit) return { refusal: 'not-found' }
  if (visit.status !== 'planned') return { refusal: 'not-now' }
  const refused = await refuseTeam(desk, officers, (await kindOf(desk, visit)).minTeam)
  if (refused) return refused
  const before = await listTeam(sql, office, id)
  const team = [...new Set(officers)]
  const gone = before.filter((staff) => !team.includes(staff))
  await sql.query('delete from visit_officer where office_id = $1 and visit_id = $2 and staff_id = any($3::text[])', [office, id, gone])
  await sql.query('insert into visit_officer (office_id, visit_id, staff_id) select $1, $2, unnest($3::text[]) on conflict do nothing', [office, id, team])
  await forgetVisit(desk, id, gone)
  await tellVisit(desk, visit, team)
  await tellRoster(desk, office, id)
  await record(sql, clerk, { at: now, act: 'send-team', subject: id, detail: { officers: team.join(' '), before: before.join(' ') } })
  return readVisit(desk, clerk, id)
}
