import { uuidv7 } from 'uuidv7'
import type { Desk } from '../booking/desk.ts'
import { whenHeard } from './clocks.ts'

/** `reply` answers what somebody just did and goes at any hour; the others wait until the office's quiet hours are over. */
export type Lane = 'reply' | 'reminder' | 'broadcast'

/**
 * Queues an SMS to the desk's phone (or to `phone`, E.164) in the desk's transaction.
 * Nothing leaves before that transaction has committed; `sendOutbox` does the rest.
 */
export async function post(desk: Pick<Desk, 'sql' | 'office' | 'phone' | 'keys' | 'now'>, message: { text: string; lane: Lane; phone?: string }): Promise<void> {
  const phone = message.phone ?? desk.phone
  await desk.sql.query(
    `insert into outbox (office_id, id, phone_key, phone_sealed, text_sealed, lane, status, send_after, created_at)
     values ($1, $2, $3, $4, $5, $6, 'queued', $8, $7)`,
    [
      desk.office.pack.office.id, uuidv7(), desk.keys.key('phone', phone), desk.keys.seal(phone, 'outbox.phone_sealed'),
      desk.keys.seal(message.text, 'outbox.text_sealed'), message.lane, new Date(desk.now),
      new Date(whenHeard(desk.office.pack, message.lane, desk.now)),
    ],
  )
}
