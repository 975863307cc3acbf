import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A bill that must be paid before a booking has a number. */
export const payment = pgTable('payment', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  bookingId: uuid('booking_id').notNull(),
  /** Billing code, 15 digits. */
  code: text('code').notNull(),
  /** Rupiah. */
  amount: integer('amount').notNull(),
  /** due, paid, expired, cancelled, late. */
  status: text('status').notNull(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  /** When we heard of the money, and the number of its receipt. */
  paidAt: moment('paid_at'),
  receipt: text('receipt'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  uniqueIndex('payment_code').on(t.officeId, t.code),
  index('payment_booking').on(t.officeId, t.bookingId),
])

/** A callback of the payment gateway as it came, stored before anything is made of it. Its signature was right. */
export const paymentCallback = pgTable('payment_callback', {
  officeId: text('office_id').notNull(),
  /** The gateway's own id of the money; the same again is the same money. */
  id: text('id').notNull(),
  rawSealed: text('raw_sealed').notNull(),
  /** received, then what came of it: paid, seated, task, twice, amount, unknown, unreadable. */
  status: text('status').notNull(),
  receivedAt: moment('received_at').notNull(),
  /** How often it was brought. */
  count: integer('count').notNull().default(1),
}, (t) => [primaryKey({ columns: [t.officeId, t.id] }), index('payment_callback_waiting').on(t.receivedAt).where(sql`status = 'received'`)])
