import { afterAll, expect, test } from 'vitest'
import { openPostgres } from '@jemput/db'
import { startPostgres } from '@jemput/db/testing'

const postgres = await startPostgres()
afterAll(() => postgres.stop())

test('a test gets real PostgreSQL, 15 or newer, that writes to the disk before it says yes', async () => {
  const database = openPostgres(await postgres.createDatabase())
  const [row] = await database.query<{ version: number; fsync: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync`)
  await database.close()
  expect(row?.version).toBeGreaterThanOrEqual(150000)
  expect(row?.fsync).toBe('on')
})

test('two databases of one test file have our tables and know nothing of each other', async () => {
  const [one, other] = [openPostgres(await postgres.createDatabase()), openPostgres(await postgres.createDatabase())]
  await one.query(`insert into cooling_off (person_key, until) values ('a', '2017-08-07')`)
  expect(await other.query('select * from cooling_off')).toEqual([])
  await Promise.all([one.close(), other.close()])
})
