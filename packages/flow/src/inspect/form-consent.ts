import { evaluate, ExpressionError } from '../expressions/evaluate.ts'
import { askedOn, questionsOf } from '../forms/asked.ts'
import type { Form } from '../pack/form.ts'
import type { Finding } from '../pack/pack.ts'
import { about, type Look } from './look.ts'

type Given = { question: string; when: string | undefined }

/** Is a condition true or false because of a no to this question, whatever else is answered? */
const decides = (text: string | undefined, consent: string, result: boolean, form: Form): boolean => {
  if (text === undefined || !new RegExp(`\\banswers\\.${consent}\\b`).test(text)) return false
  // With another way to be true, a no to the consent is not the end.
  if (text.includes(result ? '&&' : '||')) return false
  const blank = Object.fromEntries(questionsOf(form).map((name) => [name, null]))
  try {
    return evaluate(text, { answers: { ...blank, [consent]: false } }) === result
  } catch (error) {
    if (error instanceof ExpressionError) return false
    throw error
  }
}

/** Consents of a page that are asked whenever it is there. */
const consentsOn = ({ pack }: Look, page: Form['pages'][string]): string[] =>
  askedOn(page).map(({ ask }) => ask).filter((ask) => pack.questions[ask]?.type === 'consent' && pack.questions[ask].relevant === undefined)

const ofForm = (look: Look, form: Form): Finding[] => {
  const findings: Finding[] = []
  const asked: Given[] = []
  let stopped = false
  for (const [id, page] of Object.entries(form.pages)) {
    // A consent of a page that need not be there counts only for pages under the same condition.
    const counted = asked.filter(({ when }) => when === undefined || when === page.when)
    const agreed = stopped || counted.some(({ question }) => decides(page.when, question, false, form))
    askedOn(page).forEach(({ ask }, i) => {
      const question = look.pack.questions[ask]
      if (!question?.data || question.type === 'consent' || agreed) return
      findings.push(about(look, `forms/${form.id}`, ['pages', id, 'ask', i], `${ask} (${question.data}) is asked before a consent`,
        'stop on an earlier page without it, e.g. stop: "!answers.consentCapture"'))
    })
    const here = consentsOn(look, page)
    if (page.when === undefined && here.some((question) => decides(page.stop, question, true, form))) stopped = true
    asked.push(...here.map((question) => ({ question, when: page.when })))
  }
  return findings
}

/** On a form too a consent stands before the first question about what the law calls specific data. */
export const checkFormConsent = (look: Look): Finding[] => Object.values(look.pack.forms).flatMap((form) => ofForm(look, form))
