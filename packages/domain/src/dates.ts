import { parsed, wrong, type Parsed } from './parsed.ts'

/** A day on the calendar, `YYYY-MM-DD`; two of them compare as text. It has no zone and no clock. */
export type LocalDate = string
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

const pad = (n: number, width: number) => String(n).padStart(width, '0')
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysInMonth = (year: number, month: number) => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)

/** Undefined when there is no such day. Years from 1 to 9999. */
export function findDate(year: number, month: number, day: number): LocalDate | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

export const yearOf = (date: LocalDate) => Number(date.slice(0, 4))
const monthOf = (date: LocalDate) => Number(date.slice(5, 7))
const dayOf = (date: LocalDate) => Number(date.slice(8, 10))

/** The last day of a date's month. */
export const lastOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 8)}${pad(daysInMonth(yearOf(date), monthOf(date)), 2)}`

/** Days since 1970-01-01. Years are counted from March, so that the leap day comes last (Hinnant, "days_from_civil"). */
export function dayNumber(date: LocalDate): number {
  const month = monthOf(date)
  const year = yearOf(date) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The way back from `dayNumber` (Hinnant, "civil_from_days"). */
export function dateOfDay(days: number): LocalDate {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth + (marchMonth < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1, 2)}`
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days)
/** How many days `b` is after `a`. */
export const daysBetween = (a: LocalDate, b: LocalDate) => dayNumber(b) - dayNumber(a)
/** 1970-01-01 was a Thursday. */
export const weekdayOf = (date: LocalDate): Weekday => weekdays[(((dayNumber(date) + 3) % 7) + 7) % 7] as Weekday

/** The day on which one becomes so old, to be compared only: 29 February stays, and 1 March comes after it. */
const birthday = (birth: LocalDate, years: number) => `${pad(yearOf(birth) + years, 4)}${birth.slice(4)}`

/** Whole years; negative before birth. */
export function ageOn(birth: LocalDate, on: LocalDate): number {
  const years = yearOf(on) - yearOf(birth)
  return on >= birthday(birth, years) ? years : years - 1
}

/** "Over 60" and "60 and over" differ on the birthday itself only, so dates are compared, not whole years. */
export function atLeastAge(birth: LocalDate, years: number, on: LocalDate, inclusive: boolean): boolean {
  const day = birthday(birth, years)
  return inclusive ? on >= day : on > day
}

/**
 * A date as a person types it: DDMMYYYY or DDMMYY, whole or with spaces, `-`, `/` or `.` inside; `7/8/17` too. Code: format.
 * Two digits of a year mean the last such day up to today (`past`), or the one nearest to today (`future`),
 * so that yesterday stays yesterday and is refused as such.
 */
export function parseDate(text: string, { today, near }: { today: LocalDate; near: 'past' | 'future' }): Parsed<LocalDate> {
  const parts = text.split(/[\s\-/.]+/).filter((part) => part !== '')
  const digits = parts.length === 3 ? parts.map((part) => part.padStart(2, '0')).join('') : parts.join('')
  const found = /^(\d\d)(\d\d)(\d{4}|\d\d)$/.exec(digits)
  if (!found) return wrong('format')
  const [, day = '', month = '', year = ''] = found
  const candidates = (year.length === 4 ? [Number(year)] : centuries(today).map((century) => century + Number(year)))
    .map((y) => findDate(y, Number(month), Number(day)))
    .filter((date) => date !== undefined)
  const date = year.length === 4 ? candidates[0] : near === 'past' ? lastUpTo(today, candidates) : nearestTo(today, candidates)
  return date === undefined ? wrong('format') : parsed(date)
}

const centuries = (today: LocalDate) => [-100, 0, 100].map((step) => Math.floor(yearOf(today) / 100) * 100 + step)
const lastUpTo = (today: LocalDate, dates: LocalDate[]) => dates.filter((date) => date <= today).at(-1)
const nearestTo = (today: LocalDate, dates: LocalDate[]) =>
  dates.toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0]
