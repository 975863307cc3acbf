import type { Lane } from '@jemput/domain'
import { smsParts } from '@jemput/flow'
import { uuidv7 } from 'uuidv7'
import type { Desk } from '../booking/desk.ts'
import { whenHeard } from './clocks.ts'

/**
 * Queues an SMS to the desk's phone (or to `phone`, E.164) in the desk's transaction.
 * Nothing leaves before that transaction has committed; `openOutbox` does the rest.
 */
export async function post(desk: Pick<Desk, 'sql' | 'office' | 'phone' | 'keys' | 'now'>, message: { text: string; lane: Lane; phone?: string }): Promise<void> {
  const phone = message.phone ?? desk.phone
  await desk.sql.query(
    `insert into outbox (office_id, id, phone_key, phone_sealed, text_sealed, parts, lane, status, send_after, created_at, queued_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'queued', $9, $8, $9)`,
    [
      desk.office.pack.office.id, uuidv7(), desk.keys.key('phone', phone), desk.keys.seal(phone, 'outbox.phone_sealed'),
      desk.keys.seal(message.text, 'outbox.text_sealed'), smsParts(message.text).parts, message.lane, new Date(desk.now),
      new Date(whenHeard(desk.office.pack, message.lane, desk.now)),
    ],
  )
}
