import { sql } from 'drizzle-orm'
import { index, integer, json, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A passport that is to be brought, under a number of its own. */
export const parcel = pgTable('parcel', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  /** 10 digits: 8 and two of ISO 7064 MOD 97-10. */
  number: text('number').notNull(),
  applicationId: uuid('application_id').notNull(),
  status: text('status').notNull(),
  /** Who may receive it: self, kk, proxy. */
  receiver: text('receiver').notNull(),
  receiverSealed: text('receiver_sealed'),
  /** JSON: street, rtrw, village, district, city, postcode, landmark. */
  addressSealed: text('address_sealed').notNull(),
  phoneSealed: text('phone_sealed').notNull(),
  language: text('language').notNull(),
  packVersion: integer('pack_version').notNull(),
  /** With `requestedAt`: to which words the applicant agreed that name, phone and address go to the post. */
  channel: text('channel').notNull(),
  requestKey: text('request_key').notNull(),
  requestedAt: moment('requested_at').notNull(),
  manifestId: uuid('manifest_id'),
  courierId: text('courier_id'),
  /** Visits of the courier that failed. */
  attempts: integer('attempts').notNull().default(0),
  /** 8 digits that the recipient says. Sealed: only the server knows the last four. */
  codeSealed: text('code_sealed'),
  /** What the courier's phone gets of the first four: `{ salt, hash }`, slow. */
  codeCheck: json('code_check'),
  deliveredAt: moment('delivered_at'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  uniqueIndex('parcel_number').on(t.officeId, t.number),
  uniqueIndex('parcel_request').on(t.officeId, t.requestKey, t.applicationId),
  uniqueIndex('parcel_open').on(t.officeId, t.applicationId).where(sql`status not in ('delivered','returned','withdrawn')`),
  index('parcel_courier').on(t.officeId, t.courierId).where(sql`status not in ('delivered','returned','withdrawn')`),
  index('parcel_manifest').on(t.officeId, t.manifestId),
])

/** A list of parcels that two parties count before the post has them. */
export const manifest = pgTable('manifest', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  number: text('number').notNull(),
  /** open, handed-over. */
  status: text('status').notNull(),
  /** The courier who receives it. */
  courierId: text('courier_id').notNull(),
  madeBy: text('made_by').notNull(),
  madeAt: moment('made_at').notNull(),
  handedOverBy: text('handed_over_by'),
  handedOverAt: moment('handed_over_at'),
  requestKey: text('request_key').notNull(),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  uniqueIndex('manifest_number').on(t.officeId, t.number),
  uniqueIndex('manifest_request').on(t.officeId, t.requestKey),
])

/** One side counted a number: office out, post in. */
export const manifestScan = pgTable('manifest_scan', {
  officeId: text('office_id').notNull(),
  manifestId: uuid('manifest_id').notNull(),
  side: text('side').notNull(),
  number: text('number').notNull(),
  at: moment('at').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.manifestId, t.side, t.number] })])

/** A courier stood before a door. */
export const deliveryAttempt = pgTable('delivery_attempt', {
  officeId: text('office_id').notNull(),
  parcelId: uuid('parcel_id').notNull(),
  operationId: uuid('operation_id').notNull(),
  /** delivered, failed. */
  outcome: text('outcome').notNull(),
  reason: text('reason'),
  courierId: text('courier_id').notNull(),
  /** On the courier's clock. */
  at: moment('at').notNull(),
  /** JSON: who received it, place, note. */
  proofSealed: text('proof_sealed').notNull(),
  media: json('media').notNull(),
  flags: json('flags').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.parcelId, t.operationId] })])
