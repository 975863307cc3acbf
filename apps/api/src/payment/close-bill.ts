import type { Desk } from '../booking/desk.ts'
import type { BookingRecord } from '../booking/record.ts'
import { packOf } from '../booking/rules.ts'
import { openTask } from '../office/tasks.ts'
import { endBill, findOfBooking } from './record.ts'

/** A booking that this transaction has locked was cancelled: its bill is void, and money that came for it is the office's to give back. */
export async function closeBill(desk: Desk, { office_id, id, pack_version }: BookingRecord): Promise<void> {
  await endBill(desk.sql, office_id, id, 'cancelled')
  const payment = await findOfBooking(desk.sql, office_id, id)
  const isPaid = payment?.status === 'paid' || payment?.status === 'late'
  if (!isPaid || (await packOf(desk, pack_version)).policy.payment.refund === 'NONE') return
  await openTask(desk, office_id, { kind: 'refund', subject: id, detail: { billing: payment.code, amount: payment.amount } })
}
