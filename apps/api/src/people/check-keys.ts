import type { Sql } from '@jemput/db'
import type { Keys } from '../deps.ts'

/** MASTER_KEY is not the one that the database was sealed with. */
export class ForeignKeys extends Error {
  override readonly name = 'ForeignKeys'
}

/**
 * Throws ForeignKeys: with another key nobody would be known, everybody could have a second place, and nothing that phones have sealed
 * to an office would open. An empty database takes any.
 */
export async function checkKeys(sql: Sql, keys: Keys): Promise<void> {
  const [booking] = await sql.query<{ phone_sealed: string }>('select phone_sealed from booking order by requested_at desc limit 1')
  const [office] = await sql.query<{ private_sealed: string }>('select private_sealed from office_key order by made_at desc limit 1')
  try {
    if (booking) keys.open(booking.phone_sealed, 'booking.phone_sealed')
    if (office) keys.open(office.private_sealed, 'office_key.private_sealed')
  } catch {
    throw new ForeignKeys('MASTER_KEY is not the one that this database was sealed with: give back the earlier one')
  }
}
