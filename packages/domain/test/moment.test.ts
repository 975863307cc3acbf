import { describe, expect, test } from 'vitest'
import { afterQuiet, instantOf, localDateOf, localTimeOf, momentFrom, type Distance } from '../src/index.ts'

const zone = 'Asia/Jayapura'
const hours = ['08:00-12:00']
// 17 August 2017, a Thursday, is a holiday.
const calendar = { closed: new Set(['2017-08-17']), hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] } }
const said = (ms: number) => `${localDateOf(ms, zone)} ${localTimeOf(ms, zone)}`
const moment = (from: string | number, way: 'before' | 'after', distance: Distance) => said(momentFrom(from, way, distance, { zone, calendar }))

describe('so long before or after', () => {
  test('the day before, at four in the afternoon on the clock of the office', () =>
    expect(moment('2017-08-14', 'before', { days: 1, time: '16:00' })).toBe('2017-08-13 16:00'))
  test('three hours before an instant', () =>
    expect(moment(instantOf('2017-08-14', '08:00', zone), 'before', { minutes: 180 })).toBe('2017-08-14 05:00'))
  test('working days leave out the weekend and the holiday', () => {
    expect(moment('2017-08-16', 'after', { workdays: 1, time: '15:00' })).toBe('2017-08-18 15:00')
    expect(moment('2017-08-21', 'before', { workdays: 2, time: '09:00' })).toBe('2017-08-16 09:00')
  })
  test('a number of days after an instant keeps its time', () =>
    expect(moment(instantOf('2017-08-14', '10:20', zone), 'after', { days: 3 })).toBe('2017-08-17 10:20'))
  test('no working day at all: the day itself', () => expect(moment('2017-08-20', 'after', { time: '09:00' })).toBe('2017-08-20 09:00'))
})

describe('quiet hours', () => {
  const heard = (date: string, time: string, quiet: string | null) => said(afterQuiet(instantOf(date, time, zone), quiet, zone))
  test('over midnight: late in the evening waits until the next morning, before dawn until that one', () => {
    expect(heard('2017-08-13', '20:00', '20:00-06:30')).toBe('2017-08-14 06:30')
    expect(heard('2017-08-14', '05:00', '20:00-06:30')).toBe('2017-08-14 06:30')
  })
  test('their end and the day between belong to speaking', () => {
    expect(heard('2017-08-14', '06:30', '20:00-06:30')).toBe('2017-08-14 06:30')
    expect(heard('2017-08-14', '19:59', '20:00-06:30')).toBe('2017-08-14 19:59')
  })
  test('within one day, such as the Friday prayer', () => {
    expect(heard('2017-08-18', '12:10', '11:30-13:00')).toBe('2017-08-18 13:00')
    expect(heard('2017-08-18', '13:00', '11:30-13:00')).toBe('2017-08-18 13:00')
  })
  test('none: nothing waits', () => expect(heard('2017-08-14', '03:00', null)).toBe('2017-08-14 03:00'))
})
