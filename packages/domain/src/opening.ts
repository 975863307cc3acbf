import type { LocalMoment } from './arrival.ts'
import { addDays, lastOfMonth, weekdayOf, weekdays, type LocalDate, type Weekday } from './dates.ts'
import { addWorkdays, isWorkday, type WorkCalendar } from './workdays.ts'

/**
 * When new days can be booked, on the office's own clock. DAILY: at `at` the next working day opens; WEEKLY: on `weekday` at `at` the whole
 * next week, Monday to Sunday, until `closes` (`sun 16:00`; null: until the next one opens); MONTHLY: on the last working day of a month at
 * `at` the whole next month. ALWAYS: nothing has to open.
 */
export type OpeningRules = { rhythm: 'ALWAYS' | 'DAILY' | 'WEEKLY' | 'MONTHLY'; weekday: Weekday; at: string; closes: string | null }
/** `last`: the last day that is open now, null without an end; nothing at all is open while `closed`. `opens`: when more is opened next. */
export type Opening = { last: LocalDate | null; closed: boolean; opens: LocalMoment | null }

/** What can be booked at a moment of the office's clock. Bounds belong to what is open. */
export function openingAt(rules: OpeningRules, now: LocalMoment, calendar: WorkCalendar): Opening {
  switch (rules.rhythm) {
    case 'ALWAYS': return { last: null, closed: false, opens: null }
    case 'DAILY': return daily(rules, now, calendar)
    case 'WEEKLY': return weekly(rules, now)
    case 'MONTHLY': return monthly(rules, now, calendar)
  }
}

function daily({ at }: OpeningRules, { date, time }: LocalMoment, calendar: WorkCalendar): Opening {
  const opened = time >= at ? date : addDays(date, -1)
  const last = addWorkdays(opened, 1, calendar)
  return { last, closed: false, opens: { date: last, time: at } }
}

const indexOf = (day: Weekday) => weekdays.indexOf(day)
/** The first such weekday from a date on. */
const next = (day: Weekday, from: LocalDate) => addDays(from, (indexOf(day) - indexOf(weekdayOf(from)) + 7) % 7)

function weekly({ weekday, at, closes }: OpeningRules, now: LocalMoment): Opening {
  const coming = next(weekday, now.date)
  const opened = coming === now.date && now.time >= at ? now.date : addDays(coming, -7)
  const sunday = next('sun', opened)
  return { last: addDays(sunday, 7), closed: closes !== null && isOver(closes, opened, at, now), opens: { date: addDays(opened, 7), time: at } }
}

/** Whether the closing time that follows an opening is over. */
function isOver(closes: string, opened: LocalDate, at: string, now: LocalMoment): boolean {
  const [day, time = ''] = closes.split(' ')
  const weekday = weekdays.find((one) => one === day) ?? 'sun'
  const same = next(weekday, opened)
  const last = same === opened && time <= at ? addDays(same, 7) : same
  return now.date > last || (now.date === last && now.time > time)
}

function monthly({ at }: OpeningRules, now: LocalMoment, calendar: WorkCalendar): Opening {
  const end = lastOfMonth(now.date)
  const opening = lastWorkday(end, calendar)
  const opened = now.date > opening || (now.date === opening && now.time >= at)
  const last = opened ? lastOfMonth(addDays(end, 1)) : end
  return { last, closed: false, opens: { date: lastWorkday(last, calendar), time: at } }
}

/** The last working day of the month that ends on `end`; that day itself where the office is closed all the month. */
function lastWorkday(end: LocalDate, calendar: WorkCalendar): LocalDate {
  for (let day = end; day.slice(0, 7) === end.slice(0, 7); day = addDays(day, -1)) if (isWorkday(day, calendar)) return day
  return end
}
