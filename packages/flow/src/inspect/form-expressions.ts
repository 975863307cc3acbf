import { formScope, requestScope } from '../expressions/scope.ts'
import { askedOn, questionsOf } from '../forms/asked.ts'
import type { Form } from '../pack/form.ts'
import type { Finding } from '../pack/pack.ts'
import { checkAt, type Place } from './expressions.ts'
import { about, suggest, type Look } from './look.ts'

type Condition = Place & {
  /** Questions whose answers are there when it is judged. */
  before: readonly string[]
}

const named = (text: string): string[] => [...text.matchAll(/\banswers\.(\w+)/g)].map(([, name = '']) => name)

/** Conditions of pages and questions, in the order in which a form comes to them. */
const inOrder = ({ pack }: Look, form: Form, document: string): Condition[] => {
  const before: string[] = []
  return Object.entries(form.pages).flatMap(([id, page]) => {
    const path = ['pages', id]
    const at = (keys: readonly PropertyKey[], text: string | undefined): Condition =>
      ({ document, path: [...path, ...keys], text, expected: 'bool', before: [...before] })
    const first = at(['when'], page.when)
    const ofFields = askedOn(page).flatMap(({ ask, required }, i) => {
      const question = pack.questions[ask]
      const texts = question ? [question.relevant, question.required, question.default, question.value] : []
      // Their types are known from the library; here counts only whether the answers that they read are there.
      const own = texts.map((text): Condition => ({ ...at(['ask', i], text), expected: 'any' }))
      const conditions = [...own, at(['ask', i], required)]
      before.push(ask)
      return conditions
    })
    return [first, ...ofFields, at(['stop'], page.stop)]
  })
}

const ofForm = (look: Look, form: Form): Finding[] => {
  const document = `forms/${form.id}`
  const scope = formScope(look.pack, form)
  const asked = questionsOf(form)
  const constraints = asked.map((ask): Condition => {
    const page = Object.keys(form.pages).find((id) => form.pages[id] !== undefined && askedOn(form.pages[id]).some((one) => one.ask === ask)) ?? ''
    return { document, path: ['pages', page], text: look.pack.questions[ask]?.constraint, expected: 'any', before: asked }
  })
  const checks = Object.entries(form.checks).map(([id, { holds }]): Condition =>
    ({ document, path: ['checks', id, 'holds'], text: holds, expected: 'bool', before: asked }))
  const conditions = [...inOrder(look, form, document), ...constraints, ...checks]
  const early = conditions.flatMap(({ path, text = '', before }) => named(text).filter((name) => !before.includes(name)).map((name) =>
    about(look, document, path, asked.includes(name) ? `${name} is asked only later` : `${name} is not asked on this form`,
      asked.includes(name) ? 'move the question up' : suggest(name, asked))))
  const typed = [...inOrder(look, form, document), ...checks].filter(({ expected }) => expected !== 'any')
    // An answer that is not there has no type: it is told above, once.
    .filter(({ text = '' }) => named(text).every((name) => asked.includes(name)))
    .flatMap((place) => checkAt(look, scope, place))
  const fill = Object.entries(form.fill).flatMap(([name, text]) =>
    checkAt(look, requestScope, { document, path: ['fill', name], text, expected: 'any' }))
  return [...early, ...typed, ...fill]
}

/** Conditions of a form can be computed when it comes to them: of the answers above, the policy, today. */
export const checkFormExpressions = (look: Look): Finding[] => Object.values(look.pack.forms).flatMap((form) => ofForm(look, form))
