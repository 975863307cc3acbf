import { expect, test } from 'vitest'
import type { BookingView, Context, Surface } from '../../src/engine/types.ts'
import type { Language } from '../../src/pack/office.ts'
import { message } from '../../src/render/message.ts'
import { septets, smsParts } from '../../src/render/septets.ts'
import { readOffice } from './packs.ts'

const contextOf = (office: string, surface: Surface, language: Language = 'id'): Context => {
  const { pack } = readOffice(office)
  if (!pack) throw new Error(`${office} cannot be read`)
  return { pack, surface, language, today: '2017-08-07', region: null }
}
const budi: BookingView = {
  id: 'b1', code: '40712683', status: 'held', service: 'new', speed: null, priority: null, slot: { date: '2017-08-07', start: '08:00', end: '09:00' },
  date: '2017-08-07', size: 1, named: 1, names: ['Budi'], numbers: null, expires: Date.UTC(2017, 7, 7, 0, 46), arriveBy: '07:30',
  readyBy: '2017-08-14', rest: null, part: false,
}
const confirmed: BookingView = { ...budi, status: 'confirmed', numbers: { first: 'A-012', last: 'A-012' }, expires: null }

test('the answer to #Budi#25011987#07082017 is one SMS of 132 letters (AC-W1)', () => {
  const text = message(contextOf('bogor', 'sms'), 'register.held', { booking: budi })
  expect(text).toBe('IMIGRASI BOGOR: Kode 4071-2683. Balas YA utk konfirmasi antrean Budi, Sen 07/08/17 08.00-09.00. Batas 15 mnt. Balas BATAL utk batal.')
  expect(smsParts(text)).toEqual({ encoding: 'GSM-7', parts: 1, septets: 132 })
})

test('YA is answered with the queue number, when to come and what to bring, in one SMS (AC-W2)', () => {
  const text = message(contextOf('bogor', 'sms'), 'book.done', { booking: confirmed })
  expect(text).toBe('IMIGRASI BOGOR: Antrean A-012 terkonfirmasi Sen 07/08/17 08.00-09.00 WIB. Kode 4071-2683. Datang 07.30. Bawa KTP, KK, akta asli. Balas UBAH/BATAL.')
  expect(smsParts(text).parts).toBe(1)
})

test('a full day is answered with the next one, in one SMS of 127 letters (AC-W4)', () => {
  const booking = { ...budi, date: '2017-08-08', slot: { ...budi.slot, date: '2017-08-08' } }
  const text = message(contextOf('bogor', 'sms'), 'register.held-later', { booking, answers: { visitDate: '2017-08-07' } })
  expect(text).toBe('IMIGRASI BOGOR: Kuota 07/08/17 penuh. Jadwal terdekat Sel 08/08/17 08.00. Balas YA dalam 15 mnt utk konfirmasi. Kode 4071-2683.')
  expect(smsParts(text)).toEqual({ encoding: 'GSM-7', parts: 1, septets: 127 })
})

test('a hold that ran out is told, with leave to book again (AC-W3)', () => {
  expect(message(contextOf('bogor', 'sms'), 'notice.hold-expired', { booking: budi })).toBe(
    'IMIGRASI BOGOR: Waktu konfirmasi habis, kode 4071-2683 hangus. Anda boleh mendaftar lagi sekarang.')
})

test('a mistake names the field and repeats the example (AC-W5)', () => {
  const ctx = contextOf('bogor', 'sms')
  const format = { shape: message(ctx, 'shape.name-dob-date', {}), example: message(ctx, 'shape.name-dob-date-example', {}), given: 2, wanted: 3 }
  const wrong = (field: string, key: string): string =>
    message(ctx, 'sms.wrong-field', { field: { label: field }, wrong: message(ctx, key, {}), format })
  expect(wrong('Tanggal lahir', 'wrong.date.format')).toBe(
    'IMIGRASI BOGOR: Tanggal lahir salah. Tanggal tidak benar. Tulis 8 angka: tanggal, bulan, tahun. Contoh: #Budi#25011987#07082017')
  expect(wrong('Tanggal kedatangan', 'wrong.visitDate')).toContain('Tanggal kedatangan sudah lewat.')
  expect(message(ctx, 'sms.too-few', { format })).toBe(
    'IMIGRASI BOGOR: Baru 2 dari 3 data. Tulis #Nama#TglLahir#TglKedatangan, contoh #Budi#25011987#07082017')
})

test('CEK tells where a booking stands and what can be answered (AC-W10)', () => {
  const ctx = contextOf('bogor', 'sms')
  expect(message(ctx, 'check.status', { booking: budi })).toBe(
    'IMIGRASI BOGOR: Budi: menunggu konfirmasi. Kode 4071-2683, Sen 07/08/17 08.00-09.00 WIB. Balas YA untuk konfirmasi.')
  expect(message(ctx, 'check.status', { booking: confirmed })).toBe(
    'IMIGRASI BOGOR: Budi: terkonfirmasi. Kode 4071-2683, antrean A-012, Sen 07/08/17 08.00-09.00 WIB. Balas UBAH/BATAL.')
  expect(message(ctx, 'check.status', { booking: { ...budi, size: 3, names: ['Budi'] } })).toContain('Balas DAFTAR untuk mengisi nama.')
})

test('a party is told its first and its last number, and still fits the screen', () => {
  const party: BookingView = {
    ...confirmed, size: 5, names: ['Muhammad Abdurrahman'], numbers: { first: 'A-996', last: 'A-1000' },
    slot: { date: '2017-09-06', start: '10:00', end: '12:00' }, date: '2017-09-06',
  }
  const screen = message(contextOf('palembang', 'ussd'), 'book.done', { booking: party })
  expect(screen).toBe('Antrean A-996 s.d. A-1000, kode 4071-2683\nRab 06/09/17 10.00-12.00 WIB\nKanim Palembang\nRincian kami kirim lewat SMS.')
  expect(septets(screen)).toBeLessThanOrEqual(150)
})

test('both languages say what to bring and what it costs, in two SMS at most', () => {
  for (const language of ['id', 'en'] as const) {
    const ctx = contextOf('palembang', 'sms', language)
    for (const service of Object.keys(ctx.pack.services)) {
      const text = message(ctx, 'needs.documents', { answers: { service } })
      expect(text).toContain('Rp355.000')
      expect(smsParts(text).parts).toBeLessThanOrEqual(2)
    }
  }
})

test('a caller whose hold ran out while typing is not told a time that has passed', () => {
  const ctx = contextOf('palembang', 'ussd')
  const roots = { each: { no: 2 }, booking: { ...budi, size: 3 } }
  expect(message(ctx, 'book.member', roots)).toBe('Pemohon 2/3. Tempat ditahan sampai 07.46.')
  expect(message(ctx, 'book.member', { ...roots, booking: { ...budi, size: 3, status: 'expired', expires: null } })).toBe('Pemohon 2/3.')
})
