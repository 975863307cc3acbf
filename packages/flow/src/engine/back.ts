import { advance } from './advance.ts'
import { reopenElement, write } from './go.ts'
import { findPlace, type Place } from './place.ts'
import { screen } from './screen.ts'
import type { Context, State, Step } from './types.ts'

/** So many screens are remembered. */
const KEPT = 30

/** Remembers the screen that a person leaves by an answer. */
export const leaving = (state: State): State => ({ ...state, back: [...state.back, state.at].slice(-KEPT) })

/** Forgets what was answered here, or the screens after it would keep answers about someone else. */
const forget = (state: State, { node, repeat }: Place): State => {
  const name = 'ask' in node ? (node.as ?? node.ask) : 'list' in node ? node.save : undefined
  return name === undefined ? state : write(state, repeat !== null, { [name]: null })
}

/** The screen before this one, unanswered; undefined at the first one and after something was done. */
const before = (ctx: Context, state: State): State | undefined => {
  let found: State = { ...state, tries: 0, wrong: null, list: null, shown: [] }
  for (let kept = state.back.length - 1; kept >= 0; kept--) {
    const entry = state.back[kept] ?? ''
    const back = state.back.slice(0, kept)
    if (entry.startsWith('=')) {
      found = reopenElement(ctx, { ...found, back }, entry.slice(1))
      continue
    }
    const place = findPlace(ctx.pack, entry)
    if (!place || (place.repeat && !found.each)) continue
    return forget({ ...found, at: entry, back, each: place.repeat ? found.each : null }, place)
  }
  return undefined
}

/** 0: one page back, else one screen back. A question is asked again although it is answered, a list is read anew. */
export const goBack = (ctx: Context, state: State): Step => {
  if ((state.list?.from ?? 0) > 0) return screen(ctx, { ...state, tries: 0, wrong: null }, 'before')
  const found = before(ctx, state)
  if (!found) return screen(ctx, { ...state, tries: 0, wrong: null })
  const node = findPlace(ctx.pack, found.at)?.node
  return node && 'list' in node ? advance(ctx, { ...found, again: true }) : screen(ctx, found)
}
