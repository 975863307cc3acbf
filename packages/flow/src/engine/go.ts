import { evaluate } from '../expressions/evaluate.ts'
import { findPlace, targetOf, type Place, type RepeatNode } from './place.ts'
import { rootsOf } from './roots.ts'
import type { Context, State, Value } from './types.ts'

/** Puts answers where they belong: inside a repeat into its element. */
export const write = (state: State, inRepeat: boolean, values: Record<string, Value>): State =>
  inRepeat ? { ...state, each: { ...state.each, ...values } } : { ...state, answers: { ...state.answers, ...values } }

/** Values of expressions by name; what can't be computed is left out. */
export const evaluateAll = (ctx: Context, state: State, expressions: Record<string, string> | undefined): Record<string, Value> => {
  const roots = rootsOf(ctx, state)
  const values: Record<string, Value> = {}
  for (const [name, text] of Object.entries(expressions ?? {})) {
    const value = evaluate(text, roots)
    if (value !== undefined) values[name] = value
  }
  return values
}

const elementsOf = (state: State, name: string): Value[] => {
  const list = state.answers[name]
  return Array.isArray(list) ? list : []
}
const whole = (value: Value | undefined): number => (typeof value === 'number' && value > 0 ? Math.floor(value) : 0)

/** Enters a repeat at the element after `from`, with nothing known of it; past it when none is left. */
export const enterRepeat = (ctx: Context, state: State, node: RepeatNode, place: Place): State => {
  const roots = rootsOf(ctx, { ...state, each: null })
  const from = node.from === undefined ? 0 : whole(evaluate(node.from, roots))
  const of = whole(evaluate(node.times, roots))
  const entered = { ...state, answers: { ...state.answers, [node.repeat]: elementsOf(state, node.repeat).slice(0, from) } }
  return from < of
    ? { ...entered, each: { no: from + 1, of }, at: `${state.at}/${node.start}` }
    : { ...entered, each: null, at: targetOf(place, node.go) }
}

/** `go: next`: the element is complete; on to the one after it, or out. */
const closeElement = (state: State, { node, at, name }: NonNullable<Place['repeat']>, place: Place): State => {
  const each = state.each ?? {}
  const [no, of] = [whole(each.no), whole(each.of)]
  // Where there is nothing to go back to, a mark would promise a way back.
  const back = state.back.length > 0 ? [...state.back, `=${at}`] : []
  const closed = { ...state, answers: { ...state.answers, [name]: [...elementsOf(state, name), each] }, back }
  return no < of
    ? { ...closed, each: { no: no + 1, of }, at: `${at}/${node.start}` }
    : { ...closed, each: null, at: targetOf({ ...place, repeat: null }, node.go) }
}

/** Takes an element out of the list again, so that going back changes it instead of adding another. */
export const reopenElement = (ctx: Context, state: State, at: string): State => {
  const node = findPlace(ctx.pack, at)?.node
  if (!node || !('repeat' in node)) return state
  const elements = elementsOf(state, node.repeat)
  const last = elements.at(-1)
  const each = last !== null && typeof last === 'object' && !Array.isArray(last) ? last : null
  return { ...state, each, answers: { ...state.answers, [node.repeat]: elements.slice(0, -1) } }
}

/** Answers that a conversation begins with, unless they are there already. */
const withDefaults = (ctx: Context, state: State, conversation: string): State => {
  const defaults = ctx.pack.flows[conversation]?.defaults
  return defaults ? { ...state, answers: { ...evaluateAll(ctx, state, defaults), ...state.answers } } : state
}

/** The state on its way to a place of any conversation. */
export const jump = (ctx: Context, state: State, at: string, from: string | null): State => {
  const conversation = at.split('/')[0] ?? ''
  const inside = from !== null && from.split('/')[0] === conversation
  const moved = { ...state, at, tries: 0, wrong: null, list: null, shown: [] }
  return inside ? moved : withDefaults(ctx, { ...moved, each: null }, conversation)
}

/** Follows a `go` of the screen where the state stands. */
export const follow = (ctx: Context, state: State, place: Place, go: string): State => {
  if (go === 'next' && place.repeat) {
    const closed = closeElement(state, place.repeat, place)
    return jump(ctx, closed, closed.at, state.at)
  }
  const at = targetOf(place, go)
  const stays = place.repeat !== null && at.startsWith(`${place.repeat.at}/`)
  return jump(ctx, stays ? state : { ...state, each: null }, at, state.at)
}
