import { expect, test } from 'vitest'
import { sentenceOf, type Saying } from '../src/shell/sentence.ts'

const nothing = { none: 60, absent: 0, 'on-phone': 0, received: 0, complete: 0, accepted: 0, held: 0 }
const say = (more: Partial<Omit<Saying, 'count'>> & { count?: Partial<Saying['count']> } = {}, language: 'id' | 'en' = 'id') => {
  const { lead, rest, tone } = sentenceOf({ link: 'online', busy: false, retryAt: null, pause: null, role: 'outreach', now: 1000, ...more, count: { ...nothing, ...more.count } }, language)
  return `${lead} ${rest}${tone ? ` [${tone}]` : ''}`
}
const underWay = { none: 31, 'on-phone': 13, received: 4, complete: 8, accepted: 3, held: 1 }

test('the link comes first, then what follows from it', () => {
  expect(say()).toBe('Tersambung. Belum ada yang diambil.')
  expect(say({ link: 'offline', count: underWay })).toBe('Tanpa sinyal. 13 orang di HP saja.')
  expect(say({ link: 'weak', retryAt: 14_200, count: underWay })).toBe('Sinyal lemah. Coba lagi 14 detik.')
  expect(say({ link: 'weak', busy: true, retryAt: 14_200, count: { ...underWay, held: 0 } })).toBe('Sinyal lemah. Mengirim, sisa 17 orang.')
  expect(say({ link: 'portal', count: underWay })).toBe('Wi-Fi minta masuk. Belum terkirim.')
  expect(say({ link: 'full', count: underWay })).toBe('Memori HP penuh. Kosongkan memori. [brick]')
})

test('no signal is no alarm; only what waits for a person has a colour', () => {
  expect(say({ link: 'offline', count: underWay })).not.toContain('[')
  expect(say({ count: { ...underWay, none: 0 } })).toBe('1 orang tertahan. 28 lainnya jalan. [brick]')
  expect(say({ count: { held: 1 } })).toBe('1 orang tertahan. Buka rinciannya. [brick]')
})

test('it never says more than the office has confirmed', () => {
  expect(say({ count: { received: 2, complete: 3 } })).toBe('Tersambung. Data sampai, foto menyusul.')
  expect(say({ count: { complete: 3 } })).toBe('Tersambung. Semua sudah sampai.')
  expect(say({ count: { none: 31, accepted: 29 } })).toBe('Tersambung. Semua sudah sampai.')
  expect(say({ count: { none: 0, accepted: 60 } })).toBe('Selesai. 60 orang diterima kantor. [leaf]')
  expect(say({ count: { none: 2, absent: 2, accepted: 58 } })).toBe('Selesai. 58 orang diterima kantor. [leaf]')
})

test('a phone that may not send says why, and that nothing is lost', () => {
  expect(say({ pause: 'unknown', link: 'offline', count: underWay })).toBe('Kantor tidak mengenal HP ini. Data aman di HP.')
  expect(say({ pause: 'lost' })).toBe('Nomor catatan hilang. Data aman di HP.')
})

test('a courier counts parcels, and English counts one as one', () => {
  expect(say({ link: 'offline', role: 'courier', count: { none: 8, 'on-phone': 2 } })).toBe('Tanpa sinyal. 2 kiriman di HP saja.')
  expect(say({ link: 'offline', role: 'courier', count: { 'on-phone': 1 } }, 'en')).toBe('No signal. 1 parcel on this phone only.')
  expect(say({ link: 'offline', count: { 'on-phone': 1 } }, 'en')).toBe('No signal. 1 person on this phone only.')
})
