import { ACTIVE } from '@jemput/domain'
import type { Inputs, Outcome } from './contract.ts'
import type { Desk } from './desk.ts'
import { countTry } from './phone-limits.ts'
import { getBooking } from './read.ts'
import { findByCode } from './record.ts'
import { phoneKey } from './rules.ts'

/**
 * A booking by its code. Another phone than the booking's own learns the day at most, and may try only so often within the hour,
 * so that codes cannot be guessed through.
 */
export async function find(desk: Desk, { code }: Inputs<'booking.find'>): Promise<Outcome<'booking.find'>> {
  const booking = await findByCode(desk, code)
  if (booking?.phone_key === phoneKey(desk)) return { outcome: 'ok', booking: await getBooking(desk, booking.id) }
  if (!await countTry(desk, 'proof')) return { outcome: 'too-many-tries' }
  const { otherPhone } = desk.office.pack.policy.proof
  if (!booking || otherPhone === 'NOTHING' || !ACTIVE.includes(booking.status)) return { outcome: 'not-found' }
  return { outcome: 'not-yours', date: booking.date }
}
