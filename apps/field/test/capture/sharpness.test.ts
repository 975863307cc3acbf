import { expect, test } from 'vitest'
import { imageType } from '../../src/capture/photo/image-type.ts'
import { greyOf, lightHint, sharpness, sharpnessWord, type Grey } from '../../src/capture/photo/sharpness.ts'

const picture = (light: (x: number, y: number) => number, width = 200, height = 150): Grey => ({
  width, height, light: Uint8ClampedArray.from({ length: width * height }, (_, at) => light(at % width, Math.floor(at / width))),
})
const lines = (x: number, y: number) => (Math.floor(x / 4) + Math.floor(y / 9)) % 2 === 0 ? 220 : 40
const blurred = (x: number, y: number) => {
  let sum = 0
  for (let dx = -8; dx <= 8; dx += 1) for (let dy = -8; dy <= 8; dy += 1) sum += lines(x + dx + 16, y + dy + 18)
  return sum / 289
}

test('sharp edges score high, blur scores low, a blank wall nothing', () => {
  expect(sharpnessWord(sharpness(picture(lines)))).toBe('sharp')
  expect(sharpnessWord(sharpness(picture(blurred)))).toBe('blurred')
  expect(sharpness(picture(() => 128))).toBe(0)
})

test('a dark room and a glaring page are told apart from good light', () => {
  expect(lightHint(picture(() => 30))).toBe('dark')
  expect(lightHint(picture((x) => (x < 100 ? 255 : 120)))).toBe('glare')
  expect(lightHint(picture(lines))).toBeNull()
})

test('colours become light', () => {
  expect([...greyOf(Uint8ClampedArray.of(255, 0, 0, 255, 255, 255, 255, 255), 2, 1).light]).toEqual([76, 255])
})

test('a file is known by its first bytes', () => {
  const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
  expect(imageType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1))).toBe('jpeg')
  expect(imageType(bytes('\u0089PNG\r\n\u001a\n'))).toBe('png')
  expect(imageType(bytes('RIFF....WEBPVP8 '))).toBe('webp')
  expect(imageType(bytes('....ftypheic....'))).toBe('heic')
  expect(imageType(bytes('%PDF-1.7'))).toBeUndefined()
  expect(imageType(new Uint8Array())).toBeUndefined()
})
