import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { africasTalkingDriver, infobipDriver, type Driver } from './gateway-drivers.ts'
import { BOGOR, countRows, GATEWAY_KEY, nothing, openWorld, smsTo, type World } from './world.ts'

const PHONE = '+628121000111'
const NIK = '1671011701870001'
const BOOKED = '#Budi#25011987#05092017'
const SECOND = 1000

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

const bookings = () => world.db.query<{ status: string; size: number }>('select status, size from booking order by requested_at')
const sent = { id: 'sms-1', from: PHONE, to: BOGOR }

/** Whatever a gateway's bytes look like, a person at a phone meets the same Jemput. */
describe.each<Driver>([africasTalkingDriver, infobipDriver])('$gateway', (driver) => {
  const session = (id: string, phone = PHONE) => driver.session(world, id, phone)
  /** A person takes longer than a second to read a screen and to answer it. */
  const type = (call: ReturnType<typeof session>, text: string) => {
    world.clock.pass(2 * SECOND)
    return call.answer(text)
  }

  test('a person books from a dial to a queue number, the same digit again and again, and has it by SMS too', async () => {
    const call = session('s1')
    expect((await call.dial()).screen).toContain('1 Daftar antrean')
    for (const answer of ['1', '1', '1', '1', '1', NIK, 'Budi Santoso']) expect(await type(call, answer)).toMatchObject({ status: 200, open: true })
    const end = await type(call, '1')
    expect(end).toMatchObject({ open: false, screen: expect.stringContaining('A-001') as string })
    expect(await bookings()).toEqual([{ status: 'confirmed', size: 1 }])
    expect(await smsTo(world, PHONE)).toEqual([expect.stringContaining('A-001')])
    // Over is over.
    expect(await type(call, '1')).toMatchObject({ open: false, screen: end.screen })
  })

  test('a request that is brought again, at once or ten times together: the same answer, one effect', async () => {
    const call = session('s1')
    const first = await call.dial()
    expect(await call.repeat()).toEqual(first)
    for (const answer of ['1', '1', '1', '1']) await type(call, answer)
    world.clock.pass(2 * SECOND)
    const screens = await Promise.all([call.answer('5'), ...Array.from({ length: 9 }, () => call.repeat())])
    expect(new Set(screens.map(({ screen }) => screen)).size).toBe(1)
    expect(await bookings()).toEqual([{ status: 'held', size: 5 }])
    expect(await world.db.query(`select taken from capacity where "window" <> ''`)).toEqual([{ taken: 5 }])
  })

  test('inputs in the dialled code are answers, and a typed * belongs to what was typed', async () => {
    const dialled = session('s1')
    const typed = session('s2', '+628121000222')
    await typed.dial()
    for (const answer of ['1', '1']) await type(typed, answer)
    expect((await dialled.dial('1*1')).screen).toBe((await typed.repeat()).screen)
    const other = session('s3', '+628121000333')
    await other.dial()
    expect((await type(other, '1*1')).screen).toContain('Pilih nomornya')
    expect((await type(other, '1')).screen).not.toContain('Pilih nomornya')
  })

  test('another phone in the same session hears an honest end and learns nothing; a dropped call is taken up again', async () => {
    const call = session('s1')
    await call.dial()
    for (const answer of ['1', '1', '1', '1', '1']) await type(call, answer)
    const before = await countRows(world.db)
    expect(await session('s1', '+628129999999').answer('1')).toMatchObject({ open: false, screen: expect.stringMatching(/^Maaf/) as string })
    expect(await countRows(world.db)).toEqual(before)
    const broken = await type(call, NIK)
    world.clock.pass(240 * SECOND)
    const again = session('s2')
    expect((await again.dial()).screen).toContain('1 Lanjutkan')
    expect((await type(again, '1')).screen).toBe(broken.screen)
  })

  test('an SMS books and YA confirms; what is delivered twice counts once', async () => {
    expect(await driver.sms(world, { ...sent, text: BOOKED })).toBe(200)
    expect(await driver.sms(world, { ...sent, text: BOOKED })).toBe(200)
    expect(await smsTo(world, PHONE)).toEqual([expect.stringContaining('Balas YA')])
    await driver.sms(world, { ...sent, id: 'sms-2', text: 'ya.' }, { ...sent, id: 'sms-3', from: '+628121000222', text: BOOKED.replace('Budi', 'Wati') })
    expect((await bookings()).map(({ status }) => status)).toEqual(['confirmed', 'held'])
    expect(await world.db.query('select gateway, count(*)::int as rows from inbound_sms group by 1')).toEqual([{ gateway: driver.gateway, rows: 3 }])
  })

  test('reports settle what was sent and turn nothing back; an unknown word is kept; who wants no reminders gets none', async () => {
    await world.db.query(
      `insert into outbox (office_id, id, phone_key, phone_sealed, text_sealed, lane, status, send_after, created_at, message_id)
       values ('bogor', gen_random_uuid(), 'k', 's', 't', 'reply', 'sent', now(), now(), 'm-1')`)
    const status = async () => (await world.db.query<{ status: string }>('select status from outbox'))[0]?.status
    for (const word of ['on-its-way', 'Borked'] as const) expect(await driver.report(world, 'm-1', word)).toBe(200)
    expect(await status()).toBe('sent')
    for (const word of ['delivered', 'on-its-way', 'failed'] as const) await driver.report(world, 'm-1', word)
    expect(await status()).toBe('delivered')
    expect(await world.db.query('select count(*)::int as words from delivery_report where gateway = $1', [driver.gateway])).toEqual([{ words: 4 }])
    expect(await driver.optOut(world, PHONE)).toBe(200)
    expect(await world.db.query('select reminders from phone_preference')).toEqual([{ reminders: false }])
  })

  test('nonsense ends the call with words, a wrong key finds nothing, and neither writes anything', async () => {
    expect(await driver.nonsense(world)).toMatchObject({ status: 200, open: false, screen: expect.stringMatching(/\S/) as string })
    expect(await session('never-begun').answer('1')).toMatchObject({ status: 200 })
    await world.reset()
    expect(await driver.withKey(world, 'wrong')).toBe(404)
    expect(await driver.withKey(world, GATEWAY_KEY.slice(1))).toBe(404)
    expect(await countRows(world.db)).toEqual(await nothing(world.db))
    expect(world.logged.join('')).not.toContain(GATEWAY_KEY)
  })
})

test('sessions of two gateways have nothing to do with each other, even with one id and one phone', async () => {
  const [one, two] = [africasTalkingDriver.session(world, 'same', PHONE), infobipDriver.session(world, 'same', PHONE)]
  await one.dial('1*1')
  expect((await two.dial()).screen).toContain('1 Daftar antrean')
  expect(await world.db.query('select gateway, hop from turn order by gateway')).toEqual([{ gateway: 'africastalking', hop: 0 }, { gateway: 'infobip', hop: 0 }])
})
