import { sql } from 'drizzle-orm'
import { bigint, date, index, integer, json, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One person's passport, from the day that somebody came or was visited until it is in their hands. */
export const application = pgTable('application', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  status: text('status').notNull(),
  /** booking: came to the counter; capture: was visited. */
  source: text('source').notNull(),
  bookingId: uuid('booking_id'),
  memberNo: integer('member_no'),
  visitId: uuid('visit_id'),
  /** The operation that brought it. */
  operationId: uuid('operation_id'),
  /** 8 digits. A booked one keeps its booking's; a captured one gets its own when it is accepted. */
  code: text('code'),
  service: text('service').notNull(),
  packVersion: integer('pack_version').notNull(),
  form: text('form'),
  language: text('language').notNull(),
  personKey: text('person_key').notNull(),
  nameSealed: text('name_sealed').notNull(),
  nikSealed: text('nik_sealed'),
  birthDateSealed: text('birth_date_sealed'),
  /** Where messages about it go; the key is null where nobody gave a number. */
  phoneKey: text('phone_key'),
  phoneSealed: text('phone_sealed'),
  /** For rules and statistics. */
  sex: text('sex'),
  /** JSON: the answers of the form but those about health. */
  answersSealed: text('answers_sealed'),
  /** JSON: answers to questions with `data: HEALTH`; read by triage and outreach alone. */
  healthSealed: text('health_sealed'),
  /** [{ question, sha256, size, mime, health }]: what must have arrived before it is complete. */
  media: json('media').notNull(),
  /** Why it needs a second look: `[{ code, question? }]`; nothing personal. */
  flags: json('flags').notNull(),
  capturedAt: moment('captured_at'),
  receivedAt: moment('received_at').notNull(),
  completeAt: moment('complete_at'),
  acceptedAt: moment('accepted_at'),
  readyAt: moment('ready_at'),
  /** Local day by which it must be collected. */
  collectBy: date('collect_by'),
  passportSealed: text('passport_sealed'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  uniqueIndex('application_operation').on(t.officeId, t.operationId),
  uniqueIndex('application_member').on(t.officeId, t.bookingId, t.memberNo),
  /** Nobody is captured twice while the first passport is on its way. */
  uniqueIndex('application_open_capture').on(t.officeId, t.personKey).where(sql`source = 'capture' and status in ('received','complete','accepted','ready')`),
  index('application_code').on(t.officeId, t.code),
  index('application_status').on(t.officeId, t.status, t.receivedAt),
  index('application_person').on(t.officeId, t.personKey),
  index('application_phone').on(t.officeId, t.phoneKey),
])

/** Search by whole words of a name: keyed hashes of its folded words. */
export const nameToken = pgTable('name_token', {
  officeId: text('office_id').notNull(),
  token: text('token').notNull(),
  applicationId: uuid('application_id').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.token, t.applicationId] })])

/** A photo or signature that has arrived whole; its bytes lie sealed in the media store. */
export const media = pgTable('media', {
  officeId: text('office_id').notNull(),
  /** Of the bytes as the phone had them, hex. */
  sha256: text('sha256').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  mime: text('mime').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  deviceId: uuid('device_id').notNull(),
  receivedAt: moment('received_at').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.sha256] })])

/** Who has held a passport, one row for each change of hands; rows are only added. */
export const custody = pgTable('custody', {
  officeId: text('office_id').notNull(),
  applicationId: uuid('application_id').notNull(),
  no: integer('no').notNull(),
  /** office, post, courier, recipient. */
  holder: text('holder').notNull(),
  staffId: text('staff_id'),
  parcelId: uuid('parcel_id'),
  at: moment('at').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.applicationId, t.no] })])
