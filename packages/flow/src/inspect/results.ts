import { findAction, findList } from '../actions.ts'
import type { Surface } from '../engine/types.ts'
import type { Finding } from '../pack/pack.ts'
import { variantOf } from '../render/message.ts'
import { readTemplate } from '../render/template.ts'
import { expand, starOf, type Arrival, type Arrivals } from './arrivals.ts'
import { screensWith, screensWithBooking } from './holds.ts'
import { atScreen, type Look, type Screen } from './look.ts'
import { messagesOf } from './needs.ts'
import { DEPTH } from './worst.ts'

/** Variables that a message always reads, with those of what it includes: parts under a condition look after themselves. */
const readsOf = (look: Look, key: string, surface: Surface, depth = 0): string[][] => {
  const leaf = look.pack.messages.id[key]
  if (!leaf || leaf.when !== undefined || depth > DEPTH) return []
  return readTemplate(variantOf(leaf, surface)).flatMap((part) =>
    part.kind === 'variable' ? [part.path] : part.kind === 'include' ? readsOf(look, part.key, surface, depth + 1) : [])
}

const carries = ({ name, outcome }: Arrival, field: string): boolean => {
  const fields = outcome === undefined ? findList(name)?.item : findAction(name)?.outcomes[outcome]
  return fields !== undefined && Object.hasOwn(fields, field)
}

/** What can lead to this message: `refusal.locked` is said after the outcome locked alone. */
const arrivalsFor = (message: string, screen: Screen, arrivals: Arrivals): readonly Arrival[] => {
  const there = arrivals.get(screen.at) ?? []
  return starOf(screen) ? there.filter(({ outcome }) => `refusal.${outcome}` === message) : there
}

type Known = { booking: boolean; visit: boolean; passport: boolean; delivery: boolean; payment: boolean }
/** What is not known at a screen although a message there tells it; undefined when it is. */
const findUnknown = (screen: Screen, [root, field = '']: string[], known: Known, there: readonly Arrival[]): string | undefined => {
  if (root === 'booking' && !known.booking) return 'a booking, and there need be none here'
  if (root === 'visit' && !known.visit) return 'a request for a visit, and there need be none here'
  if (root === 'passport' && !known.passport) return 'a passport, and there need be none here'
  if (root === 'delivery' && !known.delivery) return 'a delivery, and there need be none here'
  if (root === 'payment' && !known.payment) return 'a bill, and there need be none here'
  if (root === 'each' && !screen.repeat) return 'one of several people, outside a repeat'
  const lacking = root === 'result' ? there.find((arrival) => !carries(arrival, field)) : undefined
  return lacking && `{result.${field}}, which ${lacking.name} ${lacking.outcome ?? ''} does not bring`
}

/** What a text tells is known where it is said: a booking, an element of a repeat, the fields of the last outcome. */
export const checkResults = (look: Look, arrivals: Arrivals): Finding[] => {
  const withBooking = screensWithBooking(look)
  const [withVisit, withPassport, withDelivery] = [screensWith(look, 'visit'), screensWith(look, 'passport'), screensWith(look, 'delivery')]
  const withPayment = screensWith(look, 'payment')
  return look.screens.flatMap((screen) => messagesOf(screen).flatMap(({ key, keys }) =>
    expand(key, screen, arrivals).flatMap((message) => {
      const there = arrivalsFor(message, screen, arrivals)
      const reads = screen.flow.surfaces.flatMap((surface) => readsOf(look, message, surface))
      const { at } = screen
      const known = {
        booking: withBooking.has(at), visit: withVisit.has(at), passport: withPassport.has(at), delivery: withDelivery.has(at), payment: withPayment.has(at),
      }
      const unknown = reads.flatMap((path) => findUnknown(screen, path, known, there) ?? [])
      return unknown.map((what) => atScreen(look, screen, keys, `${message} tells ${what}`, 'lead here only when it is known'))
    })))
}
