import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sendDueNotices } from '../../src/phone/due-notices.ts'
import { sweep } from '../../src/sweep.ts'
import { BOGOR, dialler, openWorld, smsBody, smsTo, ussdBody, type World } from './world.ts'

const PHONE = '+628121000111'
const MINUTE = 60_000
const PALEMBANG_SMS = '+628110000016'

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

let sent = 0
/** Sends an SMS to Bogor and gives everything that the phone has received since. */
async function send(text: string, { to = BOGOR, from = PHONE, id = `sms-${++sent}` } = {}): Promise<string[]> {
  const before = await smsTo(world, from)
  expect((await world.post('sms', smsBody(id, from, text, to))).status).toBe(200)
  return (await smsTo(world, from)).slice(before.length)
}
const statuses = async () => (await world.db.query<{ status: string }>('select status from booking')).map(({ status }) => status)
const received = async () => (await world.db.query<{ status: string }>('select status from inbound_sms')).map(({ status }) => status)

test('one message books a place, YA confirms it', async () => {
  expect(await send('#Budi#25011987#05092017')).toEqual([expect.stringContaining('Balas YA')])
  expect(await statuses()).toEqual(['held'])
  expect(await send('ya.')).toEqual([expect.stringContaining('A-001')])
  expect(await statuses()).toEqual(['confirmed'])
})

test('the same message delivered again: one effect, no second reply', async () => {
  await send('#Budi#25011987#05092017', { id: 'twice' })
  expect(await send('#Budi#25011987#05092017', { id: 'twice' })).toEqual([])
  expect(await statuses()).toEqual(['held'])
})

test('the same message ten times at once: one effect, one reply', async () => {
  await Promise.all(Array.from({ length: 10 }, () => world.post('sms', smsBody('at-once', PHONE, '#Budi#25011987#05092017', BOGOR))))
  expect(await statuses()).toEqual(['held'])
  expect(await smsTo(world, PHONE)).toHaveLength(1)
  expect(await received()).toEqual(['answered'])
})

test('a message that was stored and never answered is answered when the gateway brings it again', async () => {
  const { db, keys, clock } = world.deps
  await db.query(
    `insert into inbound_sms (gateway, id, phone_key, raw_sealed, status, received_at) values ('africastalking', 'lost', $1, $2, 'received', $3)`,
    [keys.key('phone', PHONE), keys.seal('', 'inbound_sms.raw_sealed'), new Date(clock.now())],
  )
  expect(await send('#Budi#25011987#05092017', { id: 'lost' })).toHaveLength(1)
})

test('many people at once each get their own answer', async () => {
  const people = Array.from({ length: 20 }, (_, n) => ({ phone: `+62812100${String(n).padStart(4, '0')}`, name: `Budi ${'abcdefghijklmnopqrst'[n]}` }))
  await Promise.all(people.map(({ phone, name }, n) => world.post('sms', smsBody(`crowd-${n}`, phone, `#${name}#25011987#05092017`, BOGOR))))
  for (const { phone, name } of people) expect(await smsTo(world, phone)).toEqual([expect.stringContaining(name)])
})

test('what nobody understands is answered with help, once an hour; what comes sooner waits for a person', async () => {
  expect(await send('apa kabar')).toEqual([expect.stringContaining('BANTUAN')])
  world.clock.pass(61 * MINUTE)
  expect(await send('apa kabar')).toEqual([expect.stringContaining('BANTUAN')])
  world.clock.pass(59 * MINUTE)
  expect(await send('halo lagi')).toEqual([])
  world.clock.pass(2 * MINUTE)
  // Somebody reads it already: no machine answers between them.
  expect(await send('masih ada orang')).toEqual([])
  expect(await world.db.query('select count(distinct thread)::int as threads, count(*)::int as texts from thread_sms')).toEqual([{ threads: 1, texts: 2 }])
  expect(await received()).toEqual(Array.from({ length: 4 }, () => 'not-understood'))
})

test('the number that was written to decides about the office', async () => {
  expect(await send('BANTUAN', { to: PALEMBANG_SMS })).toEqual([expect.stringContaining('PALEMBANG')])
  expect(await send('BANTUAN')).toEqual([expect.stringContaining('BOGOR')])
})

test('the number of the front tells the way to the offices, whatever is written to it', async () => {
  const front = world.deps.shelf.byDial('').pack.office
  const to = typeof front.smsNumber === 'string' ? front.smsNumber : String(front.smsNumber[0])
  for (const text of ['halo', 'DAFTAR', '#Budi#25011987#05092017']) expect(await send(text, { to })).toEqual([expect.stringContaining(`tekan ${front.dial}`)])
})

test('an answer to a sender that all offices have in common reaches the office that asked', async () => {
  const COMMON = '23456'
  await send('#Budi#25011987#05092017')
  expect(await send('YA', { to: COMMON })).toEqual([expect.stringContaining('BOGOR')])
  expect(await statuses()).toEqual(['confirmed'])
})

