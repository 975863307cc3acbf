import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { SavedDraft, Sending } from '../src/store/desk.ts'
import { isEasyPin } from '../src/vault/easy-pin.ts'
import { nearest, whenOf } from '../src/visits/day.ts'
import { checkReadiness, type Found } from '../src/visits/readiness.ts'
import { found, nextOf, standingsOf } from '../src/visits/standing.ts'
import { words } from '../src/visits/words.ts'
import { draftOf, saleha, visit, VISIT } from './phone.ts'

const umar = { ...saleha, id: '0193f0a0-0000-7000-8000-000000000031', no: 31, name: 'Umar Kelderak', nik: '8105011508500003' }
const people = [saleha, umar]
const sending = (more: Partial<Sending>): Sending => ({
  id: 'o1', seq: 1, kind: 'capture', entity: 'e1', visit: VISIT, roster: saleha.id, at: 0, progress: 'on-phone', subject: { no: 30, name: saleha.name, nik: '0002' },
  word: null, reason: null, note: null, photos: [], ...more,
})
const saved = (more: Partial<SavedDraft>): SavedDraft => ({ ...draftOf(), savedAt: 0, ...more })
const all: Found = {
  people: 60, form: true, desk: { wholeAt: 1, escrow: null, key: { version: 1, publicKey: '' }, ahead: 2000 }, offlineReady: true, free: 2e9, persisted: true, camera: 'granted', battery: 0.9,
}
const stateOf = (more: Partial<Found>) => Object.fromEntries(checkReadiness(visit, { ...all, ...more }).map(({ name, state }) => [name, state]))

test('with everything on the phone all is ready', () => {
  expect(new Set(Object.values(stateOf({})))).toEqual(new Set(['ok']))
  expect(checkReadiness(visit, { ...all, battery: null })).toHaveLength(8)
})

test('without list, form or app nobody leaves; the rest is a note', () => {
  expect(stateOf({ form: false })).toMatchObject({ form: 'missing' })
  expect(stateOf({ desk: { ...all.desk, wholeAt: null } })).toMatchObject({ roster: 'missing' })
  expect(stateOf({ offlineReady: false })).toMatchObject({ app: 'missing' })
  expect(stateOf({ free: 1e8, persisted: false, camera: 'denied', battery: 0.4, desk: { ...all.desk, ahead: -200_000, escrow: new Uint8Array(1) } }))
    .toMatchObject({ space: 'note', kept: 'note', camera: 'note', battery: 'note', clock: 'note', key: 'note' })
})

test('a person is where this phone has brought them: nowhere, in a draft, or on the way', () => {
  expect(standingsOf(people, [], []).map(({ step }) => step)).toEqual(['none', 'none'])
  expect(standingsOf(people, [saved({ roster: umar.id })], [sending({ progress: 'complete' })]).map(({ step }) => step)).toEqual(['complete', 'draft'])
  expect(standingsOf(people, [], [sending({ kind: 'absent', entity: saleha.id })])[0]).toMatchObject({ step: 'none', absent: true })
  expect(standingsOf([{ ...saleha, status: 'captured' }], [], [])[0]).toMatchObject({ step: 'none', elsewhere: true })
})

test('who was absent and came after all is captured', () => {
  const [first] = standingsOf(people, [], [sending({ kind: 'absent', entity: saleha.id }), sending({ seq: 2, progress: 'accepted' })])
  expect(first).toMatchObject({ step: 'accepted', absent: false })
})

test('who walked in stands below the roster, in the draft and after it', () => {
  const standings = standingsOf(people, [saved({ id: 'd1', roster: null, answers: { name: 'Halima' } })], [sending({ entity: 'e9', roster: null, subject: { no: null, name: 'Ro•••', nik: '0009' } })])
  expect(standings.slice(2)).toMatchObject([{ name: 'Ro•••', step: 'on-phone' }, { name: 'Halima', step: 'draft' }])
})

test('a search means a name, a number of the list, or the beginning of a NIK', () => {
  const standings = standingsOf(people, [], [])
  expect(found(standings, 'kelder').map(({ no }) => no)).toEqual([31])
  expect(found(standings, '30').map(({ no }) => no)).toEqual([30])
  expect(found(standings, '81050115086').map(({ no }) => no)).toEqual([])
  expect(found(standings, '81050155').map(({ no }) => no)).toEqual([30])
  expect(found(standings, '')).toHaveLength(2)
})

test('next is whoever nobody has begun with, then an open draft', () => {
  const done = sending({ progress: 'complete' })
  expect(nextOf(standingsOf(people, [saved({ roster: saleha.id })], []))?.no).toBe(31)
  expect(nextOf(standingsOf(people, [saved({ roster: umar.id })], [done]))?.no).toBe(31)
  expect(nextOf(standingsOf([saleha], [], [done]))).toBeUndefined()
})

test('a day is said as people say it, on the office’s clock', () => {
  const now = Date.parse('2017-09-10T16:00:00Z')
  expect(whenOf(visit, 'Asia/Jayapura', now, 'id', words.id)).toBe('Hari ini, Senin 11 September, 08.00 WIT')
  expect(whenOf(visit, 'Asia/Jakarta', now, 'id', words.id)).toBe('Besok, Senin 11 September, 08.00 WIB')
  expect(whenOf(visit, 'Asia/Jakarta', now - 9e8, 'en', words.en)).toBe('Monday 11 September, 08:00 WIB')
  expect(nearest([{ ...visit, date: '2017-09-01' }, visit, { ...visit, date: '2017-10-01' }], '2017-09-11')?.date).toBe('2017-09-11')
})

test.each(['000000', '123456', '987654', '121212', '135135'])('%s is what anybody would try', (pin) => expect(isEasyPin(pin)).toBe(true))
test.each(['240817', '908172', '571394'])('%s is not', (pin) => expect(isEasyPin(pin)).toBe(false))
