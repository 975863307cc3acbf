import { addDays, type LocalDate } from '@jemput/domain'
import type { Sources } from '../pack/layers.ts'
import type { Finding, Pack } from '../pack/pack.ts'
import { doubt, lookAt, unknownSources, type Look } from './look.ts'

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** Above this number the days of a calendar are named as one: a list that long would hide what else there is to look at. */
const NAMED_ONE_BY_ONE = 3

const unchecked = (look: Look): Finding[] =>
  look.pack.calendar.flatMap(({ days }, i) => {
    const calendar = `calendar/${look.pack.office.calendars[i]}`
    const mend = 'compare it with the decree, then take checked: false away'
    const found = days.flatMap(({ date, name, checked }, n) => (checked ? [] : [{ n, what: `${date} ${name}` }]))
    if (found.length > NAMED_ONE_BY_ONE) {
      return [doubt(look, calendar, ['days', found[0]?.n ?? 0], `${found.length} days were written from memory, beginning with ${found[0]?.what}`, mend)]
    }
    return found.map(({ n, what }) => doubt(look, calendar, ['days', n], `${what} was written from memory`, mend))
  })

/** Years within reach of a booking made today (local date) of which no closed day is known. */
export const missingYears = ({ office, calendar, policy }: Pack, today: LocalDate): number[] => {
  if (office.template) return []
  const [first, last] = [yearOf(today), yearOf(addDays(today, policy.booking.aheadDays))]
  const asked = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return asked.filter((year) => !calendar.some((one) => one.year === year))
}

/** What is doubtful about the closed days, as warnings: those that nobody compared with the decree, and years without any. */
export const inspectCalendar = (pack: Pack, today: LocalDate, sources: Sources = unknownSources): Finding[] => {
  const look = lookAt(pack, sources)
  const missing = missingYears(pack, today).map((year) => {
    const mend = `write calendar/id-${year}.yaml from the decree and name it under calendars`
    return doubt(look, 'office', ['calendars'], `${year} has no calendar: its public holidays count as working days`, mend)
  })
  return [...unchecked(look), ...missing]
}
