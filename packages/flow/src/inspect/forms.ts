import { askedOn, questionsOf } from '../forms/asked.ts'
import { wordsOf } from '../forms/contents.ts'
import type { Form } from '../pack/form.ts'
import type { Finding } from '../pack/pack.ts'
import { variantOf } from '../render/message.ts'
import { readTemplate } from '../render/template.ts'
import { about, atWords, languages, suggest, type Look } from './look.ts'

const formsOf = ({ pack }: Look): { form: Form; document: string }[] =>
  Object.values(pack.forms).map((form) => ({ form, document: `forms/${form.id}` }))

/** Questions of a form exist and stand there once; its card, its checks and what fills it name some of them; it ends with a last look. */
export const checkForms = (look: Look): Finding[] =>
  formsOf(look).flatMap(({ form, document }) => {
    const known = Object.keys(look.pack.questions)
    const asked = questionsOf(form)
    const seen = new Set<string>()
    const pages = Object.entries(form.pages).flatMap(([id, page]) => askedOn(page).flatMap(({ ask }, i): Finding[] => {
      const path = ['pages', id, 'ask', i]
      if (!known.includes(ask)) return [about(look, document, path, `there is no question ${ask}`, suggest(ask, known))]
      if (seen.has(ask)) return [about(look, document, path, `${ask} stands on this form twice`, 'keep one')]
      seen.add(ask)
      return []
    }))
    const named = [
      { name: form.card.title, path: ['card', 'title'] }, { name: form.card.line, path: ['card', 'line'] },
      ...Object.keys(form.fill).map((name) => ({ name, path: ['fill', name] })),
      ...Object.entries(form.checks).map(([id, { about: name }]) => ({ name, path: ['checks', id, 'about'] })),
    ]
    const unasked = named.filter(({ name }) => !asked.includes(name)).map(({ name, path }) =>
      about(look, document, path, `${name} is not asked on this form`, suggest(name, asked)))
    const idle = Object.entries(form.checks).filter(([, { level, overrule }]) => level === 'warn' && overrule !== undefined).map(([id]) =>
      about(look, document, ['checks', id, 'overrule'], 'a warning holds nobody back and needs no reason', 'leave overrule out, or write level: block'))
    return [...pages, ...unasked, ...idle, ...checkReview(look, form, document)]
  })

const checkReview = (look: Look, { pages }: Form, document: string): Finding[] => {
  const ids = Object.keys(pages)
  const last = ids.at(-1)
  if (last === undefined) return [about(look, document, ['pages'], 'a form without pages asks nothing', 'write pages: { identity: { ask: [name] } }')]
  return ids.filter((id) => (pages[id]?.review === true) !== (id === last)).map((id) => (id === last
    ? about(look, document, ['pages', id], 'the last page is where everything is looked at once more', 'write review: true here')
    : about(look, document, ['pages', id, 'review'], 'only the last page is the review', 'take review away, or move the page to the end')))
}

/** A photo knows its size, a choice its choices, and what is computed how. */
export const checkFormQuestions = (look: Look): Finding[] =>
  Object.entries(look.pack.questions).flatMap(([id, question]) => {
    const needed = { photo: ['use', 'minWidth', 'maxKb'], computed: ['as', 'value'], choice: ['choices'] } as const
    const keys = Object.entries(needed).find(([type]) => type === question.type)?.[1] ?? []
    const examples = { use: 'DOCUMENT', minWidth: '1000', maxKb: '250', as: 'bool', value: "'...'", choices: '[a, b]' } as const
    return keys.filter((key) => question[key] === undefined).map((key) =>
      about(look, 'questions', ['questions', id], `${key} is missing: a question of type ${question.type} needs it`, `write ${key}: ${examples[key]}`))
  })

/** What the words of a form may tell: a form is no conversation and has no booking. */
const told: ReadonlySet<string> = new Set(['office', 'policy', 'given'])

/** Words of forms tell only what a phone without a signal knows. */
export const checkFormWords = (look: Look): Finding[] =>
  formsOf(look).flatMap(({ form }) => {
    const questions = Object.fromEntries(questionsOf(form).flatMap((id) => (look.pack.questions[id] ? [[id, look.pack.questions[id]]] : [])))
    return languages.flatMap((language) => wordsOf(form, questions).flatMap(({ key }) => {
      const leaf = look.pack.messages[language][key]
      const paths = leaf === undefined ? [] : readTemplate(variantOf(leaf, 'form')).flatMap((part) => (part.kind === 'variable' ? [part.path] : []))
      return paths.filter(([root = '']) => !told.has(root)).map((path) =>
        atWords(look, { language, key, variant: leaf?.form === undefined ? 'text' : 'form' }, `{${path.join('.')}} is unknown on a form`, 'write the words out, or a form: variant'))
    }))
  })

/** Kinds of visits name a form and a service that officers can bring. */
export const checkVisits = (look: Look): Finding[] => {
  const { visits, forms, services } = look.pack
  return Object.entries(visits).flatMap(([id, { form, service }]): Finding[] => {
    const at = (key: string, message: string, mend: string): Finding => about(look, 'visits', ['visits', id, key], message, mend)
    const offered = services[service]
    return [
      ...(forms[form] ? [] : [at('form', `there is no form ${form}`, suggest(form, Object.keys(forms)))]),
      ...(offered ? [] : [at('service', `there is no service ${service}`, suggest(service, Object.keys(services)))]),
      ...(offered && !offered.channels.includes('OUTREACH') ? [at('service', `${service} is not brought by officers`, `add OUTREACH to its channels in services.yaml`)] : []),
    ]
  })
}
