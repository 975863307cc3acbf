import type { Question } from '../pack/conversation.ts'
import type { Form } from '../pack/form.ts'
import { mistakes } from '../questions/mistakes.ts'
import { askedOn } from './asked.ts'

/** Words of every form. */
export const MISSING = 'form.missing'
export const UNREADABLE = 'form.unreadable'
export const STOPPED = 'form.stopped'
export const titleOf = (id: string, title: string | undefined): string => title ?? `form.page.${id}`

/** A message that a form says, and where in its document that stands; nowhere for what every form says. */
export type FormWords = { key: string; path: readonly PropertyKey[] }

const ofQuestion = (id: string, { type, constraint, choices = [] }: Question): string[] => [
  `q.${id}`, ...choices.map((choice) => `choice.${id}.${choice}`), ...mistakes[type].map((code) => `wrong.${type}.${code}`),
  ...(constraint === undefined ? [] : [`wrong.${id}`]),
]

/** Every message that a form says. */
export const wordsOf = ({ pages, checks }: Form, questions: Readonly<Record<string, Question>>): FormWords[] => {
  const ofPages = Object.entries(pages).flatMap(([id, page]) => [
    { key: titleOf(id, page.title), path: ['pages', id] },
    ...askedOn(page).flatMap(({ hint }, i) => (hint === undefined ? [] : [{ key: hint, path: ['pages', id, 'ask', i] }])),
  ])
  const ofChecks = Object.entries(checks).flatMap(([id, { text, overrule }]) => [
    { key: text, path: ['checks', id, 'text'] }, ...(overrule === undefined ? [] : [{ key: overrule, path: ['checks', id, 'overrule'] }]),
  ])
  const own = Object.entries(questions).flatMap(([id, question]) => ofQuestion(id, question))
  return [...ofPages, ...ofChecks, ...[...own, MISSING, UNREADABLE, STOPPED].map((key) => ({ key, path: [] }))]
}

/** Every condition of a form and of its questions. */
export const expressionsOf = ({ pages, checks, fill }: Form, questions: Readonly<Record<string, Question>>): string[] => [
  ...Object.values(fill), ...Object.values(checks).map(({ holds }) => holds),
  ...Object.values(pages).flatMap((page) => [page.when, page.stop, ...askedOn(page).map(({ required }) => required)]),
  ...Object.values(questions).flatMap(({ relevant, required, constraint, default: given, value }) => [relevant, required, constraint, given, value]),
].filter((text) => text !== undefined)
