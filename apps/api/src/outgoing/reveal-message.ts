import type { MessageShown } from '@jemput/contract'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Clerk } from '../people/audit.ts'
import { mayReadHealth } from '../people/may-read.ts'
import { logged, openPhone, rowOf, type Logged } from './list-messages.ts'

/**
 * The number of a message, and to those who may read of an illness its words, for a reason that is written down with who read it:
 * nobody can tell beforehand which messages are about one.
 */
export async function revealMessage(desk: Desk, clerk: Clerk, id: string, { reason }: { reason: string }): Promise<MessageShown | No> {
  const { sql, keys, now } = desk
  const [found] = await sql.query<Logged>(`${logged} where office_id = $1 and id = $2`, [officeId(desk), id])
  if (!found) return { refusal: 'not-found' }
  // People write names into reasons.
  await record(sql, clerk, { at: now, act: 'reveal-message', subject: id, detail: { reason_sealed: keys.seal(reason, 'audit.reason') } })
  const phone = openPhone(keys, found)
  const readable = mayReadHealth(clerk) && found.text_sealed !== '' && phone !== undefined
  return { ...rowOf(keys, found), phone: phone ?? '', text: readable ? keys.open(found.text_sealed, 'outbox.text_sealed') : null }
}
