import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { birthDate, hour, nik, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

let hall: Hall
let close: () => Promise<void>
// Ambon's rule, next to an office without one: thirty days from the last request.
const ambon = officePack(
  { lock: { from: 'REQUEST', days: { cancel: 30, lateCancel: 30, noShow: 30, forfeit: 30, expiry: 0 } } },
  { id: 'ambon', name: 'Kanim Ambon', timezone: 'Asia/Jayapura' },
)
beforeAll(async () => ({ hall, close } = await openHall([officePack(), ambon])))
afterAll(() => close())
beforeEach(() => hall.clear())

const tomorrow = hour(8, 8)
const wrongDate = '1990-08-16'

describe('a code', () => {
  test('shows everything to its own phone, the day to another one, nothing to a guess', async () => {
    const { code } = await hall.book('+628121', tomorrow, [1])
    expect(await hall.caller('+628121').does('booking.find', { code })).toMatchObject({ outcome: 'ok', booking: { code, names: ['Siti'] } })
    expect(await hall.caller('+628122').does('booking.find', { code })).toEqual({ outcome: 'not-yours', date: '2017-08-08' })
    expect(await hall.caller('+628122').does('booking.find', { code: '40712683' })).toEqual({ outcome: 'not-found' })
  })
  test('of nobody may be tried ten times an hour', async () => {
    const guess = () => hall.caller('+628122').does('booking.find', { code: '40712683' })
    for (let n = 0; n < 10; n++) expect(await guess()).toEqual({ outcome: 'not-found' })
    expect(await guess()).toEqual({ outcome: 'too-many-tries' })
    hall.wait(60)
    expect(await guess()).toEqual({ outcome: 'not-found' })
  })
})

describe('cancelling', () => {
  test('a confirmed booking, with code and birth date, from any phone: seat and place are free', async () => {
    const { code } = await hall.book('+628121', tomorrow, [1, 2])
    expect(await hall.caller('+628122').does('booking.cancel', { code })).toEqual({ outcome: 'proof-failed' })
    expect(await hall.caller('+628122').does('booking.cancel', { code, birthDate: wrongDate })).toEqual({ outcome: 'proof-failed' })
    expect(await hall.caller('+628122').does('booking.cancel', { code, birthDate })).toMatchObject({ outcome: 'ok', booking: { status: 'cancelled' } })
    expect(await hall.taken()).toEqual({})
    expect(await hall.book('+628123', tomorrow, [1])).toMatchObject({ status: 'confirmed' })
    expect(await hall.caller('+628122').does('booking.cancel', { code, birthDate })).toEqual({ outcome: 'already-cancelled' })
  })

  test('birth dates cannot be tried through', async () => {
    const { code } = await hall.book('+628121', tomorrow, [1])
    for (let n = 0; n < 10; n++) await hall.caller('+628122').does('booking.cancel', { code, birthDate: wrongDate })
    expect(await hall.caller('+628122').does('booking.cancel', { code, birthDate })).toEqual({ outcome: 'too-many-tries' })
  })

  test('a hold, from its own phone only', async () => {
    const { booking: { code } } = await hall.caller('+628121').does('booking.hold', { service: 'new', slot: tomorrow, party: 1 })
    expect(await hall.caller('+628122').does('booking.cancel', { code, birthDate })).toEqual({ outcome: 'not-found' })
    expect(await hall.caller('+628121').does('booking.cancel', { code })).toMatchObject({ outcome: 'ok' })
    expect(await hall.taken()).toEqual({})
  })

  test('not once the window has begun', async () => {
    const { code } = await hall.book('+628121', tomorrow, [1])
    hall.at('2017-08-08', '08:00')
    expect(await hall.caller('+628121').does('booking.cancel', { code, birthDate })).toEqual({ outcome: 'too-late' })
  })

  test('30 days after the last request, everywhere: asked on 1 March, cancelled on 10 March, free on 31 March', async () => {
    const [, atAmbon] = hall.published
    if (!atAmbon) throw new Error('Ambon is not open')
    hall.at('2019-03-01', '09:00')
    const { code } = await hall.book('+628121', { date: '2019-03-20', start: '08:00', end: '09:00' }, [1], { office: atAmbon })
    hall.at('2019-03-10', '09:00')
    expect(await hall.caller('+628121', { office: atAmbon }).does('booking.cancel', { code, birthDate }))
      .toMatchObject({ outcome: 'ok-locked', until: '2019-03-31' })
    hall.at('2019-03-30', '09:00')
    const check = { nik: nik(1), service: 'new', date: '2019-04-01' }
    expect(await hall.caller('+628122').does('person.check', check)).toEqual({ outcome: 'locked', until: '2019-03-31' })
    const again = { service: 'new', slot: { date: '2019-04-01', start: '08:00', end: '09:00' }, party: 1, members: [{ name: 'Siti', nik: nik(1) }] }
    expect(await hall.caller('+628122').does('booking.hold', again)).toEqual({ outcome: 'locked', until: '2019-03-31' })
    hall.at('2019-03-31', '09:00')
    expect(await hall.caller('+628122').does('booking.hold', again)).toMatchObject({ outcome: 'ok' })
  })
})

describe('moving', () => {
  const move = (code: string, slot = hour(10, 9), more = {}) => hall.caller('+628122').does('booking.move', { code, slot, birthDate, ...more })

  test('whole, to another day and a new number; the old seats are free', async () => {
    await hall.book('+628120', hour(10, 8), [9])
    const { id, code } = await hall.book('+628121', tomorrow, [1, 2])
    expect(await move(code)).toMatchObject({ outcome: 'ok', booking: { id, slot: hour(10, 9), numbers: { first: 'A-002', last: 'A-003' } } })
    expect(await hall.taken()).toEqual({ '2017-08-10': 3, '2017-08-10 08:00': 1, '2017-08-10 09:00': 2 })
  })

  test('to the time that one has changes nothing, also on the day of the visit; a second move is one too many', async () => {
    const { code } = await hall.book('+628121', tomorrow, [1])
    await move(code)
    expect(await move(code)).toEqual({ outcome: 'unchanged' })
    hall.at('2017-08-10', '07:00')
    expect(await move(code)).toEqual({ outcome: 'unchanged' })
    hall.at('2017-08-08', '07:00')
    expect(await move(code, hour(11, 9))).toEqual({ outcome: 'move-limit' })
  })

  test('refused, it stays', async () => {
    const { code } = await hall.book('+628121', tomorrow, [1, 2])
    await hall.db.query(`insert into capacity values ('kota', '2017-08-10', 'public', '', 150, 49), ('kota', '2017-08-10', 'public', '09:00', 50, 49)`)
    expect(await move(code)).toEqual({ outcome: 'not-enough-seats', left: 1, next: hour(10, 10) })
    expect(await move(code, hour(17, 9))).toEqual({ outcome: 'slot-full', next: hour(18, 8) })
    expect(await move(code, { ...hour(10, 9), date: '2017-10-10' })).toMatchObject({ outcome: 'date-out-of-range' })
    expect(await hall.caller('+628121').lists('bookings.mine')).toMatchObject([{ slot: tomorrow }])
    expect(await hall.taken()).toMatchObject({ '2017-08-08': 2, '2017-08-08 08:00': 2, '2017-08-10': 49 })
  })

  test('into seats whose hold is over, also before the sweeper comes', async () => {
    const { code } = await hall.book('+628121', tomorrow, [1])
    await hall.db.query(`insert into capacity values ('kota', '2017-08-10', 'public', '', 150, 49), ('kota', '2017-08-10', 'public', '09:00', 50, 49)`)
    await hall.caller('+628123').does('booking.hold', { service: 'new', slot: hour(10, 9), party: 1 })
    expect(await move(code)).toMatchObject({ outcome: 'slot-full' })
    hall.wait(16)
    expect(await move(code)).toMatchObject({ outcome: 'ok', booking: { slot: hour(10, 9) } })
  })

  test('until the day before, with proof, and never a hold', async () => {
    const { code } = await hall.book('+628121', hour(9, 8), [1])
    expect(await move(code, hour(10, 9), { birthDate: wrongDate })).toEqual({ outcome: 'proof-failed' })
    hall.at('2017-08-09', '00:00')
    expect(await move(code)).toEqual({ outcome: 'too-late' })
    const { booking } = await hall.caller('+628121').does('booking.hold', { service: 'new', slot: hour(10, 8), party: 1 })
    expect(await move(booking.code)).toEqual({ outcome: 'not-found' })
  })
})
