import { findAction, findList } from '../actions.ts'
import { advance } from './advance.ts'
import { evaluateAll, follow, write } from './go.ts'
import { findPlace, type Place } from './place.ts'
import { broken, firstShow, screen } from './screen.ts'
import type { Answer, BookingView, Context, DeliveryView, HomeVisitView, PassportView, PaymentView, State, Step, Value } from './types.ts'

type Listed = Extract<Answer, { kind: 'list' }>
type Acted = Extract<Answer, { kind: 'action' }>

/** Keeps the chosen item: all of it or its id, as the registry says. */
export const choose = (state: State, place: Place, list: string, save: string, item: Value): State => {
  const spec = findList(list)
  const id = item !== null && typeof item === 'object' && !Array.isArray(item) ? item.id : undefined
  const kept = write(state, place.repeat !== null, { [save]: spec?.saves === 'id' ? (id ?? null) : item })
  return spec?.gives === 'booking' ? { ...kept, booking: item as BookingView } : kept
}

const answerList = (ctx: Context, { again, ...state }: State, place: Place, { items }: Listed): Step => {
  const { node } = place
  if (!('list' in node)) return broken(ctx, state)
  const [first = null] = items
  if (items.length === 0) return advance(ctx, follow(ctx, state, place, node.empty))
  if (items.length === 1 && node.single !== undefined && !again) {
    return advance(ctx, follow(ctx, choose(state, place, node.list, node.save, first), place, node.single))
  }
  const shown = { ...state, list: { items, from: 0 } }
  return again ? screen(ctx, shown) : firstShow(ctx, shown)
}

const answerAction = (ctx: Context, state: State, place: Place, { outcome, result }: Acted): Step => {
  const { node } = place
  if (!('do' in node)) return broken(ctx, state)
  // Nobody goes back over something that was done: 0 would do it twice.
  const done = findAction(node.do)?.kind === 'effect' && (outcome === 'ok' || outcome.startsWith('ok-'))
  const booking = 'booking' in result ? (result.booking as BookingView | null) : state.booking
  const visit = 'visit' in result ? (result.visit as HomeVisitView) : state.visit
  const passport = 'passport' in result ? (result.passport as PassportView) : state.passport
  const delivery = 'delivery' in result ? (result.delivery as DeliveryView) : state.delivery
  const payment = 'payment' in result ? (result.payment as PaymentView) : state.payment
  const told: State = { ...state, result: { ...result, outcome }, booking, visit, passport, delivery, payment, back: done ? [] : state.back }
  const kept = write(told, place.repeat !== null, evaluateAll(ctx, told, node.save))
  const target = node.on[outcome] ?? node.on.else
  return target === undefined ? broken(ctx, kept) : advance(ctx, follow(ctx, kept, place, target))
}

/** Goes on with what the host found or did. The pack of `ctx` may be another than that of the call (`office.enter`). */
export const answer = (ctx: Context, state: State, given: Answer): Step => {
  const place = findPlace(ctx.pack, state.at)
  if (!place) return broken(ctx, state)
  return given.kind === 'list' ? answerList(ctx, state, place, given) : answerAction(ctx, state, place, given)
}
