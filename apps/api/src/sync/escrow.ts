import { webcrypto } from 'node:crypto'
import { atOffice } from '@jemput/db'
import { keyVersionOf, toBase64Url, unseal } from '@jemput/sync'
import type { Deps } from '../deps.ts'
import { findOfficePair } from './office-key.ts'
import type { Phone } from './phone.ts'

/** Keeps a phone's data key as it came, sealed to the office. False when the office could not open it. */
export function keepEscrow({ db, keys }: Deps, { office, id }: Phone, sealed: Uint8Array): Promise<boolean> {
  return atOffice(db, office, async (sql) => {
    const version = keyVersionOf(sealed)
    const pair = version === undefined ? undefined : await findOfficePair({ sql, keys }, office, version)
    if (!pair || !await unseal(webcrypto.subtle, pair, sealed, `escrow|${id}`)) return false
    await sql.query('update device set escrow_sealed = $3 where office_id = $1 and id = $2', [office, id, toBase64Url(sealed)])
    return true
  })
}
