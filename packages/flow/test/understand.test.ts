import { expect, test } from 'vitest'
import { message, start, understand, type State } from '@jemput/flow'
import { contextOf, newPhone } from './phone.ts'
import { storyHour } from './story-hour.ts'

const ctx = contextOf(storyHour(), { surface: 'sms' })
const read = (text: string, waiting: State | null = null) => understand(ctx, text, waiting)
const cancelled = (answers: Record<string, string>) => ({ kind: 'start', at: 'child/cancelled', answers })

test.each(['BATAL', 'batal', ' Batal. ', 'b a t a l', 'BATAL!', 'BTAL', 'BATALL', 'BATLA', 'batak'])('%j is the keyword BATAL', (text) => {
  expect(read(text)).toEqual(cancelled({}))
})

test.each(['BATU BARA', 'BA', 'BATALION SATU', 'kami batal'])('%j is not the keyword BATAL', (text) => {
  expect(read(text).kind).not.toBe('start')
})

test('short words must be written right', () => {
  expect(read('YA')).toEqual({ kind: 'start', at: 'child/yes', answers: {} })
  expect(read('ya.').kind).toBe('start')
  expect(read('YO').kind).toBe('unknown')
  expect(read('YA tapi besok').kind).toBe('unknown')
})

test.each([
  ['BATAL 40712683', { code: '40712683' }],
  ['BATAL 4071-2683', { code: '4071-2683' }],
  ['batal 4071 2683 25011987', { code: '4071 2683', birthDate: '25011987' }],
  ['BATAL#40712683#25011987', { code: '40712683', birthDate: '25011987' }],
  ['#BATAL#4071 2683#25-01-1987#', { code: '4071 2683', birthDate: '25-01-1987' }],
  ['BATAL 25 01 1987', { birthDate: '25 01 1987' }],
  ['BATAL40712683', { code: '40712683' }],
  ['BATAL 40712684', { code: '40712684' }],
  ['batal saja pak', {}],
])('%j carries its fields', (text, answers) => {
  expect(read(text)).toEqual(cancelled(answers))
})

test('longer words win', () => {
  expect(read('UBAH ALAMAT')).toEqual({ kind: 'start', at: 'child/help', answers: {} })
  expect(read('UBAH')).toEqual(cancelled({}))
})

test('a sign can be a keyword', () => {
  expect(read(' ? ')).toEqual({ kind: 'start', at: 'child/help', answers: {} })
})

test.each(['40712683', '4071-2683', ' 4071 2683 ', '4071.2683'])('%j is a booking code', (text) => {
  expect(read(text)).toEqual(cancelled({ code: '40712683' }))
})

test.each([
  '#Ani#25012010#07082017', '# Ani # 25012010 # 07082017 #', 'Ani#25012010#07082017', '*Ani*25012010*07082017', '##Ani;#25012010#07082017',
])('%j is the form of the library', (text) => {
  expect(read(text)).toMatchObject({ kind: 'start', at: 'child/start', answers: { birthDate: '25012010', visitDate: '07082017' } })
})

test('a child whose name is close to a keyword is still a child', () => {
  expect(read('#Ubay#25012010#07082017')).toMatchObject({ at: 'child/start', answers: { name: 'Ubay' } })
  expect(read('#Ubay#25012010')).toMatchObject({ kind: 'reply' })
})

test('too few fields are counted, with shape and example', () => {
  const reply = read('#Ani#25012010')
  expect(reply).toMatchObject({ kind: 'reply', key: 'sms.too-few' })
  if (reply.kind !== 'reply') return
  expect(message(ctx, reply.key, reply.roots)).toBe('TAMAN BACAAN: Baru 2 dari 3 data. Tulis #Nama#TglLahir#TglDatang, contoh #Ani#25012010#07082017')
})

test('a library without a form reads no form', () => {
  const plain = contextOf(storyHour({ sms: { ...storyHour().policy.sms, format: null } }), { surface: 'sms' })
  expect(understand(plain, '#Ani#25012010#07082017', null)).toEqual({ kind: 'unknown', key: 'sms.unknown-no-format', roots: {} })
})

test('what nobody understands gets the shape of what would be understood', () => {
  const unknown = read('selamat pagi')
  expect(unknown).toMatchObject({ kind: 'unknown', key: 'sms.unknown' })
  if (unknown.kind !== 'unknown') return
  expect(message(ctx, unknown.key, unknown.roots)).toBe('TAMAN BACAAN: Belum kami mengerti. Tulis #Nama#TglLahir#TglDatang, atau BANTUAN.')
})

const waiting = (at: string, ...typed: string[]): State => newPhone(ctx, undefined, at).type(...typed).state

test('the waiting conversation comes first where its screen takes the text', () => {
  expect(read('1', waiting('poll/start'))).toEqual({ kind: 'answer' })
  expect(read('lagu', waiting('poll/start'))).toEqual({ kind: 'answer' })
  expect(read('YA', waiting('poll/start', '1', '-'))).toEqual({ kind: 'answer' })
})

test('a waiting name or free text never takes an exact keyword or a whole form, but it takes a word that is only close to one', () => {
  const name = waiting('child/start')
  expect(read('Ani', name)).toEqual({ kind: 'answer' })
  expect(read('BATAL', name)).toEqual(cancelled({}))
  expect(read('Batak', name)).toEqual({ kind: 'answer' })
  expect(read('#Ani#25012010#07082017', waiting('poll/note', '1'))).toMatchObject({ kind: 'start', at: 'child/start' })
})

test('a keyword replaces a conversation that cannot use it; anything else is a wrong answer there', () => {
  const birth = waiting('child/start', 'Ani')
  expect(read('BANTUAN', birth)).toEqual({ kind: 'start', at: 'child/help', answers: {} })
  expect(read('entahlah', birth)).toEqual({ kind: 'answer' })
  expect(read('40712683', birth)).toEqual(cancelled({ code: '40712683' }))
})

test('the waiting poll says what it does not know', () => {
  expect(start(ctx, 'poll/start')).toMatchObject({ kind: 'screen', text: 'Suka apa?\n1 Dongeng\n2 Lagu' })
})
