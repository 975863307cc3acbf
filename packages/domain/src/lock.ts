import { addDays, type LocalDate } from './dates.ts'

/** Why a person's place ended. What the office itself cancels has no cause here, so it cannot lock anyone. */
export type LockCause = 'cancel' | 'lateCancel' | 'noShow' | 'forfeit' | 'expiry'
export type LockRules = { from: 'REQUEST' | 'CANCEL'; lateHours: number; days: Readonly<Record<LockCause, number>> }

/** A cancellation closer to the start than `lateHours` is a late one. Moments in epoch ms. */
export const cancelCause = (starts: number, now: number, { lateHours }: LockRules): 'cancel' | 'lateCancel' =>
  starts - now < lateHours * 3_600_000 ? 'lateCancel' : 'cancel'

/**
 * The first day on which the person may book again, or null when that is today already.
 * Ambon counts 30 days from the last request and not from the cancellation (article 000).
 */
export function lockUntil(rules: LockRules, cause: LockCause, requestedOn: LocalDate, today: LocalDate): LocalDate | null {
  const until = addDays(rules.from === 'REQUEST' ? requestedOn : today, rules.days[cause])
  return until > today ? until : null
}
