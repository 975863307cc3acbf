import type { Finding } from '../pack/pack.ts'
import { isFormOnly } from '../questions/kind.ts'
import { fold, slips } from '../sms/words.ts'
import { about, doubt, suggest, type Look } from './look.ts'

type Entry = { id: string; word: string; at: number }
const same = (one: Entry, other: Entry): boolean =>
  fold(one.word) === '' ? one.word.trim() === other.word.trim() : fold(one.word) === fold(other.word)
const near = (one: Entry, other: Entry): boolean => fold(one.word) !== '' && slips(fold(one.word), fold(other.word)) === 1

/** No word starts two things, in whatever language and spelling; words that one slip turns into each other are doubtful. */
export const checkKeywords = (look: Look): Finding[] => {
  const entries = Object.entries(look.pack.sms.keywords)
    .flatMap(([id, { words = [] }]) => words.map((word, at): Entry => ({ id, word, at })))
  return entries.flatMap((entry, i): Finding[] => {
    const path = ['keywords', entry.id, 'words', entry.at]
    const others = entries.slice(0, i).filter(({ id }) => id !== entry.id)
    const twin = others.find((one) => same(one, entry))
    if (twin) return [about(look, 'sms', path, `${entry.word} already starts ${twin.id}`, 'take it away in one of the two')]
    const close = others.find((one) => near(one, entry) || near(entry, one))
    return close ? [doubt(look, 'sms', path, `${entry.word} is one slip away from ${close.word}, which starts ${close.id}`)] : []
  })
}

const checkFields = (look: Look): Finding[] => {
  const { sms, questions } = look.pack
  const tables: [what: string, entries: Record<string, { fields?: string[] }>][] = [['keywords', sms.keywords], ['formats', sms.formats]]
  const fields = tables.flatMap(([what, entries]) => Object.entries(entries).flatMap(([id, entry]) =>
    (entry.fields ?? []).map((field, i) => ({ question: field.replace('?', ''), path: [what, id, 'fields', i] }))))
  return fields.flatMap(({ question: name, path }): Finding[] => {
    const question = questions[name]
    if (!question) return [about(look, 'sms', path, `there is no question ${name}`, suggest(name, Object.keys(questions)))]
    return isFormOnly(question) ? [about(look, 'sms', path, `${name} (${question.type}) can only be asked by a form`, 'take it out of the fields')] : []
  })
}

/** Fields are questions, the format that policy turns on exists, and every keyword has something to match. */
export const checkSmsTable = (look: Look): Finding[] => {
  const { sms, policy: { sms: { format } } } = look.pack
  const silent = Object.entries(sms.keywords).filter(([, { words, match }]) => match === undefined && (words ?? []).length === 0)
    .map(([id]) => about(look, 'sms', ['keywords', id], 'no text can ever begin with this', 'write words: [...] or match: BOOKING'))
  const off = format === null || format in sms.formats ? []
    : [about(look, 'policy', ['sms', 'format'], `there is no format ${format}`, suggest(format, Object.keys(sms.formats)))]
  return [...checkFields(look), ...silent, ...off]
}
