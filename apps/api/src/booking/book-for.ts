import type { BookingView, Slot } from '@jemput/flow'
import { findLanguage } from '../phone/preferences.ts'
import { languageFor } from '../phone/context.ts'
import { windowsOn } from './calendar.ts'
import { confirm } from './confirm.ts'
import type { Member, Outcome } from './contract.ts'
import type { Desk } from './desk.ts'
import { hold } from './hold.ts'
import { currentPack, phoneKey } from './rules.ts'

/** `start`: of a window of that day, `HH:MM`; `kk`: the family card of a party. */
export type ForPhone = { service: string; date: string; start: string; members: readonly Member[]; kk: string | null }
type Held = Exclude<Outcome<'booking.hold'>, { outcome: 'ok' }>
type Confirmed = Exclude<Outcome<'booking.confirm'>, { outcome: 'ok' | 'already' | 'payment-due' }>
export type ForPhoneAnswer = { outcome: 'ok'; booking: BookingView } | Held | Confirmed

/**
 * Books for the desk's phone while its owner stands at the counter: the seats, rules and limits are those that the phone itself would
 * meet. The phone hears of it in its own language. A booking that was only begun is the caller's to undo.
 */
export async function bookFor(desk: Desk, { service, date, start, members, kk }: ForPhone): Promise<ForPhoneAnswer> {
  const owner = { ...desk, language: languageFor(desk.office, await findLanguage(desk.sql, phoneKey(desk))) }
  if (desk.office.pack.policy.walkInOnly.includes(service)) return { outcome: 'walk-in-only' }
  const slot: Slot = windowsOn(currentPack(desk), date).find((window) => window.start === start) ?? { date, start, end: start }
  const held = await hold(owner, { service, slot, party: members.length, members: [...members], kk, speed: null, address: null, instead: null, free: null, priorityClass: null, split: null })
  if (held.outcome !== 'ok') return held
  // The same request again: it was confirmed the first time.
  if (held.booking.status !== 'held') return held
  const said = await confirm(owner, { code: null })
  // Where money comes before the number, the phone was sent its bill.
  return said.outcome === 'already' || said.outcome === 'payment-due' ? { outcome: 'ok', booking: said.booking } : said
}
