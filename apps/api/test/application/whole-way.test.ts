import { parseParcelNumber } from '@jemput/domain'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { acceptApplication } from '../../src/application/accept.ts'
import { markReady } from '../../src/application/mark-ready.ts'
import type { Desk } from '../../src/booking/desk.ts'
import { receive } from '../../src/booking/receive.ts'
import { findPassport } from '../../src/delivery/find-passport.ts'
import { requestDelivery } from '../../src/delivery/request-delivery.ts'
import { hour, openHall, type Hall } from '../booking/hall.ts'
import { officePack } from '../booking/office.ts'

let hall: Hall
let close: () => Promise<void>
beforeAll(async () => ({ hall, close } = await openHall([officePack()], { poolSize: 16 })))
afterAll(() => close())
beforeEach(() => hall.clear())

const OWNER = '+628121000111'
const officer = { staffId: 'somebody', office: 'kota' }
const home = {
  receiver: 'self', receiverName: null, street: 'Jl Contoh 1', rtrw: null, village: 'Contoh', district: 'Contoh', city: 'Kota Contoh', postcode: null,
  landmark: null, consent: true,
}
/** As all people of the hall were born. */
const BORN = '1990-08-15'

/** A family of so many has come to the counter. */
async function arrive(people: number[]): Promise<{ code: string; ids: string[] }> {
  const { code } = await hall.book(OWNER, hour(7, 8), people)
  hall.at('2017-08-07', '08:00')
  await hall.turn(hall.desk(''), (desk) => receive(desk, officer, { code }))
  return { code, ids: (await hall.db.query<{ id: string }>('select id from application order by member_no')).map(({ id }) => id) }
}
const accept = (id: string) => hall.turn(hall.desk(''), (desk) => acceptApplication(desk, officer, id))
const ready = (id: string, passport: string) => hall.turn(hall.desk(''), (desk) => markReady(desk, officer, id, passport))
const send = (code: string, change: object = {}, phone = OWNER, more: Partial<Desk> = {}) =>
  hall.turn(hall.desk(phone, more), (desk) => requestDelivery(desk, { ...home, code, birthDate: BORN, ...change }))
const find = (code: string, phone = OWNER) => hall.turn(hall.desk(phone), (desk) => findPassport(desk, { code }))
const parcels = () => hall.db.query<{ number: string }>('select number from parcel')

test('whoever came to the counter has papers on their way, once, under the code of the booking', async () => {
  const { code } = await arrive([1, 2])
  await hall.turn(hall.desk(''), (desk) => receive(desk, officer, { code }))
  expect(await hall.db.query('select status, source, code, member_no, sex from application order by member_no')).toEqual([
    { status: 'complete', source: 'booking', code, member_no: 1, sex: 'F' }, { status: 'complete', source: 'booking', code, member_no: 2, sex: 'F' },
  ])
})

test('accepted, ready, and the phone hears of both; not in another order, and twice is once', async () => {
  const { code, ids: [id = ''] } = await arrive([1])
  expect(await ready(id, 'X1234567')).toEqual({ outcome: 'not-now', status: 'complete' })
  expect(await Promise.all([accept(id), accept(id)])).toEqual([{ outcome: 'ok' }, { outcome: 'ok' }])
  expect(await ready(id, '12')).toEqual({ outcome: 'wrong-passport' })
  expect(await ready(id, 'x 1234567')).toEqual({ outcome: 'ok' })
  expect(await ready(id, 'X1234567')).toEqual({ outcome: 'ok' })
  expect(await ready(id, 'X7654321')).toEqual({ outcome: 'not-now', status: 'ready' })
  expect(await hall.db.query('select status, code, collect_by from application')).toEqual([{ status: 'ready', code, collect_by: '2017-09-06' }])
  expect(await hall.db.query('select act from audit where subject = $1 order by at, act', [id])).toEqual([{ act: 'accept' }, { act: 'mark-ready' }])
  expect(await hall.db.query('select holder, staff_id from custody where application_id = $1', [id])).toEqual([{ holder: 'office', staff_id: 'somebody' }])
})

