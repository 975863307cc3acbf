import type { Desk } from '../booking/desk.ts'
import { officeId, phoneKey } from '../booking/rules.ts'

/**
 * The desk's phone says yes to what the office proposed: to the booking of that code, else to all of them. From here on these are bookings
 * like any other. Returns the nearest of them, undefined where nothing waits for an answer.
 */
export async function agree(desk: Desk, code: string | null): Promise<string | undefined> {
  const agreed = await desk.sql.query<{ id: string; at: string }>(
    `update booking set answer_by = null, excused = false
     where office_id = $1 and phone_key = $2 and status = 'confirmed' and answer_by > $3 and ($4::text is null or code = $4)
     returning id, date || ' ' || starts as at`, [officeId(desk), phoneKey(desk), new Date(desk.now), code])
  return agreed.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]?.id
}
