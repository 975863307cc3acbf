import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { countRows, dialler, openWorld, post, smsTo, ussdBody, type World } from './world.ts'

const PHONE = '+628121000111'
const NIK = '1671011701870001'
const MINUTE = 60_000

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

const ask = (session: string, text: string, phone = PHONE) => world.post('ussd', ussdBody(session, phone, text)).then(({ text: said }) => said)
const bookings = () => world.db.query<{ status: string; size: number }>('select status, size from booking order by requested_at')

test('a person books from a dial to a queue number, and has it by SMS too', async () => {
  const phone = dialler(world, 's1', PHONE)
  expect(await phone.dial()).toContain('1 Daftar antrean')
  for (const answer of ['1', '1', '1', '1', '1', NIK]) expect(await phone.answer(answer)).toMatch(/^CON /)
  expect(await phone.answer('Budi Santoso')).toContain('Budi Santoso')
  expect(await phone.answer('1')).toMatch(/^END .*A-001/)
  expect(await bookings()).toEqual([{ status: 'confirmed', size: 1 }])
  expect(await smsTo(world, PHONE)).toEqual([expect.stringContaining('A-001')])
})

test('the same request again: the same answer, and nothing is done twice', async () => {
  const dialled = '1*1*1*1*1'
  const first = await ask('s1', dialled)
  const before = await countRows(world.db)
  expect(await ask('s1', dialled)).toBe(first)
  expect(await ask('s1', dialled)).toBe(first)
  expect(await countRows(world.db)).toEqual(before)
  expect(await bookings()).toEqual([{ status: 'held', size: 1 }])
})

test('one request ten times at the same moment: one effect, one answer', async () => {
  await ask('s1', '1*1*1*1')
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask('s1', '1*1*1*1*5')))
  expect(new Set(answers).size).toBe(1)
  expect(answers[0]).toMatch(/^CON /)
  expect(await bookings()).toEqual([{ status: 'held', size: 5 }])
  expect(await world.db.query(`select taken from capacity where "window" <> ''`)).toEqual([{ taken: 5 }])
})

test('a dial ten times at the same moment: one session, one answer', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask('s1', '1*1*1*1*2')))
  expect(new Set(answers).size).toBe(1)
  expect(await bookings()).toEqual([{ status: 'held', size: 2 }])
})

test('what a shortcut dial carries is what typing it one by one would have led to', async () => {
  const phone = dialler(world, 'typed', '+628121000222')
  await phone.dial()
  for (const answer of ['1', '1']) await phone.answer(answer)
  expect(await ask('dialled', '1*1')).toBe(await phone.repeat())
})

test('a shortcut that goes wrong stops at the mistake', async () => {
  const said = await ask('s1', '1*7*1*1*1')
  expect(said).toContain('Pilih nomornya')
  expect(await bookings()).toEqual([])
})

test('a typed * belongs to what was typed', async () => {
  const phone = dialler(world, 's1', PHONE)
  await phone.dial()
  const menu = await phone.answer('1*1')
  expect(menu).toContain('Pilih nomornya')
  expect(menu).toContain('1 Daftar antrean')
  expect(await phone.answer('1')).not.toContain('1 Daftar antrean')
})

test('a text that does not go on from what was said ends the call', async () => {
  await ask('s1', '')
  await ask('s1', '1')
  const before = await countRows(world.db)
  expect(await ask('s1', '2*1')).toMatch(/^END /)
  expect(await countRows(world.db)).toEqual(before)
})

test('another phone in the same session ends the call and learns nothing', async () => {
  await ask('s1', '1*1*1*1*1')
  const before = await countRows(world.db)
  expect(await ask('s1', '1*1*1*1*1', '+628129999999')).toMatch(/^END Maaf/)
  expect(await ask('s1', '1*1*1*1*1*1', '+628129999999')).toMatch(/^END Maaf/)
  expect(await countRows(world.db)).toEqual(before)
})

test('what does not belong to its session is a line in the log that says nothing of the person', async () => {
  await ask('s1', '1*1*1*1*1')
  await ask('s1', '1*1*1*1*1*1', '+628129999999')
  await ask('s1', '2*1671011701870001')
  const warnings = world.logged.map((line) => JSON.parse(line) as { level: number; why?: string }).filter(({ level }) => level === 40)
  expect(warnings).toMatchObject([{ why: 'foreign', entry: 'palembang' }, { why: 'diverged', entry: 'palembang' }])
  expect(JSON.stringify(warnings)).not.toMatch(/62812|1671011701870001/)
})

