import { judgeText, judgeValue, questionOf, type AskNode, type Judged } from '../questions/judge.ts'
import { optionsOf, pick } from './options.ts'
import type { Context, State } from './types.ts'

/** Judges the reply to a question, typed or picked; `state` stands on that question and knows what is shown. */
export const judgeReply = (ctx: Context, state: State, node: AskNode, text: string): Judged => {
  if (optionsOf(ctx, state) === null) return judgeText(ctx, state, node, text)
  const value = pick(ctx, state, text)
  if (value !== undefined) return judgeValue(ctx, state, node, value)
  return { ok: false, mistake: { key: `wrong.${questionOf(ctx, node)?.type ?? 'choice'}.unknown`, given: null } }
}
