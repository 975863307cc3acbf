import type { Sql } from '@jemput/db'
import type { Keys } from '../deps.ts'

/** MASTER_KEY is not the one that the database was sealed with. */
export class ForeignKeys extends Error {
  override readonly name = 'ForeignKeys'
}

/** Throws ForeignKeys: with another key nobody would be known, and everybody could have a second place. An empty database takes any. */
export async function checkKeys(sql: Sql, keys: Keys): Promise<void> {
  const [row] = await sql.query<{ phone_sealed: string }>('select phone_sealed from booking order by requested_at desc limit 1')
  if (!row) return
  try {
    keys.open(row.phone_sealed, 'booking.phone_sealed')
  } catch {
    throw new ForeignKeys('MASTER_KEY is not the one that this database was sealed with: give back the earlier one')
  }
}
