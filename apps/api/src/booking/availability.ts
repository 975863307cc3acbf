import { leftBehindLine, type LocalDate } from '@jemput/domain'
import type { Bucket, Slot } from '@jemput/flow'
import { datesToBook, windowsToBook } from './calendar.ts'
import type { Desk } from './desk.ts'
import { currentPack, findBucket, officeId, type BucketQuestion } from './rules.ts'

/** A window with the seats that it and its day still have together, and those of the whole day. */
export type OpenWindow = Slot & { left: number; dayLeft: number }

/** Said where an office sets no limit: more than any party, and few enough for a screen. */
const plenty = 999

/**
 * The windows that can be booked, in order, those without a seat too. Advisory: seats go while somebody reads,
 * `hold` and `move` decide. `in-line`: with the seats that are kept for whoever waits.
 */
export async function readWindows(desk: Desk, who: BucketQuestion, only?: LocalDate, turn: 'newcomer' | 'in-line' = 'newcomer'): Promise<OpenWindow[]> {
  const found = findBucket(desk, who)
  if (!found) return []
  const range = datesToBook(currentPack(desk), desk.now)
  const [first, last] = only === undefined ? [range.first, range.last] : [only, only]
  return first < range.first || last > range.last ? [] : readBucket(desk, found, [first, last], turn)
}

/** The same of one bucket from one day to another, both included, wherever bookings may lie. */
export async function readBucket(
  desk: Desk, found: { id: string; bucket: Bucket }, [first, last]: readonly [LocalDate, LocalDate], turn: 'newcomer' | 'in-line',
): Promise<OpenWindow[]> {
  const pack = currentPack(desk)
  const taken = await readTaken(desk, found.id, first, last)
  const { closed, least } = await readObstacles(desk, found.id, first, last)
  return windowsToBook(pack, first, last, desk.now).filter(({ date }) => !closed.has(date)).map((window) => {
    const { left, dayLeft } = seatsIn(window, found.bucket, taken)
    return { ...window, dayLeft, left: turn === 'in-line' ? left : leftBehindLine(left, least) }
  })
}

/** Days that staff closed, and the smallest party that waits for seats of the bucket: what it could use is not there for others. */
async function readObstacles(desk: Desk, bucket: string, from: LocalDate, to: LocalDate): Promise<{ closed: ReadonlySet<LocalDate>; least: number | null }> {
  const [found] = await desk.sql.query<{ closed: LocalDate[]; least: number | null }>(
    `select array(select date::text from closure where office_id = $1 and date between $3 and $4) as closed,
       (select min(size) from waiting where office_id = $1 and bucket = $2 and status = 'waiting') as least`, [officeId(desk), bucket, from, to])
  return { closed: new Set(found?.closed), least: found?.least ?? null }
}

type Taken = ReadonlyMap<string, number>
const counterOf = (date: LocalDate, window: string) => `${date} ${window}`

/** Seats taken by counter; a day that nobody asked for yet has no rows. */
async function readTaken(desk: Desk, bucket: string, from: LocalDate, to: LocalDate): Promise<Taken> {
  const rows = await desk.sql.query<{ date: LocalDate; window: string; taken: number }>(
    `select date, "window", taken from capacity where office_id = $1 and bucket = $2 and date between $3 and $4`,
    [officeId(desk), bucket, from, to])
  return new Map(rows.map(({ date, window, taken }) => [counterOf(date, window), taken]))
}

function seatsIn({ date, start }: Slot, { daily, perSlot }: Bucket, taken: Taken): { left: number; dayLeft: number } {
  const left = (window: string, limit: number | null) =>
    limit === null ? plenty : Math.max(0, limit - (taken.get(counterOf(date, window)) ?? 0))
  const dayLeft = left('', daily)
  return { left: Math.min(dayLeft, left(start, perSlot)), dayLeft }
}
