import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { listShippedOffices } from '../src/office/pack-folder.ts'
import { seedPacks } from '../src/seed.ts'

let postgres: TestPostgres
let db: Database
let root: string
beforeAll(async () => {
  postgres = await startPostgres()
  root = mkdtempSync(join(tmpdir(), 'jemput-seed-'))
})
beforeEach(async () => { db = await openDatabase({ url: await postgres.createDatabase() }) })
afterEach(() => db.close())
afterAll(async () => {
  rmSync(root, { recursive: true })
  await postgres.stop()
})

const seed = (demo: boolean, folder: string) => seedPacks(db, { now: 0, demo, dataDir: join(root, folder) })
const offices = async () => (await db.query<{ office_id: string }>('select distinct office_id from pack_version')).map(({ office_id }) => office_id).sort()
const shipped = async () => (await listShippedOffices()).sort()

test('the first production start publishes every office and needs no folder', async () => {
  await seed(false, 'production')
  expect(await offices()).toEqual(await shipped())
  expect(existsSync(join(root, 'production'))).toBe(false)
})

test('a demonstration makes its folder itself', async () => {
  await seed(true, join('demo', 'data'))
  expect(existsSync(join(root, 'demo', 'data', 'packs.stamp'))).toBe(true)
})

test('a start that breaks off between two offices has published none, so the next one publishes all', async () => {
  await db.query(`create function refuse() returns trigger language plpgsql as $$ begin raise 'the power is gone'; end $$`)
  await db.query(`create trigger crash before insert on pack_version for each row when (new.office_id = 'palembang') execute function refuse()`)
  await expect(seed(false, 'broken')).rejects.toThrow('the power is gone')
  expect(await offices()).toEqual([])
  await db.query('drop trigger crash on pack_version')
  await seed(false, 'broken')
  expect(await offices()).toEqual(await shipped())
})
