import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A phone's place in the line for seats of one bucket. Nobody is named before there is a seat: less is kept of whoever only waits. */
export const waiting = pgTable('waiting', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  /** waiting, offered, taken, lapsed, left. */
  status: text('status').notNull(),
  phoneKey: text('phone_key').notNull(),
  phoneSealed: text('phone_sealed').notNull(),
  language: text('language').notNull(),
  channel: text('channel').notNull(),
  service: text('service').notNull(),
  bucket: text('bucket').notNull(),
  size: integer('size').notNull(),
  /** Who came first is served first; whom the office had to put off stands where the old booking was asked for. */
  joinedAt: moment('joined_at').notNull(),
  /** Idempotency key: a retry gets its first answer. */
  requestKey: text('request_key').notNull(),
  /** The hold that was offered. */
  bookingId: uuid('booking_id'),
  endedAt: moment('ended_at'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  uniqueIndex('waiting_request').on(t.officeId, t.requestKey),
  uniqueIndex('waiting_phone').on(t.officeId, t.phoneKey).where(sql`status in ('waiting','offered')`),
  index('waiting_line').on(t.officeId, t.bucket, t.joinedAt).where(sql`status = 'waiting'`),
  index('waiting_offer').on(t.officeId, t.bookingId).where(sql`status = 'offered'`),
])
