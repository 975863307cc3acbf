import { findBucket, windowsOn, type Desk, type PublishedPack } from '@jemput/api'
import { addDays, type LocalDate } from '@jemput/domain'
import type { Pack, Slot } from '@jemput/flow'
import { StoryError } from '../story/expect.ts'

/** What most people come for, the first on the menu: its bucket is what a story means by seats. */
export const usualService = ({ pack }: PublishedPack): string => Object.keys(pack.services)[0] ?? ''

function bucketOf(desk: Desk) {
  const found = findBucket(desk, { service: usualService(desk.office) })
  if (!found) throw new StoryError(`${desk.office.pack.office.id} has no seats for ${usualService(desk.office)}`)
  return found
}

/** Seats taken in a window, or without `time` on the whole day. */
export async function countSeats(desk: Desk, date: LocalDate, time = ''): Promise<number> {
  const [row] = await desk.sql.query<{ taken: number }>(
    'select taken from capacity where office_id = $1 and date = $2 and bucket = $3 and "window" = $4',
    [desk.office.pack.office.id, date, bucketOf(desk).id, time])
  return row?.taken ?? 0
}

/** Other people take seats and get their queue numbers until `count` are taken, in one window or evenly over the day. */
export async function fillSeats(desk: Desk, count: number, date: LocalDate, time?: string): Promise<void> {
  const missing = count - await countSeats(desk, date, time)
  if (missing < 0) throw new StoryError(`${count - missing} seats are taken already, so there cannot be ${count}`)
  const added = await spread(desk, missing, date, time)
  for (const [start, seats] of added) await addSeats(desk, date, start, seats)
  await addSeats(desk, date, '', missing)
}

/** The same until a day has no seat left. */
export async function fillDay(desk: Desk, date: LocalDate): Promise<void> {
  const { daily, perSlot } = bucketOf(desk).bucket
  if (perSlot === null) throw new StoryError(`${desk.office.pack.office.id} sets no limit to its windows`)
  for (const { start } of windowsOn(desk.office.pack, date)) {
    const ofDay = (daily ?? Infinity) - await countSeats(desk, date)
    const before = await countSeats(desk, date, start)
    if (ofDay > 0 && before < perSlot) await fillSeats(desk, Math.min(perSlot, before + ofDay), date, start)
  }
}

/** How many seats each window gets: one after the other to the emptiest that has room. */
async function spread(desk: Desk, seats: number, date: LocalDate, time?: string): Promise<Map<string, number>> {
  const { perSlot } = bucketOf(desk).bucket
  const starts = windowsOn(desk.office.pack, date).map(({ start }) => start).filter((start) => time === undefined || start === time)
  const windows = await Promise.all(starts.map(async (start) => ({ start, before: await countSeats(desk, date, start), added: 0 })))
  for (let left = seats; left > 0; left--) {
    const [emptiest] = windows.toSorted((a, b) => a.before + a.added - b.before - b.added)
    if (!emptiest || emptiest.before + emptiest.added >= (perSlot ?? Infinity)) throw new StoryError(noRoom(starts, perSlot, date, time))
    emptiest.added += 1
  }
  return new Map(windows.map(({ start, added }) => [start, added]))
}

function noRoom(starts: readonly string[], perSlot: number | null, date: LocalDate, time?: string): string {
  const when = time === undefined ? date : `${date} at ${time}`
  if (starts.length === 0) return `the office has no window on ${when}`
  return `there are only ${perSlot ?? 0} seats in each window on ${when}`
}

async function addSeats(desk: Desk, date: LocalDate, window: string, seats: number): Promise<void> {
  const { id, bucket: { daily, perSlot } } = bucketOf(desk)
  const capacity = window === '' ? daily : perSlot
  const issued = window === '' ? seats : 0
  if (capacity !== null && seats > capacity) throw new StoryError(`there are only ${capacity} seats on ${date}`)
  await desk.sql.query(
    `insert into capacity as c (office_id, date, bucket, "window", capacity, taken, issued) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (office_id, date, bucket, "window") do update set taken = c.taken + excluded.taken, issued = c.issued + excluded.issued`,
    [desk.office.pack.office.id, date, id, window, capacity, seats, issued])
}

/** Throws StoryError where the office has no such window. */
export function windowAt(pack: Pack, date: LocalDate, time: string): Slot {
  const windows = windowsOn(pack, date)
  const found = windows.find(({ start }) => start === time)
  if (found) return found
  const starts = windows.map(({ start }) => start).join(', ')
  throw new StoryError(`no window on ${date} at ${time}: ${starts === '' ? 'the office is closed' : `there are ${starts}`}`)
}

/** Days in a row on which an office may be closed: the feast at the end of Ramadan is the longest. */
const LONGEST_REST = 14

/** The first window of the last working day before that day. */
export function windowBefore(pack: Pack, today: LocalDate): Slot {
  for (let days = 1; days <= LONGEST_REST; days++) {
    const [window] = windowsOn(pack, addDays(today, -days))
    if (window) return window
  }
  throw new StoryError(`the office was not open on any of the ${LONGEST_REST} days before ${today}`)
}
