import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, nik, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

let hall: Hall
let close: () => Promise<void>
beforeAll(async () => ({ hall, close } = await openHall([officePack()])))
afterAll(() => close())
beforeEach(() => hall.clear())

const eight = hour(7, 8)
const kk = '1671010504100006'
const holdFor = (phone: string, party: number) => hall.caller(phone).does('booking.hold', { service: 'new', slot: eight, party })
const name = (phone: string, n: number, more = {}) => hall.caller(phone).does('booking.addMember', { name: `Siti ${'ABCDE'[n] ?? ''}`.trim(), nik: nik(n), kk, ...more })

describe('naming people', () => {
  test('one by one, until the party is complete', async () => {
    await holdFor('+628121', 2)
    expect(await name('+628121', 0)).toMatchObject({ outcome: 'ok', booking: { named: 1, names: ['Siti A'] } })
    expect(await hall.caller('+628121').does('booking.confirm')).toMatchObject({ outcome: 'members-missing' })
    expect(await name('+628121', 1)).toMatchObject({ outcome: 'ok', booking: { named: 2, names: ['Siti A', 'Siti B'] } })
    expect(await name('+628121', 2)).toMatchObject({ outcome: 'party-complete', booking: { named: 2 } })
  })

  test('nobody is named twice', async () => {
    await holdFor('+628121', 3)
    await name('+628121', 0)
    expect(await hall.caller('+628121').does('person.check', { nik: nik(0), service: 'new', date: '2017-08-07' }))
      .toEqual({ outcome: 'already-in-party', no: 1 })
    expect(await name('+628121', 0)).toEqual({ outcome: 'already-in-party', no: 1 })
  })

  test('the first family card counts; another one refuses the person, not the party', async () => {
    await holdFor('+628121', 3)
    await name('+628121', 0)
    expect(await name('+628121', 1, { kk: '1671010504100007' })).toEqual({ outcome: 'kk-differs', no: 2 })
    expect(await name('+628121', 1)).toMatchObject({ outcome: 'ok', booking: { named: 2 } })
    expect(await hall.taken()).toEqual({ '2017-08-07': 3, '2017-08-07 08:00': 3 })
  })

  test('whose names begin anew begins with another family card, too', async () => {
    await holdFor('+628121', 2)
    await name('+628121', 0)
    const { booking } = await name('+628121', 1)
    const ask = { service: 'new', slot: eight, party: 2, instead: booking.code, members: [2, 3].map((n) => ({ name: 'Siti', nik: nik(n) })) }
    expect(await hall.caller('+628121').does('booking.hold', { ...ask, kk: '1671010504100007' })).toMatchObject({ outcome: 'ok', booking: { named: 2 } })
    const [row] = await hall.db.query<{ kk_key: string }>('select kk_key from booking')
    expect(row?.kk_key).toBe(hall.deps.keys.key('kk', '1671010504100007'))
  })

  test('a person who has a place already costs no seat, unless the seat goes back at once', async () => {
    await hall.book('+628122', hour(8, 8), [0])
    await holdFor('+628121', 1)
    expect(await name('+628121', 0)).toMatchObject({ outcome: 'nik-active', date: '2017-08-08', code: null })
    expect(await hall.taken()).toMatchObject({ '2017-08-07 08:00': 1 })
    expect(await name('+628121', 0, { refused: 'FREE' })).toMatchObject({ outcome: 'nik-active' })
    expect(await hall.taken()).toEqual({ '2017-08-08': 1, '2017-08-08 08:00': 1 })
    expect(await hall.caller('+628121').does('booking.confirm')).toEqual({ outcome: 'nothing-held' })
  })

  test('strangers cannot be asked through: after ten of them within the hour nothing is told about anybody', async () => {
    for (let n = 0; n < 11; n++) await hall.book(`+62813${n}`, hour(8, 8), [n])
    const ask = (n: number) => hall.caller('+628121').does('person.check', { nik: nik(n), service: 'new', date: '2017-08-07' })
    await holdFor('+628121', 1)
    for (let n = 0; n < 9; n++) expect(await ask(n)).toMatchObject({ outcome: 'nik-active' })
    expect(await name('+628121', 9)).toMatchObject({ outcome: 'nik-active' })
    for (const n of [10, 0, 50]) {
      expect(await ask(n)).toEqual({ outcome: 'try-later' })
      expect(await name('+628121', n)).toEqual({ outcome: 'try-later' })
    }
    hall.wait(60)
    expect(await ask(10)).toMatchObject({ outcome: 'nik-active' })
  })

  test('a phone may ask about the people of its own bookings as often as it likes', async () => {
    await hall.book('+628121', hour(8, 8), [0])
    const ask = () => hall.caller('+628121').does('person.check', { nik: nik(0), service: 'new', date: '2017-08-07' })
    for (let n = 0; n < 12; n++) expect(await ask()).toMatchObject({ outcome: 'nik-active' })
  })

  test('a person whose other hold is over has no place any more, also before the sweeper comes', async () => {
    await holdFor('+628122', 1)
    await name('+628122', 0)
    hall.wait(16)
    await holdFor('+628121', 1)
    expect(await hall.caller('+628121').does('person.check', { nik: nik(0), service: 'new', date: '2017-08-07' })).toEqual({ outcome: 'ok' })
    expect(await name('+628121', 0)).toMatchObject({ outcome: 'ok' })
    expect(await hall.taken()).toEqual({ '2017-08-07': 1, '2017-08-07 08:00': 1 })
  })

  test('only into an open hold, and naming does not prolong it', async () => {
    expect(await name('+628121', 0)).toEqual({ outcome: 'nothing-held' })
    await holdFor('+628121', 2)
    hall.wait(10)
    await name('+628121', 0)
    hall.wait(5)
    expect(await name('+628121', 1)).toEqual({ outcome: 'hold-expired' })
    expect(await hall.taken()).toEqual({})
    expect(await hall.db.query('select * from active_person')).toEqual([])
  })
})

