import { expect, test } from 'vitest'
import { firstTry, mostBytes, nextTry, type Try } from '../../src/capture/photo/size-steps.ts'

const limits = { minWidth: 1000, maxKb: 250 }

test('a picture with too few pixels is refused, never made larger', () => {
  expect(firstTry({ width: 999, height: 2000 }, limits)).toBeUndefined()
  expect(firstTry({ width: 1000, height: 700 }, limits)).toEqual({ width: 1000, height: 700, quality: 0.86 })
  expect(firstTry({ width: 4000, height: 3000 }, limits)).toEqual({ width: 1600, height: 1200, quality: 0.86 })
})

test('what fits is left alone', () => {
  expect(nextTry({ width: 1600, height: 1200, quality: 0.86 }, 250_000, limits)).toBeUndefined()
})

/** Bytes of an imagined camera: more pixels and better quality are larger. */
const weigh = ({ width, height, quality }: Try, detail: number) => Math.round(width * height * quality ** 2 * detail)

test('quality goes first, then width, then quality again, and it always ends', () => {
  for (const detail of [0.05, 0.2, 0.4, 0.8, 1.6, 3, 100]) {
    const tries: Try[] = []
    for (let now = firstTry({ width: 4000, height: 3000 }, limits); now; now = nextTry(now, weigh(now, detail), limits)) tries.push(now)
    expect(tries.length).toBeLessThan(20)
    expect(tries.every(({ width, height }) => width >= limits.minWidth && Math.abs(height / width - 0.75) < 0.01)).toBe(true)
    const last = tries.at(-1)
    if (last && weigh(last, detail) > mostBytes(limits)) expect(last).toMatchObject({ width: 1000, quality: 0.25 })
  }
})
