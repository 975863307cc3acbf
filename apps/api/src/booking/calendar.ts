import {
  addDays, cutSlots, instantOf, isWorkday, localDateOf, localTimeOf, openingAt, weekdayOf, type LocalDate, type Opening, type WorkCalendar,
} from '@jemput/domain'
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

const openingOf = (pack: Pack, now: number): Opening => {
  const { office: { timezone }, policy: { opening } } = pack
  return openingAt(opening, { date: localDateOf(now, timezone), time: localTimeOf(now, timezone) }, workCalendarOf(pack))
}

/** When more days can be booked than now, epoch ms; null where nothing has to open. */
export function nextOpening(pack: Pack, now: number): number | null {
  const { opens } = openingOf(pack, now)
  return opens && instantOf(opens.date, opens.time, pack.office.timezone)
}

/** First and last day that can be asked for, both included; the last one before the first while none can. */
export function datesToBook(pack: Pack, now: number): { first: LocalDate; last: LocalDate } {
  const { office, policy: { booking } } = pack
  const today = localDateOf(now, office.timezone)
  const [first, farthest] = [addDays(today, booking.leadDays), addDays(today, booking.aheadDays)]
  const { last, closed } = openingOf(pack, now)
  if (closed) return { first, last: addDays(first, -1) }
  return { first, last: last !== null && last < farthest ? last : farthest }
}

type DateRefusal = { outcome: 'date-out-of-range'; first: LocalDate; last: LocalDate } | { outcome: 'not-open-yet'; opens: number }

/** Why a day cannot be asked for now; without a day, why none can. */
export function refuseDate(pack: Pack, now: number, date?: LocalDate): DateRefusal | undefined {
  const { first, last } = datesToBook(pack, now)
  const opens = nextOpening(pack, now)
  const farthest = addDays(localDateOf(now, pack.office.timezone), pack.policy.booking.aheadDays)
  if (opens !== null && (last < first || (date !== undefined && date > last && date <= farthest))) return { outcome: 'not-open-yet', opens }
  return date === undefined || (date >= first && date <= last) ? undefined : { outcome: 'date-out-of-range', first, last }
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
