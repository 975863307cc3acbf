import { uuidv7 } from 'uuidv7'
import type { Desk } from '../booking/desk.ts'
import type { BookingRecord } from '../booking/record.ts'
import { endPlace } from '../booking/release.ts'
import { currentPack, officeId } from '../booking/rules.ts'
import { openTask } from '../office/tasks.ts'
import { announce } from '../phone/notices.ts'

/**
 * A booking of a closed day that fits nowhere ends, so that its people may book again at once. It is a task for staff, and where the office
 * keeps a waiting list its phone stands where the booking was asked for: before everybody who came later.
 */
export async function unseat(desk: Desk, booking: BookingRecord, reason: string): Promise<void> {
  const { sql, now } = desk
  const office = officeId(desk)
  const { id, service, bucket, size, phone_key, phone_sealed, date } = booking
  await endPlace(desk, booking, 'cancelled')
  await sql.query('update booking set moved_from = date, excused = true where office_id = $1 and id = $2', [office, id])
  await openTask({ sql, now }, office, { kind: 'move-by-hand', subject: id, detail: { date } })
  if (currentPack(desk).policy.waitlist.enabled) {
    await sql.query(
      `insert into waiting (office_id, id, status, phone_key, phone_sealed, language, channel, service, bucket, size, joined_at, request_key)
       values ($1, $2, 'waiting', $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
      [office, uuidv7(), phone_key, desk.keys.seal(desk.keys.open(phone_sealed, 'booking.phone_sealed'), 'waiting.phone_sealed'), desk.language, desk.channel,
        service, bucket, size, booking.requested_at, `unseated ${id}`])
  }
  await announce(desk, 'booking.unseated', id, { closure: { date, reason, answerBy: null } })
}
