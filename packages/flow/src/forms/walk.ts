import type { Value } from '../engine/types.ts'
import { evaluate, holds } from '../expressions/evaluate.ts'
import type { Question } from '../pack/conversation.ts'
import type { Page } from '../pack/form.ts'
import { askedOn, questionsOf, type Asked } from './asked.ts'
import type { FormBundle } from './bundle.ts'

/** What somebody has answered so far. `others`: NIKs of the people already captured on this visit. */
export type FormState = {
  answers: Readonly<Record<string, Value>>
  /** At the office, `YYYY-MM-DD`. */
  today: string
  language: 'id' | 'en'
  /** Reasons by check. */
  overruled: Readonly<Record<string, string>>
  others: readonly string[]
}

/** A question that is asked, with its answer: given, computed or by default. */
export type AskedField = Omit<Asked, 'required'> & { question: Question; value: Value; required: boolean }
export type AskedPage = { id: string; page: Page; fields: AskedField[] }
/** What a form asks given its answers. `scope` is what its checks read; in it and in `answers` only what is asked has an answer. */
export type Walked = { pages: AskedPage[]; stopped: boolean; answers: Readonly<Record<string, Value>>; scope: Readonly<Record<string, unknown>> }

const isOpen = (value: Value | undefined): value is null | undefined | '' => value === undefined || value === null || value === ''

const valueOf = (question: Question, given: Value | undefined, scope: Readonly<Record<string, unknown>>): Value => {
  // What is computed is never taken from elsewhere: the phone and the server find the same.
  if (question.type === 'computed') return question.value === undefined ? null : (evaluate(question.value, scope) ?? null)
  if (!isOpen(given)) return given
  return question.default === undefined ? null : (evaluate(question.default, scope) ?? null)
}

/** Goes through a form page by page: a condition sees the answers before it, and a page that is not there has none. */
export const walk = ({ form, questions, policy }: FormBundle, { answers: given, today, others }: Omit<FormState, 'language' | 'overruled'>): Walked => {
  const answers: Record<string, Value> = Object.fromEntries(questionsOf(form).map((id) => [id, null]))
  const scope = { answers, policy, today, others }
  const pages: AskedPage[] = []
  for (const [id, page] of Object.entries(form.pages)) {
    if (!holds(page.when, scope)) continue
    const fields: AskedField[] = []
    for (const asked of askedOn(page)) {
      const question = questions[asked.ask]
      if (!question || !holds(question.relevant, scope)) continue
      const value = valueOf(question, given[asked.ask], scope)
      answers[asked.ask] = value
      const rule = asked.required ?? question.required
      fields.push({ ...asked, question, value, required: question.type !== 'computed' && holds(rule, scope) })
    }
    pages.push({ id, page, fields })
    if (page.stop !== undefined && holds(page.stop, scope)) return { pages, stopped: true, answers, scope }
  }
  return { pages, stopped: false, answers, scope }
}
