import 'fake-indexeddb/auto'
import { expand, hashOf, placeOf, unseal, type MediaRef } from '@jemput/sync'
import { expect, test } from 'vitest'
import { sealItem } from '../src/store/items.ts'
import { sweepMedia } from '../src/store/media.ts'
import { countSteps } from '../src/store/steps.ts'
import { draftOf, everythingOn, form, newRows, office, openedDesk, reopenedDesk, saleha, visit, VISIT } from './phone.ts'

const PORTRAIT = new TextEncoder().encode('\u00ff\u00d8 the face of Saleha Rumalutur')
const more = { subject: { no: 30, name: saleha.name, nik: saleha.nik }, labels: { portrait: 'Foto wajah' }, thumbnail: null }

/** A desk with a roster of one, and the form on the phone. */
async function deskAtVisit() {
  const db = await newRows()
  const their = await office()
  const me = their.enrolled()
  const opened = await openedDesk(db, me)
  await db.items.bulkPut(await Promise.all([
    sealItem(opened.host, { kind: 'visit', id: VISIT, gone: false, value: visit }), sealItem(opened.host, { kind: 'person', id: saleha.id, gone: false, value: saleha }),
  ]))
  await db.forms.put({ office: 'somewhere', id: 'hajj-visit', version: 1, bundle: form })
  const photograph = async (bytes = PORTRAIT): Promise<MediaRef> => ({ ...await opened.desk.keepMedia(bytes, 'image/jpeg'), use: 'portrait' })
  return { db, their, me, ...opened, photograph }
}

test('what an officer writes is read back, and is nowhere on the phone as it was written', async () => {
  const { db, desk, photograph } = await deskAtVisit()
  const media = [await photograph()]
  const draft = draftOf({ media })
  await desk.saveDraft(draft)
  expect(await desk.findDraft(draft.id)).toMatchObject(draft)
  expect(await desk.people(VISIT)).toEqual([saleha])
  expect(await (await desk.openMedia(media[0]?.sha256 ?? ''))?.arrayBuffer()).toEqual(PORTRAIT.buffer)

  const before = await everythingOn(db)
  await desk.finalise(draft, more)
  for (const dump of [before, await everythingOn(db)]) {
    for (const word of ['Saleha', 'Rumalutur', '8105015508600002', 'Merdeka', 'Kampung Bugis', '+628121000444', 'the face', 'officer-token']) {
      expect(dump.includes(word), word).toBe(false)
    }
  }
})

test('a finished record is numbered, sealed to the office, and takes its draft and photos with it', async () => {
  const { db, desk, their, photograph } = await deskAtVisit()
  const media = [await photograph()]
  const draft = draftOf({ media })
  await desk.saveDraft(draft)
  expect(await desk.finalise(draft, more)).toBe(1)
  expect(await desk.drafts(VISIT)).toEqual([])
  expect(await desk.openMedia(media[0]?.sha256 ?? '')).toBeUndefined()

  const [operation] = await db.operations.toArray()
  if (!operation?.body) throw new Error('nothing was recorded')
  expect(operation.envelope).toMatchObject({ seq: 1, kind: 'capture', entity: draft.id, actor: 'staff-Dewi Anggraini', media, previous: null })
  const plain = await unseal(crypto.subtle, their, operation.body, placeOf(operation.envelope))
  const body = plain && expand(plain, new TextEncoder().encode('answers visit roster'), 10_000)
  expect(JSON.parse(new TextDecoder().decode(body))).toMatchObject({ visit: VISIT, roster: saleha.id, answers: draft.answers })
  const photo = (await db.outgoing.toArray())[0]?.bytes
  expect(photo && await unseal(crypto.subtle, their, photo, media[0]?.sha256 ?? '')).toEqual(PORTRAIT)
  expect(await desk.sendings()).toMatchObject([
    { seq: 1, progress: 'on-phone', subject: { no: 30, name: 'Saleha Rumalutur', nik: '0002' }, photos: [{ label: 'Foto wajah', level: 'on-phone' }] },
  ])
})

