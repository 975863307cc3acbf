import type { ThreadReply, ThreadText } from '@jemput/contract'
import { findUnsendable, type Unsendable } from '@jemput/flow'
import type { Desk } from '../../booking/desk.ts'
import { officeId } from '../../booking/rules.ts'
import type { No } from '../../no.ts'
import { record, type Clerk } from '../../people/audit.ts'
import { eraseAt } from '../erasure.ts'
import { post } from '../outbox.ts'
import { findThread } from './read-thread.ts'
import { writeDown } from './wait-for-staff.ts'

/** Answers a person by SMS under the office's name, and closes the thread if nothing more is waited for. Without words it is only closed. */
export async function replyToThread(desk: Desk, clerk: Clerk, id: string, { text, close }: ThreadReply): Promise<ThreadText | No> {
  const { sql, office, keys, now } = desk
  const found = await findThread(desk, id)
  if (!found) return { refusal: 'not-found' }
  if (!found.text.open || (text === '' && !close)) return { refusal: 'not-now' }
  if (text !== '') {
    const said = `${office.pack.office.sender}: ${text}`
    const bar = findUnsendable(said)
    if (bar) return { refusal: 'text-unsendable', why: reasonOf(bar) }
    await post({ ...desk, phone: found.phone }, { text: said, lane: 'reply' })
    await writeDown(sql, {
      office: officeId(desk), thread: id, phoneKey: keys.key('phone', found.phone), phone: found.phone, text, ours: true, now, erase: eraseAt(office.pack, null, now), keys,
    })
  }
  if (close) {
    await sql.query('update thread_sms set open = false where office_id = $1 and thread = $2', [officeId(desk), id])
    await sql.query(
      `update task set status = 'done', done_at = $3, done_by = $4 where office_id = $1 and kind = 'sms-unread' and subject = $2 and status = 'open'`,
      [officeId(desk), id, new Date(now), clerk.staffId])
  }
  await record(sql, clerk, { at: now, act: 'reply-to-thread', subject: id, detail: { answered: text === '' ? 'no' : 'yes', closed: close ? 'yes' : 'no' } })
  return (await findThread(desk, id))?.text ?? { refusal: 'not-found' }
}

const reasonOf = (bar: Unsendable): string => {
  if (bar.why === 'person') return 'NIK/KK'
  return bar.why === 'letters' ? bar.letters.join(' ') : `${bar.parts} SMS`
}