test('at a common sender the office whose places a phone holds is asked before the national one', async () => {
  const COMMON = '23456'
  expect(await send('BANTUAN', { to: COMMON })).toEqual([expect.not.stringMatching(/BOGOR|PALEMBANG/)])
  await world.post('ussd', ussdBody('s1', PHONE, '1*1*1*1*1'))
  expect(await send('BANTUAN', { to: COMMON })).toEqual([expect.stringContaining('PALEMBANG')])
  world.clock.pass(1 * MINUTE)
  await send('UBAH')
  await send('#Siti#25011987#05092017')
  expect(await send('BANTUAN', { to: COMMON })).toEqual([expect.stringContaining('BOGOR')])
  world.clock.pass(14 * 24 * 60 * MINUTE)
  expect(await send('BANTUAN', { to: COMMON })).toEqual([expect.not.stringMatching(/BOGOR|PALEMBANG/)])
})

test('a call that broke off is gone on with by SMS', async () => {
  await world.post('ussd', ussdBody('s1', PHONE, '1*1*1*1*1'))
  expect(await send('DAFTAR', { to: PALEMBANG_SMS })).toHaveLength(1)
  expect(await statuses()).toEqual(['held'])
})

test('whoever holds places and has not named everybody is reminded before they go', async () => {
  const phone = dialler(world, 's1', PHONE)
  await phone.dial()
  for (const answer of ['1', '1', '1', '1', '2']) await phone.answer(answer)
  world.clock.pass(9 * MINUTE)
  await sendDueNotices(world.deps)
  expect(await smsTo(world, PHONE)).toEqual([])
  world.clock.pass(2 * MINUTE)
  await sendDueNotices(world.deps)
  await sendDueNotices(world.deps)
  expect(await smsTo(world, PHONE)).toEqual([expect.stringContaining('ditahan sampai 09.15')])
})

test('whoever has named everybody in time is left alone', async () => {
  await world.post('ussd', ussdBody('s1', PHONE, '1*1*1*1*1*1671011701870001*Budi Santoso'))
  world.clock.pass(11 * MINUTE)
  await sendDueNotices(world.deps)
  expect(await smsTo(world, PHONE)).toEqual([])
})

test('when the time is over the phone is told, in the language it chose', async () => {
  await send('ENGLISH')
  await send('#Budi#25011987#05092017')
  world.clock.pass(16 * MINUTE)
  await sweep(world.deps)
  expect((await smsTo(world, PHONE)).at(-1)).toMatch(/lapsed|expired|over|again/i)
})

test('STOP keeps answers coming', async () => {
  expect(await send('STOP')).toHaveLength(1)
  expect(await world.db.query('select reminders from phone_preference')).toEqual([{ reminders: false }])
  expect(await send('BANTUAN')).toHaveLength(1)
})

test('while the database is away the gateway is asked to come again, and the message is not lost', async () => {
  await world.db.query('alter table inbound_sms rename to gone')
  expect((await world.post('sms', smsBody('away', PHONE, 'BANTUAN'))).status).toBe(503)
  await world.db.query('alter table gone rename to inbound_sms')
  expect(await send('BANTUAN', { id: 'away' })).toHaveLength(1)
})

test('when the database goes away in the middle of an answer, the gateway brings the message again and it is answered', async () => {
  let release = () => {}
  const ended = new Promise<void>((resolve) => { release = resolve })
  let locked = () => {}
  const holding = new Promise<void>((resolve) => { locked = resolve })
  const blocker = world.db.transaction(async (sql) => {
    await sql.query('lock table capacity in access exclusive mode')
    locked()
    await ended
  })
  await holding
  const delivery = world.post('sms', smsBody('cut', PHONE, '#Budi#25011987#05092017', BOGOR))
  await expect.poll(endWaiting).toBe(1)
  release()
  await blocker
  expect((await delivery).status).toBe(503)
  expect(await received()).toEqual(['received'])
  expect(await smsTo(world, PHONE)).toEqual([])
  expect(await send('#Budi#25011987#05092017', { id: 'cut' })).toEqual([expect.stringContaining('Balas YA')])
  expect(await statuses()).toEqual(['held'])
})

/** Ends the server's work for whoever waits for a lock, as a restart of the server does. Returns how many did. */
async function endWaiting(): Promise<number> {
  const ended = await world.db.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
  return ended.length
}

test('a fault of ours is owned up to, and the gateway does not bring the message for twelve hours', async () => {
  await world.db.query('alter table booking rename to gone')
  const said = await send('#Budi#25011987#05092017')
  await world.db.query('alter table gone rename to booking')
  expect(said).toEqual([expect.stringContaining('gangguan')])
  expect(await received()).toEqual(['not-understood'])
  expect(world.logged.join('')).not.toMatch(/Budi|25011987|628121000111/)
})

test('no NIK, birth date or phone number stands open in any table', async () => {
  await world.post('ussd', ussdBody('s1', PHONE, '1*1*1*1*1*1671011701870001*Budi Santoso*1'))
  await send('#Siti#25011987#05092017', { from: '+628121000222' })
  for (const table of ['turn', 'inbound_sms', 'outbox', 'booking', 'booking_member', 'attempt', 'phone_preference']) {
    expect(JSON.stringify(await world.db.query(`select * from ${table}`)), table).not.toMatch(/1671011701870001|25011987|1987-01-25|628121000|Budi|Siti/)
  }
})
