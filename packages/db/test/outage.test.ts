import { createServer, type AddressInfo, type Server } from 'node:net'
import { isOutage, openPostgres, type Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'

let postgres: TestPostgres
let url: string
beforeAll(async () => {
  postgres = await startPostgres()
  url = await postgres.createDatabase()
})
afterAll(() => postgres.stop())

async function withDatabase<T>(work: (database: Database) => Promise<T>, options = {}, address = url): Promise<T> {
  const database = openPostgres(address, options)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
const failureOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => undefined, (error: unknown) => error)

test('a query that takes too long is given up, and the pool goes on with another connection', async () => {
  await withDatabase(async (database) => {
    expect(isOutage(await failureOf(database.query('select pg_sleep(5)')))).toBe(true)
    const began = performance.now()
    const inside = database.transaction((sql) => sql.query('select pg_sleep(5)'))
    expect(isOutage(await failureOf(inside))).toBe(true)
    // Nobody waits for a rollback on a connection that doesn't answer.
    expect(performance.now() - began).toBeLessThan(350)
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }])
  }, { queryMs: 200, poolSize: 1 })
})

test('a server that takes the connection and says nothing is given up', async () => {
  const silent: Server = createServer(() => {})
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as AddressInfo
  const failure = await withDatabase((database) => failureOf(database.query('select 1')), { connectMs: 100 }, `postgres://jemput@127.0.0.1:${port}/jemput`)
  expect(isOutage(failure)).toBe(true)
  silent.close()
})

test('a connection that nobody gives back in time is an outage too', async () => {
  await withDatabase(async (database) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => { release = resolve })
    const holder = database.transaction(async () => held)
    expect(isOutage(await failureOf(database.query('select 1')))).toBe(true)
    release()
    await holder
  }, { poolSize: 1, connectMs: 100 })
})

test('where nobody listens, or the server ends us, that is an outage; a mistake of ours is none', async () => {
  const nobody = withDatabase((database) => failureOf(database.query('select 1')), {}, 'postgres://jemput@127.0.0.1:1/jemput')
  expect(isOutage(await nobody)).toBe(true)
  await withDatabase(async (database) => {
    expect(isOutage(await failureOf(database.query('select pg_terminate_backend(pg_backend_pid())')))).toBe(true)
    expect(isOutage(await failureOf(database.query('select * from nowhere')))).toBe(false)
  })
  expect(isOutage(new TypeError('undefined is not a function'))).toBe(false)
})
