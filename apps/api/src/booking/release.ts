import { closeBill } from '../payment/close-bill.ts'
import type { Inputs, Outcome } from './contract.ts'
import { endOffer } from '../waiting/line.ts'
import { back, exchange } from './counters.ts'
import type { Desk } from './desk.ts'
import { expireHolds } from './expire.ts'
import { freePeople } from './name-people.ts'
import { getBooking } from './read.ts'
import { hasLapsed, lockOpenHold, lockRest, type BookingRecord } from './record.ts'

/** Gives seats of the phone's open hold back: all, or so many that have no name yet. */
export async function release(desk: Desk, { seats }: Inputs<'booking.release'>): Promise<Outcome<'booking.release'>> {
  const hold = await lockOpenHold(desk)
  if (!hold) return { outcome: 'nothing-held' }
  if (hasLapsed(hold, desk.now)) {
    await expireHolds(desk, [hold])
    return { outcome: 'nothing-held' }
  }
  const rest = await lockRest(desk.sql, hold)
  // Whoever leaves a party in two windows leaves a seat of the later one.
  const fromRest = rest && seats !== null && seats < hold.size + rest.size ? Math.min(seats, rest.size - rest.named) : 0
  if (rest && fromRest > 0) await giveUpSeats(desk, rest, fromRest)
  const kept = seats === null || seats > fromRest ? await giveUpSeats(desk, hold, seats === null ? hold.size : seats - fromRest) : hold.size
  return { outcome: 'ok', booking: kept === 0 ? null : await getBooking(desk, hold.id) }
}

/**
 * Gives back seats of a hold that this transaction has locked; returns how many it keeps. Seats of people who are named
 * go only with the whole hold, which then is cancelled.
 */
export async function giveUpSeats(desk: Desk, hold: BookingRecord, seats: number): Promise<number> {
  if (seats < hold.size) {
    const free = Math.min(seats, hold.size - hold.named)
    await desk.sql.query('update booking set size = size - $3 where office_id = $1 and id = $2', [hold.office_id, hold.id, free])
    await exchange(desk.sql, [back(hold, free)])
    return hold.size - free
  }
  await endPlace(desk, hold, 'cancelled')
  return 0
}

/** Ends a booking that this transaction has locked: its seats and its people's places are free again; with a hold also the rest of its party. */
export async function endPlace(desk: Desk, booking: BookingRecord, status: 'cancelled' | 'forfeited'): Promise<void> {
  await desk.sql.query('update booking set status = $3 where office_id = $1 and id = $2', [booking.office_id, booking.id, status])
  await exchange(desk.sql, [back(booking)])
  await freePeople(desk.sql, booking)
  if (status === 'cancelled' && booking.status !== 'held') await closeBill(desk, booking)
  if (booking.status === 'held') await endOffer(desk, booking, 'leave')
  const rest = booking.status === 'held' ? await lockRest(desk.sql, booking) : undefined
  if (rest) await endPlace(desk, rest, status)
}
