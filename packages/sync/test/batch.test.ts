import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faster, slower, startPace, takeBatch, waitAfter } from '@jemput/sync'

const sizes = fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 300 })

/** Sends everything over a link that is cut once it has carried `cut` bytes of one request. Bytes on the wire until all has arrived. */
function sendOver(cut: number, waiting: readonly number[]): number {
  let [at, wire] = [0, 0]
  let pace = startPace
  while (at < waiting.length) {
    const count = takeBatch(waiting.slice(at), pace)
    const size = waiting.slice(at, at + count).reduce((sum, each) => sum + each, 0)
    wire += Math.min(size, cut)
    pace = size <= cut ? faster(pace) : slower(pace)
    if (size <= cut) at += count
  }
  return wire
}

test('on a link cut every 60 KB everything arrives, with at most a few times its bytes', () => {
  fc.assert(fc.property(sizes, (waiting) => {
    const all = waiting.reduce((sum, each) => sum + each, 0)
    expect(sendOver(60_000, waiting)).toBeLessThanOrEqual(2 * all + 120_000)
  }))
  const captures = Array.from({ length: 1000 }, () => 1400)
  expect(sendOver(60_000, captures)).toBeLessThanOrEqual(2 * 1_400_000)
})

test('one operation is always tried, whatever the pace, and never more than was waiting', () => {
  fc.assert(fc.property(sizes, fc.integer({ min: 1, max: 300_000 }), (waiting, bytes) => {
    const count = takeBatch(waiting, { bytes, failed: null, calm: 0 })
    expect(count).toBeGreaterThanOrEqual(1)
    expect(count).toBeLessThanOrEqual(waiting.length)
    if (count > 1) expect(waiting.slice(0, count).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(bytes)
  }))
  expect(takeBatch([], startPace)).toBe(0)
})

test('the pace stays between one byte and what the server takes', () => {
  let pace = startPace
  for (let step = 0; step < 20; step++) pace = faster(pace)
  expect(pace.bytes).toBe(256 * 1024)
  expect(faster(pace, 100_000).bytes).toBe(100_000)
  for (let step = 0; step < 30; step++) pace = slower(pace)
  expect(pace.bytes).toBe(1)
})

test('a size that failed is tried again after eight that arrived', () => {
  let pace = slower({ bytes: 65_536, failed: null, calm: 0 })
  const tried: number[] = []
  for (let step = 0; step < 9; step++) {
    pace = faster(pace)
    tried.push(pace.bytes)
  }
  expect(tried).toEqual([...Array.from({ length: 7 }, () => 32_768), 65_536, 131_072])
})

test('after each failure the phone waits longer, at most five minutes, and not all phones as long', () => {
  expect([0, 1, 2, 3, 50].map((failures) => waitAfter(failures, 1))).toEqual([0, 2000, 4000, 8000, 300_000])
  expect(waitAfter(3, 0)).toBe(4000)
})
