import type { Context, Value } from '../engine/types.ts'
import { packRoots } from '../render/roots.ts'
import { say } from '../render/message.ts'
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
  const names = format.fields.map((field) => field.replace('?', ''))
  const answers = Object.fromEntries(names.flatMap((name, i) => (parts[i] === undefined || parts[i] === '' ? [] : [[name, parts[i]]])))
  const wanted = format.fields.filter((field) => !field.endsWith('?')).length
  const given = Math.min(parts.filter((part) => part !== '').length, names.length)
  return { start: format.start, answers, given, wanted, begun: given > 1 || ctx.pack.sms.separators.includes(text.trim().charAt(0)) }
}

/** Shape and example of the form that is on, for messages; empty texts where none is. */
export const formatRoots = (ctx: Context, counts: { given?: number; wanted?: number } = {}): Record<string, Value> => {
  const format = formatOf(ctx)
  if (!format) return {}
  const roots = packRoots(ctx, {})
  return { format: { shape: say(ctx, format.shape, roots), example: say(ctx, format.example, roots), ...counts } }
}
