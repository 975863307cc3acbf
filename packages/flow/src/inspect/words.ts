import type { Finding } from '../pack/pack.ts'
import { findManner, formatsOf } from '../render/manners.ts'
import { readTemplate, type Part } from '../render/template.ts'
import { kindOf } from '../render/variables.ts'
import { mistakeKeys } from '../questions/mistakes.ts'
import { about, allWords, atWords, isOwn, languages, suggest, type Look, type Words } from './look.ts'
import type { Need } from './needs.ts'

/** Every message that is said has words, in both languages. */
export const checkMessages = (look: Look, needs: readonly Need[]): Finding[] => {
  // However many screens say it, it is written once: told where the first of them stands.
  const once = [...new Map(needs.toReversed().map((need) => [need.key, need])).values()].reverse()
  return languages.flatMap((language) => once.filter(({ key }) => !look.pack.messages[language][key]).map(({ key, document, path }) => {
    const known = Object.keys(look.pack.messages[language])
    return about(look, document, path, `there is no message ${key} in messages/${language}.yaml`, suggest(key, known))
  }))
}

const checkPart = (look: Look, words: Words, part: Part): Finding[] => {
  if (part.kind === 'include') {
    const known = look.pack.messages[words.language]
    return known[part.key] ? [] : [atWords(look, words, `{@${part.key}}: there is no such message`, suggest(part.key, Object.keys(known)))]
  }
  if (part.kind === 'words') return []
  const name = part.path.join('.')
  const kind = kindOf(look.pack, part.path)
  if (!kind) return [atWords(look, words, `{${name}}: there is no such variable`, 'docs/packs.md lists the variables')]
  if (findManner(kind, part.format)) return []
  const formats = formatsOf(kind)
  return [atWords(look, words, `{${name}} cannot be written as ${part.format ?? 'it stands'}`, `formats: ${formats.join(', ') || 'none'}`)]
}

/** Variables and included parts exist, and can be written in the format that is asked for. */
export const checkVariables = (look: Look): Finding[] =>
  allWords(look).flatMap((words) => readTemplate(words.text).flatMap((part) => checkPart(look, words, part)))

const variablesIn = (text: string): string[] =>
  readTemplate(text).flatMap((part) =>
    (part.kind === 'variable' ? [part.path.join('.')] : part.kind === 'include' ? [`@${part.key}`] : [])).sort()

const oddOnes = (one: readonly string[], other: readonly string[]): string[] => [
  ...one.filter((name) => !other.includes(name)), ...other.filter((name) => !one.includes(name)),
]

/** Both languages say the same: the same messages with the same variables. */
export const checkLanguages = (look: Look): Finding[] =>
  allWords(look).flatMap((words): Finding[] => {
    const { language, key, variant, text } = words
    const other = language === 'id' ? 'en' : 'id'
    const there = look.pack.messages[other][key]
    if (!there) return [atWords(look, words, `${key} is said in ${language} only`, `write it in messages/${other}.yaml too`)]
    const twin = there[variant]
    if (twin === undefined || language === 'id' || variablesIn(text).join() === variablesIn(twin).join()) return []
    const odd = oddOnes(variablesIn(text), variablesIn(twin)).join(', ') || 'not as often'
    return [atWords(look, words, `other variables than in Indonesian: ${odd}`, 'say the same in both languages')]
  })

/** Nothing that an office writes is said in vain: a key that nobody reads is a slip of the pen. */
export const checkUnread = (look: Look, needs: readonly Need[]): Finding[] => {
  const all = allWords(look)
  const read = new Set<string>()
  // Offices that extend a template may ask what it does not.
  const waiting = [...needs.map(({ key }) => key), ...(look.pack.office.template ? mistakeKeys : [])]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (read.has(key)) continue
    read.add(key)
    const included = all.filter((words) => words.key === key).flatMap(({ text }) => readTemplate(text))
    waiting.push(...included.flatMap((part) => (part.kind === 'include' ? [part.key] : [])))
  }
  return all.filter(({ key, language }) => !read.has(key) && isOwn(look, `messages/${language}`, [key])).map((words) =>
    atWords(look, words, `nobody ever says ${words.key}`, suggest(words.key, read)))
}
