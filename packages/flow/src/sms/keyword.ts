import { parseCode } from '@jemput/domain'
import type { Context, Value } from '../engine/types.ts'
import type { SmsTable } from '../pack/conversation.ts'
import type { Pack } from '../pack/pack.ts'
import { readAnswer } from '../questions/read.ts'
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

const bare = (field: string): string => field.replace('?', '')
/** Words that may follow a keyword of four letters: "SYARAT paspor baru ya pak". */
const isChatter = (rest: readonly string[]): boolean => !rest.some((token) => /\d/.test(token))

const reads = (ctx: Context, field: string, text: string): boolean => {
  const question = ctx.pack.questions[field]
  return question !== undefined && readAnswer(question, text, ctx.today).some(({ ok }) => ok)
}

/** The fewest tokens from the front that read as this field: a code in two halves, a date in three. */
const take = (ctx: Context, field: string, tokens: readonly string[]): number => {
  for (let count = 1; count <= Math.min(tokens.length, 4); count++) if (reads(ctx, field, tokens.slice(0, count).join(' '))) return count
  return 0
}

type Filled = { answers: Record<string, Value>; left: string[] }
/** Fills fields from words without separators; a field may be left out, so each takes what it can read. */
const fillByReading = (ctx: Context, fields: readonly string[], tokens: readonly string[]): Filled => {
  const answers: Record<string, Value> = {}
  let left = [...tokens]
  for (const field of fields.map(bare)) {
    const count = take(ctx, field, left)
    if (count === 0) continue
    answers[field] = left.slice(0, count).join(' ')
    left = left.slice(count)
  }
  return { answers, left }
}

/** Fills fields in their order; one that reads as the next field only is that one. */
const fillByPlace = (ctx: Context, fields: readonly string[], parts: readonly string[]): Filled => {
  const answers: Record<string, Value> = {}
  let left = [...parts]
  for (const [i, field] of fields.entries()) {
    const part = left[0]
    if (part === undefined) break
    const next = fields[i + 1]
    const skipped = field.endsWith('?') && next !== undefined && left.length < fields.length - i && !reads(ctx, bare(field), part) && reads(ctx, bare(next), part)
    if (skipped) continue
    answers[bare(field)] = part
    left = left.slice(1)
  }
  return { answers, left }
}

const matchOf = (ctx: Context, keyword: Keyword, rest: readonly string[], parts: readonly string[] | null, wrong: 0 | 1): KeywordMatch | undefined => {
  const fields = keyword.fields ?? []
  const { answers, left } = parts ? fillByPlace(ctx, fields, parts) : fillByReading(ctx, fields, rest)
  const first = fields.map(bare).find((field) => !(field in answers))
  if (left.length === 0) return { start: keyword.start, answers, exact: wrong === 0, slips: wrong }
  // Digits that no field could read belong to the first open one, which will say what is wrong with them.
  if (!isChatter(left)) return first === undefined ? undefined : { start: keyword.start, answers: { ...answers, [first]: left.join(' ') }, exact: false, slips: wrong }
  return wrong === 0 ? { start: keyword.start, answers, exact: false, slips: 0 } : undefined
}

/** Talk after a keyword is allowed only where the keyword alone says enough: not after YA or Y. */
const LONG = 4

const matchEntry = (ctx: Context, entry: Entry, tokens: readonly string[], parts: readonly string[] | null): KeywordMatch | undefined => {
  const head = parts ? tokensOf(parts[0] ?? '') : tokens
  for (let count = 1; count <= Math.min(head.length, 8); count++) {
    const typed = fold(head.slice(0, count).join(''))
    if (typed.length > entry.folded.length + 1) break
    const wrong = slips(typed, entry.folded)
    if (wrong === undefined) continue
    const after = head.slice(count)
    const fields = parts ? [...(after.length > 0 ? [after.join(' ')] : []), ...parts.slice(1)] : null
    const match = matchOf(ctx, entry.keyword, after, fields, wrong)
    const bareWord = after.length === 0 && (fields?.length ?? 0) === 0
    if (match && (bareWord || match.exact || entry.folded.length >= LONG || (entry.keyword.fields ?? []).length > 0)) return match
  }
  return undefined
}

/** The keyword that a text begins with; written right before misspelled, longer words before shorter. */
export const findKeyword = (ctx: Context, text: string): KeywordMatch | undefined => {
  const { pack } = ctx
  const trimmed = text.trim()
  const code = Object.values(pack.sms.keywords).find(({ match }) => match === 'BOOKING')
  const read = parseCode(trimmed)
  if (code && read.ok) return { start: code.start, answers: { [bare(code.fields?.[0] ?? 'code')]: read.value }, exact: true, slips: 0 }
  const parts = splitFields(trimmed, pack.sms.separators)
  const tokens = tokensOf(trimmed)
  const sign = entriesOf(pack).find(({ folded, word }) => folded === '' && word === trimmed)
  if (sign) return { start: sign.keyword.start, answers: {}, exact: true, slips: 0 }
  const matches = entriesOf(pack).filter(({ folded }) => folded !== '').flatMap((entry) => matchEntry(ctx, entry, tokens, parts) ?? [])
  return matches.find(({ exact }) => exact) ?? matches.find((match) => match.slips === 0) ?? matches[0]
}
