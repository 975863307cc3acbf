import type { Sql } from '@jemput/db'
import type { PaymentStatus } from '@jemput/domain'
import type { PaymentView } from '@jemput/flow'

/** A bill as it is stored. */
export type PaymentRecord = { id: string; booking_id: string; code: string; amount: number; status: PaymentStatus; expires_at: Date }
const columns = 'id, booking_id, code, amount, status, expires_at'

export const viewOf = ({ code, amount, status, expires_at }: PaymentRecord): PaymentView =>
  ({ code, amount, status, expires: expires_at.getTime() })

/** The newest bill of a booking. */
export async function findOfBooking(sql: Sql, office: string, booking: string): Promise<PaymentRecord | undefined> {
  const [found] = await sql.query<PaymentRecord>(
    `select ${columns} from payment where office_id = $1 and booking_id = $2 order by created_at desc, id desc limit 1`, [office, booking])
  return found
}

export async function findPayment(sql: Sql, office: string, id: string): Promise<PaymentRecord | undefined> {
  const [found] = await sql.query<PaymentRecord>(`select ${columns} from payment where office_id = $1 and id = $2`, [office, id])
  return found
}

export async function findByBilling(sql: Sql, office: string, code: string): Promise<PaymentRecord | undefined> {
  const [found] = await sql.query<PaymentRecord>(`select ${columns} from payment where office_id = $1 and code = $2`, [office, code])
  return found
}

/** The bill of a booking that this transaction has locked ends; nothing where none is due. */
export async function endBill(sql: Sql, office: string, booking: string, status: 'expired' | 'cancelled'): Promise<void> {
  await sql.query(`update payment set status = $3 where office_id = $1 and booking_id = $2 and status = 'due'`, [office, booking, status])
}

type Listed = { office: string; billing: string; amount: number; status: PaymentStatus; expires: number }
/** The newest bills of every office, for the bank of a demonstration. */
export async function listBills(sql: Sql): Promise<Listed[]> {
  const rows = await sql.query<PaymentRecord & { office_id: string }>(`select office_id, ${columns} from payment order by created_at desc, id desc limit 50`)
  return rows.map(({ office_id, code, amount, status, expires_at }) => ({ office: office_id, billing: code, amount, status, expires: expires_at.getTime() }))
}
