import { expect, test } from 'vitest'
import { framed, portraitFrame } from '../../src/capture/photo/frame.ts'

test('a frame on the screen is the same part of the picture behind it', () => {
  const screen = { width: 360, height: 400 }
  expect(framed({ width: 1920, height: 1080 }, screen, { x: 0, y: 0, width: 360, height: 400 })).toEqual({ x: 474, y: 0, width: 972, height: 1080 })
  expect(framed({ width: 1080, height: 1920 }, screen, { x: 0, y: 0, width: 360, height: 400 })).toEqual({ x: 0, y: 360, width: 1080, height: 1200 })
  const inner = framed({ width: 720, height: 800 }, screen, { x: 40, y: 14, width: 280, height: 360 })
  expect(inner).toEqual({ x: 80, y: 28, width: 560, height: 720 })
})

test('a portrait is 35 wide and 45 high, and stays on the screen', () => {
  for (const screen of [{ width: 360, height: 400 }, { width: 320, height: 240 }, { width: 400, height: 900 }]) {
    const { x, y, width, height } = portraitFrame(screen)
    expect(width / height).toBeCloseTo(35 / 45, 5)
    expect(x >= 0 && y >= 0 && x + width <= screen.width && y + height <= screen.height).toBe(true)
  }
})
