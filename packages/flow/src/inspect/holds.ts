import { findAction, findList } from '../actions.ts'
import type { Finding } from '../pack/pack.ts'
import { soOnEveryWay, type Way } from './graph.ts'
import { atScreen, type Look, type Screen } from './look.ts'

/** A condition that reads a field of the booking is true only where there is one. */
const asksForBooking = (when: string | undefined): boolean =>
  when !== undefined && /\bbooking\.[a-z]/.test(when) && !when.includes('||') && !/\bbooking\s*==\s*null/.test(when)

/** Is a booking known after this way? Undefined: as it was before. */
const knownAfter = ({ node }: Screen, { outcome, when, keys }: Way): boolean | undefined => {
  if (asksForBooking(when)) return true
  if ('list' in node) return findList(node.list)?.gives === 'booking' && !keys.includes('empty') ? true : undefined
  if (!('do' in node) || outcome === undefined) return undefined
  const carried = findAction(node.do)?.outcomes[outcome]?.booking
  if (carried === 'booking') return true
  // What is given back in part is still there; given back whole, it is gone.
  return carried === 'booking?' ? node.with?.seats !== undefined : undefined
}

/** Screens that cannot be reached without a booking being known: held, found or confirmed on every way to them. */
export const screensWithBooking = (look: Look): ReadonlySet<string> => soOnEveryWay(look, knownAfter)

/** The same about what some outcome of an action brings: a request for a home visit, a passport, a delivery, a bill. */
export const screensWith = (look: Look, subject: 'visit' | 'passport' | 'delivery' | 'payment'): ReadonlySet<string> =>
  soOnEveryWay(look, ({ node }, { outcome = '' }) => ('do' in node && findAction(node.do)?.outcomes[outcome]?.[subject] ? true : undefined))

/** Seats come before names: a person is added only where a booking is known. */
export const checkHolds = (look: Look): Finding[] => {
  const known = screensWithBooking(look)
  const adding = look.screens.filter(({ node, at }) => 'do' in node && node.do === 'booking.addMember' && !known.has(at))
  return adding.map((screen) =>
    atScreen(look, screen, ['do'], 'a person can be added here before seats are held', 'lead here only after booking.hold'))
}
