import { sql } from 'drizzle-orm'
import { bigint, date, doublePrecision, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What leaves the building, written in the transaction of what it reports. */
export const outbox = pgTable('outbox', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  phoneKey: text('phone_key').notNull(),
  phoneSealed: text('phone_sealed').notNull(),
  textSealed: text('text_sealed').notNull(),
  /** SMS that it costs. */
  parts: integer('parts').notNull().default(1),
  lane: text('lane').notNull(),
  /** queued, sending, sent, delivered, failed, unknown, dead. */
  status: text('status').notNull(),
  /** Claims so far: an answer that belongs to an earlier one settles nothing. */
  attempts: integer('attempts').notNull().default(0),
  /** Tries that the gateway refused. */
  refused: integer('refused').notNull().default(0),
  /** Not before; of one that has been claimed, since when. */
  sendAfter: moment('send_after').notNull(),
  createdAt: moment('created_at').notNull(),
  /** By its writer, or again by staff. */
  queuedAt: moment('queued_at').notNull().defaultNow(),
  gateway: text('gateway'),
  messageId: text('message_id'),
  reason: text('reason'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  index('outbox_queue').on(t.lane, t.officeId, t.sendAfter).where(sql`status = 'queued'`),
  index('outbox_sending').on(t.sendAfter).where(sql`status = 'sending'`),
  index('outbox_unknown').on(t.phoneKey).where(sql`status = 'unknown' and message_id is null`),
  index('outbox_stopped').on(t.officeId, t.id).where(sql`status in ('failed','unknown','dead')`),
  index('outbox_message').on(t.messageId).where(sql`message_id is not null`),
])

/** How fast an office may send, and what it has spent today. */
export const smsBudget = pgTable('sms_budget', {
  officeId: text('office_id').primaryKey(),
  /** Messages that may go at once, as of `filled_at`. */
  tokens: doublePrecision('tokens').notNull(),
  filledAt: moment('filled_at').notNull(),
  /** The office's own day that `spent` is of. */
  day: date('day').notNull(),
  /** SMS (parts) that went out on it. */
  spent: integer('spent').notNull().default(0),
})

/** Delivery reports as they came; a report may overtake the answer to our own request. */
export const deliveryReport = pgTable('delivery_report', {
  gateway: text('gateway').notNull(),
  messageId: text('message_id').notNull(),
  status: text('status').notNull(),
  receivedAt: moment('received_at').notNull(),
  count: bigint('count', { mode: 'number' }).notNull().default(1),
  /** Whose phone it is about: settles a message whose id we never learned. */
  phoneKey: text('phone_key'),
}, (t) => [primaryKey({ columns: [t.gateway, t.messageId, t.status] }), index('delivery_report_phone').on(t.phoneKey)])

/** Tables that are not keyed by office, and why each is national. */
export const national = {
  delivery_report: 'the gateway names only its own message id',
} as const
