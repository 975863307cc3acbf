import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { seal, sha256 } from '@jemput/sync'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { openMedia } from '../../src/sync/open-media.ts'
import { openOfficeDay, type OfficeDay } from '../staff/office-day.ts'
import { OFFICE, phoneOf, planVisit, siti } from './field-office.ts'
import type { FieldPhone } from './field-phone.ts'

let day: OfficeDay
let phone: FieldPhone
beforeAll(async () => {
  day = await openOfficeDay({})
  phone = await phoneOf(day, 'outreach')
})
afterAll(() => day.close())

const picture = (width = 640, height = 480, colour = '#a0522d') => sharp({ create: { width, height, channels: 3, background: colour } })
const { subtle } = globalThis.crypto

/** An operation that announces this, and has arrived. Its level and the hash of what it announced. */
async function announce(bytes: Uint8Array) {
  const { visit, roster: [entry = ''] } = await planVisit(day, [{ ...siti, nik: null }])
  const operation = await phone.finalise({ kind: 'absent', entity: entry, body: { visit, at: 1, reason: null }, photos: [{ use: 'portrait', bytes, mime: 'image/jpeg' }] })
  await phone.sync()
  const name = operation.envelope.media[0]?.sha256 ?? ''
  const level = async () => {
    await phone.sync()
    return phone.level(entry)
  }
  return { name, level }
}
const onDisk = () => readdirSync(join(day.mediaDir, OFFICE))

test('a photo that an operation announced is taken, kept sealed, and makes its record whole', async () => {
  const bytes = await picture().jpeg().toBuffer()
  const { name, level } = await announce(bytes)
  expect(await level()).toMatchObject({ level: 'received', missing: [name] })
  expect(await phone.putPhoto(name)).toEqual({ status: 204, code: null })
  expect(await level()).toMatchObject({ level: 'accepted', missing: [] })
  expect(await day.db.query('select mime, size, width, height from media where sha256 = $1', [name])).toEqual([{ mime: 'image/jpeg', size: bytes.length, width: 640, height: 480 }])
  const kept = readFileSync(join(day.mediaDir, OFFICE, name))
  expect(kept.includes(bytes.subarray(0, 20))).toBe(false)
  expect(await openMedia(day.deps, OFFICE, name)).toMatchObject({ mime: 'image/jpeg' })
  expect(await openMedia(day.deps, 'bogor', name)).toBeUndefined()
})

test('the same photo again, and by two at once, is one photo', async () => {
  const { name } = await announce(await picture(300, 300).png().toBuffer())
  const answers = await Promise.all([1, 2, 3].map(() => phone.putPhoto(name)))
  expect([...answers, await phone.putPhoto(name)].map(({ status }) => status)).toEqual([204, 204, 204, 204])
  expect(await day.db.query('select count(*)::int as rows from media where sha256 = $1', [name])).toEqual([{ rows: 1 }])
  expect(onDisk().filter((each) => each.includes(name))).toEqual([name])
})

test('a photo that nobody announced is sent away before it is opened', async () => {
  const bytes = await picture(200, 200).jpeg().toBuffer()
  const name = await sha256(subtle, bytes)
  expect(await phone.putPhoto(name, bytes)).toEqual({ status: 409, code: 'not-announced' })
  expect(await phone.putPhoto('x'.repeat(64), bytes)).toEqual({ status: 409, code: 'not-announced' })
  expect(onDisk()).not.toContain(name)
})

const text = (content: string) => Buffer.from(content)
const cut = async () => (await sharp({ create: { width: 900, height: 900, channels: 3, background: '#fff', noise: { type: 'gaussian', mean: 120, sigma: 60 } } }).jpeg().toBuffer()).subarray(0, 30_000)

