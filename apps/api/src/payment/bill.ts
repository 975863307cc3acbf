import { localDateOf, payBy } from '@jemput/domain'
import { feeOf, message, type BookingView, type Pack, type PaymentView } from '@jemput/flow'
import { uuidv7 } from 'uuidv7'
import { startOf } from '../booking/cancel.ts'
import type { Desk } from '../booking/desk.ts'
import { getBooking } from '../booking/read.ts'
import type { BookingRecord } from '../booking/record.ts'
import { packOf } from '../booking/rules.ts'
import { contextOf } from '../phone/context.ts'
import { post } from '../phone/outbox.ts'
import { signedJson } from './gateways/signed-json.ts'
import { viewOf, type PaymentRecord } from './record.ts'
import { tellPayment } from './tell-payment.ts'

export type Due = { booking: BookingView; payment: PaymentView }

/** The bill and the wait for it are written together: no place waits for money that nobody can pay. */
const billSql = `
  with billed as (
    insert into payment (office_id, id, booking_id, code, amount, status, created_at, expires_at)
    values ($1, $3, $2, $4, $5, 'due', $6, $7)
    returning id, booking_id, code, amount, status, expires_at
  ),
  waiting as (
    update booking set status = 'unpaid', expires_at = $7 where office_id = $1 and id = $2 and status = 'held'
  )
  select * from billed`

/**
 * A hold that this transaction has locked, with everybody named, waits for money where its office wants it before the number. Undefined
 * where nothing is to be paid now. A phone that did not ask itself, because staff did for it, is told by
 * SMS, and so is the second bill of a split party.
 */
export async function bill(desk: Desk, hold: BookingRecord): Promise<Due | undefined> {
  const pack = await packOf(desk, hold.pack_version)
  const { when, minutes } = pack.policy.payment
  const amount = when === 'BEFORE_NUMBER' ? amountOf(pack, hold) : 0
  if (amount === 0) return undefined
  const id = uuidv7()
  const expires = payBy(desk.now, minutes, startOf(pack, hold))
  const code = await signedJson.issue({ office: hold.office_id, payment: id, amount, expires })
  const [made] = await desk.sql.query<PaymentRecord>(
    billSql, [hold.office_id, hold.id, id, code, amount, new Date(desk.now), new Date(expires)])
  if (!made) throw new Error('a bill was not written')
  await tellPayment(desk, 'payment.created', hold.id)
  const due: Due = { booking: await getBooking(desk, hold.id), payment: viewOf(made) }
  if (desk.channel === 'COUNTER' || hold.part_of !== null) await post(desk, { text: message(contextOf({ ...desk, surface: 'sms' }), 'book.pay', due), lane: 'reply' })
  return due
}

/** Rupiah for the whole party: the fee of the day of the request, with what its speed costs. 0 where there is none. */
function amountOf(pack: Pack, { service, speed, free_reason: free, size, requested_at }: BookingRecord): number {
  const fee = feeOf(pack, { service, speed, free }, localDateOf(requested_at.getTime(), pack.office.timezone))
  return (fee?.amount ?? 0) * size
}
