import type { Desk } from '../booking/desk.ts'
import { getBooking } from '../booking/read.ts'
import { officeId } from '../booking/rules.ts'
import { tellAbout } from '../phone/tell-about.ts'
import { findOfBooking, viewOf } from './record.ts'

/** Tells the phone of a booking what happened to its bill. The desk is that phone's own. */
export async function tellPayment(
  desk: Desk, event: 'payment.created' | 'payment.received' | 'payment.expired' | 'payment.late', bookingId: string,
): Promise<void> {
  const payment = await findOfBooking(desk.sql, officeId(desk), bookingId)
  if (!payment) return
  const news = { event, id: payment.id, payment: viewOf(payment), booking: await getBooking(desk, bookingId) } as const
  await tellAbout(desk, officeId(desk), { phone: desk.phone, language: desk.language }, news)
}
