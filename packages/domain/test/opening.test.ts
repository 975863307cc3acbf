import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDateOf, localTimeOf, openingAt, type OpeningRules, type WeekHours } from '@jemput/domain'
import vectors from '../vectors/opening.json' with { type: 'json' }
import { anyDate } from './any.ts'

const day = ['08:00-12:00']
const hours: WeekHours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }
const calendar = { closed: new Set(vectors.closed), hours }
const usual: OpeningRules = { rhythm: 'ALWAYS', weekday: 'fri', at: '14:00', closes: null }
const momentOf = (text: string | null) => (text === null ? null : { date: text.slice(0, 10), time: text.slice(11) })

test.each(vectors.cases)('$says', ({ rules, now, last, opens, closed = false }) => {
  const at = { date: now.slice(0, 10), time: now.slice(11) }
  expect(openingAt({ ...usual, ...rules } as OpeningRules, at, calendar)).toEqual({ last, closed, opens: momentOf(opens) })
})

test('Friday at two is two o\'clock at the office: an hour earlier in Jakarta than in Makassar is an hour too early', () => {
  const ms = Date.UTC(2017, 7, 11, 6)
  const at = (zone: string) => openingAt({ ...usual, rhythm: 'WEEKLY' }, { date: localDateOf(ms, zone), time: localTimeOf(ms, zone) }, calendar).last
  expect([at('Asia/Makassar'), at('Asia/Jakarta')]).toEqual(['2017-08-20', '2017-08-13'])
})

test('what opens next is later than now, and then more is open than before', () => {
  const rhythm = fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY')
  const weekday = fc.constantFrom('mon', 'wed', 'sun')
  const time = fc.constantFrom('00:00', '13:59', '14:00', '23:59')
  fc.assert(fc.property(rhythm, weekday, anyDate('2017-01-01', '2025-12-31'), time, (kind, on, date, clock) => {
    const rules: OpeningRules = { ...usual, rhythm: kind, weekday: on }
    const { last, opens } = openingAt(rules, { date, time: clock }, calendar)
    expect(opens && `${opens.date} ${opens.time}` > `${date} ${clock}`).toBe(true)
    expect(opens && (openingAt(rules, opens, calendar).last ?? '') > (last ?? '')).toBe(true)
  }))
})
