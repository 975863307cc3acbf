import type { Node } from '../pack/conversation.ts'
import { layout, type Sketch } from '../render/layout.ts'
import { say } from '../render/message.ts'
import { overlay, type Roots } from '../render/roots.ts'
import { cut, septets } from '../render/septets.ts'
import { countOptions, optionsOf } from './options.ts'
import { findPlace, screenName } from './place.ts'
import { rootsOf } from './roots.ts'
import { isSpecific } from '../questions/specific.ts'
import type { Context, State, Step } from './types.ts'

/** An SMS screen may take two parts of 153 septets. */
const SMS_LIMIT = 306
/** Mistakes after which help is offered. */
export const HELP_AFTER = 2
export const RESUME = 'system/resume'

export const limitOf = (ctx: Context): number => (ctx.surface === 'ussd' ? ctx.pack.policy.ussd.limit : SMS_LIMIT)

const refusalKey = (key: string, { result }: State): string =>
  key === 'refusal.*' ? `refusal.${result?.outcome ?? 'try-later'}` : key

const errorText = (ctx: Context, state: State, node: Node, roots: Roots): string => {
  const { wrong } = state
  if (!wrong) return ''
  const text = say(ctx, wrong.key, overlay(roots, { given: wrong.given }))
  if (wrong.example === null || ctx.surface !== 'sms' || !('ask' in node)) return text
  const label = say(ctx, `q.${node.ask}`, roots, 'form')
  const example = say(ctx, wrong.example, roots)
  return say(ctx, 'sms.wrong-field', overlay(roots, { field: { label }, wrong: text, format: { example } }))
}

/** Words of a screen that waits, without its options. */
const wordsOf = (ctx: Context, state: State, node: Node, roots: Roots): { title: string; text: string } => {
  if ('menu' in node) return { title: '', text: say(ctx, refusalKey(node.menu, state), roots) }
  if ('list' in node) return { title: '', text: say(ctx, node.text, roots) }
  if (!('ask' in node)) return { title: '', text: '' }
  // The whole text was shown as it should be: the question would only repeat it.
  if (state.wrong && state.wrong.example !== null && ctx.surface === 'sms') return { title: '', text: '' }
  return { title: node.title ? say(ctx, node.title, roots) : '', text: say(ctx, node.text ?? `q.${node.ask}`, roots) }
}

const navOf = (ctx: Context, state: State, from: number, roots: Roots): string => {
  if (ctx.surface !== 'ussd' || state.at === ctx.pack.office.front) return from > 0 ? `0 ${say(ctx, 'system.back', roots)}` : ''
  const back = state.back.length > 0 || from > 0 ? `0 ${say(ctx, 'system.back', roots)}  ` : ''
  return `${back}00 ${say(ctx, 'system.menu', roots)}`
}

const sketchOf = (ctx: Context, state: State, node: Node, labels: readonly string[], from: number): Sketch => {
  const roots = rootsOf(ctx, state)
  return {
    limit: limitOf(ctx),
    error: errorText(ctx, state, node, roots),
    ...wordsOf(ctx, state, node, roots),
    options: labels.slice(from),
    help: state.tries >= HELP_AFTER ? say(ctx, 'system.help', roots) : '',
    more: `9 ${say(ctx, 'system.more', roots)}`,
    nav: navOf(ctx, state, from, roots),
  }
}

/** Where the page before this one begins: pages are counted from the front, without errors on them. */
const pageBefore = (ctx: Context, state: State, node: Node, labels: readonly string[], from: number): number => {
  const calm = { ...state, wrong: null, tries: 0 }
  let start = 0
  for (;;) {
    const next = start + Math.max(1, layout(sketchOf(ctx, calm, node, labels, start)).count)
    if (next >= from) return start
    start = next
  }
}

/** The screen where the state stands, as it is now; `page` turns it. Rendered anew each time, never kept as text. */
export const screen = (ctx: Context, state: State, page: 'same' | 'next' | 'before' = 'same'): Step => {
  const node = findPlace(ctx.pack, state.at)?.node
  if (!node) return broken(ctx, state)
  const options = optionsOf(ctx, state)
  const labels = options?.map(({ label }) => label) ?? []
  const here = state.list?.from ?? 0
  const wanted = page === 'next' ? here + state.shown.length : page === 'before' ? pageBefore(ctx, state, node, labels, here) : here
  const from = wanted < labels.length ? wanted : 0
  const { text, count } = layout(sketchOf(ctx, state, node, labels, from))
  const items = 'list' in node ? (state.list?.items ?? []) : []
  const shown = options?.slice(from, from + count).map(({ value }) => value) ?? []
  return { kind: 'screen', state: { ...state, shown, list: options ? { items, from } : null }, text, at: state.at }
}

/** Is there more on the next page than what is shown? */
export const hasMore = (ctx: Context, state: State): boolean =>
  (state.list?.from ?? 0) + state.shown.length < countOptions(ctx, state)

/** A screen that is shown for the first time after a step forward. */
export const firstShow = (ctx: Context, state: State): Step => {
  const name = screenName(state.at)
  return screen(ctx, { ...state, seen: { ...state.seen, [name]: (state.seen[name] ?? 0) + 1 }, calls: 0 })
}

/** What was said about an illness is not kept once the conversation is over: least of all when nobody agreed to it. */
const forgotten = ({ given: _, ...state }: State): State => ({ ...state, answers: {}, each: null })

const ended = (ctx: Context, state: State, key: string, send: boolean): Step => {
  const roots = rootsOf(ctx, state)
  const text = say(ctx, key, roots)
  const fits = ctx.surface === 'sms' || septets(text) <= limitOf(ctx)
  const sms = send && ctx.surface === 'ussd' ? say(ctx, key, roots, 'sms') : null
  const over = { ...(isSpecific(ctx.pack, state.at) ? forgotten(state) : state), list: null, shown: [], back: [] }
  return { kind: 'end', state: over, text: fits ? text : cut(text, limitOf(ctx)), sms, at: state.at }
}

/** The last screen of a conversation; by SMS its reply. */
export const end = (ctx: Context, state: State, message: string, send: boolean): Step =>
  ended(ctx, state, refusalKey(message, state), send)

/** The conversation itself is wrong, which the inspector prevents; the person hears an honest word. */
export const broken = (ctx: Context, state: State): Step => ended(ctx, state, 'system.broken', false)
