import { afterPayment } from '@jemput/domain'
import type { TaskKind } from '@jemput/flow'
import { hasBegun } from '../booking/cancel.ts'
import { makeConfirmed } from '../booking/confirm.ts'
import type { Desk } from '../booking/desk.ts'
import { expireHolds } from '../booking/expire.ts'
import { lockBooking, onBehalf, type BookingRecord } from '../booking/record.ts'
import { packOf } from '../booking/rules.ts'
import { openTask } from '../office/tasks.ts'
import { announce } from '../phone/notices.ts'
import type { Money } from './gateways/port.ts'
import { findByBilling, type PaymentRecord } from './record.ts'
import { reseat } from './reseat.ts'
import { tellPayment } from './tell-payment.ts'

type Host = Pick<Desk, 'sql' | 'shelf' | 'keys' | 'now'>
/** What came of money. `seated`: it was late, and there was another place; `task`: it was late, and staff must look. */
export type Came = 'paid' | 'seated' | 'task' | 'twice' | 'amount' | 'unknown'

/**
 * Money came for an office. Receipt and queue number are written in the host's one transaction, or neither. Money for which no place
 * can be given is never refused and never silent: it becomes a task of the office, once.
 */
export async function settleMoney(host: Host, office: string, money: Money): Promise<Came> {
  const found = await findByBilling(host.sql, office, money.billing)
  if (!found) return leave(host, office, 'pay-unknown', money.id, money, 'unknown')
  // The booking's row first, as whoever ends it does: of money and the end of its time the second sees what the first did.
  const booking = await lockBooking(host.sql, office, found.booking_id)
  const payment = await findByBilling(host.sql, office, money.billing) ?? found
  const status = afterPayment(payment.status, 'receive')
  if (status === undefined) return leave(host, office, 'pay-twice', money.id, money, 'twice')
  if (payment.amount !== money.amount) return leave(host, office, 'pay-amount', money.id, money, 'amount')

  const desk = await onBehalf(host, booking)
  // A place in a window that has begun is nobody's any more, whether or not the sweeper has been there.
  const over = status === 'paid' && hasBegun(await packOf(desk, booking.pack_version), booking, host.now)
  if (over) await expireHolds(host, [booking])
  const late = over || status === 'late'
  await write(host, office, payment, late ? 'late' : 'paid', money)
  return late ? placeAnew(desk, await lockBooking(host.sql, office, booking.id)) : confirmPaid(desk, booking)
}

async function write({ sql, now }: Host, office: string, { id }: PaymentRecord, status: 'paid' | 'late', { receipt }: Money): Promise<void> {
  await sql.query(
    'update payment set status = $3, paid_at = $4, receipt = $5 where office_id = $1 and id = $2', [office, id, status, new Date(now), receipt])
}

/** What the money brought is told once, by the notice of the payment: the phone counts as the one that did it, also where staff booked. */
const asPhone = (desk: Desk): Desk => ({ ...desk, channel: 'SMS' })

async function confirmPaid(desk: Desk, booking: BookingRecord): Promise<Came> {
  await makeConfirmed(asPhone(desk), booking)
  await tellPayment(desk, 'payment.received', booking.id)
  return 'paid'
}

/** The money is late: another place where the office wants that and there is one, else a task; told either way. */
async function placeAnew(desk: Desk, booking: BookingRecord): Promise<Came> {
  const { late } = (await packOf(desk, booking.pack_version)).policy.payment
  const seated = late === 'RESEAT_OR_TASK' && booking.status === 'expired' && await reseat(desk, booking)
  if (seated) await announce(asPhone(desk), 'booking.confirmed', booking.id)
  else await openTask(desk, booking.office_id, { kind: 'pay-late', subject: booking.id })
  await tellPayment(desk, 'payment.late', booking.id)
  return seated ? 'seated' : 'task'
}

async function leave(
  host: Host, office: string, kind: TaskKind, subject: string, { billing, amount, receipt }: Money, came: Came,
): Promise<Came> {
  await openTask(host, office, { kind, subject, detail: { billing, amount, receipt } })
  return came
}