test.each([
  ['a text', () => text('not an image')],
  ['a page', () => text('<!doctype html><script>alert(1)</script>')],
  ['a drawing that may run scripts', () => text('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>')],
  ['a document', () => text('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
  ['a GIF', () => picture(20, 20).gif().toBuffer()],
  ['a TIFF', () => picture(20, 20).tiff().toBuffer()],
  ['an archive', () => text('PK\u0003\u0004 and so on')],
  ['a photo that is cut', cut],
  ['only the beginning of a photo', async () => (await picture().png().toBuffer()).subarray(0, 40)],
  ['nothing much', () => new Uint8Array([0xff, 0xd8, 0xff])],
])('%s is no photo: refused with the reason, and the phone and the office read why', async (_, make) => {
  const bytes = new Uint8Array(await make())
  const { name, level } = await announce(bytes)
  expect(await phone.putPhoto(name)).toEqual({ status: 422, code: 'not-an-image' })
  expect(onDisk()).not.toContain(name)
  expect(await level()).toMatchObject({ level: 'received', missing: [name], refused: [{ sha256: name, code: 'not-an-image' }] })
})

test('a picture of too many pixels is not decoded, one of too many bytes not even opened', async () => {
  const bomb = await pixelBomb(30_000, 30_000)
  const { name } = await announce(bomb)
  expect(await phone.putPhoto(name)).toEqual({ status: 422, code: 'too-large' })
  const large = new Uint8Array(4 * 1024 * 1024 + 2000)
  const announced = await announce(large)
  expect(await phone.putPhoto(announced.name)).toEqual({ status: 422, code: 'too-large' })
})

test('other bytes than were announced are refused, and the right ones may follow', async () => {
  const bytes = await picture(500, 400, '#123456').jpeg().toBuffer()
  const { name, level } = await announce(bytes)
  expect(await phone.putPhoto(name, await picture(500, 400, '#654321').jpeg().toBuffer())).toEqual({ status: 422, code: 'hash-differs' })
  expect(await level()).toMatchObject({ refused: [{ sha256: name, code: 'hash-differs' }] })
  expect(await phone.putPhoto(name)).toEqual({ status: 204, code: null })
  expect(await level()).toMatchObject({ level: 'accepted', refused: [] })
})

test('what was sealed to another office, for another photo, or not at all can’t be opened', async () => {
  const bytes = await picture(100, 90).jpeg().toBuffer()
  const { name } = await announce(bytes)
  const elsewhere = await phoneOf(day, 'outreach', 'bogor')
  for (const sealed of [await seal(subtle, elsewhere.enrolled.key, bytes, name), await seal(subtle, phone.enrolled.key, bytes, 'another'), new Uint8Array(bytes), new Uint8Array()]) {
    expect(await phone.putSealed(name, sealed)).toEqual({ status: 422, code: 'unreadable' })
  }
})

test('what staff see is drawn anew: no place of taking, no thumbnail, nothing behind the picture', async () => {
  const tagged = await picture(320, 240).withExif({ IFD0: { Make: 'HP Contoh' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '0/1 55/1 7/1' } }).jpeg().toBuffer()
  const polyglot = Buffer.concat([tagged, text('<script>alert("hidden")</script>PK\u0003\u0004')])
  expect(tagged.includes('HP Contoh')).toBe(true)
  const { name } = await announce(polyglot)
  expect(await phone.putPhoto(name)).toEqual({ status: 204, code: null })
  const seen = await openMedia(day.deps, OFFICE, name)
  if (!seen) throw new Error('it had arrived')
  const drawn = Buffer.from(seen.bytes)
  expect((await sharp(drawn).metadata()).exif).toBeUndefined()
  for (const hidden of ['HP Contoh', 'alert', 'PK\u0003\u0004']) expect(drawn.includes(hidden)).toBe(false)
  expect(await sharp(drawn).metadata()).toMatchObject({ width: 320, height: 240 })
})

test('where the disk is full nothing is acknowledged, and the same photo is taken when there is room', async () => {
  const { name, level } = await announce(await picture(150, 150).jpeg().toBuffer())
  const full = { ...day.deps, media: { ...day.deps.media, put: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })) } }
  const app = createApp(full, { gatewayKeys: ['full'] })
  expect(await phone.putPhoto(name, undefined, app)).toEqual({ status: 503, code: 'try-later' })
  expect(await level()).toMatchObject({ level: 'received', missing: [name] })
  expect(await phone.putPhoto(name)).toEqual({ status: 204, code: null })
})

/** A small file that says it is huge. */
async function pixelBomb(width: number, height: number): Promise<Uint8Array> {
  const small = await picture(1, 1).png().toBuffer()
  const header = Buffer.from(small)
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  header.writeUInt32BE(crc32(header.subarray(12, 29)), 29)
  return new Uint8Array(header)
}
