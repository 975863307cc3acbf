import type { Database, Sql } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import type { Logger } from 'pino'

/** Time as an argument: epoch milliseconds. */
export type Clock = { now(): number }

/** Sealing and keyed hashes of personal data; keys come from MASTER_KEY. */
export type Keys = {
  /** AES-256-GCM; `place` is `table.column` and is authenticated with the text. */
  seal(text: string, place: string): string
  open(sealed: string, place: string): string
  /** The same for a file. Undefined when it was sealed for another place, or is damaged. */
  sealBytes(bytes: Uint8Array, place: string): Uint8Array
  openBytes(sealed: Uint8Array, place: string): Uint8Array<ArrayBuffer> | undefined
  /** HMAC-SHA256 of a NIK, a folded name with birth date, a phone, a family card: `kind` keeps them apart. Of a name, a secret of its own. */
  key(kind: 'nik' | 'name-dob' | 'phone' | 'kk' | 'text' | 'secret', value: string): string
}

export type PublishedPack = { pack: Pack; version: number }

/** The published packs, in memory; every version that anyone may still be pinned to. */
export type Shelf = {
  newest(office: string): PublishedPack | undefined
  /** An older version is read once through `sql`, the transaction that one is in or the database. */
  get(office: string, version: number, sql: Sql): Promise<PublishedPack>
  /** Offices that take bookings, by short name. */
  offices(): PublishedPack[]
  /** The pack whose own dial code this is; a code nobody knows opens the national front door. */
  byDial(serviceCode: string): PublishedPack
  bySmsNumber(number: string): PublishedPack | undefined
}

/** Where photos and signatures lie, sealed before they come here. `name`: the hash of the plain bytes. */
export type MediaStore = {
  /** On disk when it returns, whole or not at all. The same name again replaces it. */
  put(office: string, name: string, sealed: Uint8Array): Promise<void>
  find(office: string, name: string): Promise<Uint8Array | undefined>
  /** Names of everything an office has, what was never finished included. */
  list(office: string): Promise<string[]>
  /** Takes away what was written before a moment, epoch ms; false when it is younger, or gone. */
  removeOlder(office: string, name: string, before: number): Promise<boolean>
}

export type Deps = { db: Database; clock: Clock; keys: Keys; shelf: Shelf; media: MediaStore; log: Logger }
