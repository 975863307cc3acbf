import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, json, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/*
 * What belongs to an office is keyed by office_id first, so that it can be sharded and partitioned later.
 * The national tables are listed in `national` below. Columns named *_sealed hold ciphertext; *_key hold keyed hashes.
 */
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A published pack: resolved documents, immutable. */
export const packVersion = pgTable('pack_version', {
  officeId: text('office_id').notNull(),
  version: integer('version').notNull(),
  hash: text('hash').notNull(),
  /** `json`, not `jsonb`: the order of keys is the order of menus and buckets. */
  documents: json('documents').notNull(),
  /** What the office wrote, letter by letter: `[{ path, text }]`. null = published before these were kept. */
  files: json('files'),
  publishedAt: moment('published_at').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.version] })])

/** Seats by office, date, bucket and window. The row whose window is '' counts the whole day and gives out queue numbers. */
export const capacity = pgTable('capacity', {
  officeId: text('office_id').notNull(),
  date: date('date').notNull(),
  bucket: text('bucket').notNull(),
  /** Start of the window, `HH:MM`; '' = the day. */
  window: text('window').notNull(),
  /** null = no limit. */
  capacity: integer('capacity'),
  taken: integer('taken').notNull().default(0),
  /** Queue numbers given out so far (day row only). */
  issued: integer('issued').notNull().default(0),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.date, t.bucket, t.window] }),
  check('capacity_not_oversold', sql`${t.taken} >= 0 and (${t.capacity} is null or ${t.taken} <= ${t.capacity})`),
])

export const booking = pgTable('booking', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  /** 8 digits, the last a Damm check digit. */
  code: text('code').notNull(),
  status: text('status').notNull(),
  channel: text('channel').notNull(),
  bucket: text('bucket').notNull(),
  service: text('service').notNull(),
  speed: text('speed'),
  /** The class of priority that was told when the seats were taken. */
  priorityClass: text('priority_class'),
  /** Why nothing is paid: an id of fees.yaml. */
  freeReason: text('free_reason'),
  /** The booking that this one is the rest of: a party that comes in two windows. */
  partOf: uuid('part_of'),
  date: date('date').notNull(),
  starts: text('starts').notNull(),
  ends: text('ends').notNull(),
  size: integer('size').notNull(),
  named: integer('named').notNull().default(0),
  phoneKey: text('phone_key').notNull(),
  phoneSealed: text('phone_sealed').notNull(),
  /** Keyed hash of the family card that the first person gave. */
  kkKey: text('kk_key'),
  /** Where the person lives, in formats that say it. */
  addressSealed: text('address_sealed'),
  language: text('language').notNull(),
  packVersion: integer('pack_version').notNull(),
  /** Idempotency key of the hold: a retry gets its first answer. */
  requestKey: text('request_key').notNull(),
  requestedAt: moment('requested_at').notNull(),
  /** End of the hold, or of the time to pay. */
  expiresAt: moment('expires_at'),
  confirmedAt: moment('confirmed_at'),
  arrivedAt: moment('arrived_at'),
  /** Came inside the time but later than asked. */
  arrivedLate: boolean('arrived_late').notNull().default(false),
  moves: integer('moves').notNull().default(0),
  /** First queue number of the party on its day; the others follow. */
  firstNumber: integer('first_number'),
  /** The day that the office closed, where that moved the booking. */
  movedFrom: date('moved_from'),
  /** What comes of it locks nobody, for the office moved it and the phone has not said yes. */
  excused: boolean('excused').notNull().default(false),
  /** Until when the phone may say yes to a time that the office proposes. */
  answerBy: moment('answer_by'),
  /** The outage that its phone was told of. */
  outageTold: uuid('outage_told'),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  uniqueIndex('booking_request').on(t.officeId, t.requestKey),
  uniqueIndex('booking_active_code').on(t.officeId, t.code).where(sql`status in ('held','unpaid','confirmed')`),
  uniqueIndex('booking_open_hold').on(t.officeId, t.phoneKey).where(sql`status = 'held' and part_of is null`),
  index('booking_code').on(t.officeId, t.code),
  index('booking_phone').on(t.officeId, t.phoneKey, t.requestedAt),
  index('booking_visit').on(t.officeId, t.date).where(sql`status in ('unpaid','confirmed','arrived','forfeited','no-show')`),
  index('booking_expiry').on(t.expiresAt).where(sql`status in ('held','unpaid')`),
  index('booking_placed').on(t.officeId, t.date).where(sql`status in ('held','unpaid','confirmed')`),
  index('booking_answer').on(t.answerBy).where(sql`answer_by is not null`),
  index('booking_moved').on(t.officeId, t.movedFrom).where(sql`moved_from is not null`),
])

