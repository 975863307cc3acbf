import { nikBirthDates, parseNik, type LocalDate } from '@jemput/domain'
import { StoryError } from '../story/expect.ts'

export type Person = { name: string; nik: string; birthDate: LocalDate }

const digits = ['Nol', 'Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh', 'Delapan', 'Sembilan']

/** Digits as words: names have letters only. */
export const spell = (number: string): string => Array.from(number, (digit) => digits[Number(digit)] ?? '').join(' ').trim()

/** Whoever has this phone, where a story doesn't say: born on 17 January 1987, with a NIK and a name made of its last four digits. */
export function inventPerson(phone: string, today: LocalDate): Person {
  const serial = phone.endsWith('0000') ? '0001' : phone.slice(-4)
  return personWith(`167101170187${serial}`, phone, today)
}

/** The person with this NIK, named after the phone. */
export function personWith(nik: string, phone: string, today: LocalDate): Person {
  const parsed = parseNik(nik)
  const [birthDate] = parsed.ok ? nikBirthDates(parsed.value, today) : []
  if (!parsed.ok || birthDate === undefined) throw new StoryError(`"${nik}" is no NIK: write 16 digits such as "1671011701870001"`)
  return { name: `Pemohon ${spell(phone.slice(-4))}`, nik: parsed.value, birthDate }
}
