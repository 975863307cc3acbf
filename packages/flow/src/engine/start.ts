import type { Question } from '../pack/conversation.ts'
import { readAnswer } from '../questions/read.ts'
import { advance } from './advance.ts'
import { jump } from './go.ts'
import type { Context, State, Step, Value } from './types.ts'

/** A conversation that has not begun. */
export const blank: State = {
  at: '', answers: {}, each: null, booking: null, result: null, seen: {}, tries: 0, wrong: null, shown: [], list: null, back: [],
}

/** An answer that reads the same in every way is taken; the rest waits as text for its question, which knows its constraint. */
const readGiven = (question: Question | undefined, value: Value, today: string): Value | undefined => {
  if (typeof value !== 'string' || !question) return value
  const [first, ...others] = readAnswer(question, value, today)
  return first?.ok && others.every((other) => other.ok && other.value === first.value) ? first.value : undefined
}

/**
 * Begins a conversation at a screen. `given` answers come as typed (fields of an SMS) and are judged like typed ones:
 * valid ones are not asked again, wrong ones are asked with their error.
 */
export const start = (ctx: Context, at: string, given?: { answers?: Record<string, Value> }): Step => {
  const answers: Record<string, Value> = {}
  const fields: Record<string, string> = {}
  for (const [name, value] of Object.entries(given?.answers ?? {})) {
    const read = readGiven(ctx.pack.questions[name], value, ctx.today)
    if (read !== undefined) answers[name] = read
    else fields[name] = String(value)
  }
  const state: State = given?.answers ? { ...blank, answers, given: { start: at, fields } } : blank
  return advance(ctx, jump(ctx, state, at, null))
}
