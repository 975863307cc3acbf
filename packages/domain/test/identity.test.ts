import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldName, nikBirthDates, nikMatches, nikSex, parseKk, parseName, parseNik, parsePhone, regionOf } from '@jemput/domain'
import vectors from '../vectors/identity.json' with { type: 'json' }
import { anyDate } from './any.ts'

test.each(vectors.nik)('the NIK "$text" is read as written in the vectors', ({ text, code, given, sex, region, births }) => {
  const nik = parseNik(text)
  if (!nik.ok) return expect({ code: nik.code, given: nik.given }).toEqual({ code, given })
  expect({ sex: nikSex(nik.value), region: regionOf(nik.value), births: nikBirthDates(nik.value, vectors.nikToday) })
    .toEqual({ sex, region, births })
})

test('every NIK built from a birth date is accepted and gives its date and sex back', () => {
  const region = fc.stringMatching(/^[1-9]\d{5}$/)
  const serial = fc.integer({ min: 1, max: 9999 })
  fc.assert(fc.property(region, anyDate('1926-01-01', '2025-12-31'), fc.boolean(), serial, (place, birth, woman, no) => {
    const day = Number(birth.slice(8)) + (woman ? 40 : 0)
    const text = `${place}${String(day).padStart(2, '0')}${birth.slice(5, 7)}${birth.slice(2, 4)}${String(no).padStart(4, '0')}`
    expect(parseNik(text)).toEqual({ ok: true, value: text })
    expect(nikBirthDates(text, '2026-01-01')).toContain(birth)
    expect(nikMatches(text, birth)).toBe(true)
    expect(nikSex(text)).toBe(woman ? 'F' : 'M')
  }))
})

test('nobody is born after today: two digits of a year mean the past', () => {
  expect(nikBirthDates('3201014101200003', '2017-08-07')).toEqual(['1920-01-01'])
})

test('whatever is typed for a NIK, the answer is a NIK or names what is wrong', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const nik = parseNik(text)
    expect(nik.ok ? nik.value : nik.code).toMatch(/^(\d{16}|digits|length|date|serial)$/)
  }))
})

test.each(vectors.kk)('the family card "$text" is read as written in the vectors', ({ text, code, given }) => {
  const kk = parseKk(text)
  expect(kk.ok ? {} : { code: kk.code, given: kk.given }).toEqual(code ? { code, given } : {})
})

test.each(vectors.name)('the name "$text" is read as written in the vectors', ({ text, name, code, given }) => {
  expect(parseName(text)).toEqual(name === undefined ? { ok: false, code, ...(given === undefined ? {} : { given }) } : { ok: true, value: name })
})

test.each(vectors.sameName)('%s and %s are the same name', (a, b) => expect(foldName(a)).toBe(foldName(b)))
test.each(vectors.otherName)('%s and %s are different names', (a, b) => expect(foldName(a)).not.toBe(foldName(b)))

test('a question may ask for longer or shorter names', () => {
  expect(parseName('Budi', { min: 5 })).toEqual({ ok: false, code: 'length', given: 4 })
  expect(parseName('B', { min: 1 })).toEqual({ ok: true, value: 'B' })
  expect(parseName('Budi Santoso', { max: 8 })).toEqual({ ok: false, code: 'length', given: 12 })
})

test.each(vectors.phone)('the number "$text" is read as written in the vectors', ({ text, phone, code }) => {
  expect(parsePhone(text)).toEqual(phone === undefined ? { ok: false, code } : { ok: true, value: phone })
})
