import { instantOf } from '@jemput/domain'
import type { Pack, Policy } from '@jemput/flow'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkIn } from '../../src/booking/check-in.ts'
import type { PublishedPack } from '../../src/deps.ts'
import { birthDate, hour, nik, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

let hall: Hall
let close: () => Promise<void>
/** Buckets of its own, in their order. */
const withQuota = (pack: Pack, quota: Policy['quota']): Pack => ({ ...pack, policy: { ...pack.policy, quota } })
const packs = {
  fast: officePack({ accel: { enabled: true, leadDays: 1 } }, { id: 'fast' }),
  welcoming: officePack({}, { id: 'welcoming' }),
  weekly: officePack({ opening: { rhythm: 'WEEKLY', closes: 'sun 16:00' } }, { id: 'weekly' }),
  daily: officePack({ opening: { rhythm: 'DAILY' }, booking: { leadDays: 1 } }, { id: 'daily' }),
  patient: officePack({ late: { action: 'NEXT_SLOT' }, quota: { public: { takes: 'true', daily: null, perSlot: 1, prefix: 'A' } } }, { id: 'patient' }),
  phones: officePack({ lock: { scope: 'PHONE', days: { cancel: 3, lateCancel: 3, noShow: 3, forfeit: 3, expiry: 0 } } }, { id: 'phones' }),
  cards: officePack({ lock: { scope: 'KK', days: { cancel: 3, lateCancel: 3, noShow: 3, forfeit: 3, expiry: 0 } } }, { id: 'cards' }),
  people: officePack({ lock: { scope: 'NIK', days: { cancel: 3, lateCancel: 3, noShow: 3, forfeit: 3, expiry: 0 } } }, { id: 'people' }),
  ways: withQuota(officePack({}, { id: 'ways' }), {
    ussd: { takes: 'channel == "USSD"', daily: 2, perSlot: null, prefix: 'U' }, sms: { takes: 'channel == "SMS"', daily: 2, perSlot: null, prefix: 'S' },
    public: { takes: 'true', daily: 1, perSlot: null, prefix: 'A' },
  }),
  own: officePack({
    priority: { access: 'BOOK' },
    quota: {
      priority: { takes: 'priorityClass != null', daily: 1, perSlot: null, prefix: 'P' },
      public: { takes: 'true', daily: 1, perSlot: 1, prefix: 'A' },
    },
  }, { id: 'own' }),
}
beforeAll(async () => ({ hall, close } = await openHall(Object.values(packs))))
afterAll(() => close())
beforeEach(() => hall.clear())

const at = (id: keyof typeof packs): PublishedPack => ({ pack: packs[id], version: 1 })
const caller = (id: keyof typeof packs, phone = '+628121') => hall.caller(phone, { office: at(id) })
const hold = { service: 'new', slot: hour(8, 8), party: 1 }
/** Women born on 7 August 1957, and on the days around it. */
const [oma, older, younger] = ['1671014708570001', '1671014608570001', '1671014808570001']

describe('how fast', () => {
  test('the same day is ordered until midnight before, afterwards only the usual speed', async () => {
    hall.at('2017-08-07', '23:59')
    expect(await caller('fast').does('booking.hold', { ...hold, speed: 'accelerated' }))
      .toMatchObject({ outcome: 'ok', booking: { speed: 'accelerated', readyBy: '2017-08-08' } })
    hall.at('2017-08-08', '00:00')
    const late = caller('fast', '+628122')
    expect(await late.does('booking.hold', { ...hold, speed: 'accelerated' })).toEqual({ outcome: 'accel-too-late', lastOrder: '2017-08-07' })
    expect(await late.does('booking.hold', { ...hold, speed: 'regular' })).toMatchObject({ outcome: 'ok' })
  })

  test('four working days, over a weekend and a day on which the office is closed', async () => {
    expect(await caller('fast').does('booking.hold', { ...hold, slot: hour(11, 8) })).toMatchObject({ booking: { readyBy: '2017-08-18' } })
  })

  test('a booking that was ordered in time may not move to where it would have been too late', async () => {
    const fast = caller('fast')
    hall.at('2017-08-08', '07:00')
    await fast.does('booking.hold', { ...hold, slot: hour(10, 8), speed: 'accelerated', members: [{ name: 'Oma', nik: younger }] })
    const { booking } = await fast.does('booking.confirm')
    const move = (day: number) => fast.does('booking.move', { code: booking.code, slot: hour(day, 8), birthDate: '1957-08-08' })
    expect(await move(8)).toEqual({ outcome: 'accel-too-late', lastOrder: '2017-08-07' })
    expect(await move(9)).toMatchObject({ outcome: 'ok' })
  })

  test('an office without it offers one speed', async () => {
    expect(await caller('welcoming').lists('speeds.offered')).toEqual([{ id: 'regular', speed: 'regular' }])
    expect(await caller('fast').lists('speeds.offered')).toHaveLength(2)
  })
})

describe('whoever has priority', () => {
  test('may simply come, or stays; until then nobody is named', async () => {
    const family = caller('welcoming')
    await family.does('booking.hold', { ...hold, party: 2 })
    expect(await family.does('person.check', { nik: oma, service: 'new', date: '2017-08-08' })).toEqual({ outcome: 'priority' })
    expect(await family.does('booking.addMember', { nik: oma, name: 'Oma' })).toEqual({ outcome: 'priority' })
    expect(await family.does('booking.addMember', { nik: oma, name: 'Oma', stay: true })).toMatchObject({ outcome: 'ok', booking: { named: 1 } })
    expect(await family.does('person.check', { nik: '1671015508900001', service: 'new', date: '2017-08-08' })).toEqual({ outcome: 'ok' })
  })

  test('is judged on the day of the visit', async () => {
    const check = (nik: string, date: string) => caller('welcoming').does('person.check', { nik, service: 'new', date })
    expect(await check(younger, '2017-08-07')).toEqual({ outcome: 'ok' })
    expect(await check(younger, '2017-08-08')).toEqual({ outcome: 'priority' })
    expect(await check(older, '2017-08-07')).toEqual({ outcome: 'priority' })
  })

  test('has seats of their own by phone where the office keeps some, and nobody else gets these', async () => {
    await caller('own', '+628120').does('booking.hold', hold)
    const elderly = caller('own')
    expect(await elderly.lists('dates.open', { service: 'new', party: 1 })).not.toContainEqual(expect.objectContaining({ date: '2017-08-08' }))
    expect(await elderly.lists('dates.open', { service: 'new', party: 1, priorityClass: 'elderly' }))
      .toContainEqual({ date: '2017-08-08', left: 1 })
    expect(await elderly.does('booking.hold', { ...hold, priorityClass: 'elderly' })).toMatchObject({ outcome: 'ok', booking: { priority: 'elderly' } })
    expect(await elderly.does('booking.addMember', { nik: '1671015508900001', name: 'Siti' })).toEqual({ outcome: 'not-priority' })
    expect(await elderly.does('booking.addMember', { nik: oma, name: 'Oma' })).toMatchObject({ outcome: 'ok' })
    expect(await elderly.does('booking.confirm')).toMatchObject({ outcome: 'ok', booking: { numbers: { first: 'P-001' } } })
  })

  test('no date tells who is disabled: that is believed', async () => {
    const one = caller('own')
    await one.does('booking.hold', { ...hold, priorityClass: 'disabled' })
    expect(await one.does('booking.addMember', { nik: '1671015508900001', name: 'Siti' })).toMatchObject({ outcome: 'ok' })
  })
})

describe('an office that opens its days at set times', () => {
  const opens = (date: string) => instantOf(date, '14:00', 'Asia/Jakarta')
  const find = { service: 'new', party: 1 }

  test('between closing and opening nothing can be booked by any way, and everybody is told when it opens', async () => {
    const phone = caller('weekly')
    const notYet = { outcome: 'not-open-yet', opens: opens('2017-08-11') }
    expect(await phone.does('intake.check')).toEqual(notYet)
    expect(await phone.does('slot.find', find)).toEqual(notYet)
    expect(await phone.does('booking.hold', { ...hold, slot: hour(15, 8) })).toEqual(notYet)
    expect(await phone.lists('dates.open', find)).toEqual([])
  })

  test('open: next week can be booked, the week after not yet; who moves is told the same', async () => {
    const phone = caller('weekly')
    hall.at('2017-08-11', '14:00')
    const later = { outcome: 'not-open-yet', opens: opens('2017-08-18') }
    expect(await phone.does('intake.check')).toEqual({ outcome: 'ok', opens: opens('2017-08-18'), outage: false })
    expect(await phone.does('booking.hold', { ...hold, slot: hour(21, 8) })).toEqual(later)
    expect(await phone.does('slot.find', { ...find, date: '2017-08-21' })).toEqual(later)
    const { code } = await hall.book('+628121', hour(15, 8), [1], { office: at('weekly') })
    expect(await phone.does('booking.move', { code, slot: hour(21, 8), birthDate })).toEqual(later)
    expect(await phone.does('booking.move', { code, slot: hour(16, 8), birthDate })).toMatchObject({ outcome: 'ok' })
    expect(await phone.does('slot.find', { ...find, date: '2017-12-01' })).toMatchObject({ outcome: 'date-out-of-range', last: '2017-08-20' })
  })

  test('day by day: tomorrow opens this afternoon', async () => {
    const phone = caller('daily')
    expect(await phone.does('intake.check')).toEqual({ outcome: 'not-open-yet', opens: opens('2017-08-07') })
    hall.at('2017-08-07', '14:00')
    expect(await phone.does('booking.hold', hold)).toMatchObject({ outcome: 'ok' })
  })
})

describe('late, where the office moves on', () => {
  const arrive = (id: string, reason?: string) =>
    hall.turn(hall.desk('', { channel: 'COUNTER', office: at('patient') }), (desk) => checkIn(desk, id, { reason }))

  test('the next window with room takes the person, under the same number; the seat that was missed is free', async () => {
    const office = at('patient')
    const { id } = await hall.book('+628121', hour(7, 8), [1], { office })
    await hall.book('+628122', hour(7, 9), [2], { office })
    hall.at('2017-08-07', '08:16')
    expect(await arrive(id)).toMatchObject({ outcome: 'arrived', late: true, booking: { slot: hour(7, 10), numbers: { first: 'A-001' } } })
    expect(await hall.taken('patient')).toEqual({ '2017-08-07': 2, '2017-08-07 09:00': 1, '2017-08-07 10:00': 1 })
  })

  test('without room in any, staff decide as elsewhere', async () => {
    const office = at('patient')
    const { id } = await hall.book('+628121', hour(7, 10), [1], { office })
    hall.at('2017-08-07', '10:16')
    expect(await arrive(id)).toMatchObject({ outcome: 'late', booking: { status: 'confirmed', slot: hour(7, 10) } })
    expect(await arrive(id, 'ferry')).toMatchObject({ outcome: 'arrived', late: true })
  })
})

describe('who waits after a cancellation', () => {
  const kk = '1671010504100006'
  /** Two people of one card book by one phone and cancel; then who may book again, by phone, person and card? */
  const afterCancelling = async (id: 'people' | 'phones' | 'cards') => {
    const family = caller(id)
    await family.does('booking.hold', { ...hold, party: 2, kk, members: [{ name: 'Siti', nik: nik(1) }, { name: 'Ani', nik: nik(2) }] })
    const { booking: { code } } = await family.does('booking.confirm')
    expect(await family.does('booking.cancel', { code, birthDate })).toMatchObject({ outcome: 'ok-locked', until: '2017-08-10' })
    const ask = async (phone: string, people: readonly number[], card: string) => {
      const members = people.map((n) => ({ name: 'Siti', nik: nik(n) }))
      return (await caller(id, phone).does('booking.hold', { ...hold, party: people.length, kk: card, members })).outcome
    }
    const other = '1671010504100007'
    return {
      samePeople: await ask('+628122', [1], other), samePhone: await ask('+628121', [5, 6], other), sameCard: await ask('+628123', [7, 8], kk),
    }
  }

  test('the people, by any phone', async () => {
    expect(await afterCancelling('people')).toEqual({ samePeople: 'locked', samePhone: 'ok', sameCard: 'ok' })
  })
  test('the phone, whoever is named', async () => {
    expect(await afterCancelling('phones')).toEqual({ samePeople: 'ok', samePhone: 'locked', sameCard: 'ok' })
  })
  test('the family card, by any phone', async () => {
    expect(await afterCancelling('cards')).toEqual({ samePeople: 'ok', samePhone: 'ok', sameCard: 'locked' })
  })
})

test('seats that are kept for one way in are not eaten by another', async () => {
  const office = at('ways')
  const ask = async (phone: string, channel: 'USSD' | 'SMS' | 'COUNTER') =>
    (await hall.caller(phone, { office, channel }).does('booking.hold', hold)).outcome
  expect([await ask('+628121', 'USSD'), await ask('+628122', 'USSD'), await ask('+628123', 'USSD')]).toEqual(['ok', 'ok', 'slot-full'])
  expect([await ask('+628124', 'SMS'), await ask('+628125', 'SMS'), await ask('+628126', 'SMS')]).toEqual(['ok', 'ok', 'slot-full'])
  expect([await ask('+628127', 'COUNTER'), await ask('+628128', 'COUNTER')]).toEqual(['ok', 'slot-full'])
})
