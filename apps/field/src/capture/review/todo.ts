import type { FieldView, FormView } from '@jemput/flow/form'

/** One thing that stands between a person and the way home. */
export type Todo = {
  page: string
  /** What is to be done: a photo, a signature, an answer to words read aloud, a field, or a rule between fields. */
  kind: 'photo' | 'signature' | 'consent' | 'field' | 'check'
  question: string | null
  check: string | null
  label: string
  text: string
  /** Asks for a reason, where it can be kept all the same. */
  overrule: string | null
}

const kindOf = (field: FieldView | undefined): Todo['kind'] =>
  field === undefined ? 'check' : field.type === 'photo' || field.type === 'signature' || field.type === 'consent' ? field.type : 'field'

/**
 * What is missing or wrong, in the order of the form. `mistakes`: what is wrong with a text that can't be read, by question; it says
 * more than that an answer is missing.
 */
export function listTodos({ pages, blockers }: FormView, mistakes: Readonly<Record<string, string>>, missing: string): Todo[] {
  return pages.flatMap((page) => {
    const here = blockers.filter((blocker) => blocker.page === page.id && blocker.level === 'block')
    const unanswered = page.fields.filter(({ question }) => page.missing.includes(question) || mistakes[question] !== undefined)
    const open = unanswered.map((field): Todo => ({
      page: page.id, kind: kindOf(field), question: field.question, check: null, label: field.label, overrule: null,
      text: mistakes[field.question] ?? here.find(({ question, check }) => question === field.question && check === null)?.text ?? missing,
    }))
    const named = new Set(unanswered.map(({ question }) => question))
    const broken = here.filter(({ question, check }) => check !== null || question === null || !named.has(question)).map(({ question, check, text, overrule }): Todo => {
      const field = page.fields.find((each) => each.question === question)
      return { page: page.id, kind: check === null ? kindOf(field) : 'check', question, check, label: field?.label ?? page.title, text, overrule }
    })
    return [...open, ...broken]
  })
}
