import { expect, test } from 'vitest'
import { input, offerResume, show } from '@jemput/flow'
import { contextOf, heldBooking, newPhone, stored } from './phone.ts'
import { storyHour } from './story-hour.ts'

const ctx = contextOf(storyHour())
const dial = () => newPhone(ctx)

test('0 shows the screen before, 00 the front door without answers and booking', () => {
  const phone = dial().type('1', '1', '1', '0')
  expect(phone.at).toBe('book/date')
  expect(phone.type('0').at).toBe('book/tale')
  expect(phone.type('0').at).toBe('home/start')
  phone.type('1', '1', '1', '2', '00')
  expect(phone.at).toBe('home/start')
  expect(phone.state).toMatchObject({ answers: {}, booking: null, back: [] })
})

test('0 on the first screen shows it again, and is no mistake', () => {
  const phone = dial().type('0')
  expect(phone.text).toBe(dial().text)
  expect(phone.state.tries).toBe(0)
})

test('nobody goes back over something that was done', () => {
  const phone = dial().type('1', '1', '1', '2')
  expect(phone.text).toMatch(/\n00 Menu$/)
  expect(phone.type('0').at).toBe('book/children/name')
  expect(phone.type('Ani', '01012011', '0').text).toContain('Anak 2/2')
  expect(phone.desk.calls.filter(({ name }) => name === 'booking.addMember')).toHaveLength(1)
})

test('going back forgets the answers passed, so a new person does not inherit the birth date of another', () => {
  const phone = dial().type('1', '1', '1', '1', 'Dodo', '01012010', '0', '0', 'Budi')
  expect(phone.at).toBe('book/children/born')
  expect(phone.type('02022012').at).toBe('book/sure')
})

test('0 walks back through the elements of a repeat and changes them instead of adding others', () => {
  const phone = dial().type('2', '2', 'Ani', 'an', 'Budi', 'bu')
  expect(phone.at).toBe('family/tell')
  expect(phone.type('0', '0').text).toBe('Pembaca 2/2\nNama anak:\n0 Kembali  00 Menu')
  expect(phone.type('0').at).toBe('family/each/nick')
  expect(phone.type('0').text).toContain('Pembaca 1/2')
  phone.type('Citra', 'ci', 'Budi', 'bu')
  expect(phone.state.answers.readers).toMatchObject([{ no: 1, name: 'Citra', nick: 'ci' }, { no: 2, name: 'Budi', nick: 'bu' }])
})

test('0 out of a repeat leads to the question before it; another number starts the repeat anew', () => {
  const phone = dial().type('2', '2', 'Ani', '0', '0')
  expect(phone.at).toBe('family/start')
  phone.type('1', 'Eka', 'e')
  expect(phone.state.answers.readers).toMatchObject([{ no: 1, name: 'Eka' }])
})

test('a dropped session is offered again; 1 shows the very screen', () => {
  const paused = stored(dial().type('1', '1', '1', '2', 'Ani', '01012011').state)
  const offer = offerResume(ctx, paused)
  expect(offer).toMatchObject({ kind: 'screen', at: 'system/resume', text: 'Tadi belum selesai.\n1 Lanjutkan\n2 Mulai baru' })
  const resumed = input(ctx, stored(offer.state), '1')
  expect(resumed).toMatchObject({ at: 'book/children/name', text: 'Anak 2/2, sampai 09.15\nNama anak:\n00 Menu' })
  expect(input(ctx, stored(offer.state), '2')).toMatchObject({ at: 'home/start' })
  expect(input(ctx, stored(offer.state), '00')).toMatchObject({ at: 'home/start' })
})

test('an answer that is neither asks again, with the error', () => {
  const offer = offerResume(ctx, dial().type('1').state)
  expect(input(ctx, offer.state, 'apa?')).toMatchObject({
    at: 'system/resume', text: 'Pilih salah satu nomor.\nTadi belum selesai.\n1 Lanjutkan\n2 Mulai baru',
  })
})

test('the resumed screen tells of the booking as the host knows it now', () => {
  const offer = offerResume(ctx, dial().type('1', '1', '1', '2').state)
  const later = { ...offer.state, booking: { ...heldBooking(3, []), expires: Date.UTC(2017, 7, 7, 2, 30) } }
  expect(input(ctx, later, '1')).toMatchObject({ text: 'Anak 1/3, sampai 10.30\nNama anak:\n00 Menu' })
})

test('a page of a list is resumed on that page, without reading the list anew', () => {
  const phone = dial().type('1', '1', '9')
  expect(show(ctx, stored(phone.state))).toMatchObject({ kind: 'screen', text: phone.text })
})

test('a state of a screen that this pack does not have begins at the front door', () => {
  const lost = { ...dial().state, at: 'gone/away' }
  expect(input(ctx, lost, '1')).toMatchObject({ at: 'home/start' })
  expect(show(ctx, lost)).toMatchObject({ at: 'home/start' })
})
