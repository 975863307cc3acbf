import { addDays, cutSlots, isWorkday, localDateOf, localTimeOf, weekdayOf, type LocalDate, type WorkCalendar } from '@jemput/domain'
import type { Pack, Slot } from '@jemput/flow'

const closures = new WeakMap<Pack, ReadonlyMap<LocalDate, string>>()
/** Public holidays, joint leave and the days that this office alone is closed, each with its reason. Days that staff close stand in the database. */
export function closuresOf(pack: Pack): ReadonlyMap<LocalDate, string> {
  const known = closures.get(pack)
  if (known) return known
  const national = pack.calendar.flatMap((year) => year.days).map(({ date, name }): [LocalDate, string] => [date, name])
  const days = new Map([...national, ...pack.office.closures.map(({ date, reason }): [LocalDate, string] => [date, reason])])
  closures.set(pack, days)
  return days
}

const closedDays = new WeakMap<Pack, ReadonlySet<LocalDate>>()
/** The same, without reasons. */
export function closedDaysOf(pack: Pack): ReadonlySet<LocalDate> {
  const known = closedDays.get(pack)
  if (known) return known
  const days = new Set(closuresOf(pack).keys())
  closedDays.set(pack, days)
  return days
}

export const workCalendarOf = (pack: Pack): WorkCalendar => ({ closed: closedDaysOf(pack), hours: pack.policy.slot.hours })
export const isOpenOn = (pack: Pack, date: LocalDate): boolean => isWorkday(date, workCalendarOf(pack))

/** Every window of a day, past ones too; none when the office is closed. */
export function windowsOn(pack: Pack, date: LocalDate): Slot[] {
  if (!isOpenOn(pack, date)) return []
  return cutSlots(pack.policy.slot.hours[weekdayOf(date)], pack.policy.slot.minutes).map((window) => ({ date, ...window }))
}

/** First and last day that can be asked for, both included. */
export function datesToBook({ office, policy }: Pack, now: number): { first: LocalDate; last: LocalDate } {
  const today = localDateOf(now, office.timezone)
  return { first: addDays(today, policy.booking.leadDays), last: addDays(today, policy.booking.aheadDays) }
}

/**
 * Windows from one day to another, both included, that still can be booked at `now`: until `leadMin` minutes before they start,
 * to the minute.
 */
export function windowsToBook(pack: Pack, from: LocalDate, to: LocalDate, now: number): Slot[] {
  const { office: { timezone }, policy } = pack
  const soonest = now + policy.booking.leadMin * 60_000
  const [date, time] = [localDateOf(soonest, timezone), localTimeOf(soonest, timezone)]
  const windows: Slot[] = []
  for (let day = from > date ? from : date; day <= to; day = addDays(day, 1)) windows.push(...windowsOn(pack, day))
  return windows.filter((window) => window.date > date || window.start >= time)
}
