import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hour, nik, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

let hall: Hall
let close: () => Promise<void>
const small = officePack({ quota: { public: { takes: 'true', daily: null, perSlot: 5, prefix: 'A' } } }, { id: 'small' })
const office = { pack: small, version: 1 }
beforeAll(async () => ({ hall, close } = await openHall([small])))
afterAll(() => close())
beforeEach(() => hall.clear())

const caller = () => hall.caller('+628121', { office })
const hold = { service: 'new', slot: hour(8, 8), party: 1 }

describe('a family of five where four have seats', () => {
  const five = { ...hold, party: 5, kk: '1671010504100006' }
  const name = (n: number, more = {}) => caller().does('booking.addMember', { nik: nik(n), name: 'Siti', ...more })
  beforeEach(async () => { await hall.book('+628129', hour(8, 8), [9], { office }) })

  test('four are never booked: they are told of the next window with five', async () => {
    expect(await caller().does('booking.hold', five)).toEqual({ outcome: 'not-enough-seats', left: 4, next: hour(8, 9) })
    expect(await hall.taken('small')).toEqual({ '2017-08-08': 1, '2017-08-08 08:00': 1 })
  })

  test('by their own choice they come in two windows: named in one go, two bookings afterwards', async () => {
    const family = caller()
    expect(await family.does('booking.hold', { ...five, split: true }))
      .toMatchObject({ outcome: 'ok', booking: { size: 5, named: 0, slot: hour(8, 8), rest: { slot: hour(8, 9), size: 1, before: 4 } } })
    expect(await hall.taken('small')).toEqual({ '2017-08-08': 6, '2017-08-08 08:00': 5, '2017-08-08 09:00': 1 })
    for (const n of [1, 2, 3, 4]) await name(n)
    expect(await name(4)).toEqual({ outcome: 'already-in-party', no: 4 })
    expect(await family.does('booking.confirm')).toMatchObject({ outcome: 'members-missing', booking: { size: 5, named: 4 } })
    expect(await name(5)).toMatchObject({ outcome: 'ok', booking: { named: 5 } })
    expect(await name(6)).toMatchObject({ outcome: 'party-complete' })
    expect(await family.does('booking.confirm')).toMatchObject({ outcome: 'ok', booking: { size: 4, numbers: { first: 'A-002', last: 'A-005' } } })
    expect(await family.lists('bookings.mine')).toMatchObject([
      { size: 4, slot: hour(8, 8), numbers: { first: 'A-002', last: 'A-005' } }, { size: 1, slot: hour(8, 9), numbers: { first: 'A-006' }, part: true },
    ])
  })

  test('one of them more than a phone may have: nobody', async () => {
    await hall.book('+628121', hour(9, 8), [8], { office })
    expect(await caller().does('booking.hold', { ...five, split: true })).toEqual({ outcome: 'phone-limit' })
    expect(await hall.taken('small')).toEqual({ '2017-08-08': 1, '2017-08-08 08:00': 1, '2017-08-09': 1, '2017-08-09 08:00': 1 })
  })

  test('whoever stays away gives back the seat of the later window; given back whole, both are free', async () => {
    const family = caller()
    await family.does('booking.hold', { ...five, split: true })
    expect(await family.does('booking.release', { seats: 1 })).toMatchObject({ outcome: 'ok', booking: { size: 4, rest: null } })
    expect(await family.does('booking.release')).toEqual({ outcome: 'ok', booking: null })
    expect(await hall.taken('small')).toEqual({ '2017-08-08': 1, '2017-08-08 08:00': 1 })
  })

  test('the time is over for all of them at once, told once', async () => {
    await caller().does('booking.hold', { ...five, split: true })
    for (const n of [1, 2, 3, 4, 5]) await name(n)
    hall.wait(16)
    expect(await caller().does('booking.confirm')).toEqual({ outcome: 'hold-expired' })
    expect(await hall.taken('small')).toEqual({ '2017-08-08': 1, '2017-08-08 08:00': 1 })
    expect(await hall.db.query('select count(*)::int as messages from outbox')).toEqual([{ messages: 1 }])
    expect(await hall.db.query('select count(*)::int as people from active_person')).toEqual([{ people: 1 }])
  })

  test('the same request again is the same two bookings', async () => {
    const desk = hall.desk('+628121', { office })
    const first = await hall.does(desk, 'booking.hold', { ...five, split: true })
    expect(await hall.does(desk, 'booking.hold', { ...five, split: true })).toEqual(first)
    expect(await hall.taken('small')).toEqual({ '2017-08-08': 6, '2017-08-08 08:00': 5, '2017-08-08 09:00': 1 })
  })
})
