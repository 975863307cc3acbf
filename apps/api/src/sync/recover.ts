import { webcrypto } from 'node:crypto'
import { atOffice } from '@jemput/db'
import { fromBase64Url, keyVersionOf, toBase64Url, unseal, type Recover } from '@jemput/sync'
import type { Deps } from '../deps.ts'
import { record } from '../people/audit.ts'
import { findOfficePair } from './office-key.ts'
import { mayRead, phoneTokenKey, type Phone } from './phone.ts'

/**
 * The data key of an enrolment before, for the same officer on the same phone: their PIN is forgotten, and the drafts that it closed are
 * not to be lost. Asked by the new enrolment, which only the office gives out, with its PIN known and with what only the old one had.
 * Base64url; undefined where any of that is missing.
 */
export function recover({ db, keys, clock }: Deps, phone: Phone, { device, token }: Recover, officerToken: string | undefined): Promise<string | undefined> {
  const { office, staffId } = phone
  return atOffice(db, office, async (sql) => {
    if (!await mayRead(sql, keys, phone, officerToken)) return undefined
    const [before] = await sql.query<{ escrow_sealed: string }>(
      `select escrow_sealed from device
       where office_id = $1 and id = $2 and staff_id = $3 and token_key = $4 and revoked_at is null and escrow_sealed is not null and id <> $5`,
      [office, device, staffId, phoneTokenKey(keys, token), phone.id])
    const sealed = before && fromBase64Url(before.escrow_sealed)
    const pair = sealed && await findOfficePair({ sql, keys }, office, keyVersionOf(sealed) ?? 0)
    const key = pair && await unseal(webcrypto.subtle, pair, sealed, `escrow|${device}`)
    if (!key) return undefined
    await record(sql, { staffId, office }, { at: clock.now(), act: 'recover-drafts', subject: device })
    return toBase64Url(key)
  })
}
