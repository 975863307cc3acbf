import type { MessageRow, Requeue } from '@jemput/contract'
import { messageStates } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { logged, rowOf, type Logged } from './list-messages.ts'

/**
 * Staff send a message once more: one that never left or that the network gave up at once, one whose fate is unknown only when
 * they say that it may arrive twice. It begins anew, with all its tries.
 */
export async function requeue(desk: Desk, actor: Actor, id: string, { mayArriveTwice = false }: Requeue): Promise<MessageRow | No> {
  const { sql, keys, now } = desk
  const office = officeId(desk)
  const find = () => sql.query<Logged>(`${logged} where office_id = $1 and id = $2 for update`, [office, id])
  const [found] = await find()
  if (!found) return { refusal: 'not-found' }
  const { again } = messageStates[found.status]
  if (again === 'never') return { refusal: 'not-now' }
  if (again === 'mayDouble' && !mayArriveTwice) return { refusal: 'may-arrive-twice' }
  if (found.text_sealed === '') return { refusal: 'words-gone' }
  // Its earlier id is forgotten: a late report about the earlier try says nothing of this one.
  await sql.query(
    `update outbox set status = 'queued', reason = null, message_id = null, refused = 0, send_after = $3, queued_at = $3 where office_id = $1 and id = $2`,
    [office, id, new Date(now)])
  await record(sql, actor, { at: now, act: 'requeue-message', subject: id, detail: { was: found.status, reason: found.reason ?? '' } })
  const [row] = await find()
  return row ? rowOf(keys, row) : { refusal: 'not-found' }
}
