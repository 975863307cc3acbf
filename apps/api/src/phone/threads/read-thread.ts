import type { ThreadText } from '@jemput/contract'
import { maskPhone } from '@jemput/domain'
import type { Desk } from '../../booking/desk.ts'
import { officeId } from '../../booking/rules.ts'
import type { No } from '../../no.ts'
import { record, type Clerk } from '../../people/audit.ts'

/** What somebody wrote and was answered. Whoever reads it is on record. */
export async function readThread(desk: Desk, clerk: Clerk, id: string): Promise<ThreadText | No> {
  const found = await findThread(desk, id)
  if (!found) return { refusal: 'not-found' }
  await record(desk.sql, clerk, { at: desk.now, act: 'read-thread', subject: id, detail: { texts: found.text.texts.length } })
  return found.text
}

/** A thread opened, with the whole number of its phone. */
export async function findThread(desk: Desk, id: string): Promise<{ text: ThreadText; phone: string } | undefined> {
  const rows = await desk.sql.query<{ phone_sealed: string; text_sealed: string; at: Date; ours: boolean; open: boolean }>(
    'select phone_sealed, text_sealed, at, ours, open from thread_sms where office_id = $1 and thread = $2 order by at, id', [officeId(desk), id])
  const [first] = rows
  if (!first) return undefined
  const phone = desk.keys.open(first.phone_sealed, 'thread_sms.phone_sealed')
  const texts = rows.map(({ text_sealed, at, ours }) => ({ at: at.getTime(), ours, text: desk.keys.open(text_sealed, 'thread_sms.text_sealed') }))
  return { phone, text: { id, phone: maskPhone(phone), sender: desk.office.pack.office.sender, open: first.open, texts } }
}
