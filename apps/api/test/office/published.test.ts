import { join } from 'node:path'
import { openDatabase, type Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import type { Pack } from '@jemput/flow'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listShippedOffices, readPackFolder, shippedPacks } from '../../src/office/pack-folder.ts'
import { publish } from '../../src/office/publish.ts'
import { openShelf } from '../../src/office/shelf.ts'

const NOW = 1_500_000_000_000
let postgres: TestPostgres
let db: Database
let packs: Map<string, Pack>

const get = (office: string): Pack => {
  const pack = packs.get(office)
  if (!pack) throw new Error(`no pack ${office}`)
  return pack
}
/** The pack with other words on the office's sign. */
const renamed = (pack: Pack, name: string): Pack => ({ ...pack, office: { ...pack.office, name } })

beforeAll(async () => {
  postgres = await startPostgres()
  db = await openDatabase({ url: await postgres.createDatabase() })
  packs = new Map()
  for (const office of await listShippedOffices()) {
    const { pack } = await readPackFolder(join(shippedPacks(), office))
    if (pack) packs.set(office, pack)
  }
})
beforeEach(() => db.query('truncate pack_version'))
afterAll(async () => {
  await db.close()
  await postgres.stop()
})

test('the packs that come with Jemput are found, the parent first', async () => {
  const offices = await listShippedOffices()
  expect(offices[0]).toBe('national')
  expect(offices).toEqual(expect.arrayContaining(['palembang', 'bogor']))
})

test('publishing the same content again makes no new version', async () => {
  expect((await publish(db, get('bogor'), NOW)).version).toBe(1)
  expect((await publish(db, get('bogor'), NOW + 1)).version).toBe(1)
  expect((await publish(db, renamed(get('bogor'), 'Kanim Bogor'), NOW + 2)).version).toBe(2)
  expect((await publish(db, get('bogor'), NOW + 3)).version).toBe(3)
})

test('two who publish one office at once get a version each, or share one', async () => {
  const [one, same, other] = await Promise.all([
    publish(db, get('bogor'), NOW), publish(db, get('bogor'), NOW), publish(db, renamed(get('bogor'), 'Kanim Bogor'), NOW),
  ])
  const rows = await db.query<{ version: number }>('select version from pack_version order by version')
  expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: rows.length }, (_, i) => i + 1))
  expect(new Set([one.version, other.version]).size).toBe(2)
  expect(rows.length).toBeLessThanOrEqual(3)
  expect(same.version).toBeGreaterThan(0)
})

test('what another process publishes is seen after a refresh, and who began on the old version stays on it', async () => {
  await publish(db, get('national'), NOW)
  await publish(db, get('bogor'), NOW)
  const shelf = await openShelf(db)
  await publish(db, renamed(get('bogor'), 'Kanim Bogor'), NOW)
  await publish(db, get('palembang'), NOW)
  expect(shelf.newest('bogor')?.version).toBe(1)
  expect(await shelf.refresh(db)).toEqual(['bogor 2', 'palembang 1'])
  expect(shelf.byDial(get('bogor').office.dial)).toMatchObject({ version: 2, pack: { office: { name: 'Kanim Bogor' } } })
  expect(shelf.offices().map(({ pack }) => pack.office.id)).toEqual(['bogor', 'palembang'])
  expect((await shelf.get('bogor', 1, db)).pack.office.name).toBe(get('bogor').office.name)
  expect(await shelf.refresh(db)).toEqual([])
})

test('an office that would take the dial code of another one changes nothing for those who are being served', async () => {
  await publish(db, get('national'), NOW)
  await publish(db, get('bogor'), NOW)
  const shelf = await openShelf(db)
  const palembang = get('palembang')
  await publish(db, { ...palembang, office: { ...palembang.office, dial: get('bogor').office.dial } }, NOW)
  await expect(shelf.refresh(db)).rejects.toThrow('both have')
  expect(shelf.byDial(get('bogor').office.dial).pack.office.id).toBe('bogor')
})

test('menus and buckets come back from the database in their order', async () => {
  await publish(db, get('national'), NOW)
  await publish(db, get('palembang'), NOW)
  const shelf = await openShelf(db)
  const pack = shelf.newest('palembang')?.pack
  expect(pack).toEqual(get('palembang'))
  expect(Object.keys(pack?.policy.quota ?? {})).toEqual(['hajj', 'outreach', 'priority', 'assisted', 'public'])
  expect(Object.keys(pack?.services ?? {})).toEqual(Object.keys(get('palembang').services))
  expect(JSON.stringify(pack)).toBe(JSON.stringify(get('palembang')))
})

