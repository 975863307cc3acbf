import { parseCode, parseDate, parseKk, parseName, parseNik, parsePhone, type Parsed } from '@jemput/domain'
import type { Value } from '../engine/types.ts'
import type { Question } from '../pack/conversation.ts'

const wrong = (code: string, given?: number): Parsed<never> => ({ ok: false, code, given })

const readText = (text: string, { min = 1, max = 160 }: Question): Parsed<string> => {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return words.length < min || words.length > max ? wrong('length', words.length) : { ok: true, value: words }
}
const readNumber = (text: string, { min = 0, max = 999_999 }: Question): Parsed<number> => {
  const digits = text.trim()
  if (!/^\d{1,9}$/.test(digits)) return wrong('format')
  const value = Number(digits)
  return value < min || value > max ? wrong('range', value) : { ok: true, value }
}
const readDigits = (text: string, { length, min = 1, max = 40 }: Question): Parsed<string> => {
  const digits = text.replace(/[\s.-]/g, '')
  if (/\D/.test(digits)) return wrong('digits')
  const fits = digits.length >= (length ?? min) && digits.length <= (length ?? max)
  return fits ? { ok: true, value: digits } : wrong('length', digits.length)
}

/**
 * What a person typed, as an answer to a question; codes end the message `wrong.<type>.<code>`.
 * A year of two digits gives several readings, the likeliest last: the constraint of the question tells a birth date from a visit.
 * Choices are not typed but picked: see `engine/options.ts`. Nor are photos and signatures, which a form takes.
 */
export const readAnswer = (question: Question, text: string, today: string): Parsed<Value>[] => {
  switch (question.type) {
    case 'nik': return [parseNik(text)]
    case 'kk': return [parseKk(text)]
    case 'name': return [parseName(text, { min: question.min, max: question.max })]
    case 'text': return [readText(text, question)]
    case 'number': return [readNumber(text, question)]
    case 'digits': return [readDigits(text, question)]
    case 'date': return [parseDate(text, { today, near: 'past' }), parseDate(text, { today, near: 'future' })]
    case 'phone': return [parsePhone(text)]
    case 'code': return [parseCode(text)]
    case 'choice': return [wrong('unknown')]
    case 'yesno':
    case 'consent':
    case 'photo':
    case 'signature':
    case 'computed': return [wrong('unknown')]
  }
}
