import type { Context, Surface } from '../engine/types.ts'
import type { Pack } from '../pack/pack.ts'
import { findManner, type Pen } from './manners.ts'
import { say } from './message.ts'
import { overlay, packRoots, serviceOf } from './roots.ts'
import { cut, septets } from './septets.ts'
import { kindOf, read } from './variables.ts'

const widest = (texts: readonly string[]): string =>
  texts.reduce((longest, text) => (septets(text) > septets(longest) ? text : longest), '')

const keysUnder = (pack: Pack, prefix: string): string[] => Object.keys(pack.messages.id).filter((key) => key.startsWith(prefix))

const questionText = (pack: Pack, name: string): string | undefined => {
  const question = pack.questions[name]
  if (!question || (question.type !== 'name' && question.type !== 'text' && question.type !== 'digits')) return undefined
  return 'M'.repeat(question.length ?? question.max ?? 40)
}

/** Messages that a variable takes its words from. */
const sources = (pack: Pack, path: readonly string[]): string[] => {
  const kind = kindOf(pack, path)
  if (kind === 'status') return keysUnder(pack, 'status.')
  if (kind === 'visitStatus') return keysUnder(pack, 'visit-status.')
  if (kind === 'deliveryStatus') return keysUnder(pack, 'delivery-status.')
  if (kind === 'deliveryReason') return keysUnder(pack, 'delivery-reason.')
  if (kind === 'service') return Object.keys(pack.services).map((id) => `service.${id}`)
  if (kind === 'speed') return keysUnder(pack, 'speed.')
  if (kind === 'choice') return keysUnder(pack, `choice.${path[1]}.`)
  const [root, name] = path
  if (root === 'wrong') return keysUnder(pack, 'wrong.')
  if (root === 'format' && (name === 'shape' || name === 'example')) {
    return [...Object.values(pack.sms.formats), ...Object.values(pack.sms.keywords)].flatMap((entry) => entry[name] ?? [])
  }
  return []
}

/**
 * The longest text that a variable can become in this pack, language and surface, for proofs that a screen fits;
 * undefined for a path or a format that doesn't exist. Names count as GSM-7, since that is how they are written.
 */
export const longestOf = (
  ctx: Context, path: readonly string[], format: string | null, surface: Surface = ctx.surface,
): string | undefined => {
  const { pack } = ctx
  const kind = kindOf(pack, path)
  const manner = kind && findManner(kind, format)
  if (!kind || !manner) return undefined
  const booking = { size: pack.policy.party.max, names: [] }
  const roots = packRoots(ctx, { given: 99, booking, numbers: { first: 'A-9999', last: 'A-9999' } })
  const pen: Pen = {
    language: ctx.language, surface, zone: pack.office.timezone,
    say: (key, added, on) => say(ctx, key, overlay(roots, added ?? {}), on ?? surface),
  }
  if (path[0] === 'field') return widest(Object.keys(pack.questions).map((id) => say(ctx, `q.${id}`, roots, 'form')))
  const words = sources(pack, path)
  if (words.length > 0) return widest(words.map((key) => pen.say(key)))
  if (path[0] === 'office' || path[0] === 'policy') {
    const { value, owner } = read(roots, path)
    return manner.write(value, pen, owner)
  }
  if (path[0] === 'service') {
    const values = Object.keys(pack.services).map((id) => read({ service: serviceOf(pack, id, ctx.today) }, path).value)
    return widest(values.map((value) => manner.write(value, pen, {})))
  }
  if (kind === 'names' && format !== 'first') return widest([manner.longest, say(ctx, 'system.unnamed', roots, surface)])
  if (kind === 'numbers') return widest(['A-9999', say(ctx, 'system.range', roots, surface)])
  const typed = path.length === 2 ? questionText(pack, path[1] ?? '') : undefined
  return typed !== undefined && format !== 'first' ? (format === 'cut' ? cut(typed, 24) : typed) : manner.longest
}
