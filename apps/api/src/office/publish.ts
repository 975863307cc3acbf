import { createHash } from 'node:crypto'
import type { Database, Sql } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import type { PublishedPack } from '../deps.ts'

/** `isNew` is false when the newest version said the same already. */
export type Publication = PublishedPack & { hash: string; isNew: boolean }

/** Two packs with the same content have the same hash: reading gives keys in one order. */
const hashOf = (documents: string): string => createHash('sha256').update(documents).digest('hex')

/** Publishes one pack in a transaction of its own; see `publishIn`. */
export const publish = (db: Database, pack: Pack, now: number): Promise<Publication> =>
  db.transaction((sql) => publishIn(sql, pack, now))

/**
 * Freezes a resolved pack as the office's next version, in the caller's transaction; when the newest version says the same, that one stays.
 * `now` is epoch ms. The caller has inspected the pack. Whoever publishes several does so in the order of their ids, so that nobody deadlocks.
 */
export async function publishIn(sql: Sql, pack: Pack, now: number): Promise<Publication> {
  const documents = JSON.stringify(pack)
  const hash = hashOf(documents)
  // Two publishers of one office wait for each other here; the second sees the first one's version.
  await sql.query('select pg_advisory_xact_lock(hashtext($1))', [`publish ${pack.office.id}`])
  const [newest] = await sql.query<{ version: number; hash: string }>(
    'select version, hash from pack_version where office_id = $1 order by version desc limit 1', [pack.office.id])
  if (newest?.hash === hash) return { pack, version: newest.version, hash, isNew: false }
  const version = (newest?.version ?? 0) + 1
  await sql.query(
    'insert into pack_version (office_id, version, hash, documents, published_at) values ($1, $2, $3, $4::json, $5)',
    [pack.office.id, version, hash, documents, new Date(now)])
  return { pack, version, hash, isNew: true }
}
