import type { Inputs, Outcome } from '../booking/contract.ts'
import type { Desk } from '../booking/desk.ts'
import { expireHolds } from '../booking/expire.ts'
import { countTry } from '../booking/phone-limits.ts'
import { getBooking } from '../booking/read.ts'
import { findByCode, findNewest, findNewestUnpaid, hasLapsed, type BookingRecord } from '../booking/record.ts'
import { phoneKey } from '../booking/rules.ts'
import type { Due } from './bill.ts'
import { findOfBooking, viewOf } from './record.ts'

/** The bill of a booking of the desk's own phone, said again; without a code that of the newest one. */
export async function resend(desk: Desk, { code }: Inputs<'payment.resend'>): Promise<Outcome<'payment.resend'>> {
  const booking = code === null ? await findNewestUnpaid(desk) ?? await findNewest(desk) : await findByCode(desk, code)
  if (code !== null && booking?.phone_key !== phoneKey(desk)) {
    return { outcome: await countTry(desk, 'proof') ? 'nothing-due' : 'try-later' }
  }
  if (!booking) return { outcome: 'nothing-due' }
  if (hasLapsed(booking, desk.now)) await expireHolds(desk, [booking])
  const due = await dueOf(desk, booking)
  if (due === undefined) return { outcome: 'nothing-due' }
  return due === 'expired' ? { outcome: 'expired' } : { outcome: 'ok', ...due }
}

/** What is to be paid for a booking; `expired` when the time for that is over. */
export async function dueOf(desk: Desk, { office_id, id }: BookingRecord): Promise<Due | 'expired' | undefined> {
  const payment = await findOfBooking(desk.sql, office_id, id)
  if (payment?.status === 'due') return { booking: await getBooking(desk, id), payment: viewOf(payment) }
  return payment?.status === 'expired' ? 'expired' : undefined
}
