import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bookAtCounter, type CounterRequest } from '../../src/booking/book-at-counter.ts'
import { checkIn } from '../../src/booking/check-in.ts'
import { sweep } from '../../src/sweep.ts'
import { hour, nik, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

let hall: Hall
let close: () => Promise<void>
const bogor = officePack(
  { arrival: { earlyMin: 30, graceMin: 0, lateFrom: 'START' }, late: { action: 'FORFEIT' } }, { id: 'bogor', name: 'Kanim Bogor' })
const strict = officePack({ lock: { days: { cancel: 0, lateCancel: 0, noShow: 0, forfeit: 0, expiry: 3 } } }, { id: 'strict', name: 'Kanim Tegas' })
beforeAll(async () => ({ hall, close } = await openHall([officePack(), bogor, strict])))
afterAll(() => close())
beforeEach(() => hall.clear())

const arrive = (id: string, reason?: string, more = {}) =>
  hall.turn(hall.desk('', { channel: 'COUNTER', ...more }), (desk) => checkIn(desk, id, { reason }))

describe('arriving', () => {
  test('in time: the queue number is the ticket, the seat stays taken, the person may book again', async () => {
    const { id } = await hall.book('+628121', hour(7, 8), [1])
    hall.at('2017-08-07', '08:15')
    expect(await arrive(id)).toMatchObject({ outcome: 'arrived', late: false, booking: { status: 'arrived', numbers: { first: 'A-001' } } })
    expect(await arrive(id)).toMatchObject({ outcome: 'arrived', booking: { numbers: { first: 'A-001' } } })
    expect(await hall.taken()).toEqual({ '2017-08-07': 1, '2017-08-07 08:00': 1 })
    expect(await hall.book('+628121', hour(7, 9), [1])).toMatchObject({ status: 'confirmed' })
  })

  test('late: staff decides, with one of the reasons of the office', async () => {
    const { id } = await hall.book('+628121', hour(7, 8), [1])
    hall.at('2017-08-07', '08:16')
    expect(await arrive(id)).toMatchObject({ outcome: 'late', booking: { status: 'confirmed' } })
    expect(await arrive(id, 'no reason')).toMatchObject({ outcome: 'late' })
    expect(await arrive(id, 'ferry')).toMatchObject({ outcome: 'arrived', late: true })
  })

  test('on another day, or with a booking that is none any more', async () => {
    const { id, code } = await hall.book('+628121', hour(8, 8), [1])
    expect(await arrive(id)).toEqual({ outcome: 'another-day', date: '2017-08-08' })
    await hall.caller('+628121').does('booking.cancel', { code, birthDate: '1990-08-15' })
    expect(await arrive(id)).toEqual({ outcome: 'not-expected', status: 'cancelled' })
  })

  test('Bogor: a minute late voids the code, and the person may register anew', async () => {
    const [, atBogor] = hall.published
    if (!atBogor) throw new Error('Bogor is not open')
    const { id, arriveBy } = await hall.book('+628121', hour(7, 9), [1], { office: atBogor })
    expect(arriveBy).toBe('08:30')
    hall.at('2017-08-07', '09:01')
    expect(await arrive(id, undefined, { office: atBogor })).toMatchObject({ outcome: 'forfeited', until: null, booking: { status: 'forfeited' } })
    expect(await hall.taken('bogor')).toEqual({})
    expect(await hall.book('+628121', hour(8, 8), [1], { office: atBogor })).toMatchObject({ status: 'confirmed' })
  })

  test('Bogor: whoever got the place inside the thirty minutes need not come before it', async () => {
    const [, atBogor] = hall.published
    if (!atBogor) throw new Error('Bogor is not open')
    const { id, arriveBy } = await hall.book('+628121', hour(7, 8), [1], { office: atBogor })
    expect(arriveBy).toBe('08:00')
    hall.at('2017-08-07', '07:59')
    expect(await arrive(id, undefined, { office: atBogor })).toMatchObject({ outcome: 'arrived', late: false })
  })
})

describe('what time ends', () => {
  test('each hold once, with one message, however many sweep', async () => {
    for (let n = 0; n < 60; n++) {
      await hall.caller(`+62812${n}`).does('booking.hold', { service: 'new', slot: hour(7, 8 + n % 3), party: 1, members: [{ name: 'Siti', nik: nik(n) }] })
    }
    hall.wait(14)
    expect(await sweep(hall.deps)).toBe(0)
    hall.wait(1)
    const swept = await Promise.all([sweep(hall.deps), sweep(hall.deps), sweep(hall.deps)])
    expect(swept.reduce((a, b) => a + b)).toBe(60)
    expect(await hall.taken()).toEqual({})
    expect(await hall.db.query('select count(*) as messages, count(distinct phone_key) as phones from outbox')).toEqual([{ messages: 60, phones: 60 }])
    expect(await hall.db.query('select * from active_person')).toEqual([])
  })

  test('a hold whose phone cannot be opened keeps nobody else, neither other holds nor bookings that were missed', async () => {
    await hall.book('+628120', hour(7, 9), [9])
    hall.at('2017-08-07', '23:50')
    for (const n of [1, 2, 3]) await hall.caller(`+62812${n}`).does('booking.hold', { service: 'new', slot: hour(8, 8), party: 1 })
    await hall.db.query(`update booking set phone_sealed = 'broken' where phone_key = $1`, [hall.deps.keys.key('phone', '+628121')])
    hall.at('2017-08-08', '00:10')
    expect(await sweep(hall.deps)).toBe(3)
    expect(await sweep(hall.deps)).toBe(0)
    expect(await hall.db.query('select status, count(*) as bookings from booking group by 1 order by 1'))
      .toEqual([{ status: 'expired', bookings: 2 }, { status: 'held', bookings: 1 }, { status: 'no-show', bookings: 1 }])
  })

  test('a booking that cannot be ended as missed keeps no other one', async () => {
    for (const n of [1, 2]) await hall.book(`+62812${n}`, hour(7, 9), [n])
    await hall.db.query(`update booking set phone_sealed = 'broken' where phone_key = $1`, [hall.deps.keys.key('phone', '+628121')])
    hall.at('2017-08-08', '00:10')
    expect(await sweep(hall.deps)).toBe(1)
  })

  test('a hold that ran out: where the office says so, those named in it wait', async () => {
    const [, , strict] = hall.published
    if (!strict) throw new Error('the strict office is not open')
    const ask = { service: 'new', slot: hour(8, 8), party: 2, members: [{ name: 'Siti', nik: nik(1) }] }
    await hall.caller('+628121', { office: strict }).does('booking.hold', ask)
    hall.wait(16)
    await sweep(hall.deps)
    expect(await hall.caller('+628122').does('person.check', { nik: nik(1), service: 'new', date: '2017-08-08' }))
      .toEqual({ outcome: 'locked', until: '2017-08-10' })
    expect(await hall.caller('+628121').does('booking.hold', { service: 'new', slot: hour(8, 8), party: 1 })).toMatchObject({ outcome: 'ok' })
  })

  test('nobody came: the day after, the person waits for thirty days from the visit', async () => {
    await hall.book('+628121', hour(8, 8), [1])
    hall.at('2017-08-08', '23:59')
    expect(await sweep(hall.deps)).toBe(0)
    hall.at('2017-08-09', '00:00')
    expect(await sweep(hall.deps)).toBe(1)
    const check = { nik: nik(1), service: 'new', date: '2017-08-10' }
    expect(await hall.caller('+628121').does('person.check', check)).toEqual({ outcome: 'locked', until: '2017-09-07' })
  })
})

describe('without a booking', () => {
  const help = (request: Partial<CounterRequest> = {}) =>
    hall.turn(hall.desk('', { channel: 'COUNTER' }), (desk) => bookAtCounter(desk, { service: 'new', reason: 'far', ...request }))

  test('whoever came from far is helped out of seats kept for that, with a ticket at once', async () => {
    hall.at('2017-08-07', '08:30')
    await hall.book('+628121', hour(7, 9), [1])
    expect(await help()).toMatchObject({ outcome: 'ok', booking: { status: 'arrived', slot: hour(7, 8), numbers: { first: 'B-001', last: 'B-001' } } })
    expect(await help({ person: { name: 'Udin', nik: nik(2) } })).toMatchObject({ outcome: 'ok', booking: { names: ['Udin'], numbers: { first: 'B-002' } } })
    expect(await help()).toEqual({ outcome: 'no-seats' })
    expect(await hall.db.query(`select taken from capacity where bucket = 'public' and "window" = ''`)).toEqual([{ taken: 1 }])
  })

  test('who has priority gets a number of that lane, outside every quota, whether staff sees it or the NIK says it', async () => {
    hall.at('2017-08-07', '08:30')
    expect(await help({ reason: undefined, priority: 'disabled' })).toMatchObject({ outcome: 'ok', booking: { numbers: { first: 'P-001' } } })
    expect(await help({ reason: undefined, person: { name: 'Oma', nik: '1671014708570001' } })).toMatchObject({ outcome: 'ok', booking: { numbers: { first: 'P-002' } } })
    expect(await help({ person: { name: 'Oma', nik: '1671014708570002' } })).toMatchObject({ booking: { numbers: { first: 'P-003' } } })
    expect(await help({ reason: undefined, person: { name: 'Muda', nik: '1671014808570001' } })).toEqual({ outcome: 'reason-unknown' })
    expect(await help({ priority: 'rich' })).toEqual({ outcome: 'class-unknown' })
    expect(await hall.db.query(`select sum(taken)::int as taken from capacity where bucket <> 'priority'`)).toEqual([{ taken: null }])
  })

  test('for a reason that the office knows, while it is open, and not beside a booking', async () => {
    await hall.book('+628121', hour(8, 9), [1])
    expect(await help({ reason: 'friend' })).toEqual({ outcome: 'reason-unknown' })
    expect(await help({ person: { name: 'Siti', nik: nik(1) } })).toMatchObject({ outcome: 'nik-active', date: '2017-08-08' })
    hall.at('2017-08-07', '11:00')
    expect(await help()).toEqual({ outcome: 'closed' })
  })
})
