import type { Context, Value } from '../engine/types.ts'
import { packRoots } from '../render/roots.ts'
import { say } from '../render/message.ts'
import { questionOf } from './fields.ts'
import { splitFields } from './words.ts'

/** A text without a keyword, in the form that the office reads: `#Nama#TglLahir#TglKedatangan`. */
export type FormatMatch = {
  start: string
  answers: Record<string, Value>
  /** Fields given and wanted. */
  given: number
  wanted: number
  /** Begins with a separator or has several fields: meant as this form, and not as a sentence with a stray `;`. */
  begun: boolean
}

const formatOf = ({ pack }: Context) => (pack.policy.sms.format === null ? undefined : pack.sms.formats[pack.policy.sms.format])

/** Undefined where the office reads no such form, or the text has no separator. Fewer fields than wanted are counted. */
export const findFormat = (ctx: Context, text: string): FormatMatch | undefined => {
  const format = formatOf(ctx)
  const parts = format && splitFields(text.trim(), ctx.pack.sms.separators)
  if (!format || !parts || parts.length === 0) return undefined
  const names = format.fields.map(questionOf)
  const answers = Object.fromEntries(names.map((name, i) => [name, parts[i] ?? '']).filter(([, part]) => part !== ''))
  const wanted = format.fields.filter((field) => !field.endsWith('?')).length
  const given = Math.min(parts.filter((part) => part !== '').length, names.length)
  const begun = given > 1 || ctx.pack.sms.separators.includes(text.trim().charAt(0))
  return { start: format.start, answers, given, wanted, begun }
}

/** Shape and example of the form that is on, for messages; nothing where none is. */
export const formatRoots = (ctx: Context, counted?: FormatMatch): Record<string, Value> => {
  const format = formatOf(ctx)
  if (!format) return {}
  const roots = packRoots(ctx, {})
  const words = { shape: say(ctx, format.shape, roots), example: say(ctx, format.example, roots) }
  return { format: counted ? { ...words, given: counted.given, wanted: counted.wanted } : words }
}