/** One person of a booking. */
export const bookingMember = pgTable('booking_member', {
  officeId: text('office_id').notNull(),
  bookingId: uuid('booking_id').notNull(),
  no: integer('no').notNull(),
  personKey: text('person_key').notNull(),
  nameSealed: text('name_sealed').notNull(),
  nikSealed: text('nik_sealed'),
  birthDateSealed: text('birth_date_sealed'),
}, (t) => [primaryKey({ columns: [t.officeId, t.bookingId, t.no] })])

/** National. A person's one active place, at whichever office. */
export const activePerson = pgTable('active_person', {
  personKey: text('person_key').primaryKey(),
  officeId: text('office_id').notNull(),
  bookingId: uuid('booking_id').notNull(),
})

/** National. Until when a person must wait before booking again. */
export const coolingOff = pgTable('cooling_off', {
  personKey: text('person_key').primaryKey(),
  /** First free day. */
  until: date('until').notNull(),
})

/** National. What a phone chose once. */
export const phonePreference = pgTable('phone_preference', {
  phoneKey: text('phone_key').primaryKey(),
  language: text('language'),
  reminders: boolean('reminders').notNull().default(true),
})

/** Attempts per phone and hour: bookings asked for, proofs that failed. */
export const attempt = pgTable('attempt', {
  officeId: text('office_id').notNull(),
  phoneKey: text('phone_key').notNull(),
  kind: text('kind').notNull(),
  hour: moment('hour').notNull(),
  count: integer('count').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.phoneKey, t.kind, t.hour] })])

/**
 * One turn of a conversation by phone, append-only. The primary key settles two requests for the same turn:
 * the loser's transaction rolls back and answers with the winner's reply.
 */
export const turn = pgTable('turn', {
  /** Whose dial code or number was used; `national` for the front door. */
  entry: text('entry').notNull(),
  gateway: text('gateway').notNull(),
  sessionId: text('session_id').notNull(),
  hop: integer('hop').notNull(),
  /** Keyed hash and length of all input consumed so far. */
  textKey: text('text_key').notNull(),
  textLength: integer('text_length').notNull(),
  phoneKey: text('phone_key').notNull(),
  officeId: text('office_id').notNull(),
  packVersion: integer('pack_version').notNull(),
  /** `conversation/screen`. */
  screen: text('screen').notNull(),
  open: boolean('open').notNull(),
  /** State and reply. */
  sealed: text('sealed').notNull(),
  at: moment('at').notNull(),
}, (t) => [
  primaryKey({ columns: [t.entry, t.gateway, t.sessionId, t.hop] }),
  index('turn_phone').on(t.entry, t.phoneKey, t.at),
])

/** National. Incoming SMS as the gateway gave it, stored before it is understood. */
export const inboundSms = pgTable('inbound_sms', {
  gateway: text('gateway').notNull(),
  id: text('id').notNull(),
  phoneKey: text('phone_key'),
  rawSealed: text('raw_sealed').notNull(),
  /** received, answered, not-understood. */
  status: text('status').notNull(),
  receivedAt: moment('received_at').notNull(),
  /** From when its words are no longer kept, by the office's policy; null until it was understood. */
  eraseAt: moment('erase_at'),
}, (t) => [primaryKey({ columns: [t.gateway, t.id] }), index('inbound_sms_erasure').on(t.eraseAt).where(sql`raw_sealed <> ''`)])

/** A notice that waits for its moment. */
export const noticeDue = pgTable('notice_due', {
  officeId: text('office_id').notNull(),
  /** booking, passport (an application), homevisit. */
  subjectKind: text('subject_kind').notNull(),
  subject: uuid('subject').notNull(),
  notice: text('notice').notNull(),
  dueAt: moment('due_at').notNull(),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.subjectKind, t.subject, t.notice] }),
  index('notice_due_at').on(t.dueAt),
])

/** Who did what at an office. Rows are added in the transaction of what they record, and never changed (a trigger refuses). */
export const audit = pgTable('audit', {
  officeId: text('office_id').notNull(),
  id: uuid('id').notNull(),
  at: moment('at').notNull(),
  staffId: text('staff_id').notNull(),
  /** What was done, such as `check-in`. */
  act: text('act').notNull(),
  /** Id of what it was done to; null where nothing came of it. */
  subject: text('subject'),
  /** Codes and numbers only, nothing personal. */
  detail: json('detail').notNull(),
}, (t) => [
  primaryKey({ columns: [t.officeId, t.id] }),
  index('audit_subject').on(t.officeId, t.subject),
])

/** How much of each kind was erased on a day, because its time was over. `what`: a name in the program, nothing personal. */
export const forgotten = pgTable('forgotten', {
  officeId: text('office_id').notNull(),
  day: date('day').notNull(),
  what: text('what').notNull(),
  count: integer('count').notNull(),
}, (t) => [primaryKey({ columns: [t.officeId, t.day, t.what] })])

/** Tables that are not keyed by office, and why each is national. */
export const national = {
  active_person: 'a person has one active place in the whole country',
  cooling_off: 'a person cools off everywhere',
  phone_preference: 'a phone keeps its language at every office',
  inbound_sms: 'stored before the office is known',
} as const
