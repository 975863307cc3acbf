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

export type Deps = { db: Database; clock: Clock; keys: Keys; shelf: Shelf; log: Logger }
