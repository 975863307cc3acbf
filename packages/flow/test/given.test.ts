import { expect, test } from 'vitest'
import { input, start, type Value } from '@jemput/flow'
import { contextOf } from './phone.ts'
import { storyHour } from './story-hour.ts'

const ctx = contextOf(storyHour(), { surface: 'sms' })
const send = (name: string, birthDate: string, visitDate: string) => start(ctx, 'child/start', { answers: { name, birthDate, visitDate } })

test('a text that brings everything asks nothing', () => {
  expect(send('Ani', '25012010', '07082017')).toMatchObject({ kind: 'end', text: 'TAMAN BACAAN: Ani dicatat Sen 07/08/17.' })
})

test('two digits of a year mean a birth in the past and a visit in the future', () => {
  const step = send('Ani', '25-01-10', '07/01/18')
  expect(step.state.answers).toMatchObject({ birthDate: '2010-01-25', visitDate: '2018-01-07' })
})

test('a wrong field is named, with what is wrong and the example of the whole text; the value is not repeated', () => {
  expect(send('Ani', '31022010', '07082017')).toMatchObject({
    kind: 'screen', at: 'child/birth', text: 'TAMAN BACAAN: Tanggal lahir salah. Tulis 8 angka. Contoh: #Ani#25012010#07082017',
  })
  expect(send('Ani', '25012010', '06082017')).toMatchObject({
    at: 'child/visit', text: 'TAMAN BACAAN: Tanggal datang salah. Tanggal itu sudah lewat. Contoh: #Ani#25012010#07082017',
  })
})

test('the field alone may be sent again; a second mistake is answered with the question', () => {
  const asked = send('Ani', 'kemarin', '07082017')
  expect(input(ctx, asked.state, 'besok')).toMatchObject({
    text: 'Tulis 8 angka.\nTanggal lahir:\nPerlu bantuan? SMS BANTUAN ke +62811000007.',
  })
  expect(input(ctx, asked.state, '25012010')).toMatchObject({ kind: 'end', text: 'TAMAN BACAAN: Ani dicatat Sen 07/08/17.' })
})

test('the fields are asked one after the other when several are wrong', () => {
  const first = send('4n1', '25012010', '06082017')
  expect(first).toMatchObject({ at: 'child/start', text: expect.stringContaining('Nama salah. Nama hanya huruf.') })
  expect(input(ctx, first.state, 'Ani')).toMatchObject({ at: 'child/visit', text: expect.stringContaining('Tanggal datang salah.') })
})

test('fields of a keyword without an example are asked with the plain error', () => {
  const given: Record<string, Value> = { kind: 'lagu', note: 'x'.repeat(80) }
  expect(start(ctx, 'poll/start', { answers: given })).toMatchObject({
    at: 'poll/note', text: 'Terlalu panjang.\nCatatan (- bila tidak ada):',
  })
})

test('on a screen a wrong given answer is asked with its error above the question', () => {
  expect(start(contextOf(storyHour()), 'poll/start', { answers: { kind: 'lagu', note: '-', again: 'ya', code: '1' } })).toMatchObject({ kind: 'end' })
  expect(start(contextOf(storyHour()), 'poll/start', { answers: { kind: 'dongeng', note: '-', again: 'ya', code: '12' } })).toMatchObject({
    at: 'poll/code', text: 'Kode 8 angka, Anda menulis 2.\nKode:\n00 Menu',
  })
})
