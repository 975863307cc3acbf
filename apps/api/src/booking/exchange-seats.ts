import type { Slot } from '@jemput/flow'
import { back, exchange, type SeatsSettled, type SeatChange } from './counters.ts'
import type { Desk } from './desk.ts'
import { expireDay } from './expire.ts'
import type { BookingRecord } from './record.ts'

type Wanted = Pick<SeatChange, 'bucket' | 'limits' | 'size' | 'behind'> & { slot: Slot }

/**
 * Takes seats for a booking that this transaction has locked and gives its old ones back, both or neither.
 * Before anybody hears "full", holds of that day whose time is over are ended.
 */
export async function exchangeSeats(desk: Desk, old: BookingRecord, { bucket, limits, slot, size, behind = true }: Wanted): Promise<SeatsSettled> {
  const { office_id: office } = old
  const changes = [back(old), { office, date: slot.date, bucket, starts: slot.start, size, limits, behind }]
  const seats = await exchange(desk.sql, changes)
  if (seats.done || await expireDay(desk, { office, date: slot.date, bucket }) === 0) return seats
  return exchange(desk.sql, changes)
}
