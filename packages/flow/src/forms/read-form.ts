import type { Value } from '../engine/types.ts'
import { holds } from '../expressions/evaluate.ts'
import type { QuestionType } from '../pack/conversation.ts'
import type { FormBundle } from './bundle.ts'
import { MISSING, STOPPED, titleOf } from './contents.ts'
import { judgeKept, type FormMistake } from './judge.ts'
import { walk, type AskedField, type AskedPage, type FormState, type Walked } from './walk.ts'

/** One question as it stands on a page. `hint` of a consent is what is read aloud; `specific`: what the law calls specific data. */
export type FieldView = {
  question: string
  type: QuestionType
  label: string
  hint: string | null
  choices: { id: string; label: string }[]
  required: boolean
  value: Value
  specific: boolean
  photo: { use: 'PORTRAIT' | 'DOCUMENT'; minWidth: number; maxKb: number } | null
}
/** `missing`: questions that must be answered and are not. */
export type PageView = { id: string; title: string; review: boolean; fields: FieldView[]; missing: string[] }
/** Why a form can't be finished (`block`), or what should be looked at (`warn`). `overrule` asks for the reason to finish all the same. */
export type Blocker = {
  page: string
  question: string | null
  check: string | null
  level: 'block' | 'warn'
  text: string
  overrule: string | null
}
/** `stopped`: somebody said no; nothing further is asked. */
export type FormView = { pages: PageView[]; blockers: Blocker[]; stopped: boolean }

/** The words of a message; the key itself where there are none, so that a person still sees something. */
const say = ({ messages }: FormBundle, { language }: Pick<FormState, 'language'>, key: string): string => messages[language][key] ?? key
export const sayMistake = (bundle: FormBundle, state: Pick<FormState, 'language'>, { key, given }: FormMistake): string =>
  say(bundle, state, key).replaceAll('{given}', String(given ?? ''))

const NO_PHOTO = { use: 'DOCUMENT', minWidth: 640, maxKb: 250 } as const
const fieldView = (bundle: FormBundle, state: FormState, { ask, hint, question, value, required }: AskedField): FieldView => {
  const { type, choices = [], data, use = NO_PHOTO.use, minWidth = NO_PHOTO.minWidth, maxKb = NO_PHOTO.maxKb } = question
  return {
    question: ask, type, label: say(bundle, state, `q.${ask}`), hint: hint === undefined ? null : say(bundle, state, hint),
    choices: choices.map((id) => ({ id, label: say(bundle, state, `choice.${ask}.${id}`) })),
    required, value, specific: data !== undefined, photo: type === 'photo' ? { use, minWidth, maxKb } : null,
  }
}

const blocking = (page: string, question: string | null, text: string): Blocker =>
  ({ page, question, check: null, level: 'block', text, overrule: null })

const missingOn = ({ fields }: AskedPage): string[] => fields.filter(({ required, value }) => required && value === null).map(({ ask }) => ask)

/** What is missing or can't be right, question by question. */
const judgePage = (bundle: FormBundle, state: FormState, page: AskedPage, { scope }: Walked): Blocker[] => {
  const missing = missingOn(page)
  return page.fields.flatMap(({ ask, question, value }): Blocker[] => {
    if (missing.includes(ask)) return [blocking(page.id, ask, say(bundle, state, MISSING))]
    const mistake = value === null ? null : judgeKept(ask, question, value, state.today, scope)
    return mistake ? [blocking(page.id, ask, sayMistake(bundle, state, mistake))] : []
  })
}

/** Is an answer open that a rule names? Then it says nothing yet: what must be answered is missing already. */
const isEarly = (rule: string, { answers }: Walked): boolean =>
  [...rule.matchAll(/\banswers\.(\w+)/g)].some(([, name = '']) => (answers[name] ?? null) === null)

/** Rules between answers that don't hold. */
const judgeChecks = (bundle: FormBundle, state: FormState, walked: Walked): Blocker[] =>
  Object.entries(bundle.form.checks).flatMap(([id, { about, level, holds: rule, text, overrule }]) => {
    const page = walked.pages.find(({ fields }) => fields.some(({ ask }) => ask === about))
    if (!page || isEarly(rule, walked) || holds(rule, walked.scope)) return []
    if (overrule !== undefined && (state.overruled[id] ?? '').trim() !== '') return []
    return [{
      page: page.id, question: about, check: id, level, text: say(bundle, state, text),
      overrule: overrule === undefined ? null : say(bundle, state, overrule),
    }]
  })

const blockersOf = (bundle: FormBundle, state: FormState, walked: Walked): Blocker[] => {
  const last = walked.pages.at(-1)
  if (walked.stopped) return last ? [blocking(last.id, null, say(bundle, state, STOPPED))] : []
  return [...walked.pages.flatMap((page) => judgePage(bundle, state, page, walked)), ...judgeChecks(bundle, state, walked)]
}

/** A form as it stands: the pages that are there, their fields with words and answers, and what is still in the way. */
export const readForm = (bundle: FormBundle, state: FormState): FormView => {
  const walked = walk(bundle, state)
  const pages = walked.pages.map((page): PageView => ({
    id: page.id, title: say(bundle, state, titleOf(page.id, page.page.title)), review: page.page.review,
    fields: page.fields.map((field) => fieldView(bundle, state, field)), missing: missingOn(page),
  }))
  return { pages, blockers: blockersOf(bundle, state, walked), stopped: walked.stopped }
}

/** What is in the way of finishing, by the same rules on the phone and on the server. */
export const judgeAnswers = (bundle: FormBundle, state: FormState): Blocker[] => blockersOf(bundle, state, walk(bundle, state))

/** The answers to what is asked, computed ones and defaults included: all that may leave the phone, and all that the server keeps. */
export const askedAnswers = (bundle: FormBundle, state: Omit<FormState, 'language' | 'overruled'>): Record<string, Value> =>
  Object.fromEntries(walk(bundle, state).pages.flatMap(({ fields }) => fields.flatMap(({ ask, value }) => (value === null ? [] : [[ask, value]]))))
