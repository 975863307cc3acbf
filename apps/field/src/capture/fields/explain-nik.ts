import { ageOn, nikBirthDates, nikSex, parseNik, type LocalDate } from '@jemput/domain'

export type Sex = 'M' | 'F'
type Person = { birthDate: LocalDate | null; sex: Sex | null }

/** What the digits say so far. Region as `81.05.01`, birth as `15-08-60` with the day that women's numbers hide, serial without zeros. */
export type NikParts = { region: string; birth: string; serial: string }
/**
 * `left`: digits still to come. `wrong`: what is wrong with a whole number (a code of parseNik). `century`: both years are possible,
 * so the officer says which. `differs`: the number against what is written beside it. `fits`: nothing speaks against it.
 */
export type NikVerdict =
  | { is: 'empty' }
  | { is: 'left'; count: number }
  | { is: 'wrong'; code: string }
  | { is: 'century'; sex: Sex; dates: LocalDate[] }
  | { is: 'differs'; sex: Sex; dates: LocalDate[]; birthDate: boolean; inSex: boolean }
  | { is: 'fits'; sex: Sex; birthDate: LocalDate }

/** Nobody much older is alive: a year of two digits then means the later century alone. */
const OLDEST = 105
const HIDDEN_DAYS = 40

export const nikDigits = (text: string) => text.replace(/\D/g, '').slice(0, 16)

export function nikParts(text: string): NikParts {
  const digits = nikDigits(text)
  const day = Number(digits.slice(6, 8))
  const shown = day > HIDDEN_DAYS ? String(day - HIDDEN_DAYS).padStart(2, '0') : digits.slice(6, 8)
  const inTwos = (some: string, mark: string) => (some.match(/\d{1,2}/g) ?? []).join(mark)
  return {
    region: inTwos(digits.slice(0, 6), '.'),
    birth: inTwos((digits.length < 8 ? digits.slice(6, 8) : shown) + digits.slice(8, 12), '-'),
    serial: digits.slice(12).replace(/^0+(?=\d)/, ''),
  }
}

/** Days of birth that the number can mean, the likeliest first. */
export function likelyBirthDates(nik: string, today: LocalDate): LocalDate[] {
  const [latest, ...earlier] = nikBirthDates(nik, today)
  return latest === undefined ? [] : [latest, ...earlier.filter((date) => ageOn(date, today) <= OLDEST)]
}

/** Judges a number as it is typed, against the birth date and sex that stand beside it. */
export function explainNik(text: string, { birthDate, sex }: Person, today: LocalDate): NikVerdict {
  const digits = nikDigits(text)
  if (digits === '') return { is: 'empty' }
  if (digits.length < 16) return { is: 'left', count: 16 - digits.length }
  const nik = parseNik(digits)
  if (!nik.ok) return { is: 'wrong', code: nik.code }
  const dates = likelyBirthDates(nik.value, today)
  const [likeliest] = dates
  if (likeliest === undefined) return { is: 'wrong', code: 'date' }
  const says = nikSex(nik.value)
  const otherDate = birthDate !== null && !nikBirthDates(nik.value, today).includes(birthDate)
  const otherSex = sex !== null && sex !== says
  if (otherDate || otherSex) return { is: 'differs', sex: says, dates, birthDate: otherDate, inSex: otherSex }
  if (birthDate === null && dates.length > 1) return { is: 'century', sex: says, dates }
  return { is: 'fits', sex: says, birthDate: birthDate ?? likeliest }
}

/**
 * Birth date and sex to write beside a number that was just typed. What the number before it had filled in is replaced; what a
 * person wrote stays, and is judged.
 */
export function fillFromNik(nik: string, before: string | null, { birthDate, sex }: Person, today: LocalDate): Person {
  const dates = likelyBirthDates(nik, today)
  const wasFilled = before !== null && birthDate !== null && nikBirthDates(before, today).includes(birthDate)
  const wasSexFilled = before !== null && sex !== null && nikSex(before) === sex
  return {
    birthDate: birthDate === null || wasFilled ? (dates.length === 1 ? dates[0] ?? null : wasFilled ? null : birthDate) : birthDate,
    sex: sex === null || wasSexFilled ? nikSex(nik) : sex,
  }
}