describe('giving back', () => {
  test('one seat without a name, or all', async () => {
    await holdFor('+628121', 3)
    await name('+628121', 0)
    expect(await hall.caller('+628121').does('booking.release', { seats: 1 })).toMatchObject({ outcome: 'ok', booking: { size: 2, named: 1 } })
    expect(await hall.taken()).toEqual({ '2017-08-07': 2, '2017-08-07 08:00': 2 })
    expect(await hall.caller('+628121').does('booking.release')).toEqual({ outcome: 'ok', booking: null })
    expect(await hall.taken()).toEqual({})
    expect(await hall.db.query('select status from booking')).toEqual([{ status: 'cancelled' }])
    expect(await holdFor('+628122', 1)).toMatchObject({ outcome: 'ok' })
    expect(await name('+628122', 0)).toMatchObject({ outcome: 'ok' })
  })

  test('a seat with a name goes only with the whole hold', async () => {
    await holdFor('+628121', 2)
    await name('+628121', 0)
    await name('+628121', 1)
    expect(await hall.caller('+628121').does('booking.release', { seats: 1 })).toMatchObject({ outcome: 'ok', booking: { size: 2 } })
    expect(await hall.caller('+628121').does('booking.release', { seats: 2 })).toEqual({ outcome: 'ok', booking: null })
    expect(await hall.caller('+628121').does('booking.release')).toEqual({ outcome: 'nothing-held' })
  })
})

describe('confirming', () => {
  test('each person of a party has a number, and the next party goes on from there', async () => {
    expect(await hall.book('+628121', eight, [0, 1, 2])).toMatchObject({ status: 'confirmed', numbers: { first: 'A-001', last: 'A-003' }, expires: null })
    expect(await hall.book('+628122', hour(7, 9), [3])).toMatchObject({ numbers: { first: 'A-004', last: 'A-004' } })
    expect(await hall.book('+628123', hour(8, 8), [4])).toMatchObject({ numbers: { first: 'A-001', last: 'A-001' } })
  })

  test('twice is no mistake', async () => {
    const { id, code } = await hall.book('+628121', eight, [0])
    expect(await hall.caller('+628121').does('booking.confirm')).toMatchObject({ outcome: 'already', booking: { id } })
    expect(await hall.caller('+628121').does('booking.confirm', { code })).toMatchObject({ outcome: 'already', booking: { id } })
  })

  test('by the code, from the phone that holds', async () => {
    const { booking } = await hall.caller('+628121').does('booking.hold', { service: 'new', slot: eight, party: 1, members: [{ name: 'Siti', nik: nik(0) }] })
    expect(await hall.caller('+628122').does('booking.confirm', { code: booking.code })).toEqual({ outcome: 'not-yours' })
    expect(await hall.caller('+628121').does('booking.confirm', { code: '40712683' })).toEqual({ outcome: 'nothing-held' })
    expect(await hall.caller('+628121').does('booking.confirm', { code: booking.code })).toMatchObject({ outcome: 'ok', booking: { numbers: { first: 'A-001' } } })
  })

  test('too late: the hold is over', async () => {
    await hall.caller('+628121').does('booking.hold', { service: 'new', slot: eight, party: 1, members: [{ name: 'Siti', nik: nik(0) }] })
    hall.wait(15)
    expect(await hall.caller('+628121').does('booking.confirm')).toEqual({ outcome: 'hold-expired' })
    expect(await hall.caller('+628121').does('booking.confirm')).toEqual({ outcome: 'hold-expired' })
    expect(await hall.taken()).toEqual({})
  })
})
