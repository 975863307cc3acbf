import { z } from 'zod'

/*
 * What a phone and the server say to each other. Clients import types alone; only the server loads this file, because zod is
 * larger than all the rest.
 */

/** What can be done in the field. */
export const OperationKind = z.enum(['capture', 'absent', 'delivered', 'attempt-failed'])
export type OperationKind = z.infer<typeof OperationKind>

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** As the database writes it too, so that both sides compare the same text. */
const Uuid = z.uuid().lowercase()
/** A short text without anything that a database can't keep. */
const word = (most: number) => z.string().max(most).regex(/^[^\p{Cc}\p{Cs}]*$/u)
const Int32 = z.int().min(1).max(2_147_483_647)
/** A photo or signature that goes along: hash (hex) and size (bytes) of the plain bytes. `use` is the question it answers. */
export const MediaRef = z.strictObject({ sha256: Sha256, size: z.int().min(1), mime: z.enum(['image/jpeg', 'image/png', 'image/webp']), use: word(40) })
export type MediaRef = z.infer<typeof MediaRef>

/** An operation without its body. Nothing in it is personal. */
export const Envelope = z.strictObject({
  id: Uuid,
  /** Gapless count of this phone, from 1. */
  seq: Int32,
  /** Hybrid logical clock: `<ms, 12 hex><counter, 4 hex>`; orders what one phone did even when its clock jumps. */
  hlc: z.string().regex(/^[0-9a-f]{16}$/),
  kind: OperationKind,
  /** Who did it: the id of a member of staff. */
  actor: word(80),
  /** What it was done to: a new application's id for a capture, a roster entry's for absent, a parcel's for the others. */
  entity: Uuid,
  /** Version of the entity that the phone knew; null for a new one. */
  base: z.int().nullable(),
  /** Form and version of the pack that it comes from; its dictionary compressed the body. */
  form: z.strictObject({ id: word(40), version: Int32 }).nullable(),
  /** Version of the office's key that the body is sealed to. */
  key: z.int().min(1),
  media: z.array(MediaRef).max(20),
  /** Hash of the operation before; null for the first. */
  previous: word(80).nullable(),
  /** A signature by the phone's own key; not asked for yet. */
  signature: word(200).nullable(),
})
export type Envelope = z.infer<typeof Envelope>

/** What the phone asks with. Bodies follow the header in the order of `operations`. */
export const Ask = z.strictObject({
  protocol: z.literal(1),
  app: word(40),
  schema: z.int(),
  nonce: z.string().min(8).max(64),
  cursor: z.string().max(200).nullable(),
  /** Bytes; null where the browser doesn't tell. */
  storage: z.strictObject({ usage: z.number().nullable(), quota: z.number().nullable(), persisted: z.boolean() }),
  /** Operations that still wait on the phone, these included. */
  pending: z.int().min(0),
  /** Read one by one: a malformed one stops no other. */
  operations: z.array(z.unknown()).max(500),
})
export type Ask = Omit<z.infer<typeof Ask>, 'operations'> & { operations: Envelope[] }

/** Why an operation or a photo is not taken as it is. */
export const HeldCode = z.enum([
  'malformed', 'unreadable', 'seq-reused', 'chain-broken', 'unknown-kind', 'unknown-entity', 'not-yours', 'form-unknown', 'answers-refused',
  'duplicate-person', 'state', 'code-differs', 'failed', 'asked-again', 'revoked',
])
export type HeldCode = z.infer<typeof HeldCode>
export const MediaRefusal = z.enum(['not-an-image', 'too-large', 'hash-differs', 'unreadable', 'not-announced'])
export type MediaRefusal = z.infer<typeof MediaRefusal>

/** How far something has come. The phone itself knows of what is still on it. */
export const Level = z.enum(['received', 'complete', 'accepted', 'held'])
export type Level = z.infer<typeof Level>

type Localized = { id: string; en: string }

