import { addDays, type LocalDate } from './dates.ts'
import { addWorkdays, type WorkCalendar } from './workdays.ts'
import { instantOf, localDateOf, localTimeOf, minutesOf } from './zone.ts'

/** How far from a moment: whole days and working days first, then a time of that day (`HH:MM`), minutes last. */
export type Distance = { days?: number; workdays?: number; time?: string; minutes?: number }
type Place = { zone: string; calendar: WorkCalendar }

/**
 * Epoch ms of what lies so far `before` or `after` a day or an instant (epoch ms), by the clock and the working days of a place.
 * A day alone begins at midnight. Throws when an office never opens.
 */
export function momentFrom(from: LocalDate | number, way: 'before' | 'after', { days = 0, workdays = 0, time, minutes = 0 }: Distance, { zone, calendar }: Place): number {
  const step = way === 'before' ? -1 : 1
  if (typeof from === 'number' && days === 0 && workdays === 0 && time === undefined) return from + step * minutes * 60_000
  const date = typeof from === 'number' ? localDateOf(from, zone) : from
  const clock = time ?? (typeof from === 'number' ? localTimeOf(from, zone) : '00:00')
  return instantOf(addWorkdays(addDays(date, step * days), step * workdays, calendar), clock, zone) + step * minutes * 60_000
}

/** Hours such as `20:00-06:30`, which may go over midnight; the end does not belong to them. */
export type DayHours = string

/** The instant itself, or the end of the quiet hours that it lies in. Epoch ms; null = it is never quiet. */
export function afterQuiet(ms: number, quiet: DayHours | null, zone: string): number {
  if (quiet === null) return ms
  const [from, to] = [quiet.slice(0, 5), quiet.slice(6)]
  const [date, time] = [localDateOf(ms, zone), localTimeOf(ms, zone)]
  const overnight = minutesOf(to) <= minutesOf(from)
  const inside = overnight ? time >= from || time < to : time >= from && time < to
  if (!inside) return ms
  return instantOf(overnight && time >= from ? addDays(date, 1) : date, to, zone)
}

/** So many minutes later, of which those in quiet hours don't count: what must be answered is not over at three in the night. Epoch ms. */
export function addAwake(ms: number, minutes: number, quiet: DayHours | null, zone: string): number {
  let [at, left] = [afterQuiet(ms, quiet, zone), minutes * 60_000]
  for (; quiet !== null;) {
    const today = instantOf(localDateOf(at, zone), quiet.slice(0, 5), zone)
    const evening = today > at ? today : instantOf(addDays(localDateOf(at, zone), 1), quiet.slice(0, 5), zone)
    if (at + left <= evening) break
    left -= evening - at
    at = afterQuiet(evening, quiet, zone)
  }
  return at + left
}
