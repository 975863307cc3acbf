/**
 * One person books: six screens and the `END` that carries the code.
 * The dial string itself answers the first two menus: `*384*101*1*1#`.
 */
export type Journey = { session: string; phone: string; dial: string; texts: string[]; name: string }

/** Several offices: what is measured is not one hot window. */
export const dials = ['*384*101#', '*384*102#', '*384*103#', '*384*104#']

/** Offices that take a booking as one text. */
export const smsNumbers = ['+628110000201', '+628110000202', '+628110000203', '+628110000204']

const names = ['Sari', 'Budi', 'Wayan', 'Siti', 'Yohanes', 'Dewi', 'Agus', 'Maria']
const two = (n: number) => String(n).padStart(2, '0')

/** The n-th person. Two different n never share a phone, a NIK or a session. */
export function journeyOf(n: number, dials: readonly string[]): Journey {
  const birth = `${two(1 + n % 28)}${two(1 + Math.floor(n / 28) % 12)}${two(60 + Math.floor(n / 336) % 39)}`
  const nik = `167101${birth}${String(1 + Math.floor(n / 13_104)).padStart(4, '0')}`
  const name = `${names[n % names.length]}${letters(n)}`
  const date = 1 + Math.floor(n / dials.length) % 3
  const window = 1 + Math.floor(n / dials.length / 3) % 2
  const inputs = ['1*1', date, window, 1, nik, name, 1].map(String)
  return {
    session: `ATUid_${n}`,
    phone: `+62812${String(10_000_000 + n)}`,
    dial: dials[n % dials.length] ?? '',
    texts: inputs.map((_, hop) => inputs.slice(0, hop + 1).join('*')),
    name,
  }
}

/** The n-th person by text: the whole wish in the office's format, then the yes. */
export function textsOf(n: number): { phone: string; to: string; texts: string[] } {
  const { phone, name } = journeyOf(n, dials)
  return { phone, to: smsNumbers[n % smsNumbers.length] ?? '', texts: [`#${name}#25011987#${two(5 + n % 3)}092017`, 'YA'] }
}

/** The end of a name that nobody else has: 0 -> "aaaa". */
function letters(n: number): string {
  const digits = n.toString(26).padStart(4, '0')
  return Array.from(digits, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')
}