test('twenty records at once get twenty numbers without a gap, each naming the one before', async () => {
  const { db, desk } = await deskAtVisit()
  const numbers = await Promise.all(Array.from({ length: 20 }, () => desk.finalise(draftOf({ roster: null }), more)))
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  let previous: string | null = null
  let clock = ''
  for (const { envelope, body, hash } of await db.operations.toArray()) {
    expect(envelope.previous).toBe(previous)
    expect(envelope.hlc > clock).toBe(true)
    expect(await hashOf(crypto.subtle, envelope, body ?? new Uint8Array())).toBe(hash)
    previous = hash
    clock = envelope.hlc
  }
})

test('a record whose photo is missing is refused, with its draft and its number untouched', async () => {
  const { db, desk, photograph } = await deskAtVisit()
  const draft = draftOf({ media: [{ ...await photograph(), sha256: 'f'.repeat(64) }] })
  await desk.saveDraft(draft)
  await expect(desk.finalise(draft, more)).rejects.toThrow('not on this phone')
  expect(await db.operations.count()).toBe(0)
  expect(await desk.drafts(VISIT)).toHaveLength(1)
  expect(await desk.finalise(draftOf(), more)).toBe(1)
})

test('a family’s card stays for the next member when the first is finished', async () => {
  const { desk, photograph } = await deskAtVisit()
  const card = await photograph()
  const [one, two] = [draftOf({ media: [card] }), draftOf({ media: [card], roster: null, answers: { nik: '8105015508600003' } })]
  await desk.saveDraft(one)
  await desk.saveDraft(two)
  await desk.finalise(one, more)
  expect(await desk.openMedia(card.sha256)).toBeDefined()
  await desk.finalise(two, more)
  expect(await desk.openMedia(card.sha256)).toBeUndefined()
})

test('the same NIK in one visit is noticed, in a draft and after it was finished', async () => {
  const { desk } = await deskAtVisit()
  const niks = ['8105015508600002', '8105015508600003']
  const draft = draftOf()
  expect(await desk.captured(VISIT, niks, draft.id)).toEqual([])
  await desk.saveDraft(draft)
  expect(await desk.captured(VISIT, niks, draft.id)).toEqual([])
  expect(await desk.captured(VISIT, niks, 'another draft')).toEqual(['8105015508600002'])
  await desk.finalise(draft, more)
  expect(await desk.captured(VISIT, niks, 'another draft')).toEqual(['8105015508600002'])
})

test('photos that no draft names are let go after an hour, others never', async () => {
  const { db, desk, host, clock, photograph } = await deskAtVisit()
  const [kept] = [await photograph(), await photograph(new TextEncoder().encode('blurred'))]
  await desk.saveDraft(draftOf({ media: [kept] }))
  clock.now += 59 * 60_000
  await sweepMedia(host)
  expect(await db.media.count()).toBe(2)
  clock.now += 2 * 60_000
  await sweepMedia(host)
  expect((await db.media.toArray()).map(({ sha256 }) => sha256)).toEqual([kept.sha256])
})

test('two officers on one phone: the second reads nothing of the first', async () => {
  const { db, desk, their, me } = await deskAtVisit()
  const draft = draftOf()
  await desk.saveDraft(draft)
  await desk.finalise(draftOf({ roster: null }), more)
  const other = await openedDesk(db, their.enrolled('Rahmat Hidayat'))
  expect(await other.desk.visits()).toEqual([])
  expect(await other.desk.findDraft(draft.id)).toBeUndefined()
  expect(await other.desk.sendings()).toEqual([])
  const [row] = await db.drafts.toArray()
  if (row) await db.drafts.put({ ...row, id: 'stolen', device: other.host.row.device })
  await expect(other.desk.findDraft('stolen')).rejects.toThrow('cannot be opened')
  expect((await reopenedDesk(db, me.device)).desk.device).toBe(me.device)
})

test('counts are known while the phone is locked', async () => {
  const { db, desk, me } = await deskAtVisit()
  expect(await countSteps(db, me.device)).toMatchObject({ none: 1, absent: 0, 'on-phone': 0 })
  await desk.record('absent', saleha.id, { visit: VISIT, at: 0, reason: null }, { subject: more.subject, labels: {}, media: [], base: null, visit: VISIT, roster: saleha.id })
  expect(await countSteps(db, me.device)).toMatchObject({ none: 1, absent: 1, 'on-phone': 0 })
  await desk.finalise(draftOf(), more)
  await desk.finalise(draftOf({ roster: null }), more)
  expect(await countSteps(db, me.device)).toMatchObject({ none: 0, absent: 0, 'on-phone': 2 })
})