/** A day on which this officer goes out. */
export type VisitItem = {
  id: string; kind: string; label: Localized; place: string; region: string | null; date: string; starts: string; expected: number
  form: { id: string; version: number }; service: string; walkIn: boolean; status: 'planned' | 'closed'
  /** Answers that are known from the family's request. */
  fill: { [question: string]: string | boolean | null }
}
/** Somebody whom a visit expects. */
export type PersonItem = {
  id: string; visit: string; no: number; status: 'expected' | 'captured' | 'absent'; name: string; nik: string | null
  birthDate: string | null; sex: 'M' | 'F' | null; phone: string | null
}
export type Address = {
  street: string; rtrw: string | null; village: string; district: string; city: string; postcode: string | null; landmark: string | null
}
/** A parcel of this courier: what the door needs, and no more. `check`: salt and argon2id hash (base64url) of the code's first four digits. */
export type ParcelItem = {
  id: string; number: string; manifest: string; name: string; address: Address; phone: string; passport: string
  receiver: 'self' | 'kk' | 'proxy'; receiverName: string | null; receivers: string[]; status: 'out' | 'failed' | 'returning' | 'delivered' | 'returned'
  attempts: { at: number; reason: string }[]; attemptsAllowed: number; reasons: { id: string; label: Localized }[]
  check: { salt: string; hash: string }
}
/** What became of an entity that this phone sent. `note`: what staff wrote. */
export type LevelItem = { id: string; level: Level; missing: string[]; refused: { sha256: string; code: MediaRefusal }[]; code: HeldCode | null; note: string | null }

/** One thing that the phone is to know, or to know no more. */
export type Item =
  | { kind: 'visit'; id: string; gone: boolean; value: VisitItem }
  | { kind: 'person'; id: string; gone: boolean; value: PersonItem }
  | { kind: 'parcel'; id: string; gone: boolean; value: ParcelItem }
  | { kind: 'level'; id: string; gone: boolean; value: LevelItem }

/** What the server answers. Without the asked nonce it is no answer of ours. */
export type Answer = {
  nonce: string
  /** Epoch ms. */
  time: number
  /** Everything up to here is stored, and the phone need not send it again. */
  ackSeq: number
  exceptions: { seq: number | null; id: string | null; code: HeldCode }[]
  page: { items: Item[]; cursor: string | null; more: boolean }
  /** Largest body that the server takes, bytes. */
  limit: number
  /** `lock`: the office has revoked this phone; it may send what it has, and reads nothing any more. */
  commands: 'lock'[]
}

/** Enrolment: a code from the console makes a browser the office's phone. `escrow`: its data key, sealed to the office. */
export const Enrol = z.strictObject({ code: z.string().max(40), label: word(60).trim().min(1) })
export type Enrol = z.infer<typeof Enrol>
/** An enrolment before on the same phone, whose PIN is forgotten; `token` is its own. The answer is `{ key }`, its data key as base64url. */
export const Recover = z.strictObject({ device: z.uuid(), token: z.string().max(200) })
export type Recover = z.infer<typeof Recover>
export type Enrolled = {
  device: string
  /** Lets it send. */
  token: string
  /** Lets it read; to be kept under the PIN. */
  officerToken: string
  officer: { id: string; name: string; role: 'outreach' | 'courier' }
  office: { id: string; short: string; name: string; zone: string }
  key: { version: number; publicKey: string }
}

/** Until the year 2100, so that a clock gone mad is no date at all. */
const At = z.number().min(0).max(4_102_444_800_000)
/** Where a phone was, in degrees; south and west are negative. `accuracy`: metres. */
const Place = z.strictObject({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180), accuracy: z.number().min(0) })
/** What is inside a sealed body, by kind. `at`: epoch ms on the phone's clock. */
export const Answers = z.record(z.string().max(40), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]))
export const bodies = {
  /** `answers`: by question; a photo's or signature's is its sha256. `overruled`: reasons by check. `shown`: language and version of the consent's words. */
  capture: z.strictObject({
    visit: Uuid, roster: Uuid.nullable(), at: At, language: z.enum(['id', 'en']), answers: Answers,
    overruled: z.record(z.string().max(40), z.string().max(200)), thumbnail: z.string().max(16_000).nullable(),
  }),
  absent: z.strictObject({ visit: Uuid, at: At, reason: z.string().max(40).nullable() }),
  delivered: z.strictObject({
    at: At, receiver: z.enum(['self', 'kk', 'proxy']), receiverName: z.string().max(80), code: z.string().regex(/^\d{8}$/).nullable(),
    noCodeReason: z.string().max(200).nullable(), place: Place.nullable(),
  }),
  'attempt-failed': z.strictObject({
    at: At, reason: word(40), note: z.string().max(200).nullable(),
    place: Place.nullable(),
  }),
} as const satisfies Record<OperationKind, z.ZodType>
export type Body<K extends OperationKind> = z.infer<(typeof bodies)[K]>
