import type { Context, State, Value } from '../engine/types.ts'
import { rootsOf } from '../engine/roots.ts'
import { holds } from '../expressions/evaluate.ts'
import { overlay } from '../render/roots.ts'
import type { Ask, Question } from '../pack/conversation.ts'
import type { z } from 'zod'
import { readAnswer } from './read.ts'

export type AskNode = z.infer<typeof Ask>
export type Mistake = { key: string; given: number | null }
export type Judged = { ok: true; value: Value } | { ok: false; mistake: Mistake }

const no = (key: string, given?: number): Judged => ({ ok: false, mistake: { key, given: given ?? null } })

export const questionOf = (ctx: Context, node: AskNode): Question | undefined => ctx.pack.questions[node.ask]

/** Is the question asked at all? */
export const isRelevant = (ctx: Context, state: State, node: AskNode): boolean => {
  const roots = rootsOf(ctx, state)
  return holds(node.relevant, roots) && holds(questionOf(ctx, node)?.relevant, roots)
}

/** Does a value that is already read keep the rules of the question and of the screen that asks it? */
export const judgeValue = (ctx: Context, state: State, node: AskNode, value: Value): Judged => {
  const question = questionOf(ctx, node)
  const roots = overlay(rootsOf(ctx, state), { value })
  if (!holds(question?.constraint, roots)) return no(`wrong.${node.ask}`)
  if (!holds(node.constraint, roots)) return no(node.wrong ?? `wrong.${node.ask}`)
  return { ok: true, value }
}

/** Judges what a person typed. An empty answer or `-` leaves a question open that may stay open. */
export const judgeText = (ctx: Context, state: State, node: AskNode, text: string): Judged => {
  const question = questionOf(ctx, node)
  if (!question) return no(`wrong.${node.ask}`)
  const typed = text.trim()
  if ((typed === '' || typed === '-') && question.required !== undefined && !holds(question.required, rootsOf(ctx, state))) {
    return { ok: true, value: null }
  }
  let last: Judged = no(`wrong.${question.type}.format`)
  for (const read of readAnswer(question, typed, ctx.today)) {
    last = read.ok ? judgeValue(ctx, state, node, read.value) : no(`wrong.${question.type}.${read.code}`, read.given)
    if (last.ok) return last
  }
  return last
}
