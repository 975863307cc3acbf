import { addDays, weekdayOf, type LocalDate, type Weekday } from './dates.ts'
import { minutesOf, timeOfMinutes } from './zone.ts'

/** Opening hours such as `08:00-12:00` of each weekday; none = closed. */
export type WeekHours = Readonly<Record<Weekday, readonly string[]>>
export type WorkCalendar = { closed: ReadonlySet<LocalDate>; hours: WeekHours }

/** Public holidays, joint leave and the office's own closures. */
export const isClosed = (date: LocalDate, closed: ReadonlySet<LocalDate>) => closed.has(date)

export const isWorkday = (date: LocalDate, { closed, hours }: WorkCalendar) =>
  !isClosed(date, closed) && hours[weekdayOf(date)].length > 0

/** No office closes for longer; who asks beyond that has hours without a working day. */
const longestClosure = 366

/** The n-th working day after `date`, before it when n is negative; 0 = the day itself, whatever it is. Throws when an office never opens. */
export function addWorkdays(date: LocalDate, n: number, calendar: WorkCalendar): LocalDate {
  let day = date
  for (let left = Math.abs(n); left > 0; left--) day = nextWorkday(day, Math.sign(n), calendar)
  return day
}

function nextWorkday(date: LocalDate, way: number, calendar: WorkCalendar): LocalDate {
  for (let step = 1; step <= longestClosure; step++) {
    const day = addDays(date, way * step)
    if (isWorkday(day, calendar)) return day
  }
  throw new Error(`no working day within ${longestClosure} days of ${date}`)
}

/** Windows cut from opening hours; a rest that is shorter than one window is not used. */
export function cutSlots(hours: readonly string[], minutes: number): { start: string; end: string }[] {
  return hours.flatMap((span) => {
    const from = minutesOf(span.slice(0, 5))
    const count = Math.floor((minutesOf(span.slice(6)) - from) / minutes)
    return Array.from({ length: Math.max(count, 0) }, (_, i) => ({
      start: timeOfMinutes(from + i * minutes), end: timeOfMinutes(from + (i + 1) * minutes),
    }))
  })
}
