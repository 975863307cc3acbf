import { sql } from 'drizzle-orm'
import { boolean, customType, index, integer, json, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
/** A transaction's number, which never wraps around. */
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

/** The pair of keys that phones seal their records to; P-256, the private half sealed under MASTER_KEY. */
export const officeKey = pgTable('office_key', {
  officeId: text('office_id').notNull(),
  version: integer('version').notNull(),
  /** Uncompressed point, base64url. */
  publicKey: text('public_key').notNull(),
  /** PKCS #8, base64url, sealed. */
  privateSealed: text('private_sealed').notNull(),
  madeAt: moment('made_at').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.version] })])

/** A phone that officers or couriers carry. */
export const device = pgTable('device', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  staffId: text('staff_id').notNull(),
  label: text('label').notNull(),
  /** Keyed hash of the token that lets it send; what it sends is sealed. */
  tokenKey: text('token_key').notNull(),
  /** Keyed hash of the token that lets it read; the phone has that only while its PIN is known. */
  officerTokenKey: text('officer_token_key').notNull(),
  /** The phone's data key, sealed to the office: a forgotten PIN loses nothing. */
  escrowSealed: text('escrow_sealed'),
  enrolledAt: moment('enrolled_at').notNull(),
  revokedAt: moment('revoked_at'),
  seenAt: moment('seen_at'),
  /** All operations up to here are stored and worked through. */
  ackSeq: integer('ack_seq').notNull().default(0),
  /** Hash of that operation, which the next one names. */
  ackHash: text('ack_hash'),
  /** What the phone last said of itself: { app, pending, storage }. */
  said: json('said'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  uniqueIndex('device_token').on(t.officeId, t.tokenKey),
  index('device_staff').on(t.officeId, t.staffId),
])

/** A code with which one phone may be enrolled once. */
export const enrolment = pgTable('enrolment', {
  officeId: text('office_id').notNull(),
  codeKey: text('code_key').notNull(),
  staffId: text('staff_id').notNull(),
  expiresAt: moment('expires_at').notNull(),
  deviceId: uuid('device_id'),
}, (t) => [primaryKey({ columns: [t.officeId, t.codeKey] }), index('enrolment_code').on(t.codeKey)])

/** What a phone did, as it sent it. Rows are added and settled, never taken away. */
export const operation = pgTable('operation', {
  officeId: text('office_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  seq: integer('seq').notNull(),
  id: uuid('id').notNull(),
  kind: text('kind').notNull(),
  entity: uuid('entity').notNull(),
  /** The envelope without the body. */
  envelope: json('envelope').notNull(),
  body: bytes('body').notNull(),
  /** Of envelope and body; a repeat must have the same. */
  hash: text('hash').notNull(),
  /** waiting (for one before it), applied, quarantined, corrected, asked, replaced (by a later one of the same entity that was applied), denied (staff say that it did not happen). */
  status: text('status').notNull(),
  /** Why it is quarantined: a stable code. */
  code: text('code'),
  /** What staff wrote to the officer. */
  noteSealed: text('note_sealed'),
  receivedAt: moment('received_at').notNull(),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.deviceId, t.seq] }),
  uniqueIndex('operation_id').on(t.officeId, t.id),
  index('operation_entity').on(t.officeId, t.entity),
  index('operation_held').on(t.officeId, t.receivedAt).where(sql`status in ('waiting','quarantined')`),
])

/** A photo or signature that an operation announced. Until it is in `media`, the record it belongs to is not whole. */
export const promisedMedia = pgTable('promised_media', {
  officeId: text('office_id').notNull(),
  sha256: text('sha256').notNull(),
  operationId: uuid('operation_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  /** The question that it answers. */
  use: text('use').notNull(),
  /** Why what came last under this hash was refused: a stable code. */
  refused: text('refused'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.sha256, t.operationId] }),
  index('promised_media_operation').on(t.officeId, t.operationId),
])

/** Something a phone sent that can be no operation: kept as it came, and shown to a person. */
export const stray = pgTable('stray', {
  officeId: text('office_id').notNull(),
  deviceId: uuid('device_id').notNull(),
  hash: text('hash').notNull(),
  seq: integer('seq'),
  code: text('code').notNull(),
  raw: bytes('raw').notNull(),
  receivedAt: moment('received_at').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.deviceId, t.hash] })])

/**
 * What phones are to know, as it is now: one row for each thing and reader. `changed` is the transaction that wrote it last, so
 * that a reader who stops before the oldest running transaction skips nothing, in whatever order they commit.
 */
export const feed = pgTable('feed', {
  officeId: text('office_id').notNull(),
  /** `staff <id>` or `device <id>`. */
  reader: text('reader').notNull(),
  kind: text('kind').notNull(),
  entity: uuid('entity').notNull(),
  changed: xid8('changed').notNull(),
  gone: boolean('gone').notNull().default(false),
  sealed: text('sealed').notNull(),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.reader, t.kind, t.entity] }),
  index('feed_changed').on(t.officeId, t.reader, t.changed),
])
