import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { windowsToBook } from '../../src/booking/calendar.ts'
import { act } from '../../src/booking/act.ts'
import { hour, nik, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

let hall: Hall
let close: () => Promise<void>
const batam = officePack(
  { channels: ['SMS'], intake: { window: '07:30-10:00', days: 'WORKDAYS' }, booking: { mode: 'SYSTEM', overflow: 'SAME_DAY', aheadDays: 3 } },
  { id: 'batam', short: 'Batam', regions: ['21.71'] })
const strict = officePack({ booking: { overflow: 'NONE', datesShown: 2 } }, { id: 'strict', short: 'Strict' })
beforeAll(async () => ({ hall, close } = await openHall([officePack(), batam, strict])))
afterAll(() => close())
beforeEach(() => hall.clear())

const at = (id: string) => {
  const office = hall.published.find(({ pack }) => pack.office.id === id)
  if (!office) throw new Error(`${id} is not open`)
  return { office }
}
const fill = (day: number, start: number, taken: number, office = 'kota') => hall.db.query(
  `insert into capacity (office_id, date, bucket, "window", taken) values ($1, $2, 'public', '', $4), ($1, $2, 'public', $3, $4)
   on conflict (office_id, date, bucket, "window") do update set taken = capacity.taken + excluded.taken`,
  [office, hour(day, start).date, hour(day, start).start, taken])

describe('days and windows', () => {
  test('the next working days with seats, the public holiday left out', async () => {
    hall.at('2017-08-14', '09:30')
    await fill(15, 8, 50)
    expect(await hall.caller('+628121').lists('dates.open', { service: 'new', party: 1 })).toEqual([
      { date: '2017-08-14', left: 50 }, { date: '2017-08-15', left: 100 }, { date: '2017-08-16', left: 150 },
      { date: '2017-08-18', left: 150 }, { date: '2017-08-21', left: 150 },
    ])
  })

  test('a day on which no window has room for the whole party is left out', async () => {
    for (const start of [8, 9, 10]) await fill(7, start, 47)
    const dates = await hall.caller('+628121').lists('dates.open', { service: 'new', party: 4 })
    expect(dates[0]).toEqual({ date: '2017-08-08', left: 150 })
    expect(await hall.caller('+628121').lists('dates.open', { service: 'new', party: 3 })).toContainEqual({ date: '2017-08-07', left: 9 })
  })

  test('the windows of a day, with what day and window have left together', async () => {
    await fill(8, 8, 20)
    await fill(8, 9, 50)
    expect(await hall.caller('+628121').lists('slots.open', { service: 'new', party: 1, date: '2017-08-08' })).toEqual([
      { ...hour(8, 8), left: 30 }, { ...hour(8, 10), left: 50 },
    ])
  })

  test('of today, only what has not begun', async () => {
    hall.at('2017-08-07', '09:00')
    expect(await hall.caller('+628121').lists('slots.open', { service: 'new', party: 1, date: '2017-08-07' })).toMatchObject([hour(7, 9), hour(7, 10)])
    hall.at('2017-08-07', '09:01')
    expect(await hall.caller('+628121').lists('slots.open', { service: 'new', party: 1, date: '2017-08-07' })).toMatchObject([hour(7, 10)])
  })

  test('the last moment is so many minutes before the window, in the time of the office', () => {
    const jayapura = officePack({ booking: { leadMin: 30 } }, { timezone: 'Asia/Jayapura' })
    const starts = (iso: string) => windowsToBook(jayapura, '2019-02-18', '2019-02-18', Date.parse(iso)).map(({ start }) => start)
    expect(starts('2019-02-17T22:30:00Z')).toEqual(['08:00', '09:00', '10:00'])
    expect(starts('2019-02-17T22:31:00Z')).toEqual(['09:00', '10:00'])
  })
})

describe('looking for a time', () => {
  const find = (inputs: object, office = 'kota') => hall.caller('+628121', at(office)).does('slot.find', { service: 'new', party: 1, ...inputs })

  test('on the wished day; over its quota the next hour, then the next working day, which is said', async () => {
    expect(await find({ date: '2017-08-11' })).toEqual({ outcome: 'ok', slot: hour(11, 8) })
    await fill(11, 8, 50)
    expect(await find({ date: '2017-08-11' })).toEqual({ outcome: 'ok', slot: hour(11, 9) })
    await fill(11, 9, 50)
    await fill(11, 10, 50)
    expect(await find({ date: '2017-08-11' })).toEqual({ outcome: 'later', slot: hour(14, 8), full: true })
    expect(await find({ date: '2017-08-17' })).toEqual({ outcome: 'later', slot: hour(18, 8), full: false })
  })

  test('without a wish the earliest; again, a later one', async () => {
    expect(await find({})).toEqual({ outcome: 'ok', slot: hour(7, 8) })
    expect(await find({ after: hour(7, 8) })).toEqual({ outcome: 'ok', slot: hour(7, 9) })
    expect(await find({ after: hour(7, 10) })).toEqual({ outcome: 'ok', slot: hour(8, 8) })
  })

  test('another time than the one on the wished day; on another day any', async () => {
    expect(await find({ date: '2017-08-09', after: hour(9, 8) })).toEqual({ outcome: 'ok', slot: hour(9, 9) })
    expect(await find({ date: '2017-08-09', after: hour(11, 9) })).toEqual({ outcome: 'ok', slot: hour(9, 8) })
  })

  test('no further than the office looks', async () => {
    for (const office of ['strict', 'batam']) await fill(8, 8, 50, office)
    expect(await find({ date: '2017-08-08' }, 'strict')).toEqual({ outcome: 'none', opens: null })
    expect(await find({ date: '2017-08-08' }, 'batam')).toEqual({ outcome: 'ok', slot: hour(8, 9) })
    expect(await find({ date: '2017-08-12' }, 'batam')).toEqual({ outcome: 'date-out-of-range', first: '2017-08-07', last: '2017-08-10' })
    expect(await hall.caller('+628121', at('strict')).lists('dates.open', { service: 'new', party: 1 })).toHaveLength(2)
  })
})

describe('asking at all', () => {
  const check = (time: string, date = '2017-08-07') => {
    hall.at(date, time)
    return hall.caller('+628121', { ...at('batam'), channel: 'SMS' }).does('intake.check')
  }
  test('in the hours of the office; the bounds belong to them', async () => {
    expect(await check('07:29')).toEqual({ outcome: 'intake-closed', from: '07:30', to: '10:00' })
    expect(await check('07:30')).toEqual({ outcome: 'ok', opens: null, outage: false })
    expect(await check('10:00')).toEqual({ outcome: 'ok', opens: null, outage: false })
    expect(await check('10:01')).toMatchObject({ outcome: 'intake-closed' })
    expect(await check('08:00', '2017-08-06')).toMatchObject({ outcome: 'intake-closed' })
  })
  test('by a way that is open', async () => {
    expect(await hall.caller('+628121', at('batam')).does('intake.check')).toEqual({ outcome: 'off' })
  })
})

describe('lists', () => {
  test('what this phone still has before it', async () => {
    await hall.book('+628121', hour(9, 8), [1])
    await hall.book('+628121', hour(8, 8), [2])
    await hall.book('+628122', hour(8, 8), [3])
    const mine = await hall.caller('+628121').lists('bookings.mine')
    expect(mine).toMatchObject([{ date: '2017-08-08', status: 'confirmed', size: 1 }, { date: '2017-08-09' }])
    hall.at('2017-08-09', '12:00')
    expect(await hall.caller('+628121').lists('bookings.mine')).toHaveLength(1)
  })

  test('services, in the language of the phone', async () => {
    expect(await hall.caller('+628121').lists('services.offered')).toEqual([{ id: 'new', label: 'Paspor baru' }])
    expect(await hall.caller('+628121', { language: 'en' }).lists('services.all')).toEqual([{ id: 'new', label: 'New passport' }, { id: 'lost', label: 'Lost' }])
  })

  test('offices that take bookings by phone, the own regency first', async () => {
    expect(await hall.caller('+628121').lists('offices.open')).toEqual([{ id: 'kota', short: 'Kota' }, { id: 'strict', short: 'Strict' }])
    expect(await hall.caller('+628121', { channel: 'SMS' }).lists('offices.open', { region: '21.71' })).toMatchObject([{ id: 'batam' }, { id: 'kota' }, { id: 'strict' }])
  })
})

test('what a pack gives wrongly is named', async () => {
  const call = { kind: 'action', name: 'booking.hold', inputs: { service: 'new', slot: 'tomorrow', party: 1 } } as const
  await expect(act(hall.desk('+628121'), call)).rejects.toThrow(/booking\.hold was given something else[\s\S]*slot/)
  await expect(act(hall.desk('+628121'), { ...call, name: 'booking.steal' })).rejects.toThrow('nobody here carries out booking.steal')
  expect(nik(1)).toHaveLength(16)
})
