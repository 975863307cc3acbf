import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eraseWords } from '../../src/phone/erasure.ts'
import { openWorld, smsBody, smsTo, type World } from './world.ts'

const PHONE = '+628121000111'
const DAY = 86_400_000
const SAKIT = 'SAKIT#Siti#RSUD ruang Melati#081234567890'

let postgres: TestPostgres
let world: World
let number: string
beforeAll(async () => {
  postgres = await startPostgres()
  world = await openWorld(postgres)
  const office = world.deps.shelf.offices().find(({ pack }) => pack.policy.homeVisit.enabled)
  number = [office?.pack.office.smsNumber ?? []].flat()[0] ?? ''
})
beforeEach(() => world.reset())
afterAll(async () => {
  await world.close()
  await postgres.stop()
})

let sent = 0
const body = (text: string, { from = PHONE, id = `sick-${++sent}` } = {}) => smsBody(id, from, text, number)
const send = async (...texts: string[]) => {
  for (const text of texts) expect((await world.post('sms', body(text))).status).toBe(200)
}
const count = async (table: string) => (await world.db.query<{ rows: number }>(`select count(*)::int as rows from ${table}`))[0]?.rows

test('the last answer, delivered ten times at once: one request, one reply', async () => {
  await send(SAKIT, 'YA', '1', '3', '1')
  const before = (await smsTo(world, PHONE)).length
  const last = body('1')
  await Promise.all(Array.from({ length: 10 }, () => world.post('sms', last)))
  expect(await count('home_visit')).toBe(1)
  expect((await smsTo(world, PHONE)).slice(before)).toEqual([expect.stringContaining('Permintaan kunjungan no. 1 kami terima')])
})

test('two relatives answer the last question at the same moment: one request, both are told', async () => {
  const family = [PHONE, '+628121000222']
  for (const from of family) {
    for (const text of [SAKIT, 'YA', '1', '3', '1']) await world.post('sms', body(text, { from }))
  }
  await Promise.all(family.map((from) => world.post('sms', body('1', { from }))))
  expect(await count('home_visit')).toBe(1)
  for (const from of family) expect((await smsTo(world, from)).at(-1)).toContain('Permintaan kunjungan no. 1')
})

test('the family says no: no request, and the conversation keeps no word of it', async () => {
  await send(SAKIT, 'TIDAK')
  expect(await count('home_visit')).toBe(0)
  const [turn] = await world.db.query<{ entry: string; session_id: string; hop: number; sealed: string }>(
    'select entry, session_id, hop, sealed from turn order by hop desc limit 1')
  const place = `turn.sealed ${turn?.entry} sms ${turn?.session_id} ${turn?.hop}`
  expect(world.deps.keys.open(turn?.sealed ?? '', place)).not.toMatch(/Siti|Melati|81234567890/)
})

test('nothing about the patient stands open in any table or in the log', async () => {
  await send(SAKIT, 'YA', '1', '3', '1', '1')
  for (const table of ['turn', 'inbound_sms', 'outbox', 'home_visit']) {
    expect(JSON.stringify(await world.db.query(`select * from ${table}`)), table).not.toMatch(/Siti|Melati|81234567890|8121000111/)
  }
  expect(world.logged.join('')).not.toMatch(/Siti|Melati|81234567890|8121000111/)
})

test('words of an illness are erased after their day, those of a booking are kept for a month', async () => {
  await send(SAKIT, 'YA', 'SYARAT')
  expect(await eraseWords(world.deps)).toBe(0)
  world.clock.pass(DAY)
  expect(await eraseWords(world.deps)).toBe(2)
  expect(await world.db.query(`select raw_sealed from inbound_sms where id in ('sick-${sent - 2}', 'sick-${sent - 1}')`)).toEqual(
    [{ raw_sealed: '' }, { raw_sealed: '' }])
  world.clock.pass(29 * DAY)
  expect(await eraseWords(world.deps)).toBe(1)
  expect(await eraseWords(world.deps)).toBe(0)
})