test('after its end a session repeats its end', async () => {
  const done = await ask('s1', `1*1*1*1*1*${NIK}*Budi Santoso*1`)
  expect(done).toMatch(/^END .*A-001/)
  expect(await ask('s1', `1*1*1*1*1*${NIK}*Budi Santoso*1*1`)).toBe(done)
  expect(await smsTo(world, PHONE)).toHaveLength(1)
})

test('another process answers the same request with the same words', async () => {
  const first = await ask('s1', '1*1*1*1*1')
  const again = await post(world.another(), 'ussd', ussdBody('s1', PHONE, '1*1*1*1*1'))
  expect(again.text).toBe(first)
})

test('a dropped call is taken up where it broke off', async () => {
  const broken = await ask('s1', `1*1*1*1*1*${NIK}`)
  world.clock.pass(4 * MINUTE)
  const offer = await ask('s2', '')
  expect(offer).toContain('1 Lanjutkan')
  expect(offer).toContain('09.15')
  expect(await ask('s2', '1')).toBe(broken)
})

test('whoever would rather begin anew does', async () => {
  await ask('s1', '1*1')
  expect(await ask('s2', '')).toContain('2 Mulai baru')
  expect(await ask('s2', '2')).toBe(await ask('s9', '', '+628121000999'))
})

test('beginning anew after a call through the national front leads back to that front', async () => {
  const national = (session: string, text: string) => world.post('ussd', ussdBody(session, PHONE, text, '*384*1#'))
  const front = await national('s1', '')
  await national('s1', '1')
  await national('s1', '1*1')
  expect((await national('s2', '')).text).toContain('2 Mulai baru')
  expect((await national('s2', '2')).text).toBe(front.text)
})

test('a call that broke off long ago is over', async () => {
  await ask('s1', '1*1')
  world.clock.pass(11 * MINUTE)
  expect(await ask('s2', '')).toContain('1 Daftar antrean')
})

test('whoever hung up on the first screen is not asked to go on', async () => {
  const first = await ask('s1', '')
  expect(await ask('s2', '')).toBe(first)
})

test('a dial that carries inputs begins anew', async () => {
  await ask('s1', '1*1')
  expect(await ask('s2', '1')).not.toContain('Lanjutkan')
})

test('an offer that was dropped itself is made again', async () => {
  const broken = await ask('s1', '1*1')
  expect(await ask('s2', '')).toContain('1 Lanjutkan')
  expect(await ask('s3', '')).toContain('1 Lanjutkan')
  expect(await ask('s3', '1')).toBe(broken)
})

test('a language once chosen is kept for the next call', async () => {
  const phone = dialler(world, 's1', PHONE)
  const menu = await phone.dial()
  const english = /(\d) English/.exec(menu)?.[1] ?? ''
  await phone.answer(english)
  const choice = /(\d) English/.exec(await phone.repeat())?.[1] ?? ''
  const home = await phone.answer(choice)
  expect(home).not.toContain('Daftar antrean')
  world.clock.pass(60 * MINUTE)
  expect(await ask('s2', '')).toBe(home)
})

test('in the rush a new dial is turned away at once, and whoever is in a conversation goes on', async () => {
  await ask('s1', '')
  const crowded = world.another({ limits: { dials: 0 } })
  const dialled = await post(crowded, 'ussd', ussdBody('s2', '+628121000333', ''))
  expect(dialled.text).toMatch(/^END Sistem sedang penuh/)
  const before = await countRows(world.db)
  expect(before['turn']).toBe(1)
  const withInputs = await post(crowded, 'ussd', ussdBody('s3', '+628121000444', '1*1*1*1*1'))
  expect(withInputs.text).toMatch(/^END Sistem sedang penuh/)
  expect(await countRows(world.db)).toEqual(before)
  expect((await post(crowded, 'ussd', ussdBody('s1', PHONE, '1'))).text).toMatch(/^CON /)
})

test('a broken pack or database ends the call with an honest word, and the log says nothing of the person', async () => {
  await ask('s1', `1*1*1*1*1*${NIK}`)
  await world.db.query('alter table booking_member rename to gone')
  expect(await ask('s1', `1*1*1*1*1*${NIK}*Budi Santoso`)).toMatch(/^END Maaf, ada gangguan/)
  await world.db.query('alter table gone rename to booking_member')
  expect(world.logged.join('')).toContain('a USSD turn failed')
  expect(world.logged.join('')).not.toMatch(/Budi|1671011701870001|628121000111/)
  expect(await ask('s1', `1*1*1*1*1*${NIK}*Budi Santoso`)).toContain('Budi Santoso')
})
