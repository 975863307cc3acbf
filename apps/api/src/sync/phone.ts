import { randomBytes } from 'node:crypto'
import { atOffice, type Sql } from '@jemput/db'
import type { Deps, Keys } from '../deps.ts'

/** A phone that this office gave to somebody. `revoked`: what it sends is kept for review, and it reads nothing. */
export type Phone = { office: string; id: string; staffId: string; revoked: boolean }

const TOKEN = /^Bearer ([a-z0-9-]{1,40})\.([\w-]{20,80})$/

/** A token names its office, so that nobody has to look through all of them. */
export const newToken = (office: string): string => `${office}.${randomBytes(32).toString('base64url')}`

export const phoneTokenKey = (keys: Keys, token: string): string => keys.key('secret', `phone ${token}`)
export const officerTokenKey = (keys: Keys, token: string): string => keys.key('secret', `officer ${token}`)

/** By the header `authorization`. */
export async function findPhone({ db, keys }: Deps, header: string | undefined): Promise<Phone | undefined> {
  const [, office, secret] = TOKEN.exec(header ?? '') ?? []
  if (office === undefined || secret === undefined) return undefined
  const [row] = await atOffice(db, office, (sql) => sql.query<{ id: string; staff_id: string; revoked_at: Date | null }>(
    'select id, staff_id, revoked_at from device where office_id = $1 and token_key = $2', [office, phoneTokenKey(keys, `${office}.${secret}`)]))
  return row && { office, id: row.id, staffId: row.staff_id, revoked: row.revoked_at !== null }
}

/** Whether this phone may read what its officer may: with the token from its vault, while that officer works here, and unless it was revoked. */
export async function mayRead(sql: Sql, keys: Keys, { office, id, staffId }: Phone, officerToken: string | undefined): Promise<boolean> {
  if (officerToken === undefined) return false
  const [row] = await sql.query(
    `select 1 from device d join member m on m.organization_id = d.office_id and m.user_id = d.staff_id and m.role in (${FIELD_ROLES})
     where d.office_id = $1 and d.id = $2 and d.staff_id = $3 and d.revoked_at is null and d.officer_token_key = $4`,
    [office, id, staffId, officerTokenKey(keys, officerToken)])
  return row !== undefined
}

/** What somebody of an office may do outside of it. */
export type FieldRole = 'outreach' | 'courier'
/** For SQL. */
export const FIELD_ROLES = `'outreach', 'courier'`