test('a dial code opens its office, a code that nobody knows the national front door', async () => {
  for (const pack of packs.values()) await publish(db, pack, NOW)
  const shelf = await openShelf(db)
  expect(shelf.byDial('*384*16#').pack.office.id).toBe('palembang')
  expect(shelf.byDial('*384*1#').pack.office.id).toBe('national')
  expect(shelf.byDial('*123#').pack.office.id).toBe('national')
})

test('an SMS belongs to the office whose number it was sent to', async () => {
  for (const pack of packs.values()) await publish(db, pack, NOW)
  const shelf = await openShelf(db)
  expect(shelf.bySmsNumber('+628111100333')?.pack.office.id).toBe('bogor')
  expect(shelf.bySmsNumber('+62800')).toBeUndefined()
})

test('only offices that take bookings are offered, by their short names', async () => {
  for (const pack of packs.values()) await publish(db, pack, NOW)
  const shelf = await openShelf(db)
  const shorts = shelf.offices().map(({ pack }) => pack.office.short)
  expect(shorts).not.toContain('Imigrasi')
  expect(shorts).toEqual(shorts.toSorted((a, b) => a.localeCompare(b)))
})

test('two offices with the same number are refused: callers of one would reach the other', async () => {
  await publish(db, get('national'), NOW)
  await publish(db, get('bogor'), NOW)
  const bogor = get('bogor')
  await publish(db, { ...bogor, office: { ...bogor.office, id: 'twin' } }, NOW)
  await expect(openShelf(db)).rejects.toThrow(`both have ${bogor.office.dial}`)
})

test('who began with an older version keeps it', async () => {
  await publish(db, get('national'), NOW)
  await publish(db, get('bogor'), NOW)
  await publish(db, renamed(get('bogor'), 'Kanim Bogor'), NOW + 1)
  const shelf = await openShelf(db)
  expect(shelf.newest('bogor')?.pack.office.name).toBe('Kanim Bogor')
  expect((await shelf.get('bogor', 1, db)).pack.office.name).toBe(get('bogor').office.name)
  await expect(shelf.get('bogor', 9, db)).rejects.toThrow('version 9 of bogor was never published')
})

/** What a version was written as before officers went out with forms and the post brought passports. */
async function forgetThePost(office: string, version: number): Promise<void> {
  const later = [['forms'], ['visits'], ['policy', 'collect'], ['policy', 'delivery'], ['policy', 'proof', 'deliver']]
  for (const path of later) {
    await db.query('update pack_version set documents = ((documents::jsonb) #- $3::text[])::json where office_id = $1 and version = $2', [office, version, path])
  }
}

test('a version from before the visits and the post still serves: without forms, without visits, the post off', async () => {
  for (const office of ['national', 'tanjungpinang']) await publish(db, get(office), NOW)
  await publish(db, renamed(get('tanjungpinang'), 'Kanim Tanjungpinang'), NOW + 1)
  for (const [office, version] of [['national', 1], ['tanjungpinang', 1], ['tanjungpinang', 2]] as const) await forgetThePost(office, version)
  const shelf = await openShelf(db)
  const { policy, questions } = get('tanjungpinang')
  const served = { questions, forms: {}, visits: {}, policy: { ...policy, delivery: { enabled: false } } }
  for (const pack of [shelf.newest('tanjungpinang')?.pack, (await shelf.get('tanjungpinang', 1, db)).pack]) expect(pack).toMatchObject(served)
  expect(shelf.newest('national')?.pack.visits).toEqual({})

  await publish(db, get('tanjungpinang'), NOW + 2)
  await shelf.refresh(db)
  expect(shelf.newest('tanjungpinang')?.pack).toEqual(get('tanjungpinang'))
  expect((await shelf.get('tanjungpinang', 1, db)).pack.visits).toEqual({})
})

test('without a national pack nothing can answer, and that is said', async () => {
  await publish(db, get('bogor'), NOW)
  await expect(openShelf(db)).rejects.toThrow('the pack national was never published')
})
