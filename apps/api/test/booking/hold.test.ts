import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { birthDate, hour, nik, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

let hall: Hall
let close: () => Promise<void>
beforeAll(async () => ({ hall, close } = await openHall([officePack()])))
afterAll(() => close())
beforeEach(() => hall.clear())

const eight = hour(7, 8)
const ask = { service: 'new', slot: eight, party: 1 }
const person = (n: number, more = {}) => ({ name: 'Siti', nik: nik(n), ...more })

test('two seats are held at once, with a code and the time until which they are kept', async () => {
  const said = await hall.caller('+628121').does('booking.hold', { ...ask, party: 2 })
  expect(said).toMatchObject({
    outcome: 'ok', booking: { status: 'held', slot: eight, size: 2, named: 0, names: [], numbers: null, expires: hall.now + 900_000 },
  })
  expect(said.booking.code).toMatch(/^[1-9]\d{7}$/)
  expect(await hall.taken()).toEqual({ '2017-08-07': 2, '2017-08-07 08:00': 2 })
})

test('one message that brings the person takes seat and place together', async () => {
  const said = await hall.caller('+628121').does('booking.hold', { ...ask, members: [person(1)] })
  expect(said).toMatchObject({ outcome: 'ok', booking: { named: 1, names: ['Siti'] } })
  expect(await hall.db.query('select office_id from active_person')).toEqual([{ office_id: 'kota' }])
})

test('the same request again gets the same booking, whatever happened since', async () => {
  const desk = hall.desk('+628121')
  const first = await hall.does(desk, 'booking.hold', ask)
  await hall.caller('+628121').does('booking.release')
  hall.at('2017-08-07', '23:00')
  const again = await hall.does({ ...desk, now: hall.now }, 'booking.hold', ask)
  expect(again).toMatchObject({ outcome: 'ok', booking: { id: first.booking.id } })
})

test('a request that is sent three times at once holds one seat, and all three hear of it', async () => {
  await hall.db.query(`insert into capacity values ('kota', '2017-08-07', 'public', '', 150, 149), ('kota', '2017-08-07', 'public', '08:00', 50, 49)`)
  const desk = hall.desk('+628121')
  const said = await Promise.all([1, 2, 3].map(() => hall.does(desk, 'booking.hold', ask)))
  expect(new Set(said.map(({ outcome, booking }) => `${outcome} ${booking.id}`)).size).toBe(1)
  expect(said[0]?.outcome).toBe('ok')
})

describe('what the rules refuse', () => {
  const refused = async (request: object, channel: 'USSD' | 'SMS' | 'COUNTER' = 'USSD') =>
    hall.caller('+628121', { channel }).does('booking.hold', { ...ask, ...request })

  test('six people', async () => {
    expect(await refused({ party: 6 })).toEqual({ outcome: 'party-too-large' })
  })
  test('a service that one simply comes for, and one that nobody knows', async () => {
    expect(await refused({ service: 'lost' })).toEqual({ outcome: 'walk-in-only' })
    expect(await refused({ service: 'visa' })).toEqual({ outcome: 'not-by-queue' })
    expect(await refused({ service: 'lost' }, 'COUNTER')).toMatchObject({ outcome: 'ok' })
  })
  test('a day too far away', async () => {
    expect(await refused({ slot: hour(6, 8) })).toEqual({ outcome: 'date-out-of-range', first: '2017-08-07', last: '2017-09-06' })
  })
  test('a window that has begun, a public holiday and a Sunday have no seats', async () => {
    hall.at('2017-08-07', '08:01')
    expect(await refused({})).toEqual({ outcome: 'slot-full', next: hour(7, 9) })
    expect(await refused({ slot: hour(17, 8) })).toEqual({ outcome: 'slot-full', next: hour(18, 8) })
    expect(await refused({ slot: hour(13, 8) })).toEqual({ outcome: 'slot-full', next: hour(14, 8) })
  })
  test('the same person twice in one party', async () => {
    expect(await refused({ party: 3, members: [person(1), person(2), person(1)] })).toEqual({ outcome: 'already-in-party', no: 1 })
  })
  test('two family cards in one party', async () => {
    const members = [person(1, { kk: '1671010504100006' }), person(2, { kk: '1671010504100007' })]
    expect(await refused({ party: 2, members })).toEqual({ outcome: 'kk-differs', no: 2 })
  })
})

describe('seats', () => {
  const fill = (window: string, seats: number, day = '2017-08-07') => hall.db.query(
    `insert into capacity (office_id, date, bucket, "window", capacity, taken) values ('kota', $1, 'public', $2, 150, $3)
     on conflict (office_id, date, bucket, "window") do update set taken = excluded.taken`, [day, window, seats])

  test('a party is seated whole or not at all, and hears where all of it fits', async () => {
    await fill('', 46)
    await fill('08:00', 46)
    const said = await hall.caller('+628121').does('booking.hold', { ...ask, party: 5 })
    expect(said).toEqual({ outcome: 'not-enough-seats', left: 4, next: hour(7, 9) })
    expect(await hall.taken()).toEqual({ '2017-08-07': 46, '2017-08-07 08:00': 46 })
  })

  test('the 51st of an hour hears the next hour; on a full day the next working day', async () => {
    await fill('', 50)
    await fill('08:00', 50)
    expect(await hall.caller('+628121').does('booking.hold', ask)).toEqual({ outcome: 'slot-full', next: hour(7, 9) })
    await fill('', 150)
    expect(await hall.caller('+628121').does('booking.hold', ask)).toEqual({ outcome: 'slot-full', next: hour(8, 8) })
  })

  test('a seat whose hold is over is free, also before the sweeper comes, and its phone is told', async () => {
    await fill('', 49)
    await fill('08:00', 49)
    hall.at('2017-08-07', '07:40')
    const { booking } = await hall.caller('+628121').does('booking.hold', ask)
    hall.at('2017-08-07', '07:56')
    expect(await hall.caller('+628122').does('booking.hold', ask)).toMatchObject({ outcome: 'ok' })
    expect(await hall.taken()).toEqual({ '2017-08-07': 50, '2017-08-07 08:00': 50 })
    expect(await hall.db.query('select status from booking where id = $1', [booking.id])).toEqual([{ status: 'expired' }])
    expect(await hall.db.query('select count(*) as messages from outbox')).toEqual([{ messages: 1 }])
  })

  test('limits are those of the newest version, and a session that began before it keeps the rest of its rules', async () => {
    await fill('', 0, '2017-08-08')
    await hall.db.query(`update capacity set capacity = 0 where date = '2017-08-08'`)
    expect(await hall.caller('+628121').does('booking.hold', { ...ask, slot: hour(8, 8) })).toMatchObject({ outcome: 'ok' })
    expect(await hall.db.query(`select "window", capacity from capacity where date = '2017-08-08' order by 1`)).toEqual([
      { window: '', capacity: 150 }, { window: '08:00', capacity: 50 },
    ])
  })
})

describe('one phone', () => {
  test('has one open hold', async () => {
    const caller = hall.caller('+628121')
    const { booking } = await caller.does('booking.hold', ask)
    expect(await caller.does('booking.hold', { ...ask, slot: hour(8, 8) })).toMatchObject({ outcome: 'holding', booking: { id: booking.id } })
    expect(await caller.does('intake.check')).toMatchObject({ outcome: 'holding', booking: { id: booking.id } })
  })
  test('takes a new hold when the old one is over', async () => {
    const caller = hall.caller('+628121')
    await caller.does('booking.hold', { ...ask, members: [person(1)] })
    hall.wait(16)
    expect(await caller.does('booking.hold', { ...ask, slot: hour(7, 9), members: [person(1)] })).toMatchObject({ outcome: 'ok' })
    expect(await hall.taken()).toEqual({ '2017-08-07': 1, '2017-08-07 09:00': 1 })
  })
  test('books for five people, and for one party', async () => {
    await hall.book('+628121', eight, [1, 2])
    const caller = hall.caller('+628121')
    expect(await caller.does('booking.hold', { ...ask, party: 2 })).toEqual({ outcome: 'phone-limit' })
    for (const n of [3, 4, 5]) await hall.book('+628121', eight, [n])
    expect(await caller.does('booking.hold', ask)).toEqual({ outcome: 'phone-limit' })
    expect(await caller.does('intake.check')).toEqual({ outcome: 'phone-limit' })
  })
  test('asks ten times an hour', async () => {
    const caller = hall.caller('+628121')
    for (let n = 0; n < 10; n++) {
      await caller.does('booking.hold', ask)
      await caller.does('booking.release')
    }
    expect(await caller.does('intake.check')).toEqual({ outcome: 'try-later' })
    expect(await caller.does('booking.hold', ask)).toEqual({ outcome: 'try-later' })
    hall.wait(60)
    expect(await caller.does('booking.hold', { ...ask, slot: hour(8, 8) })).toMatchObject({ outcome: 'ok' })
  })
})

describe('another time, with seats held already', () => {
  test('the hold moves with its people, its code stays, its clock starts again', async () => {
    const caller = hall.caller('+628121')
    const { booking } = await caller.does('booking.hold', { ...ask, party: 2, members: [person(1)] })
    hall.wait(10)
    const moved = await caller.does('booking.hold', { ...ask, party: 3, slot: hour(8, 9), instead: booking.code })
    expect(moved).toMatchObject({
      outcome: 'ok', booking: { id: booking.id, code: booking.code, slot: hour(8, 9), size: 3, named: 1, expires: hall.now + 900_000 },
    })
    expect(await hall.taken()).toEqual({ '2017-08-08': 3, '2017-08-08 09:00': 3 })
  })
  test('refused, the old seats stay', async () => {
    const { booking } = await hall.caller('+628121').does('booking.hold', { ...ask, members: [person(1)] })
    await hall.db.query(`insert into capacity values ('kota', '2017-08-08', 'public', '', 150, 148), ('kota', '2017-08-08', 'public', '09:00', 50, 48)`)
    const request = { ...ask, party: 5, slot: hour(8, 9), instead: booking.code }
    expect(await hall.caller('+628121').does('booking.hold', request)).toEqual({ outcome: 'not-enough-seats', left: 2, next: hour(9, 8) })
    expect(await hall.taken()).toMatchObject({ '2017-08-07': 1, '2017-08-07 08:00': 1 })
    expect((await hall.caller('+628121').lists('bookings.mine'))).toMatchObject([{ slot: eight, named: 1 }])
  })
  test('own seats count as free: a full hour can become a smaller party in it', async () => {
    await hall.db.query(`insert into capacity values ('kota', '2017-08-07', 'public', '', 150, 45), ('kota', '2017-08-07', 'public', '08:00', 50, 45)`)
    const caller = hall.caller('+628121')
    const { booking } = await caller.does('booking.hold', { ...ask, party: 5 })
    expect(await caller.does('booking.hold', { ...ask, party: 4, instead: booking.code })).toMatchObject({ outcome: 'ok', booking: { size: 4 } })
    expect(await hall.taken()).toEqual({ '2017-08-07': 49, '2017-08-07 08:00': 49 })
  })
  test('fewer seats than people named: the names begin anew', async () => {
    const caller = hall.caller('+628121')
    const { booking } = await caller.does('booking.hold', { ...ask, party: 2, members: [person(1), person(2)] })
    const moved = await caller.does('booking.hold', { ...ask, instead: booking.code, members: [person(2)] })
    expect(moved).toMatchObject({ outcome: 'ok', booking: { size: 1, named: 1 } })
    expect(await hall.caller('+628122').does('booking.hold', { ...ask, members: [person(1)] })).toMatchObject({ outcome: 'ok' })
  })
  test('a code that holds no more is ignored', async () => {
    const caller = hall.caller('+628121')
    const { booking } = await caller.does('booking.hold', ask)
    hall.wait(16)
    const again = await caller.does('booking.hold', { ...ask, slot: hour(7, 9), instead: booking.code })
    expect(again).toMatchObject({ outcome: 'ok', booking: { slot: hour(7, 9) } })
    expect(again.booking.id).not.toBe(booking.id)
  })
})

test('a person with an active place gets no second one, and only the phone that made the first hears its code', async () => {
  const { code } = await hall.book('+628121', hour(8, 8), [1])
  const request = { ...ask, members: [person(1)] }
  const refusal = { outcome: 'nik-active', date: '2017-08-08', office: 'Kota' }
  expect(await hall.caller('+628122').does('booking.hold', request)).toEqual({ ...refusal, code: null })
  expect(await hall.caller('+628121').does('booking.hold', request)).toEqual({ ...refusal, code })
  expect(await hall.caller('+628122').does('person.check', { nik: nik(1), service: 'new', date: '2017-08-07' })).toEqual({ ...refusal, code: null })
})

test('where no NIK is asked for, name and birth date make a person', async () => {
  const byName = { office: { pack: officePack({ booking: { identity: 'NAME_DOB' } }), version: 1 } } as const
  const caller = (phone: string) => hall.caller(phone, byName)
  expect(await caller('+628121').does('booking.hold', { ...ask, members: [{ name: 'Budi  Santoso', birthDate }] })).toMatchObject({ outcome: 'ok' })
  expect(await caller('+628122').does('booking.hold', { ...ask, members: [{ name: 'budi santoso', birthDate }] })).toMatchObject({ outcome: 'nik-active' })
  expect(await caller('+628122').does('booking.hold', { ...ask, members: [{ name: 'Budi', birthDate }] })).toMatchObject({ outcome: 'ok' })
})
