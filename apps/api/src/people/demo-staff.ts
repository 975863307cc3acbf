import { Role } from '@jemput/contract'
import type { Database } from '@jemput/db'
import type { Office } from '@jemput/flow'
import { hashPassword } from 'better-auth/crypto'

/** No real address ends like this (RFC 2606), so these people can be told from real ones. */
const DEMO_DOMAIN = 'contoh.example'
export const DEMO_PASSWORD = 'jemput-contoh'

const titles: Record<Role, string> = {
  'office-admin': 'Kepala Contoh', officer: 'Petugas Loket Contoh', triage: 'Perawat Contoh', outreach: 'Petugas Lapangan Contoh',
  courier: 'Kurir Contoh', kiosk: 'Kios Contoh',
}

export type DemoLogin = { office: string; role: Role; email: string; password: string }

/** One login for each role and office. */
export const demoLogins = (offices: readonly Pick<Office, 'id'>[]): DemoLogin[] => offices.flatMap(({ id }) =>
  Role.options.map((role) => ({ office: id, role, email: `${role}@${id}.${DEMO_DOMAIN}`, password: DEMO_PASSWORD })))

/** Gives a demonstration its made-up staff; those who are there already stay. */
export async function seedDemoStaff(db: Database, offices: readonly Pick<Office, 'id'>[]): Promise<void> {
  const known = new Set((await db.query<{ email: string }>('select email from staff')).map(({ email }) => email))
  const missing = demoLogins(offices).filter(({ email }) => !known.has(email))
  if (missing.length === 0) return
  // One slow hash for all: they have one password, and everybody may know it.
  const password = await hashPassword(DEMO_PASSWORD)
  await db.query(
    `with login as (select * from jsonb_to_recordset($1::jsonb) as l(office text, role text, email text, name text)),
     somebody as (
       insert into staff (id, name, email, email_verified, created_at, updated_at)
       select 'demo ' || email, name, email, true, now(), now() from login on conflict do nothing
     ),
     way as (
       insert into account (id, account_id, provider_id, user_id, password, created_at, updated_at)
       select 'demo ' || email, 'demo ' || email, 'credential', 'demo ' || email, $2, now(), now() from login on conflict do nothing
     )
     insert into member (id, organization_id, user_id, role, created_at)
     select 'demo ' || email, office, 'demo ' || email, role, now() from login on conflict do nothing`,
    [JSON.stringify(missing.map(({ office, role, email }) => ({ office, role, email, name: titles[role] }))), password])
}

/** A database that was a demonstration once must not keep logins whose password everybody knows. */
export const dismissDemoStaff = (db: Database) => db.query('delete from staff where email like $1', [`%.${DEMO_DOMAIN}`])

/** Every office is an organisation, so that staff can be members of it. */
export const seedOrganizations = (db: Database, offices: readonly Pick<Office, 'id' | 'name'>[]) => db.query(
  `insert into organization (id, name, slug, created_at)
   select id, name, id, now() from jsonb_to_recordset($1::jsonb) as o(id text, name text)
   on conflict (id) do update set name = excluded.name`,
  [JSON.stringify(offices.map(({ id, name }) => ({ id, name })))])
