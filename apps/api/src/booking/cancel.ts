import { cancelCause, instantOf } from '@jemput/domain'
import type { Pack } from '@jemput/flow'
import { hadOutage } from '../closing/outage.ts'
import { announce } from '../phone/notices.ts'
import type { Inputs, Outcome } from './contract.ts'
import { coolOff } from './cool-off.ts'
import type { Desk } from './desk.ts'
import { expireHolds } from './expire.ts'
import { countTry } from './phone-limits.ts'
import { refuseProof } from './prove.ts'
import { getBooking } from './read.ts'
import { findByCode, hasLapsed, lockBooking, type BookingRecord } from './record.ts'
import { endPlace } from './release.ts'
import { packOf, phoneKey } from './rules.ts'

type Said = Outcome<'booking.cancel'>

/** Gives a booking up. A hold, and one that waits for money, by its own phone; a confirmed one with proof, and perhaps with days to wait before the next. */
export async function cancel(desk: Desk, { code, birthDate }: Inputs<'booking.cancel'>): Promise<Said> {
  const found = await findByCode(desk, code)
  const booking = found && await lockBooking(desk.sql, found.office_id, found.id)
  const mine = booking?.phone_key === phoneKey(desk)
  const waits = booking?.status === 'held' || booking?.status === 'unpaid'
  if (!booking || (waits && !mine)) {
    return { outcome: await countTry(desk, 'proof') ? 'not-found' : 'too-many-tries' }
  }
  const pack = await packOf(desk, booking.pack_version)
  if (waits) return giveBack(desk, booking)
  const refused = await refuseProof(desk, booking, birthDate, pack.policy.proof.cancel)
  if (refused) return refused
  if (booking.status === 'cancelled') return { outcome: 'already-cancelled' }
  if (booking.status !== 'confirmed') return { outcome: 'too-late' }
  // A day without a working system is over for nobody: the place may be given back, and another one be asked for.
  if (hasBegun(pack, booking, desk.now) && !await hadOutage(desk, [booking.date])) return { outcome: 'too-late' }
  return cancelConfirmed(desk, pack, booking)
}

async function giveBack(desk: Desk, hold: BookingRecord): Promise<Said> {
  if (hasLapsed(hold, desk.now)) {
    await expireHolds(desk, [hold])
    return { outcome: 'too-late' }
  }
  await endPlace(desk, hold, 'cancelled')
  return { outcome: 'ok', booking: await getBooking(desk, hold.id) }
}

export const startOf = ({ office }: Pack, { date, starts }: BookingRecord): number => instantOf(date, starts, office.timezone)
export const hasBegun = (pack: Pack, booking: BookingRecord, now: number): boolean => now >= startOf(pack, booking)

async function cancelConfirmed(desk: Desk, pack: Pack, booking: BookingRecord): Promise<Said> {
  await endPlace(desk, booking, 'cancelled')
  const until = await coolOff(desk, pack, booking, cancelCause(startOf(pack, booking), desk.now, pack.policy.lock))
  await announce(desk, 'booking.cancelled', booking.id)
  const view = await getBooking(desk, booking.id)
  return until === null ? { outcome: 'ok', booking: view } : { outcome: 'ok-locked', booking: view, until }
}
