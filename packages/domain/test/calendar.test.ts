import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays, addWorkdays, ageOn, atLeastAge, cutSlots, daysBetween, instantOf, isWorkday, localDateOf, localTimeOf, parseDate, timeOfMinutes, weekdayOf,
  weekdays, zoneAbbreviation, type WeekHours,
} from '@jemput/domain'
import vectors from '../vectors/dates.json' with { type: 'json' }
import { anyDate, anyZone } from './any.ts'

const { today } = vectors
const weekend: readonly string[] = []
const open = ['08:00-12:00', '13:00-15:00']
const hours: WeekHours = { mon: open, tue: open, wed: open, thu: open, fri: open, sat: weekend, sun: weekend }

test.each(vectors.parse)('the date "$text" is read as written in the vectors', ({ text, past, future, code }) => {
  const wrong = { ok: false, code }
  if (past !== undefined || code !== undefined) expect(parseDate(text, { today, near: 'past' })).toEqual(code ? wrong : { ok: true, value: past })
  if (future !== undefined || code !== undefined) expect(parseDate(text, { today, near: 'future' })).toEqual(code ? wrong : { ok: true, value: future })
})

test('every date survives being typed, in any of the usual spellings', () => {
  const separator = fc.constantFrom('', '-', '/', '.', ' ', ' - ')
  fc.assert(fc.property(anyDate('1900-01-01', '2099-12-31'), separator, (date, mark) => {
    const typed = [date.slice(8), date.slice(5, 7), date.slice(0, 4)].join(mark)
    expect(parseDate(typed, { today, near: 'past' })).toEqual({ ok: true, value: date })
  }))
})

test('six digits of a birthday never mean the future', () => {
  fc.assert(fc.property(anyDate('1918-01-01', today), (birth) => {
    const typed = `${birth.slice(8)}${birth.slice(5, 7)}${birth.slice(2, 4)}`
    const read = parseDate(typed, { today, near: 'past' })
    expect(read.ok && read.value <= today && read.value >= birth).toBe(true)
  }))
})

test.each(vectors.weekday)('%s is a %s', (date, day) => expect(weekdayOf(String(date))).toBe(day))

test('days add up, month ends and leap years included', () => {
  fc.assert(fc.property(anyDate('1600-01-01', '2400-01-01'), fc.integer({ min: -40_000, max: 40_000 }), (date, n) => {
    expect(daysBetween(date, addDays(date, n))).toBe(n)
    expect(addDays(addDays(date, n), -n)).toBe(date)
    expect(addDays(date, 1) > date).toBe(true)
  }))
})

test('a week after any day is the same weekday, and the days between are the other six', () => {
  fc.assert(fc.property(anyDate('1900-01-01', '2100-01-01'), (date) => {
    expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date))
    expect(new Set(weekdays.map((_, i) => weekdayOf(addDays(date, i)))).size).toBe(7)
  }))
})

test.each(vectors.age)('born $birth, on $on', ({ birth, on, age, inclusive, over }) => {
  expect(ageOn(birth, on)).toBe(age)
  expect(atLeastAge(birth, 60, on, true)).toBe(inclusive)
  expect(atLeastAge(birth, 60, on, false)).toBe(over)
})

test.each(vectors.zone)('$instant is $date $time $says in $zone', ({ ms, zone, date, time, says }) => {
  expect([localDateOf(ms, zone), localTimeOf(ms, zone), zoneAbbreviation(zone)]).toEqual([date, time, says])
  expect(instantOf(date, time, zone)).toBe(ms)
})

test('a date and time in any zone of Indonesia become an instant and come back', () => {
  const minutes = fc.integer({ min: 0, max: 1439 })
  fc.assert(fc.property(anyDate('1990-01-01', '2040-12-31'), minutes, anyZone, (date, minute, zone) => {
    const time = timeOfMinutes(minute)
    const ms = instantOf(date, time, zone)
    expect([localDateOf(ms, zone), localTimeOf(ms, zone)]).toEqual([date, time])
    expect(localTimeOf(ms + 59_999, zone)).toBe(time)
  }))
})

test('where clocks change, the hour that is left out counts from before the change', () => {
  expect(instantOf('2024-03-31', '02:30', 'Europe/Berlin')).toBe(instantOf('2024-03-31', '03:30', 'Europe/Berlin'))
})

test('a zone without a word of its own is said as an offset', () => {
  expect(zoneAbbreviation('Asia/Singapore')).toMatch(/GMT\+8|SGT/)
})

test('ready four working days after biometrics', () => {
  const { from, workdays, is } = vectors.readyBy
  expect(addWorkdays(from, workdays, { closed: new Set(), hours })).toBe(is)
})

test('working days skip weekends and closed days, and none is skipped in between', () => {
  const closures = fc.uniqueArray(anyDate('2017-08-01', '2017-09-30'), { maxLength: 20 })
  fc.assert(fc.property(anyDate('2017-08-01', '2017-08-31'), fc.integer({ min: 1, max: 10 }), closures, (date, n, days) => {
    const calendar = { closed: new Set(days), hours }
    const end = addWorkdays(date, n, calendar)
    const between = Array.from({ length: daysBetween(date, end) }, (_, i) => addDays(date, i + 1))
    expect(isWorkday(end, calendar)).toBe(true)
    expect(between.filter((day) => isWorkday(day, calendar))).toHaveLength(n)
  }))
})

test('the Monday after a Friday, unless that Monday is a holiday', () => {
  expect(addWorkdays('2017-08-04', 1, { closed: new Set(), hours })).toBe('2017-08-07')
  expect(addWorkdays('2017-08-16', 1, { closed: new Set(['2017-08-17']), hours })).toBe('2017-08-18')
})

test('an office that never opens is a mistake, not an endless search', () => {
  const never: WeekHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  expect(() => addWorkdays('2017-08-07', 1, { closed: new Set(), hours: never })).toThrow('no working day')
})

test('windows are cut from the hours, and a rest that is too short is dropped', () => {
  expect(cutSlots(['08:00-12:00', '13:00-15:00'], 120)).toEqual([
    { start: '08:00', end: '10:00' }, { start: '10:00', end: '12:00' }, { start: '13:00', end: '15:00' },
  ])
  expect(cutSlots(['08:00-09:50'], 60)).toEqual([{ start: '08:00', end: '09:00' }])
  expect(cutSlots([], 60)).toEqual([])
})
