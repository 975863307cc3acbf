import type { Finding } from '../pack/pack.ts'
import { variantOf } from '../render/message.ts'
import { septets } from '../render/septets.ts'
import { readTemplate } from '../render/template.ts'
import { about, allWords, atWords, languages, type Look } from './look.ts'
import type { Need } from './needs.ts'
import { worstOf } from './worst.ts'

/** What a word processor writes, and what a phone can show instead. */
const plainForms: Readonly<Record<string, string>> = {
  '\u2018': "'", '\u2019': "'", '\u201c': '"', '\u201d': '"', '\u2013': '-', '\u2014': '-', '\u2026': '...', '\u00a0': ' ',
  '\t': ' ', '`': "'", '\u00b4': "'", '\u2022': '-', '\u2192': '->', '\u00d7': 'x',
}
const invisible: Readonly<Record<string, string>> = { '\t': 'a tab', '\u00a0': 'a no-break space', ' ': 'a plain space' }
/** A letter that SMS have takes one septet or two; any other would take a letter of 16 bits. */
const hasGsm = (char: string): boolean => septets(char) <= 2
const codePoint = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Each letter of a text that SMS don't have, with what is wrong and what to write. */
const foreignLetters = (text: string): { message: string; mend: string }[] =>
  [...new Set(text)].filter((char) => !hasGsm(char)).map((char) => {
    const plain = plainForms[char] ?? char.normalize('NFD').charAt(0)
    const mend = hasGsm(plain) ? `write ${invisible[plain] ?? plain}` : 'take it away'
    return { message: `${invisible[char] ?? char} (${codePoint(char)}) makes every SMS with it less than half as long`, mend }
  })

/** Texts use only letters that phones have: one other makes each letter of an SMS two bytes wide. */
export const checkAlphabet = (look: Look): Finding[] => [
  ...allWords(look).flatMap((words) => foreignLetters(words.text).map(({ message, mend }) => atWords(look, words, message, mend))),
  ...(['name', 'short', 'sender', 'address'] as const).flatMap((field) =>
    foreignLetters(look.pack.office[field]).map(({ message, mend }) => about(look, 'office', [field], message, mend))),
]

/** A gateway hangs up on an answer without words. */
export const checkEmpty = (look: Look): Finding[] =>
  allWords(look).filter(({ text }) => text.trim() === '').map((words) => atWords(look, words, 'says nothing', 'write the words, such as "Terima kasih."'))

/** Septets of one SMS, and of two. */
const ROOM = [160, 306] as const

/** An SMS takes two parts at most, a refusal one, at its longest. */
export const checkLength = (look: Look, needs: readonly Need[]): Finding[] => {
  const bySms = new Set(needs.filter(({ surfaces }) => surfaces.includes('sms')).map(({ key }) => key))
  return languages.flatMap((language) => [...bySms].flatMap((key): Finding[] => {
    const text = worstOf(look, language, 'sms', key)
    const [parts, room] = key.startsWith('refusal.') ? ['one SMS', ROOM[0]] as const : ['two SMS', ROOM[1]] as const
    if (septets(text) <= room) return []
    const variant = look.pack.messages[language][key]?.sms === undefined ? 'text' : 'sms'
    const message = `can take ${septets(text)} septets, ${parts} have ${room}`
    return [atWords(look, { language, key, variant }, message, `shorten it by ${septets(text) - room}`)]
  }))
}

/** Does a variable tell a NIK, a family card or a birth date? */
const isPrivate = (look: Look, path: readonly string[]): boolean => {
  const name = path.at(-1) ?? ''
  const type = look.pack.questions[name]?.type
  return type === 'nik' || type === 'kk' || ['nik', 'kk', 'birthDate'].includes(name)
}

/** No SMS tells a NIK, a family card or a birth date: the law says so, and gateways keep what they carry. */
export const checkPrivacy = (look: Look): Finding[] =>
  allWords(look).filter(({ language, key, text }) => variantOf(look.pack.messages[language][key] ?? {}, 'sms') === text)
    .flatMap((words) => readTemplate(words.text).flatMap((part) =>
      part.kind === 'variable' && isPrivate(look, part.path)
        ? [atWords(look, words, `{${part.path.join('.')}} would stand in an SMS`, 'name the booking by its code')] : []))
