import { join } from 'node:path'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import type { Pack } from '@jemput/flow'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readPackFolder, shippedPacks } from '../../src/office/pack-folder.ts'
import { publish } from '../../src/office/publish.ts'
import { openShelf } from '../../src/office/shelf.ts'
import { replay } from '../../src/phone/replay.ts'
import { findSession, listSessions } from '../../src/phone/turns.ts'
import { dialler, openWorld, PALEMBANG, type World } from './world.ts'

const NIK = '1671011701870001'
let postgres: TestPostgres
let world: World
beforeAll(async () => {
  postgres = await startPostgres()
  world = await openWorld(postgres)
})
beforeEach(() => world.reset())
afterAll(async () => {
  await world.close()
  await postgres.stop()
})

async function book(session: string, serviceCode = PALEMBANG, before: string[] = []): Promise<string[]> {
  const phone = dialler(world, session, '+628121000111', serviceCode)
  const screens = [await phone.dial()]
  for (const answer of [...before, '1', '1', '1', '1', '1', NIK, 'Budi Santoso', '1']) screens.push(await phone.answer(answer))
  return screens.map((screen) => screen.replace(/^(CON|END) /, ''))
}
const stored = (session: string) => findSession(world.db, world.deps.keys, session)
const shelf = () => world.deps.shelf

test('a stored session plays to the same screens, with nothing of the person in them, and does nothing', async () => {
  const screens = await book('s1')
  const before = await world.db.query('select count(*)::int as rows from booking')
  const played = replay(shelf(), await stored('s1'))
  expect(played.why).toBeUndefined()
  expect(played.screens).toHaveLength(screens.length)
  expect(played.screens.map(({ is }) => is)).toEqual(played.screens.map(({ was }) => was))
  expect(played.screens[0]?.is).toBe(screens[0])
  expect(played.screens.map(({ typed }) => typed)).toEqual(['', '1', '1', '1', '1', '1', '••••', '••••', '1'])
  expect(JSON.stringify(played)).not.toMatch(/Budi|Santoso|1671011701870001|\d{4}-\d{4}/)
  expect(await world.db.query('select count(*)::int as rows from booking')).toEqual(before)
  expect(await listSessions(world.db, 5)).toMatchObject([{ id: 's1', office: 'palembang' }])
})

test('a session through the national front door goes on in the office that it entered', async () => {
  const screens = await book('s2', '*384*1#', [String(await placeOf('Palembang'))])
  const played = replay(shelf(), await stored('s2'))
  expect(played).toMatchObject({ screens: screens.map(() => expect.anything() as unknown) })
  expect(played.screens.filter(({ was, is }) => was !== is)).toEqual([])
})

/** The number of an office on the front's first page. */
async function placeOf(short: string): Promise<string> {
  const screen = await dialler(world, 'look', '+628121999999', '*384*1#').dial()
  return /^(\d) /.exec(screen.split('\n').find((line) => line.includes(short)) ?? '')?.[1] ?? ''
}

test('on the packs of today a changed text shows, and a conversation that asks for something else stops with why', async () => {
  await book('s3')
  const { pack } = await readPackFolder(join(shippedPacks(), 'palembang'))
  if (!pack) throw new Error('no pack')
  const renamed: Pack = { ...pack, messages: { ...pack.messages, id: { ...pack.messages.id, 'book.service': { text: 'Mau urus apa?' } } } }
  await publish(world.db, renamed, world.clock.now())
  const changed = replay(await openShelf(world.db), await stored('s3'))
  expect(changed.why).toBeUndefined()
  expect(changed.screens.filter(({ was, is }) => was !== is).map(({ is }) => is.split('\n')[0])).toEqual(['Mau urus apa?'])

  const system: Pack = { ...pack, policy: { ...pack.policy, booking: { ...pack.policy.booking, mode: 'SYSTEM' } } }
  await publish(world.db, system, world.clock.now())
  expect(replay(await openShelf(world.db), await stored('s3'))).toMatchObject({ why: 'another-way' })
})

test('what cannot be played says why', async () => {
  expect(replay(shelf(), await stored('never-was'))).toEqual({ screens: [], why: 'no-record' })
  const phone = dialler(world, 'broken', '+628121000111')
  await phone.dial()
  await phone.answer('1')
  const again = dialler(world, 'again', '+628121000111')
  await again.dial()
  expect(replay(shelf(), await stored('again'))).toEqual({ screens: [], why: 'resumed' })
})
