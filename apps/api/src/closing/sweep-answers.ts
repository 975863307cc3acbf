import { retrying } from '@jemput/db'
import { columns, onBehalf, type BookingRecord } from '../booking/record.ts'
import { endPlace } from '../booking/release.ts'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { announce } from '../phone/notices.ts'

/**
 * A time that the office proposed and nobody answered goes to others; the person may book again at once. Whoever says yes at this moment
 * has the row, and keeps the place. Returns how many; any number of processes may.
 */
export async function sweepAnswers({ db, shelf, keys, clock, log }: Deps): Promise<number> {
  const seen: string[] = []
  for (let total = 0; ;) {
    const now = clock.now()
    const [due] = await db.query<{ office_id: string; id: string }>(
      'select office_id, id from booking where answer_by <= $1 and id <> all($2::uuid[]) order by answer_by limit 1', [new Date(now), seen])
    if (!due) return total
    seen.push(due.id)
    total += await retrying(() => db.transaction(async (sql) => {
      const [booking] = await sql.query<BookingRecord>(
        `update booking set answer_by = null where office_id = $1 and id = $2 and answer_by <= $3 returning ${columns}`, [due.office_id, due.id, new Date(now)])
      if (booking?.status !== 'confirmed') return 0
      const desk = await onBehalf({ sql, shelf, keys, now }, booking)
      await endPlace(desk, booking, 'cancelled')
      await announce(desk, 'booking.unanswered', booking.id)
      return 1
    })).catch((error: unknown) => {
      log.error({ fault: faultOf(error), booking: due.id }, 'an unanswered booking could not be ended')
      return 0
    })
  }
}
