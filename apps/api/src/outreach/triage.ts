import type { SickRequest, Triage } from '@jemput/contract'
import { afterVisit } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { closeVisitsOf } from './close-visit.ts'
import { lockRequest, requestOf } from './sick-requests.ts'
import { tellFamily } from './tell-family.ts'

/** A family's request is accepted or declined, and the family is told. Of two who decide the same at once the second finds it done. */
export async function triage(desk: Desk, actor: Actor, id: string, decided: Triage): Promise<SickRequest | No> {
  const { sql, keys, now } = desk
  const { decision } = decided
  const found = await lockRequest(desk, id)
  if (!found) return { refusal: 'not-found' }
  if (found.status === (decision === 'accept' ? 'accepted' : 'declined')) return requestOf(desk, found)
  const status = afterVisit(found.status, decision)
  if (!status) return { refusal: 'not-now' }
  const reason = decided.decision === 'decline' ? decided.reason : undefined
  const reason_sealed = reason === undefined ? null : keys.seal(reason, 'home_visit.reason_sealed')
  await sql.query('update home_visit set status = $3, reason_sealed = $4 where office_id = $1 and id = $2', [officeId(desk), id, status, reason_sealed])
  if (decision === 'decline') await closeVisitsOf(desk, id)
  await record(sql, actor, { at: now, act: 'triage', subject: id, detail: { decision } })
  const settled = { ...found, status, reason_sealed }
  await tellFamily(desk, decision === 'accept' ? 'homevisit.accepted' : 'homevisit.declined', settled, { reason })
  return requestOf(desk, settled)
}
