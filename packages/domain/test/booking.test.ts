import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ACTIVE, after, arrivalVerdict, arriveBy, bookingStates, BookingStatus, cancelCause, lockUntil, queueNumber, type BookingEvent,
} from '@jemput/domain'

const statuses = BookingStatus.options
/** All but `reseat`, which a person does with money, see below. */
const events = ['name', 'bill', 'confirm', 'release', 'expire', 'move', 'cancel', 'arrive', 'forfeit', 'miss'] as const satisfies BookingEvent[]

test('a booking that holds no place any more never changes again', () => {
  for (const status of statuses.filter((s) => !ACTIVE.includes(s))) {
    expect(events.map((event) => after(status, event))).toEqual(events.map(() => undefined))
  }
})

test('every status can be reached from a hold', () => {
  const reached = new Set<BookingStatus>(['held'])
  for (const status of reached) for (const next of Object.values(bookingStates[status].on)) reached.add(next)
  expect([...reached].sort()).toEqual([...statuses].sort())
})

test('every event can happen somewhere', () => {
  for (const event of events) expect(statuses.some((status) => after(status, event) !== undefined), event).toBe(true)
})

test('whatever happens in whatever order, a place once given up does not come back', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...events)), (story) => {
    let status: BookingStatus = 'held'
    let gone = false
    for (const event of story) {
      status = after(status, event) ?? status
      expect(gone && ACTIVE.includes(status)).toBe(false)
      gone ||= !ACTIVE.includes(status)
    }
  }))
})

test('only money gives a place back, and only one that time took', () => {
  expect(statuses.filter((status) => after(status, 'reseat') !== undefined)).toEqual(['expired'])
})

test('only holds, bookings that wait for money, and confirmed ones keep a place', () => {
  expect(ACTIVE).toEqual(['held', 'unpaid', 'confirmed'])
})

test('a queue number has the same form everywhere', () => {
  expect(queueNumber('{prefix}-{n}', 'A', 12, 3)).toBe('A-012')
  expect(queueNumber('{prefix}-{n}', 'B', 1000, 3)).toBe('B-1000')
})

const window = { date: '2017-08-07', start: '08:00', end: '09:00' }
const bogor = { earlyMin: 30, graceMin: 0, lateFrom: 'START' } as const
const yesterday = { date: '2017-08-06', time: '10:00' }
const at = (time: string) => ({ date: '2017-08-07', time })

test.each([
  ['07:30', 'on-time'], ['07:31', 'tight'], ['08:00', 'tight'], ['08:01', 'late'],
])('Bogor asks for half an hour: arriving at %s for 08.00 is %s', (time, verdict) => {
  expect(arrivalVerdict(window, bogor, at(time), yesterday)).toBe(verdict)
})

test('who got the place inside that half hour need not have come before it', () => {
  expect(arriveBy(window, bogor, yesterday)).toBe('07:30')
  expect(arriveBy(window, bogor, at('07:31'))).toBe('08:00')
  expect(arrivalVerdict(window, bogor, at('07:50'), at('07:31'))).toBe('on-time')
  expect(arrivalVerdict(window, bogor, at('08:01'), at('07:31'))).toBe('late')
})

test('Palembang welcomes people until their window ends', () => {
  const palembang = { earlyMin: 0, graceMin: 0, lateFrom: 'END' } as const
  expect(arrivalVerdict(window, palembang, at('08:55'), yesterday)).toBe('on-time')
  expect(arrivalVerdict(window, palembang, at('09:01'), yesterday)).toBe('late')
})

test('grace counts from the moment that makes people late', () => {
  expect(arrivalVerdict(window, { earlyMin: 0, graceMin: 15, lateFrom: 'START' }, at('08:15'), yesterday)).toBe('on-time')
  expect(arrivalVerdict(window, { earlyMin: 0, graceMin: 15, lateFrom: 'START' }, at('08:16'), yesterday)).toBe('late')
})

test('the day before is too early to judge, the day after is late', () => {
  expect(arrivalVerdict(window, bogor, yesterday, yesterday)).toBe('another-day')
  expect(arrivalVerdict(window, bogor, { date: '2017-08-08', time: '07:00' }, yesterday)).toBe('late')
})

const noDays = { cancel: 0, lateCancel: 0, noShow: 0, forfeit: 0, expiry: 0 }

test('Ambon: thirty days from the request, whenever it was cancelled', () => {
  const ambon = { from: 'REQUEST', lateHours: 24, days: { ...noDays, cancel: 30 } } as const
  expect(lockUntil(ambon, 'cancel', '2019-03-01', '2019-03-10')).toBe('2019-03-31')
})

test('thirty days from the cancellation, where the office counts so', () => {
  const other = { from: 'CANCEL', lateHours: 24, days: { ...noDays, noShow: 30 } } as const
  expect(lockUntil(other, 'noShow', '2019-03-01', '2019-03-10')).toBe('2019-04-09')
})

test('no days, or days that have passed, lock nobody', () => {
  expect(lockUntil({ from: 'CANCEL', lateHours: 24, days: noDays }, 'cancel', '2019-03-01', '2019-03-10')).toBeNull()
  const ambon = { from: 'REQUEST', lateHours: 24, days: { ...noDays, cancel: 30 } } as const
  expect(lockUntil(ambon, 'cancel', '2019-01-01', '2019-03-10')).toBeNull()
})

test('a cancellation within the last day is a late one', () => {
  const rules = { from: 'CANCEL', lateHours: 24, days: noDays } as const
  const hour = 3_600_000
  expect(cancelCause(24 * hour, 0, rules)).toBe('cancel')
  expect(cancelCause(24 * hour - 1, 0, rules)).toBe('lateCancel')
})
