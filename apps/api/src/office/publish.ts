import { createHash } from 'node:crypto'
import type { Database, Sql } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import type { PublishedPack } from '../deps.ts'
import type { PackSource } from './pack-folder.ts'

/** `isNew` is false when the newest version said the same already. */
export type Publication = PublishedPack & { hash: string; isNew: boolean }

/** Two packs with the same content have the same hash: reading gives keys in one order. A comment or a story is content too. */
const hashOf = (documents: string, files: string | null): string => createHash('sha256').update(files === null ? documents : `${documents}\n${files}`).digest('hex')

/** Publishes one pack in a transaction of its own; see `publishIn`. */
export const publish = (db: Database, pack: Pack, now: number, sources?: readonly PackSource[]): Promise<Publication> =>
  db.transaction((sql) => publishIn(sql, pack, now, sources))

/** Two who change the versions of one office wait for each other here; the second sees what the first one did. */
export const holdVersions = (sql: Sql, office: string): Promise<unknown> =>
  sql.query('select pg_advisory_xact_lock(hashtext($1))', [`publish ${office}`])

/**
 * Freezes a resolved pack as the office's next version, in the caller's transaction; when the newest version says the same, that one stays.
 * `now` is epoch ms; `sources` is what the office wrote, to be given back as it was. The caller has inspected the pack. Whoever publishes several does so in the order of their ids, so that nobody deadlocks.
 */
export async function publishIn(sql: Sql, pack: Pack, now: number, sources?: readonly PackSource[]): Promise<Publication> {
  const documents = JSON.stringify(pack)
  const files = sources === undefined ? null : JSON.stringify(sources)
  const hash = hashOf(documents, files)
  await holdVersions(sql, pack.office.id)
  const [newest] = await sql.query<{ version: number; hash: string }>(
    'select version, hash from pack_version where office_id = $1 order by version desc limit 1', [pack.office.id])
  if (newest?.hash === hash) return { pack, version: newest.version, hash, isNew: false }
  const version = (newest?.version ?? 0) + 1
  await sql.query(
    'insert into pack_version (office_id, version, hash, documents, files, published_at) values ($1, $2, $3, $4::json, $5::json, $6)',
    [pack.office.id, version, hash, documents, files, new Date(now)])
  return { pack, version, hash, isNew: true }
}
