import { findDate, type LocalDate } from './dates.ts'
import { parsed, wrong, type Parsed } from './parsed.ts'

/** Population number, 16 digits PPKKCC DDMMYY NNNN; DD + 40 for women. It has no check digit. */
export type Nik = string
/** Number of a family card, 16 digits: region of issue, date of issue DDMMYY, serial. */
export type Kk = string

const bare = (text: string) => text.replace(/[\s.-]/g, '')

/** Codes: digits, length (with `given`), date, serial. The region is where the NIK was first issued, so it is never checked. */
export function parseNik(text: string): Parsed<Nik> {
  const nik = bare(text)
  if (/\D/.test(nik)) return wrong('digits')
  if (nik.length !== 16) return wrong('length', nik.length)
  if (birthDatesOf(nik).length === 0) return wrong('date')
  return nik.endsWith('0000') ? wrong('serial') : parsed(nik)
}

/** Codes: digits, length (with `given`), date. */
export function parseKk(text: string): Parsed<Kk> {
  const kk = bare(text)
  if (/\D/.test(kk)) return wrong('digits')
  if (kk.length !== 16) return wrong('length', kk.length)
  // Two digits leave the century of its year open, so 29 February always passes.
  return findDate(2000, Number(kk.slice(8, 10)), Number(kk.slice(6, 8))) === undefined ? wrong('date') : parsed(kk)
}

/** A passport number: one or two letters and six or seven digits; public descriptions differ, so no more is asked. Code: format. */
export function parsePassport(text: string): Parsed<string> {
  const number = bare(text).toUpperCase()
  return /^[A-Z]{1,2}\d{6,7}$/.test(number) ? parsed(number) : wrong('format')
}

export const nikSex = (nik: Nik): 'M' | 'F' => (Number(nik.slice(6, 8)) > 40 ? 'F' : 'M')

/** Every birth date that the NIK can mean, newest first: none is after today. Two digits of a year leave one or two. */
export const nikBirthDates = (nik: Nik, today: LocalDate): LocalDate[] => birthDatesOf(nik).filter((date) => date <= today)

/** Does the NIK say this birth date, in whichever century? */
export const nikMatches = (nik: Nik, birthDate: LocalDate): boolean => birthDatesOf(nik).includes(birthDate)

/** The regency of first issue: `16.71`. */
export const regionOf = (nik: Nik) => `${nik.slice(0, 2)}.${nik.slice(2, 4)}`

function birthDatesOf(nik: Nik): LocalDate[] {
  const day = Number(nik.slice(6, 8))
  return [2000, 1900]
    .map((century) => findDate(century + Number(nik.slice(10, 12)), Number(nik.slice(8, 10)), day > 40 ? day - 40 : day))
    .filter((date) => date !== undefined)
}
