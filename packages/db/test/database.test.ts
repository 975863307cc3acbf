import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isRetry, openDatabase, openPostgres, migrate, retrying, type Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'

let postgres: TestPostgres
const open: Record<string, Database> = {}
beforeAll(async () => {
  postgres = await startPostgres()
  open['PGlite'] = await openDatabase({})
  await migrate(open['PGlite'])
  const url = await postgres.createDatabase()
  open['PostgreSQL'] = await openDatabase({ url })
  open['PostgreSQL, nothing prepared'] = await openDatabase({ url, poolSize: 2, prepare: false })
}, 60_000)
afterAll(async () => {
  for (const database of Object.values(open)) await database.close()
  await postgres.stop()
})

describe.each(['PGlite', 'PostgreSQL', 'PostgreSQL, nothing prepared'])('%s', (name) => {
  const database = () => {
    const found = open[name]
    if (!found) throw new Error(`${name} is not open`)
    return found
  }

  test('days are text, moments are dates, counts are numbers, null is null', async () => {
    const moment = new Date('2017-08-07T00:31:00.000Z')
    const [row] = await database().query(
      `select $1::date as day, $2::timestamptz as moment, count(*) as n, sum(x) as total, max(x)::bigint as most, null::date as never
       from unnest($3::int[]) as x`, ['2017-08-07', moment, [1, 2, 39]])
    expect(row).toEqual({ day: '2017-08-07', moment, n: 3, total: 42, most: 39, never: null })
  })

  test('JSON goes in as text and comes out as values', async () => {
    const [row] = await database().query(
      `select j.no, j.name from jsonb_to_recordset($1::jsonb) as j(no int, name text)`, [JSON.stringify([{ no: 1, name: 'Budi' }])])
    expect(row).toEqual({ no: 1, name: 'Budi' })
  })

  test('a transaction is all or nothing', async () => {
    const sad = database().transaction(async (sql) => {
      await sql.query(`insert into cooling_off values ('${name}', '2019-03-31')`)
      throw new Error('changed my mind')
    })
    await expect(sad).rejects.toThrow('changed my mind')
    expect(await database().query('select * from cooling_off where person_key = $1', [name])).toEqual([])
  })

  test('inside a transaction the outer handle is refused instead of waiting for ever', async () => {
    const mixed = database().transaction(async () => database().query('select 1'))
    await expect(mixed).rejects.toThrow('only the handle that it gives')
    expect(await database().query('select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a transaction that finds the place taken is one to run again', async () => {
    const insert = () => database().query(`insert into active_person values ($1, 'bogor', gen_random_uuid())`, [name])
    await insert()
    const error = await insert().catch((failure: unknown) => failure)
    expect(isRetry(error)).toBe(true)
    expect(isRetry(await database().query('select 1/0').catch((failure: unknown) => failure))).toBe(false)
  })
})

test('whoever lost a race runs again, and gives up in the end', async () => {
  const lost = Object.assign(new Error('duplicate key'), { code: '23505' })
  const runs = [lost, lost]
  expect(await retrying(async () => {
    const next = runs.pop()
    if (next) throw next
    return 'won'
  })).toBe('won')
  await expect(retrying(async () => { throw lost })).rejects.toBe(lost)
})

test('a connection that the server ends fails its query and no other', async () => {
  const url = postgres.url()
  const one = openPostgres(url, { poolSize: 1 })
  const other = openPostgres(url, { poolSize: 1 })
  const [mine] = await one.query<{ pid: number }>('select pg_backend_pid() as pid')
  const asleep = one.query('select pg_sleep($1)', [30]).catch((error: Error) => error.message)
  await expect.poll(() => other.query(`select 1 from pg_stat_activity where pid = $1 and state = 'active'`, [mine?.pid])).toHaveLength(1)
  await other.query('select pg_terminate_backend($1)', [mine?.pid])
  expect(await asleep).toMatch(/terminat/)
  expect(await one.query('select 1 as one')).toEqual([{ one: 1 }])
  await Promise.all([one.close(), other.close()])
})
