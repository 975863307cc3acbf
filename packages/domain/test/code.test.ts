import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookingCode, damm, parseCode, spokenCode } from '@jemput/domain'
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
