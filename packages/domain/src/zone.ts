import { dateOfDay, dayNumber, type LocalDate } from './dates.ts'

const quarterHour = 900_000
const dayMs = 86_400_000

const formatters = new Map<string, Intl.DateTimeFormat>()
function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  })
  formatters.set(zone, made)
  return made
}

/** The wall clock as if it were UTC, in epoch ms, to the minute. */
function wallClock(ms: number, zone: string): number {
  const part: Record<string, string> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(ms)) part[type] = value
  const day = dayNumber(`${(part.year ?? '').padStart(4, '0')}-${part.month}-${part.day}`)
  return day * dayMs + (Number(part.hour) * 60 + Number(part.minute)) * 60_000
}

/** The last offset of each zone: clocks change on the quarter hour, and asking Intl takes a hundred times longer than adding. */
const lastOffset = new Map<string, { quarter: number; offset: number }>()
function offsetAt(ms: number, zone: string): number {
  const quarter = Math.floor(ms / quarterHour)
  const last = lastOffset.get(zone)
  if (last?.quarter === quarter) return last.offset
  const offset = wallClock(quarter * quarterHour, zone) - quarter * quarterHour
  lastOffset.set(zone, { quarter, offset })
  return offset
}

/** The day at the place, of an instant in epoch ms. Throws RangeError for a zone that does not exist. */
export const localDateOf = (ms: number, zone: string): LocalDate => dateOfDay(Math.floor((ms + offsetAt(ms, zone)) / dayMs))

/** The time at the place, `HH:MM`, of an instant in epoch ms. */
export function localTimeOf(ms: number, zone: string): string {
  const local = ms + offsetAt(ms, zone)
  return timeOfMinutes(Math.floor((local - Math.floor(local / dayMs) * dayMs) / 60_000))
}

/** Epoch ms of a date and time at the place. Where clocks are put forward, a time that is left out counts from before the change. */
export function instantOf(date: LocalDate, time: string, zone: string): number {
  const wall = dayNumber(date) * dayMs + minutesOf(time) * 60_000
  const first = wall - offsetAt(wall, zone)
  return wall - offsetAt(first, zone)
}

/** `HH:MM` as minutes after midnight. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
/** Minutes after midnight as `HH:MM`. */
export const timeOfMinutes = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const abbreviations = new Map<string, string>()
/** What people call the zone today: WIB, WITA, WIT; `GMT+8` where Indonesian has no word. (Pontianak was WITA until 1988.) */
export function zoneAbbreviation(zone: string): string {
  const known = abbreviations.get(zone)
  if (known) return known
  const recent = 1_700_000_000_000
  const parts = new Intl.DateTimeFormat('id-ID', { timeZone: zone, timeZoneName: 'short' }).formatToParts(recent)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
  abbreviations.set(zone, name)
  return name
}
