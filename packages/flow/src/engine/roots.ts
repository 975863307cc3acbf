import { blankAnswers } from '../expressions/names.ts'
import { overlay, packRoots, type Roots } from '../render/roots.ts'
import type { Context, State } from './types.ts'

const known = new WeakMap<State, { ctx: Context; roots: Roots }>()

/** Everything that the texts and conditions of a conversation may read. Unanswered questions are null. */
export const rootsOf = (ctx: Context, state: State): Roots => {
  // States are never changed, only replaced: one screen reads the same roots many times.
  const found = known.get(state)
  if (found?.ctx === ctx) return found.roots
  const blank = blankAnswers(ctx.pack)
  const roots = packRoots(ctx, {
    answers: overlay(blank, state.answers),
    ...(state.each ? { each: overlay(blank, state.each) } : {}),
    booking: state.booking,
    visit: state.visit ?? null,
    passport: state.passport ?? null,
    delivery: state.delivery ?? null,
    payment: state.payment ?? null,
    result: state.result,
    seen: state.seen,
    here: state.at.split('/')[0],
  })
  known.set(state, { ctx, roots })
  return roots
}
