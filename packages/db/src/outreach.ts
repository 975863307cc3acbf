import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

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
  requestedAt: moment('requested_at').notNull(),
  /** Last day of the answer. */
  answerBy: date('answer_by').notNull(),
  /** Why it was declined, in the words that the family read. */
  reasonSealed: text('reason_sealed'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  uniqueIndex('home_visit_number').on(t.officeId, t.number),
  uniqueIndex('home_visit_request').on(t.officeId, t.requestKey),
  uniqueIndex('home_visit_open').on(t.officeId, t.patientKey).where(sql`status in ('requested','accepted','scheduled')`),
  index('home_visit_phone').on(t.officeId, t.phoneKey),
  index('home_visit_contact').on(t.officeId, t.contactKey),
])

/** A day on which officers go out: to a village, or to one sick person's home. */
export const outreachVisit = pgTable('outreach_visit', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  /** A kind of the pack's visits.yaml; with the pack's version it says form, service and cohort. */
  kind: text('kind').notNull(),
  packVersion: integer('pack_version').notNull(),
  /** planned, closed. */
  status: text('status').notNull(),
  /** The family's request that this visit answers. */
  homeVisitId: uuid('home_visit_id'),
  /** A village, or the address of a home. */
  placeSealed: text('place_sealed').notNull(),
  region: text('region'),
  date: date('date').notNull(),
  /** `HH:MM` on the office's clock. */
  starts: text('starts').notNull(),
  expected: integer('expected').notNull(),
  /** Idempotency key: a retry gets its first answer. */
  requestKey: text('request_key').notNull(),
  createdAt: moment('created_at').notNull(),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  uniqueIndex('outreach_visit_request').on(t.officeId, t.requestKey),
  index('outreach_visit_date').on(t.officeId, t.date),
])

/** Who goes. */
export const visitOfficer = pgTable('visit_officer', {
  officeId: text('office_id').notNull(),
  visitId: uuid('visit_id').notNull(),
  staffId: text('staff_id').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.visitId, t.staffId] })])

/** Somebody whom a visit expects, or who walked in. */
export const rosterEntry = pgTable('roster_entry', {
  officeId: text('office_id').notNull(),
  visitId: uuid('visit_id').notNull(),
  id: uuid('id').notNull(),
  /** Counts the people of the visit, from 1. */
  no: integer('no').notNull(),
  /** expected, captured, absent. */
  status: text('status').notNull(),
  /** Keyed hash of the NIK; null until one is known. */
  personKey: text('person_key'),
  /** JSON: name, nik, birthDate, sex, phone, and further columns of the roster. */
  personSealed: text('person_sealed').notNull(),
  applicationId: uuid('application_id'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.visitId, t.id] }),
  uniqueIndex('roster_entry_no').on(t.officeId, t.visitId, t.no),
  uniqueIndex('roster_entry_person').on(t.officeId, t.visitId, t.personKey),
])
