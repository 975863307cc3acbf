import type { LocalDate } from '@jemput/domain'
import type { Policy, Slot } from '@jemput/flow'
import { readWindows, type OpenWindow } from './availability.ts'
import { nextOpening, refuseDate } from './calendar.ts'
import type { Inputs, Outcome } from './contract.ts'
import type { Desk } from './desk.ts'
import { currentPack, type BucketQuestion } from './rules.ts'

type Overflow = Policy['booking']['overflow']
type Wish = { date: LocalDate | null; after: Slot | null }

export const isAfter = (a: Slot, b: Slot) => a.date > b.date || (a.date === b.date && a.start > b.start)
export const slotOf = ({ date, start, end }: Slot): Slot => ({ date, start, end })

/**
 * The first window with seats for the whole party. A wished day is looked through from its first window, or from the one
 * `after` if that is on it; `overflow` says how far beyond the wish: no further than the first window (NONE), that day (SAME_DAY),
 * the working days that follow (NEXT_WORKDAY). Without a wished day the first window after `after` wins.
 */
export function firstFitting(windows: readonly OpenWindow[], party: number, wish: Wish, overflow: Overflow): Slot | undefined {
  const { date, after } = wish
  const fits = (window: OpenWindow) => window.left >= party
  const found = (candidates: readonly OpenWindow[]) => {
    const window = candidates.find(fits)
    return window && slotOf(window)
  }
  const isLater = (window: Slot) => after === null || isAfter(window, after)
  if (date === null) return found(windows.filter(isLater))
  const from = windows.filter((window) => window.date >= date && (window.date !== after?.date || isLater(window)))
  if (overflow === 'NEXT_WORKDAY') return found(from)
  const sameDay = from.filter((window) => window.date === date)
  return found(overflow === 'SAME_DAY' ? sameDay : sameDay.slice(0, 1))
}

type SeatsRefusal =
  | { outcome: 'not-enough-seats'; left: number; next: Slot | null } | { outcome: 'slot-full'; next: Slot | null } | { outcome: 'no-seats'; opens: number | null }

/** What to tell a party that `left` seats of a window are too few for: how many there are, and where it may go instead. */
export async function refuseSeats(
  desk: Desk, { slot, party, ...who }: BucketQuestion & { slot: Slot; party: number }, left: number,
): Promise<SeatsRefusal> {
  const pack = currentPack(desk)
  const { overflow } = pack.policy.booking
  const windows = await readWindows(desk, who)
  const next = overflow === 'NONE' ? null : firstFitting(windows, party, { date: slot.date, after: slot }, overflow) ?? null
  if (left > 0) return { outcome: 'not-enough-seats', left, next }
  return next || windows.some((window) => window.left >= party) ? { outcome: 'slot-full', next } : { outcome: 'no-seats', opens: nextOpening(pack, desk.now) }
}

/** Looks for a time; takes nothing. */
export async function findSlot(desk: Desk, { party, date, after, ...who }: Inputs<'slot.find'>): Promise<Outcome<'slot.find'>> {
  const pack = currentPack(desk)
  const refused = refuseDate(pack, desk.now, date ?? undefined)
  if (refused) return refused
  const windows = await readWindows(desk, who)
  const slot = firstFitting(windows, party, { date, after }, pack.policy.booking.overflow)
  if (!slot) return { outcome: 'none', opens: nextOpening(pack, desk.now) }
  if (date === null || slot.date === date) return { outcome: 'ok', slot }
  // A day on which the office is closed, or whose hours are over, has no windows: nobody may be told that it is full.
  return { outcome: 'later', slot, full: windows.some((window) => window.date === date) }
}
