import { windowsOn } from './calendar.ts'
import type { Desk } from './desk.ts'
import { exchangeSeats } from './exchange-seats.ts'
import type { BookingRecord } from './record.ts'
import { currentPack, momentAt } from './rules.ts'

/**
 * Puts a booking whose people are late into the next window of that day with seats for all of them: the one that runs now, or a later one.
 * False, and nothing is changed, where none has room or the day is over.
 */
export async function takeNextWindow(desk: Desk, booking: BookingRecord): Promise<boolean> {
  const { date, time } = momentAt(desk, desk.now)
  const pack = currentPack(desk)
  const limits = pack.policy.quota[booking.bucket]
  if (date !== booking.date || !limits) return false
  for (const slot of windowsOn(pack, date).filter(({ start, end }) => start > booking.starts && end > time)) {
    const seats = await exchangeSeats(desk, booking, { bucket: booking.bucket, limits, slot, size: booking.size })
    if (!seats.done) continue
    await desk.sql.query('update booking set starts = $3, ends = $4 where office_id = $1 and id = $2', [booking.office_id, booking.id, slot.start, slot.end])
    return true
  }
  return false
}
