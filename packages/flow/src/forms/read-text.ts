import type { Value } from '../engine/types.ts'
import { readAnswer } from '../questions/read.ts'
import { holds } from '../expressions/evaluate.ts'
import { questionsOf } from './asked.ts'
import type { FormBundle } from './bundle.ts'
import { UNREADABLE } from './contents.ts'
import { sayMistake } from './read-form.ts'
import type { FormState } from './walk.ts'

/** What was typed into a field, as an answer; an empty text is no answer (null). Otherwise the words of the mistake. */
export const readFieldText = (
  bundle: FormBundle, id: string, text: string, state: Pick<FormState, 'answers' | 'today' | 'language'>,
): { ok: true; value: Value } | { ok: false; text: string } => {
  const question = bundle.questions[id]
  if (!question) return { ok: false, text: sayMistake(bundle, state, { key: UNREADABLE, given: null }) }
  if (text.trim() === '') return { ok: true, value: null }
  const blank = Object.fromEntries(questionsOf(bundle.form).map((name) => [name, null]))
  const scope = { answers: { ...blank, ...state.answers }, policy: bundle.policy, today: state.today }
  let mistake = { key: UNREADABLE, given: null as number | null }
  for (const read of readAnswer(question, text, state.today)) {
    if (read.ok && holds(question.constraint, { ...scope, value: read.value })) return { ok: true, value: read.value }
    mistake = read.ok ? { key: `wrong.${id}`, given: null } : { key: `wrong.${question.type}.${read.code}`, given: read.given ?? null }
  }
  return { ok: false, text: sayMistake(bundle, state, mistake) }
}
