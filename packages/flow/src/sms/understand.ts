import { accepts } from '../engine/input.ts'
import { findPlace } from '../engine/place.ts'
import type { Context, State, Understood, Value } from '../engine/types.ts'
import { findFormat, formatRoots } from './format.ts'
import { findKeyword } from './keyword.ts'

/** Is any sentence an answer to the waiting screen? */
const takesAnyText = (ctx: Context, { at }: State): boolean => {
  const node = findPlace(ctx.pack, at)?.node
  const type = node && 'ask' in node ? ctx.pack.questions[node.ask]?.type : undefined
  return type === 'name' || type === 'text'
}

const begin = ({ start, answers }: { start: string; answers: Record<string, Value> }): Understood =>
  ({ kind: 'start', at: start, answers })

/**
 * What an SMS means. In this order: the waiting conversation where its screen takes the text as it stands (a name or free
 * text never takes an exact keyword or a whole form), a keyword, the office's form without keyword, the waiting conversation
 * again, which says what was wrong, and at last: not understood.
 */
export const understand = (ctx: Context, text: string, waiting: State | null): Understood => {
  const keyword = findKeyword(ctx, text)
  const format = findFormat(ctx, text)
  const whole = format !== undefined && format.given >= format.wanted ? format : undefined
  const claimed = keyword?.exact === true || whole !== undefined
  if (waiting && !(claimed && takesAnyText(ctx, waiting)) && accepts(ctx, waiting, text)) return { kind: 'answer' }
  if (keyword?.exact) return begin(keyword)
  if (whole) return begin(whole)
  if (keyword?.slips === 0) return begin(keyword)
  if (format?.begun) return { kind: 'reply', key: 'sms.too-few', roots: formatRoots(ctx, format) }
  if (keyword) return begin(keyword)
  if (waiting) return { kind: 'answer' }
  const roots = formatRoots(ctx)
  return { kind: 'unknown', key: 'format' in roots ? 'sms.unknown' : 'sms.unknown-no-format', roots }
}
