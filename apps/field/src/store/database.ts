import type { Enrolled, Envelope, HeldCode, Item, Level, MediaRef, MediaRefusal } from '@jemput/sync'
import { Dexie, type Table } from 'dexie'
import type { FormBundle } from '@jemput/flow/form'

/** AES-256-GCM with the tag behind the text. */
export type Cipher = { iv: Uint8Array<ArrayBuffer>; text: Uint8Array<ArrayBuffer> }

/** The officer's data key under PIN and phone. `wrapped`: null after too many wrong PINs; `pin`: false until one is set. */
export type Vault = { salt: Uint8Array<ArrayBuffer>; wrapped: Cipher | null; pin: boolean; wrong: number }

/** Why nothing is sent. `lost`: the server has numbers that this phone doesn't know of. */
export type Pause = 'unknown' | 'revoked' | 'lost'

/** One officer's enrolment of this phone: a sender of its own, with its own numbers. */
export type DeskRow = Pick<Enrolled, 'device' | 'token' | 'officer' | 'office' | 'key'> & {
  label: string
  vault: Vault
  /** Lets it read; opened by the data key. */
  officerToken: Cipher
  /** The data key, sealed to the office, until the office has it. */
  escrow: Uint8Array<ArrayBuffer> | null
  /** Number, hash and clock of the last operation. */
  seq: number
  hash: string | null
  hlc: string | null
  ackSeq: number
  /** Without the officer's token the server tells less, so each way of asking has its own place. */
  cursors: { locked: string | null; open: string | null }
  pause: Pause | null
  /** The office has taken this phone back: it is not opened any more, and what it has still goes out. */
  revoked: boolean
  /** Epoch ms when all that the office has for this officer was here. */
  wholeAt: number | null
  /** Epoch ms of the last answer, and by how much this phone's clock was ahead of the server's then. */
  heardAt: number | null
  ahead: number | null
}

/** Something that the office told, as ciphertext. `visit` groups people; `status` is theirs or a parcel's. */
export type ItemRow = { device: string; kind: Exclude<Item['kind'], 'level'>; id: string; visit: string; status: string; sealed: Cipher }
export type DraftRow = { id: string; device: string; visit: string; roster: string; savedAt: number; media: string[]; blind: string; sealed: Cipher }

/** A photo of a draft, under the data key. */
export type MediaRow = Omit<MediaRef, 'use'> & { device: string; keptAt: number; sealed: Cipher }

/** A photo of a finished record. `sealed`: to the office alone; `arrived`: the office has verified it. */
export type OutgoingRow = Omit<MediaRef, 'use'> & {
  device: string; state: 'sealed' | 'arrived' | 'refused'; refused: MediaRefusal | null
  /** Null once it was let go: the office has it, and the time of keeping it twice is over. */
  bytes: Uint8Array<ArrayBuffer> | null
}

/** A finished record. Nothing of it can be opened here but `subject`, which names it under the PIN. */
export type OperationRow = {
  device: string; seq: number; id: string; entity: string; envelope: Envelope
  body: Uint8Array<ArrayBuffer> | null
  hash: string; at: number
  visit: string; roster: string; blind: string
  subject: Cipher
  held: HeldCode | null
}
export type LevelRow = {
  device: string; id: string; level: Level; code: HeldCode | null; missing: string[]; refused: { sha256: string; code: MediaRefusal }[]
  note: Cipher | null
  /** Epoch ms since when the office has all of it. */
  wholeSince: number | null
}
export type FormRow = { office: string; id: string; version: number; bundle: FormBundle }
export type MetaRow = { key: 'schema'; value: number } | { key: 'secret'; value: CryptoKey }

/** Of what is inside the ciphertexts and tables. A phone whose rows are newer than its program reads nothing. */
export const SCHEMA = 1

/** Indexes hold ids, numbers and keyed hashes, never anything personal. */
export class FieldDatabase extends Dexie {
  declare meta: Table<MetaRow, string>
  declare desks: Table<DeskRow, string>
  declare items: Table<ItemRow, [string, string, string]>
  declare drafts: Table<DraftRow, string>
  declare media: Table<MediaRow, [string, string]>
  declare outgoing: Table<OutgoingRow, [string, string]>
  declare operations: Table<OperationRow, [string, number]>
  declare levels: Table<LevelRow, [string, string]>
  declare forms: Table<FormRow, [string, string, number]>

  constructor(name = 'jemput-field') {
    // What an officer is told to be saved has reached the disk, also when the battery falls out a second later.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      meta: 'key', desks: 'device', items: '[device+kind+id], [device+kind], [device+visit]', drafts: 'id, device, [device+visit]',
      media: '[device+sha256], device', outgoing: '[device+sha256], [device+state]',
      operations: '[device+seq], device, [device+visit]', levels: '[device+id], device', forms: '[office+id+version]',
    })
  }
}

/** The rows were written by a newer program than this one. */
export class NewerRows extends Error {}

/** Opens the phone's rows, and makes its secret at the first time. Throws NewerRows. */
export async function openRows(name?: string): Promise<FieldDatabase> {
  const db = new FieldDatabase(name)
  // Another tab has a newer program: it may change the tables, and this one stops.
  db.on('versionchange', () => db.close())
  const secret = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  await db.transaction('rw', db.meta, async () => {
    const schema = await db.meta.get('schema')
    // Dexie opens a newer database without a word, so the rows say it themselves.
    if (schema?.key === 'schema' && schema.value > SCHEMA) throw new NewerRows('these rows are of a newer program')
    // A phone without any room left still opens: it writes only what is not there yet.
    if (!schema) await db.meta.add({ key: 'schema', value: SCHEMA })
    if (!await db.meta.get('secret')) await db.meta.add({ key: 'secret', value: secret })
  })
  return db
}

/** Never leaves this browser: no script can read it out. */
export async function getSecret(db: FieldDatabase): Promise<CryptoKey> {
  const row = await db.meta.get('secret')
  if (row?.key !== 'secret') throw new Error('this phone has no secret')
  return row.value
}
