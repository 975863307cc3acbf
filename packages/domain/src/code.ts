import { parsed, wrong, type Parsed } from './parsed.ts'

/*
 * A booking code is seven random digits and a Damm check digit, spoken 4-4. Damm finds every single wrong digit and every
 * swap of neighbours (H. M. Damm, 2004, quasigroup of order 10); letters would cost two to four presses each on a keypad.
 */
const quasigroup = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978', '3674209581', '5869720134', '8945362017', '9438617205',
  '2581436790',
]

/** The check digit of some digits: damm('572') is '4'. A number with its check digit has the check digit 0. */
export function damm(digits: string): string {
  let interim = '0'
  for (const digit of digits) interim = quasigroup[Number(interim)]?.charAt(Number(digit)) ?? ''
  return interim
}

/** Throws unless given seven digits, the first not 0. */
export function bookingCode(seven: string): string {
  if (!/^[1-9]\d{6}$/.test(seven)) throw new Error('a booking code begins with seven digits, the first not 0')
  return seven + damm(seven)
}

/** A code as people write it: `40712683`, `4071-2683`, ` 4071 2683 `. Codes: length, check. */
export function parseCode(text: string): Parsed<string> {
  const digits = text.replace(/[\s.\-–#]/g, '')
  if (!/^\d{8}$/.test(digits)) return wrong('length', digits.length)
  return digits.startsWith('0') || damm(digits) !== '0' ? wrong('check') : parsed(digits)
}

/** `40712683` as it is read out: `4071-2683`. */
export const spokenCode = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`

/**
 * What a courier's phone gets of a recipient's code: argon2id of its first four digits, with a salt of its own. Slow, so that trying all
 * of them takes an hour; only the server can compare the last four. Memory in KiB.
 */
export const CODE_CHECK = { digits: 4, iterations: 3, parallelism: 1, memorySize: 16_384, hashLength: 32 } as const

/** The two check digits of ISO 7064 MOD 97-10: they find every wrong digit and every swap. mod97('794') is '44'. */
export function mod97(digits: string): string {
  let rest = 0
  for (const digit of `${digits}00`) rest = (rest * 10 + Number(digit)) % 97
  return String(98 - rest).padStart(2, '0')
}

/** Number of a parcel or a manifest: eight digits, the first not 0, and two check digits. Throws for other digits. */
export function parcelNumber(eight: string): string {
  if (!/^[1-9]\d{7}$/.test(eight)) throw new Error('a parcel number begins with eight digits, the first not 0')
  return eight + mod97(eight)
}

/** A parcel number as people write it: `2039488245`, `2039-4882-45`. Codes: length, check. */
export function parseParcelNumber(text: string): Parsed<string> {
  const digits = text.replace(/[\s.\-–#]/g, '')
  if (!/^\d{10}$/.test(digits)) return wrong('length', digits.length)
  return digits.startsWith('0') || mod97(digits.slice(0, 8)) !== digits.slice(8) ? wrong('check') : parsed(digits)
}

/** `2039488245` as it is read out: `2039-4882-45`. */
export const spokenParcel = (number: string) => `${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`
