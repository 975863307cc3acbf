import fc from 'fast-check'
import { addDays, daysBetween, type LocalDate } from '@jemput/domain'

/** Any day from `first` to `last`. */
export const anyDate = (first: LocalDate, last: LocalDate) =>
  fc.integer({ min: 0, max: daysBetween(first, last) }).map((days) => addDays(first, days))

/** The zones of Indonesia. */
export const anyZone = fc.constantFrom('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura')
