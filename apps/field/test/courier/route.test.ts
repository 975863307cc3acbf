import type { ParcelItem } from '@jemput/sync'
import { expect, test } from 'vitest'
import { startHandover, type Handover } from '../../src/courier/handover.ts'
import { readRoute } from '../../src/courier/route.ts'
import type { Sending } from '../../src/store/desk.ts'

const zone = 'Asia/Jakarta'
const at = (text: string) => Date.parse(`${text}+07:00`)
const now = at('2017-11-23T10:00')
const address = { street: 'Jl. Wiratno 11', rtrw: null, village: 'Kampung Baru', district: 'Tanjungpinang Barat', city: 'Tanjungpinang', postcode: null, landmark: null }
const parcel = (id: string, more: Partial<ParcelItem> = {}): ParcelItem => ({
  id, number: `20394882${id}`, manifest: 'm', name: `Penerima ${id}`, address, phone: '+628121000111', passport: '217', receiver: 'self', receiverName: null, receivers: ['self'],
  status: 'out', attempts: [], attemptsAllowed: 3, reasons: [{ id: 'empty', label: { id: 'Rumah kosong', en: 'Nobody home' } }], check: { salt: '', hash: '' }, ...more,
})
const sending = (entity: string, kind: Sending['kind'], more: Partial<Sending> = {}): Sending => ({
  id: `op ${entity}`, seq: 1, kind, entity, visit: null, roster: null, at: now, progress: 'on-phone', subject: { no: null, name: `Pe••• ${entity}`, nik: null },
  word: null, reason: null, note: null, photos: [], ...more,
})
const sealing = (id: string): Handover => ({ ...startHandover(id, 'id', 'handed'), step: 'sealing', at: now, sealAt: now + 10_000 })
const read = (parcels: ParcelItem[], sendings: Sending[] = [], handovers: Handover[] = []) => readRoute({ parcels, sendings, handovers, now, zone, language: 'id' })
const states = (route: ReturnType<typeof read>) => route.stops.map(({ no, id, state }) => `${no} ${id} ${state}`)

test('the next door is one more than what is done, whatever was done first', () => {
  const route = read([parcel('01'), parcel('02'), parcel('03')], [sending('03', 'delivered')])
  expect(states(route)).toEqual(['1 03 delivered', '2 01 open', '3 02 open'])
  expect(route.counts).toEqual({ loaded: 3, handed: 1, failed: 0, difference: 2 })
})

test('what was done a moment ago is done, though it can be taken back', () => {
  const route = read([parcel('01'), parcel('02')], [], [sealing('02'), startHandover('01', 'id', 'handed')])
  expect(states(route)).toEqual(['1 02 sealing', '2 01 open'])
  expect(route.counts).toMatchObject({ handed: 1, difference: 1 })
})

test('a visit that failed counts at once, and once only when the office has heard of it', () => {
  const before = read([parcel('01')], [sending('01', 'attempt-failed', { word: 'Rumah kosong' })])
  expect(before.stops[0]).toMatchObject({ state: 'failed', visits: 0, word: 'Rumah kosong' })
  const told = parcel('01', { status: 'failed', attempts: [{ at: now - 10_000, reason: 'empty' }] })
  const after = read([told], [sending('01', 'attempt-failed', { progress: 'accepted' })])
  expect(after.stops[0]).toMatchObject({ state: 'failed', visits: 0, word: 'Rumah kosong' })
  expect(after.counts).toEqual({ loaded: 1, handed: 0, failed: 1, difference: 0 })
})

test('the day after, it is to be visited again, and the visit is counted', () => {
  const yesterday = at('2017-11-22T15:00')
  expect(read([parcel('01', { status: 'failed', attempts: [{ at: yesterday, reason: 'empty' }] })]).stops[0]).toMatchObject({ state: 'open', visits: 1 })
  expect(read([parcel('01')], [sending('01', 'attempt-failed', { at: yesterday })]).stops[0]).toMatchObject({ state: 'open', visits: 1 })
})

test('after the last visit it goes back to the office', () => {
  const twice = [{ at: at('2017-11-21T10:00'), reason: 'empty' }, { at: at('2017-11-22T10:00'), reason: 'empty' }]
  expect(read([parcel('01', { status: 'failed', attempts: twice })], [sending('01', 'attempt-failed')]).stops[0]).toMatchObject({ state: 'returning' })
  expect(read([parcel('01', { status: 'returning', attempts: twice })]).stops[0]).toMatchObject({ state: 'returning', word: 'Rumah kosong' })
})

test('a parcel that the office has taken off this phone still counts today, by its masked name', () => {
  const yesterday = sending('09', 'delivered', { progress: 'accepted', at: at('2017-11-22T09:00') })
  const route = read([parcel('02')], [sending('01', 'delivered', { progress: 'accepted' }), yesterday])
  expect(states(route)).toEqual(['1 01 delivered', '2 02 open'])
  expect(route.stops[0]).toMatchObject({ name: 'Pe••• 01', parcel: undefined })
  expect(route.counts).toEqual({ loaded: 2, handed: 1, failed: 0, difference: 1 })
})

test('what the office says did not happen is to be visited again', () => {
  const route = read([parcel('01')], [sending('01', 'delivered', { progress: 'held', reason: 'asked-again' })])
  expect(states(route)).toEqual(['1 01 open'])
  expect(route.counts).toEqual({ loaded: 1, handed: 0, failed: 0, difference: 1 })
})

test('what the office holds is shown as held, and the passport is still away', () => {
  const route = read([parcel('01')], [sending('01', 'delivered', { progress: 'held', reason: 'code-differs' })])
  expect(states(route)).toEqual(['1 01 held'])
  expect(route.counts).toEqual({ loaded: 1, handed: 1, failed: 0, difference: 0 })
})
