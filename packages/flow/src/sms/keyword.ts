import { parseCode } from '@jemput/domain'
import type { Context, Value } from '../engine/types.ts'
import type { SmsTable } from '../pack/conversation.ts'
import type { Pack } from '../pack/pack.ts'
import { fillByPlace, fillByReading, questionOf, type Filled } from './fields.ts'
import { fold, slips, splitFields, tokensOf } from './words.ts'

type Keyword = SmsTable['keywords'][string]
/** A keyword that a text begins with. `exact`: written right, and everything after it was read as its fields. */
export type KeywordMatch = { start: string; answers: Record<string, Value>; exact: boolean; slips: 0 | 1 }

type Entry = { keyword: Keyword; word: string; folded: string }
const tables = new WeakMap<Pack, readonly Entry[]>()
/** Every word of every keyword, the longest first: UBAH ALAMAT before UBAH. */
const entriesOf = (pack: Pack): readonly Entry[] => {
  const known = tables.get(pack)
  if (known) return known
  const entries = Object.values(pack.sms.keywords)
    .flatMap((keyword) => (keyword.words ?? []).map((word) => ({ keyword, word: word.toLowerCase(), folded: fold(word) })))
    .sort((a, b) => b.folded.length - a.folded.length)
  tables.set(pack, entries)
  return entries
}

const exactly = (start: string, answers: Record<string, Value>): KeywordMatch => ({ start, answers, exact: true, slips: 0 })

/** A keyword of so many letters, written right, may be followed by talk: "SYARAT paspor baru ya", but not "YA tapi besok". */
const TALK_FROM = 4

/** Weighs what no field took: digits are an answer that could not be read, words are talk. */
const weigh = ({ keyword, folded }: Entry, { answers, left }: Filled, wrong: 0 | 1): KeywordMatch | undefined => {
  const fields = (keyword.fields ?? []).map(questionOf)
  const match = { start: keyword.start, answers, exact: false, slips: wrong }
  if (left.length === 0) return { ...match, exact: wrong === 0 }
  if (left.some((word) => /\d/.test(word))) {
    // They belong to the first open field, whose question will say what is wrong with them.
    const open = fields.find((field) => !(field in answers))
    return open === undefined ? undefined : { ...match, answers: { ...answers, [open]: left.join(' ') } }
  }
  return wrong === 0 && (folded.length >= TALK_FROM || fields.length > 0) ? match : undefined
}

/** A text taken apart: its words, in how they begin it (`u`, `ub`, `uba`, ...), and its parts where it has separators. */
type Pieces = { words: readonly string[]; heads: readonly string[]; parts: readonly string[] | null }
/** Letters of a keyword may stand apart: B A T A L. */
const MOST_WORDS = 8
const takeApart = (text: string, separators: readonly string[]): Pieces => {
  const parts = splitFields(text, separators)
  const words = tokensOf(parts ? (parts[0] ?? '') : text)
  const heads = words.slice(0, MOST_WORDS).map((_, i) => fold(words.slice(0, i + 1).join('')))
  return { words, heads, parts }
}

const matchEntry = (ctx: Context, entry: Entry, { words, heads, parts }: Pieces): KeywordMatch | undefined => {
  const fields = entry.keyword.fields ?? []
  for (const [i, head] of heads.entries()) {
    const wrong = slips(head, entry.folded)
    if (wrong === undefined) continue
    const after = words.slice(i + 1)
    const rest = [...(after.length > 0 ? [after.join(' ')] : []), ...(parts ?? []).slice(1)]
    const match = weigh(entry, parts ? fillByPlace(ctx, fields, rest) : fillByReading(ctx, fields, after), wrong)
    if (match) return match
  }
  return undefined
}

/** The keyword that a text begins with: written right before misspelled, longer words before shorter. */
export const findKeyword = (ctx: Context, typed: string): KeywordMatch | undefined => {
  const { pack } = ctx
  const text = typed.trim()
  const code = parseCode(text)
  const bare = Object.values(pack.sms.keywords).find(({ match }) => match === 'BOOKING')
  if (code.ok && bare) return exactly(bare.start, { [questionOf(bare.fields?.[0] ?? 'code')]: code.value })
  const entries = entriesOf(pack)
  const sign = entries.find(({ folded, word }) => folded === '' && word === text)
  if (sign) return exactly(sign.keyword.start, {})
  const pieces = takeApart(text, pack.sms.separators)
  const matches = entries.flatMap((entry) => (entry.folded === '' ? [] : (matchEntry(ctx, entry, pieces) ?? [])))
  return matches.find(({ exact }) => exact) ?? matches.find((match) => match.slips === 0) ?? matches[0]
}
