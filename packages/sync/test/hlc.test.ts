import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merge, tick } from '@jemput/sync'

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 })

test('each moment is later than the one before, however the clock jumps', () => {
  fc.assert(fc.property(fc.array(moment, { minLength: 2 }), (clock) => {
    const moments: string[] = []
    for (const now of clock) moments.push(tick(moments.at(-1) ?? null, now))
    expect(moments).toEqual([...new Set(moments)].sort())
    for (const each of moments) expect(each).toMatch(/^[0-9a-f]{16}$/)
  }))
})

test('what was heard of comes before what is done next', () => {
  fc.assert(fc.property(moment, moment, moment, (mine, theirs, now) => {
    const [last, heard] = [tick(null, mine), tick(null, theirs)]
    const next = merge(last, heard, now)
    expect(next > last && next > heard).toBe(true)
  }))
})

test('a clock that stands still counts, and then goes on to the next millisecond', () => {
  expect(tick('0000000003e8ffff', 1000)).toBe('0000000003e90000')
  expect(tick('0000000003e80000', 1000)).toBe('0000000003e80001')
  expect(tick('0000000003e80009', 1001)).toBe('0000000003e90000')
})
