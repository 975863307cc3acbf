import type { Database, Sql } from '@jemput/db'
import { servable, type Clash } from './publish-beside.ts'
import { holdVersions } from './publish.ts'

export type Version = { version: number; hash: string; publishedAt: Date; sameAs: number | null }

/** Every version of an office, newest first; `sameAs` is the first one that said the very same. Empty when nothing was published. */
export async function listVersions(sql: Sql, office: string): Promise<Version[]> {
  const rows = await sql.query<{ version: number; hash: string; published_at: Date }>(
    'select version, hash, published_at from pack_version where office_id = $1 order by version', [office])
  return rows.map(({ version, hash, published_at }) => {
    const first = rows.find((one) => one.hash === hash)?.version ?? version
    return { version, hash, publishedAt: published_at, sameAs: first === version ? null : first }
  }).reverse()
}

/** What became of going back: the new version, and whose content it has. */
export type RolledBack =
  | { outcome: 'ok'; version: number; from: number; to: number; hash: string }
  | { outcome: 'unpublished' }
  | { outcome: 'no-such-version'; versions: number[] }
  | { outcome: 'nothing-before' }
  | { outcome: 'same'; version: number; to: number }

/**
 * The documents of an older version become a new version, the newest: nothing that was published is changed or taken away. Without
 * `wanted` it is the last one that said something else. `now` is epoch ms.
 */
async function rollBackIn(sql: Sql, office: string, wanted: number | undefined, now: number): Promise<RolledBack> {
  await holdVersions(sql, office)
  const versions = await listVersions(sql, office)
  const [newest] = versions
  if (!newest) return { outcome: 'unpublished' }
  const target = versions.find(({ version, hash }) => (wanted === undefined ? hash !== newest.hash : version === wanted))
  if (!target) return wanted === undefined ? { outcome: 'nothing-before' } : { outcome: 'no-such-version', versions: versions.map(({ version }) => version) }
  if (target.hash === newest.hash) return { outcome: 'same', version: newest.version, to: target.version }
  await sql.query(
    `insert into pack_version (office_id, version, hash, documents, files, published_at)
     select office_id, $3, hash, documents, files, $4 from pack_version where office_id = $1 and version = $2`,
    [office, target.version, newest.version + 1, new Date(now)])
  return { outcome: 'ok', version: newest.version + 1, from: newest.version, to: target.version, hash: target.hash }
}

/** The same, unless no server could start with it: an address that the old version had may be another office's by now. */
export const rollBack = (db: Database, office: string, wanted: number | undefined, now: number): Promise<RolledBack | Clash> =>
  servable(db, (sql) => rollBackIn(sql, office, wanted, now), ({ outcome }) => outcome === 'ok')