test('a code is ready, not yet, or unknown; another phone hears no name and guesses only so often', async () => {
  const { code, ids: [id = ''] } = await arrive([1])
  expect(await find(code)).toEqual({ outcome: 'not-ready' })
  expect(await find('99999999', '+628129')).toEqual({ outcome: 'not-found' })
  await accept(id)
  await ready(id, 'X1234567')
  expect(await find(code)).toMatchObject({ outcome: 'ok', passport: { code, name: 'Siti', count: 1, collectBy: '2017-09-06' } })
  expect(await find(code, '+628129')).toMatchObject({ outcome: 'ok', passport: { name: '' } })
  for (let tries = 2; tries < 10; tries++) await find('99999999', '+628129')
  expect(await find(code, '+628129')).toEqual({ outcome: 'too-many-tries' })
})

test('a parcel for each passport that is ready, with a number that checks, and the same request again is the same', async () => {
  const { code, ids } = await arrive([1, 2, 3])
  for (const [n, id] of ids.entries()) { await accept(id); if (n < 2) await ready(id, `X123456${n}`) }
  const same = { requestKey: 'the same turn' }
  const first = await send(code, {}, OWNER, same)
  expect(first).toMatchObject({ outcome: 'ok', delivery: { status: 'requested', left: 2 } })
  expect(await send(code, {}, OWNER, same)).toEqual(first)
  expect(await send(code)).toMatchObject({ outcome: 'already' })
  const numbers = await parcels()
  expect(numbers).toHaveLength(2)
  for (const { number } of numbers) expect(parseParcelNumber(number).ok).toBe(true)
  expect(JSON.stringify(await hall.db.query('select * from parcel'))).not.toMatch(/Contoh|1000111/)
})

test('an address is taken from whoever knows a birth date, and from nobody without consent', async () => {
  const { code, ids: [id = ''] } = await arrive([1])
  await accept(id)
  expect(await send(code)).toEqual({ outcome: 'not-ready' })
  await ready(id, 'X1234567')
  expect(await send(code, { birthDate: '1990-08-16' })).toEqual({ outcome: 'proof-failed' })
  expect(await send(code, { birthDate: null })).toEqual({ outcome: 'proof-failed' })
  expect(await send(code, { consent: false })).toEqual({ outcome: 'consent-missing' })
  expect(await send('99999999')).toEqual({ outcome: 'not-found' })
  expect(await parcels()).toEqual([])
  expect(await send(code, {}, '+628129')).toMatchObject({ outcome: 'ok' })
})

test('two families whom the years gave the same code: whoever proves to know the one sends for that one’s passports alone', async () => {
  const { code, ids: [id = ''] } = await arrive([1])
  await accept(id)
  await ready(id, 'X1234567')
  await hall.db.query(
    `insert into application select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'booking_id', gen_random_uuid(), 'birth_date_sealed', $1::text))).* from application a`,
    [hall.desk('').keys.seal('1971-02-03', 'application.birth_date_sealed')])
  expect(await send(code, { birthDate: '1971-02-04' })).toEqual({ outcome: 'proof-failed' })
  expect(await send(code, { birthDate: '1971-02-03' })).toMatchObject({ outcome: 'ok' })
  expect(await hall.db.query('select application_id = $1 as mine from parcel', [id])).toEqual([{ mine: false }])
  expect(await send(code)).toMatchObject({ outcome: 'ok' })
  expect(await parcels()).toHaveLength(2)
})

test('eight phones at once: one parcel', async () => {
  const { code, ids: [id = ''] } = await arrive([1])
  await accept(id)
  await ready(id, 'X1234567')
  const said = await Promise.all(Array.from({ length: 8 }, (_, n) => send(code, {}, `+62812900${n}`)))
  expect(said.map(({ outcome }) => outcome).sort()).toEqual(['already', 'already', 'already', 'already', 'already', 'already', 'already', 'ok'])
  expect(await parcels()).toHaveLength(1)
})
