import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/** A family's request that officers come to a sick person. It is written only when they have agreed to it. */
export const homeVisit = pgTable('home_visit', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  /** Counts the requests of the office, from 1. */
  number: integer('number').notNull(),
  status: text('status').notNull(),
  channel: text('channel').notNull(),
  /** Keyed hash of the patient's folded name and the number to call: whom the request is for. */
  patientKey: text('patient_key').notNull(),
  patientSealed: text('patient_sealed').notNull(),
  addressSealed: text('address_sealed').notNull(),
  region: text('region'),
  /** The number that officers will call. */
  contactKey: text('contact_key').notNull(),
  contactSealed: text('contact_sealed').notNull(),
  /** The phone that asked. */
  phoneKey: text('phone_key').notNull(),
  phoneSealed: text('phone_sealed').notNull(),
  /** JSON: relation, urgency, letter. */
  healthSealed: text('health_sealed').notNull(),
  /** With `requestedAt`, when the family agreed, and to which words. */
  language: text('language').notNull(),
  packVersion: integer('pack_version').notNull(),
  /** Idempotency key: a retry gets its first answer. */
  requestKey: text('request_key').notNull(),
  requestedAt: timestamp('requested_at', { withTimezone: true, mode: 'date' }).notNull(),
  /** Last day of the answer. */
  answerBy: date('answer_by').notNull(),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  uniqueIndex('home_visit_number').on(t.officeId, t.number),
  uniqueIndex('home_visit_request').on(t.officeId, t.requestKey),
  uniqueIndex('home_visit_open').on(t.officeId, t.patientKey).where(sql`status in ('requested','accepted','scheduled')`),
  index('home_visit_phone').on(t.officeId, t.phoneKey),
  index('home_visit_contact').on(t.officeId, t.contactKey),
])
