import 'fake-indexeddb/auto'
import type { Answer, Item, LevelItem } from '@jemput/sync'
import { expect, test } from 'vitest'
import type { FieldDatabase } from '../src/store/database.ts'
import { letGo } from '../src/store/let-go.ts'
import { countSteps } from '../src/store/steps.ts'
import { takeAnswer } from '../src/store/take-answer.ts'
import type { DataKeys } from '../src/vault/cipher.ts'
import { draftOf, form, newRows, office, openedDesk, saleha } from './phone.ts'

const DAY = 86_400_000
const answer = (items: Item[], more: Partial<Answer> = {}): Answer =>
  ({ nonce: 'nonce', time: 5000, ackSeq: 1, exceptions: [], page: { items, cursor: 'here', more: false }, limit: 500_000, commands: [], ...more })
const level = (id: string, more: Partial<LevelItem> = {}): Item =>
  ({ kind: 'level', id, gone: false, value: { id, level: 'received', missing: [], refused: [], code: null, note: null, ...more } })

/** A phone with one finished record and one photo of it. */
async function withRecord() {
  const db = await newRows()
  const me = (await office()).enrolled()
  const { desk, host } = await openedDesk(db, me)
  await db.forms.put({ office: 'somewhere', id: 'hajj-visit', version: 1, bundle: form })
  const media = [{ ...await desk.keepMedia(new TextEncoder().encode('a face'), 'image/jpeg'), use: 'portrait' }]
  const draft = draftOf({ media })
  await desk.saveDraft(draft)
  await desk.finalise(draft, { subject: { no: 30, name: saleha.name, nik: saleha.nik }, labels: {}, thumbnail: null })
  return { db, desk, host, id: draft.id, device: me.device, photo: media[0]?.sha256 ?? '' }
}

async function take(db: FieldDatabase, device: string, keys: DataKeys | null, said: Answer, at = 7000) {
  const row = await db.desks.get(device)
  if (!row) throw new Error('there is no desk')
  return takeAnswer(db, { row, keys, asked: { from: at - 2000, to: at } }, said)
}

test('a record is as far as the office says, and no further', async () => {
  const { db, device, host: { keys }, id } = await withRecord()
  expect(await countSteps(db, device)).toMatchObject({ 'on-phone': 1 })
  await take(db, device, keys, answer([]))
  expect(await countSteps(db, device)).toMatchObject({ received: 1 })
  await take(db, device, keys, answer([level(id, { level: 'complete' })]))
  expect(await countSteps(db, device)).toMatchObject({ complete: 1 })
  // An older answer that comes late takes nothing back of what was acknowledged.
  await take(db, device, keys, answer([], { ackSeq: 0 }))
  expect(await countSteps(db, device)).toMatchObject({ complete: 1 })
  expect(await db.desks.get(device)).toMatchObject({ ackSeq: 1, heardAt: 7000, ahead: 1000, wholeAt: 7000, cursors: { open: 'here', locked: null } })
})

test('while the phone is locked it hears how far its records are, and reads the office’s note when it is opened', async () => {
  const { db, desk, device, host: { keys }, id } = await withRecord()
  const held = level(id, { level: 'held', code: 'asked-again', note: 'Foto KTP buram' })
  await take(db, device, null, answer([held]))
  expect(await countSteps(db, device)).toMatchObject({ held: 1 })
  expect(await desk.sendings()).toMatchObject([{ progress: 'held', reason: 'asked-again', note: null }])
  expect((await db.desks.get(device))?.cursors).toEqual({ open: null, locked: 'here' })
  await take(db, device, keys, answer([held]))
  expect(await desk.sendings()).toMatchObject([{ note: 'Foto KTP buram' }])
})

test('a photo that the office misses is sent again, whatever this phone thought it had heard; one that it refuses waits for a person', async () => {
  const { db, desk, device, host: { keys }, id, photo } = await withRecord()
  await db.outgoing.update([device, photo], { state: 'arrived' })
  await take(db, device, keys, answer([level(id, { missing: [photo] })]))
  expect(await db.outgoing.get([device, photo])).toMatchObject({ state: 'sealed' })
  await take(db, device, keys, answer([level(id, { missing: [photo], refused: [{ sha256: photo, code: 'not-an-image' }] })]))
  expect(await db.outgoing.get([device, photo])).toMatchObject({ state: 'refused' })
  expect(await desk.sendings()).toMatchObject([{ progress: 'held', photos: [{ level: 'refused', reason: 'not-an-image' }] }])
})

test('an answer with a half that can’t be written is not taken at all', async () => {
  const { db, device, host: { keys }, id } = await withRecord()
  const broken: Item = { kind: 'person', id: saleha.id, gone: false, value: { ...saleha, visit: JSON.parse('{}') } }
  db.items.hook('creating', () => { throw new Error('the disk is full') })
  await expect(take(db, device, keys, answer([level(id, { level: 'complete' }), broken]))).rejects.toThrow()
  expect(await db.levels.count()).toBe(0)
  expect(await db.desks.get(device)).toMatchObject({ ackSeq: 0, cursors: { open: null } })
})

test('nothing leaves the phone before the office has all of it, and a week more', async () => {
  const { db, device, host: { keys }, id, photo } = await withRecord()
  const bytes = async () => [(await db.operations.get([device, 1]))?.body, (await db.outgoing.get([device, photo]))?.bytes].map((each) => each !== null && each !== undefined)
  await take(db, device, keys, answer([level(id)]))
  await letGo(db, device, 100 * DAY)
  expect(await bytes()).toEqual([true, true])
  await take(db, device, keys, answer([level(id, { level: 'complete' })]), DAY)
  await take(db, device, keys, answer([level(id, { level: 'accepted' })]), 6 * DAY)
  await letGo(db, device, 7.5 * DAY)
  expect(await bytes()).toEqual([true, true])
  await letGo(db, device, 8.5 * DAY)
  expect(await bytes()).toEqual([false, false])
  expect(await countSteps(db, device)).toMatchObject({ accepted: 1 })
})

test('a number that the office has and the phone does not stops it: it must be enrolled anew', async () => {
  const { db, desk, device, host: { keys } } = await withRecord()
  expect(await take(db, device, keys, answer([], { ackSeq: 9 }))).toMatchObject({ lost: true })
  await expect(desk.finalise(draftOf(), { subject: { no: null, name: 'Siapa', nik: null }, labels: {}, thumbnail: null })).rejects.toThrow('no numbers')
  expect(await db.operations.count()).toBe(1)
})
