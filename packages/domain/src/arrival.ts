import type { LocalDate } from './dates.ts'
import { minutesOf, timeOfMinutes } from './zone.ts'

/** Early: minutes before the window that people are asked to come. Late: after its start or end, and `graceMin` more. */
export type ArrivalRules = { earlyMin: number; graceMin: number; lateFrom: 'START' | 'END' }
/** A moment on the office's own clock. */
export type LocalMoment = { date: LocalDate; time: string }
type Window = { date: LocalDate; start: string; end: string }

/** `tight`: later than asked, and still in time. */
export type ArrivalVerdict = 'on-time' | 'tight' | 'late' | 'another-day'

/**
 * The latest polite arrival, `HH:MM`. Whoever asked for the place inside the early minutes could not come earlier,
 * so the window's start counts (AC-W6b).
 */
export function arriveBy(window: Window, { earlyMin }: ArrivalRules, asked: LocalMoment): string {
  const early = timeOfMinutes(Math.max(minutesOf(window.start) - earlyMin, 0))
  return asked.date === window.date && asked.time > early ? window.start : early
}

/** Judges an arrival to the minute: who comes in the last minute allowed is in time. A later day is late, an earlier one is not yet. */
export function arrivalVerdict(window: Window, rules: ArrivalRules, came: LocalMoment, asked: LocalMoment): ArrivalVerdict {
  if (came.date < window.date) return 'another-day'
  const last = minutesOf(rules.lateFrom === 'START' ? window.start : window.end) + rules.graceMin
  if (came.date > window.date || minutesOf(came.time) > last) return 'late'
  return rules.earlyMin > 0 && came.time > arriveBy(window, rules, asked) ? 'tight' : 'on-time'
}
