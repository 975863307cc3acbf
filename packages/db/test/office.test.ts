import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atOffice, migrate, openDatabase, schema, type Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'

let postgres: TestPostgres
const open = new Map<string, Database>()
beforeAll(async () => {
  postgres = await startPostgres()
  const lite = await openDatabase({})
  await migrate(lite)
  open.set('PGlite', lite).set('PostgreSQL', await openDatabase({ url: await postgres.createDatabase() }))
})
afterAll(async () => {
  for (const database of open.values()) await database.close()
  await postgres.stop()
})

const note = (office: string) => [
  `insert into audit (office_id, id, at, staff_id, act, detail) values ($1, gen_random_uuid(), now(), 'somebody', 'test', '{}')`, [office],
] as const

describe.each(['PGlite', 'PostgreSQL'])('%s', (name) => {
  const database = () => {
    const found = open.get(name)
    if (!found) throw new Error(`${name} is not open`)
    return found
  }

  test('every table of an office has its policy', async () => {
    const rows = await database().query<{ name: string; guarded: boolean }>(
      `select c.relname as name, c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as guarded
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'office_id' where c.relkind = 'r'`)
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter(({ name, guarded }) => !guarded && !(name in schema.national))).toEqual([])
  })

  test('an office sees and writes its own rows alone, and the owner sees all', async () => {
    await database().query(...note('bula'))
    await database().query(...note('namlea'))
    const seen = await atOffice(database(), 'bula', (sql) => sql.query('select distinct office_id from audit'))
    expect(seen).toEqual([{ office_id: 'bula' }])
    await expect(atOffice(database(), 'bula', (sql) => sql.query(...note('namlea')))).rejects.toThrow(/row-level security/)
    expect(await database().query('select distinct office_id from audit order by 1')).toEqual([{ office_id: 'bula' }, { office_id: 'namlea' }])
  })

  test('a desk changes nobody’s post, no pack and nothing that was written down, and reads no messages', async () => {
    const forbidden = [
      `update member set role = 'office-admin'`, `update staff set name = 'x'`, `insert into organization (id, name, slug, created_at) values ('x', 'x', 'x', now())`,
      'delete from pack_version', 'delete from audit', `update custody set holder = 'office'`, 'select 1 from inbound_sms',
    ]
    for (const text of forbidden) await expect(atOffice(database(), 'bula', (sql) => sql.query(text)), text).rejects.toThrow(/permission denied/)
  })

  test('without an office nothing is seen, and logins never are', async () => {
    expect(await atOffice(database(), '', (sql) => sql.query('select 1 from audit'))).toEqual([])
    await expect(atOffice(database(), 'bula', (sql) => sql.query('select 1 from session'))).rejects.toThrow(/permission denied/)
  })
})
