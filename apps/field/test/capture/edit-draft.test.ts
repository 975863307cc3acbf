import { expect, test } from 'vitest'
import { answer, attach, leaveField, overrule, typeText } from '../../src/capture/edit-draft.ts'
import type { Draft } from '../../src/store/desk.ts'

const today = '2019-02-13'
const empty: Draft = {
  id: '0190b7c4-0000-7000-8000-000000000001', visit: '0190b7c4-0000-7000-8000-000000000002', roster: null, form: { id: 'hajj-visit', version: 1 },
  language: 'id', page: null, answers: {}, overruled: {}, media: [],
}
const unread = { ok: false, text: 'no' } as const
const read = (value: string) => ({ ok: true, value }) as const
const SALEHA = '8105015508600002'

test('half a number is kept as it was typed, and is no answer', () => {
  const half = typeText(empty, 'nik', '81050155', unread, today)
  expect(half.typed).toEqual({ nik: '81050155' })
  expect(half.answers['nik']).toBeNull()
  expect(leaveField(half, 'nik').typed).toEqual({ nik: '81050155' })
})

test('a whole number writes birth date and sex, and a corrected one corrects them', () => {
  const whole = typeText(empty, 'nik', SALEHA, read(SALEHA), today)
  expect(whole.answers).toEqual({ nik: SALEHA, birthDate: '1960-08-15', sex: 'F' })
  const erased = typeText(whole, 'nik', SALEHA.slice(0, 15), unread, today)
  expect(erased.answers).toMatchObject({ nik: null, birthDate: '1960-08-15' })
  expect(typeText(erased, 'nik', '8171011701870001', read('8171011701870001'), today).answers).toEqual({ nik: '8171011701870001', birthDate: '1987-01-17', sex: 'M' })
})

test('a birth date that a person wrote stays when the number comes', () => {
  const dated = answer(empty, 'birthDate', '1960-08-16')
  expect(typeText(dated, 'nik', SALEHA, read(SALEHA), today).answers).toMatchObject({ birthDate: '1960-08-16', sex: 'F' })
})

test('a field that is left shows what was read', () => {
  const typed = typeText(empty, 'name', ' saleha  ', read('saleha'), today)
  expect(typed.typed).toEqual({ name: ' saleha  ' })
  expect(leaveField(typed, 'name')).toMatchObject({ typed: {}, answers: { name: 'saleha' } })
})

test('a photo taken again takes the place of the first', () => {
  const photo = (sha256: string) => ({ sha256, size: 10, mime: 'image/jpeg' as const })
  const twice = attach(attach(empty, 'ktpPhoto', photo('a')), 'ktpPhoto', photo('b'))
  expect(twice.media).toEqual([{ ...photo('b'), use: 'ktpPhoto' }])
  expect(twice.answers['ktpPhoto']).toBe('b')
  expect(attach(twice, 'ktpPhoto', null)).toMatchObject({ media: [], answers: { ktpPhoto: null } })
})

test('a reason is given and taken back', () => {
  const given = overrule(empty, 'nik-birth', 'KTP salah cetak')
  expect(given.overruled).toEqual({ 'nik-birth': 'KTP salah cetak' })
  expect(overrule(given, 'nik-birth', null).overruled).toEqual({})
})
