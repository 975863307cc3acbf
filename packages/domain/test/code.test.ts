import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookingCode, damm, mod97, parcelNumber, parseCode, parseParcelNumber, spokenCode, spokenParcel } from '@jemput/domain'
import vectors from '../vectors/code.json' with { type: 'json' }

const sevenDigits = fc.integer({ min: 1_000_000, max: 9_999_999 }).map(String)

test.each(vectors.damm)('the check digit of "%s" is %s', (digits, check) => expect(damm(String(digits))).toBe(check))

test.each(vectors.parse)('the code "$text" is read as written in the vectors', ({ text, code, wrong }) => {
  const read = parseCode(text)
  expect(read.ok ? { code: read.value } : { wrong: read.code }).toEqual(code === undefined ? { wrong } : { code })
})

test('a code that is read out and typed again is the same code', () => {
  fc.assert(fc.property(sevenDigits, (seven) => {
    const code = bookingCode(seven)
    expect(parseCode(spokenCode(code))).toEqual({ ok: true, value: code })
  }))
})

test('one wrong digit is always caught', () => {
  fc.assert(fc.property(sevenDigits, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (seven, at, shift) => {
    const code = bookingCode(seven)
    const digit = String((Number(code[at]) + shift) % 10)
    expect(parseCode(code.slice(0, at) + digit + code.slice(at + 1))).toEqual({ ok: false, code: 'check' })
  }))
})

test('two neighbours swapped are always caught', () => {
  fc.assert(fc.property(sevenDigits, fc.integer({ min: 0, max: 6 }), (seven, at) => {
    const code = bookingCode(seven)
    fc.pre(code[at] !== code[at + 1])
    const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
    expect(parseCode(swapped)).toEqual({ ok: false, code: 'check' })
  }))
})

test('a code is made of seven digits that do not begin with 0', () => {
  expect(() => bookingCode('0123456')).toThrow()
  expect(() => bookingCode('12345678')).toThrow()
})

test.each(vectors.mod97)('the check digits of "%s" are %s', (digits, check) => expect(mod97(String(digits))).toBe(check))

test('a parcel number that is read out and typed again is the same, and a wrong digit or a swap is always caught', () => {
  fc.assert(fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (eight, at, shift) => {
    const number = parcelNumber(String(eight))
    expect(parseParcelNumber(spokenParcel(number))).toEqual({ ok: true, value: number })
    const wrong = number.slice(0, at) + String((Number(number[at]) + shift) % 10) + number.slice(at + 1)
    expect(parseParcelNumber(wrong).ok).toBe(false)
    fc.pre(number[at] !== number[at + 1])
    expect(parseParcelNumber(number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)).ok).toBe(false)
  }))
})
