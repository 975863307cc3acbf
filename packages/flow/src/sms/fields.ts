import type { Context, Value } from '../engine/types.ts'
import { readAnswer } from '../questions/read.ts'

/** Answers by question, and the words that no field took. */
export type Filled = { answers: Record<string, Value>; left: string[] }

/** `code?` is the question `code`, which may be left out. */
export const questionOf = (field: string): string => field.replace('?', '')

const reads = (ctx: Context, field: string, text: string): boolean => {
  const question = ctx.pack.questions[questionOf(field)]
  return question !== undefined && readAnswer(question, text, ctx.today).some(({ ok }) => ok)
}

/** Words that one answer may be spread over: a code over two, a date over three. */
const MOST_WORDS = 4
/** The fewest words from the front that read as this field; 0 when none do. */
const take = (ctx: Context, field: string, words: readonly string[]): number => {
  // Nobody can tell where a name or an address ends: it is taken between separators alone.
  const type = ctx.pack.questions[questionOf(field)]?.type
  if (type === 'name' || type === 'text') return 0
  for (let count = 1; count <= Math.min(words.length, MOST_WORDS); count++) {
    if (reads(ctx, field, words.slice(0, count).join(' '))) return count
  }
  return 0
}

/** Fills fields from words without separators. Any field may be missing, so each takes what it can read. */
export const fillByReading = (ctx: Context, fields: readonly string[], words: readonly string[]): Filled => {
  const answers: Record<string, Value> = {}
  let left = [...words]
  for (const field of fields) {
    const count = take(ctx, field, left)
    if (count > 0) answers[questionOf(field)] = left.slice(0, count).join(' ')
    left = left.slice(count)
  }
  return { answers, left }
}

/** Fills fields from parts between separators, in their order; one that may be missing lets pass what only the next can read. */
export const fillByPlace = (ctx: Context, fields: readonly string[], parts: readonly string[]): Filled => {
  const answers: Record<string, Value> = {}
  let left = [...parts]
  for (const [i, field] of fields.entries()) {
    const [part] = left
    if (part === undefined) break
    const next = fields[i + 1]
    const spare = field.endsWith('?') && left.length < fields.length - i
    if (spare && next !== undefined && !reads(ctx, field, part) && reads(ctx, next, part)) continue
    answers[questionOf(field)] = part
    left = left.slice(1)
  }
  return { answers, left }
}
