import { webcrypto } from 'node:crypto'
import type { Sql } from '@jemput/db'
import { fromBase64Url, toBase64Url, type OfficeKey } from '@jemput/sync'
import type { Keys } from '../deps.ts'

const { subtle } = webcrypto
const CURVE = { name: 'ECDH', namedCurve: 'P-256' }
const PLACE = 'office_key.private_sealed'

type Host = { sql: Sql; keys: Keys }
/** What opens a record that was sealed to the office. */
export type OfficePair = { privateKey: webcrypto.CryptoKey; publicKey: string }

/** The newest key of an office, for phones to seal to. The first is made when none is there; of two who make it at once, one's is taken. */
export async function officeKey({ sql, keys }: Host, office: string, now: number): Promise<OfficeKey> {
  const known = await findNewest(sql, office)
  if (known) return known
  const pair = await subtle.generateKey(CURVE, true, ['deriveBits'])
  const [publicKey, privateKey] = await Promise.all([subtle.exportKey('raw', pair.publicKey), subtle.exportKey('pkcs8', pair.privateKey)])
  await sql.query(
    `insert into office_key (office_id, version, public_key, private_sealed, made_at) values ($1, 1, $2, $3, $4) on conflict do nothing`,
    [office, toBase64Url(new Uint8Array(publicKey)), keys.seal(toBase64Url(new Uint8Array(privateKey)), PLACE), new Date(now)])
  const made = await findNewest(sql, office)
  if (!made) throw new Error(`${office} has no key`)
  return made
}

async function findNewest(sql: Sql, office: string): Promise<OfficeKey | undefined> {
  const [row] = await sql.query<{ version: number; public_key: string }>(
    'select version, public_key from office_key where office_id = $1 order by version desc limit 1', [office])
  return row && { version: row.version, publicKey: row.public_key }
}

/** Keys never change, so each is opened once for a master key. */
const opened = new WeakMap<Keys, Map<string, OfficePair>>()

/** Undefined for a version that this office never had. */
export async function findOfficePair({ sql, keys }: Host, office: string, version: number): Promise<OfficePair | undefined> {
  const known = opened.get(keys) ?? new Map<string, OfficePair>()
  opened.set(keys, known)
  const [row] = await sql.query<{ public_key: string; private_sealed: string }>(
    'select public_key, private_sealed from office_key where office_id = $1 and version = $2', [office, version])
  if (!row) return undefined
  const there = known.get(row.public_key)
  if (there) return there
  const privateKey = await subtle.importKey('pkcs8', fromBase64Url(keys.open(row.private_sealed, PLACE)), CURVE, false, ['deriveBits'])
  const pair = { privateKey, publicKey: row.public_key }
  known.set(row.public_key, pair)
  return pair
}
