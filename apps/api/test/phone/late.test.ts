import { openDatabase, type Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openWorld, post, smsBody, smsTo, ussdBody, type World } from './world.ts'

const PHONE = '+628121000111'
const NIK = '1671011701870001'

let postgres: TestPostgres
let world: World
let other: Database
beforeAll(async () => {
  postgres = await startPostgres()
  const url = await postgres.createDatabase()
  world = await openWorld(postgres, {}, url)
  other = await openDatabase({ url })
})
beforeEach(() => world.reset())
afterAll(async () => {
  await other.close()
  await world.close()
  await postgres.stop()
})

const ask = (text: string) => post(world.app, 'ussd', ussdBody('s1', PHONE, text)).then(({ text: said }) => said)

/** Asks while somebody else has a table locked, for longer than a caller can be kept waiting. */
async function askWhileLocked(text: string, table = 'capacity'): Promise<string> {
  let release = () => {}
  const locked = new Promise<void>((resolve) => { release = resolve })
  let holding = () => {}
  const held = new Promise<void>((resolve) => { holding = resolve })
  const blocker = other.transaction(async (sql) => {
    await sql.query(`lock table ${table} in access exclusive mode`)
    holding()
    await locked
  })
  await held
  const impatient = world.another({ limits: { turnMs: 30 } })
  const said = (await post(impatient, 'ussd', ussdBody('s1', PHONE, text))).text
  release()
  await blocker
  await Promise.all(world.lingering)
  return said
}

test('what takes too long ends the call, and the queue number comes by SMS, once', async () => {
  await ask(`1*1*1*1*1*${NIK}*Budi Santoso`)
  expect(await askWhileLocked(`1*1*1*1*1*${NIK}*Budi Santoso*1`)).toMatch(/^END Permintaan sedang diproses/)
  expect(await smsTo(world, PHONE)).toEqual([expect.stringContaining('A-001')])
})

test('a late effect and the SMS that tells of it are committed together, or neither is', async () => {
  await ask('1*1*1*1')
  await world.db.query(`create function refuse() returns trigger language plpgsql as $$ begin raise 'nothing can be queued'; end $$`)
  await world.db.query('create trigger crash before insert on outbox for each row execute function refuse()')
  await askWhileLocked('1*1*1*1*1')
  await world.db.query('drop trigger crash on outbox')
  await world.db.query('drop function refuse()')
  expect(await world.db.query('select status from booking')).toEqual([])
  expect(await world.db.query('select hop from turn')).toEqual([{ hop: 0 }])
})

test('a question that comes too late is asked by SMS, and answered there', async () => {
  await ask('1*1*1*1')
  expect(await askWhileLocked('1*1*1*1*1')).toMatch(/^END Permintaan sedang diproses/)
  expect(await smsTo(world, PHONE)).toEqual([expect.stringContaining('NIK')])
  await world.post('sms', smsBody('m1', PHONE, NIK, '+628110000016'))
  expect((await smsTo(world, PHONE)).at(-1)).toContain('nama')
})

test('a dial that cannot be answered in time is turned away, and brings no SMS', async () => {
  expect(await askWhileLocked('', 'turn')).toMatch(/^END Sistem sedang penuh/)
  expect(await smsTo(world, PHONE)).toEqual([])
})

test('the call can be taken up instead, too', async () => {
  await ask('1*1*1*1')
  await askWhileLocked('1*1*1*1*1')
  const { text } = await world.post('ussd', ussdBody('s2', PHONE, ''))
  expect(text).toContain('1 Lanjutkan')
})
