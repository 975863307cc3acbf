import type { Sql } from '@jemput/db'
import type { Item } from '@jemput/sync'
import type { Keys } from '../deps.ts'

/** Everybody's phone of one member of staff, or one phone alone. */
export type Reader = `staff ${string}` | `device ${string}`
type Host = { sql: Sql; keys: Keys }

/** What phones are to know, in the transaction that makes it so. The newest state of a thing replaces the one before. */
export async function tellPhones({ sql, keys }: Host, office: string, readers: readonly Reader[], items: readonly Item[]): Promise<void> {
  const rows = readers.flatMap((reader) => items.map(({ kind, id, gone, value }) => ({
    reader, kind, entity: id, gone, sealed: keys.seal(gone ? '' : JSON.stringify(value), 'feed.sealed'),
  })))
  if (rows.length === 0) return
  await sql.query(
    `insert into feed (office_id, reader, kind, entity, gone, sealed, changed)
     select $1, reader, kind, entity, gone, sealed, pg_current_xact_id()
     from jsonb_to_recordset($2::jsonb) as r(reader text, kind text, entity uuid, gone boolean, sealed text)
     on conflict (office_id, reader, kind, entity)
     do update set gone = excluded.gone, sealed = excluded.sealed, changed = excluded.changed`,
    [office, JSON.stringify(rows)])
}
