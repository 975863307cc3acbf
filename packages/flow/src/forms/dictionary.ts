import type { Question } from '../pack/conversation.ts'
import { questionsOf } from './asked.ts'
import type { FormBundle } from './bundle.ts'

/** What answers of a type begin with, as JSON. */
const beginning = ({ type, choices = [] }: Question): string[] => {
  if (type === 'choice') return choices.map((choice) => `"${choice}",`)
  if (type === 'yesno' || type === 'consent' || type === 'computed') return ['true,', 'false,']
  return [type === 'number' ? '' : type === 'phone' ? '"+628",' : type === 'date' ? '"19",' : '"",']
}

/** Deflate looks back so far. */
const WINDOW = 32_768

/**
 * What finished forms have in common, for deflate with a preset dictionary: the same bytes on the phone and on the server for the same
 * bundle. The commonest stands last, where references to it are shortest.
 */
export const dictionaryOf = (bundle: FormBundle): Uint8Array => {
  const questions = questionsOf(bundle.form).flatMap((id) => {
    const question = bundle.questions[id]
    return question ? [{ id, question }] : []
  })
  const others = questions.flatMap(({ id, question }) => beginning(question).slice(1).map((value) => `"${id}":${value}`))
  const usual = questions.map(({ id, question }) => `"${id}":${beginning(question)[0] ?? ''}`)
  const frame = '"overruled":{},"thumbnail":null}{"visit":"","roster":null,"at":17,"language":"en","language":"id","answers":{'
  const bytes = new TextEncoder().encode([...others, ...Object.keys(bundle.form.checks).map((id) => `"${id}":"`), frame, ...usual].join(''))
  return bytes.slice(-WINDOW)
}
