import { expect, test } from 'vitest'
import { matchNumber } from '../src/match.ts'

const device = '0193f0a0-0000-7000-8000-000000000001'

test('phone and office read the same four digits when they mean the same records', () => {
  const said = matchNumber({ device, ackSeq: 40, hash: 'a'.repeat(64) })
  expect(said).toMatch(/^\d{4}$/)
  expect(matchNumber({ device, ackSeq: 40, hash: 'a'.repeat(64) })).toBe(said)
})

test('one record more, another last record or another phone: other digits', () => {
  const numbers = [
    { device, ackSeq: 0, hash: null }, { device, ackSeq: 40, hash: 'a'.repeat(64) }, { device, ackSeq: 41, hash: 'a'.repeat(64) },
    { device, ackSeq: 40, hash: `b${'a'.repeat(63)}` }, { device: device.replace('1', '2'), ackSeq: 40, hash: 'a'.repeat(64) },
  ].map(matchNumber)
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('a thousand records in a row spread over the numbers', () => {
  const numbers = Array.from({ length: 1000 }, (_, ackSeq) => matchNumber({ device, ackSeq, hash: ackSeq.toString(16).padStart(64, '0') }))
  expect(new Set(numbers).size).toBeGreaterThan(920)
})
