import { diffPacks, sentenceOf, type Change, type Pack } from '@jemput/flow'
import { linesOf } from './print-flow.ts'

type Language = 'id' | 'en'
const bool: Record<Language, [no: string, yes: string]> = { id: ['tidak', 'ya'], en: ['no', 'yes'] }

const written = (value: unknown, language: Language): string => {
  if (value === undefined) return language === 'id' ? '(tidak ada)' : '(nothing)'
  if (typeof value === 'boolean') return bool[language][Number(value)] ?? ''
  if (typeof value === 'string') return value === '' ? '""' : value
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? `[${value.join(', ')}]` : JSON.stringify(value)
}

/** The sentence as far as it says what the key is; what follows explains its values. */
const headOf = (sentence: string): string => sentence.split(/[;:]/)[0]?.trim() ?? sentence

/** `tempat setiap jam layanan: 50 -> 60`, in both languages, with the key as the file has it. */
function tellValue({ document, path, before, after }: Change & { what: 'value' }, packs: Sides): string[] {
  const { bahasa, sentence } = sentenceOf(after === undefined ? packs.before : packs.after, document, path)
  const key = path.join('.')
  const line = (words: string | undefined, language: Language): string =>
    `${words === undefined ? key : headOf(words)}: ${written(before, language)} -> ${written(after, language)}`
  const lines = [line(bahasa ?? sentence, 'id'), line(sentence ?? bahasa, 'en')]
  // A key without a sentence is said once, by its name.
  return bahasa === undefined && sentence === undefined ? lines.slice(0, 1) : [key, ...lines.map((one) => `  ${one}`)]
}

/** What stands on a screen, line by line: what went, then what came. */
function tellScreen({ at, before, after }: Change & { what: 'screen' }, packs: Sides): string[] {
  const old = before ? linesOf(packs.before, before) : []
  const now = after ? linesOf(packs.after, after) : []
  const what = !before ? 'layar baru / new screen' : !after ? 'layar dihapus / screen removed' : 'layar diubah / screen changed'
  return [
    `${at}: ${what}`,
    ...old.filter((line) => !now.includes(line)).map((line) => `  - ${line}`), ...now.filter((line) => !old.includes(line)).map((line) => `  + ${line}`),
  ]
}

function tellWords({ key, variant, before, after }: Change & { what: 'words' }): string[] {
  const one = (sign: string, text: string | undefined): string[] => (text === undefined ? [] : [`  ${sign} ${text.replaceAll('\n', ' / ')}`])
  return [variant === 'text' ? key : `${key} (${variant})`, ...one('-', before), ...one('+', after)]
}

type Sides = { before: Pack; after: Pack }
const headings: Readonly<Record<Change['what'], (change: Change) => string>> = {
  value: (change) => (change.what === 'value' ? change.document : ''),
  screen: () => 'flows: layar / screens',
  words: (change) => (change.what === 'words' ? `messages/${change.language}: teks / texts` : ''),
}

const tellChange = (change: Change, packs: Sides): string[] => {
  if (change.what === 'value') return tellValue(change, packs)
  return change.what === 'screen' ? tellScreen(change, packs) : tellWords(change)
}

/** What changed from one pack to another, in words of both languages, under a heading for each document; '' when nothing did. */
export function tellDiff(packs: Sides): string {
  const sections = new Map<string, string[]>()
  for (const change of diffPacks(packs.before, packs.after)) {
    const heading = headings[change.what](change)
    sections.set(heading, [...(sections.get(heading) ?? []), ...tellChange(change, packs).map((line) => `  ${line}`)])
  }
  return [...sections].map(([heading, lines]) => [heading, ...lines].join('\n')).join('\n')
}
