import type { Context, Surface } from '../engine/types.ts'
import { Office, type Language } from '../pack/office.ts'
import { longestOf } from '../render/longest.ts'
import { variantOf } from '../render/message.ts'
import { septets } from '../render/septets.ts'
import { readTemplate } from '../render/template.ts'
import type { Look } from './look.ts'

/** An office is called by its short name on screens. */
const officeName = 'M'.repeat(Office.shape.short.maxLength ?? 40)
const isOfficeName = (path: readonly string[]): boolean => ['item.short', 'result.office'].includes(path.join('.'))

/** After every row of the fees. */
const LATEST = '9999-12-31'
/** Included parts that include others, deeper than anyone reads. */
export const DEPTH = 5

/** The longest that a message can become: every variable at its longest, every conditional part there. */
export const worstOf = ({ pack }: Pick<Look, 'pack'>, language: Language, surface: Surface, key: string, depth = 0): string => {
  const leaf = pack.messages[language][key]
  if (!leaf || depth > DEPTH) return ''
  const ctx: Context = { pack, language, surface, today: LATEST, region: null }
  return readTemplate(variantOf(leaf, surface)).map((part) => {
    if (part.kind === 'words') return part.text
    if (part.kind === 'include') return worstOf({ pack }, language, surface, part.key, depth + 1)
    if (isOfficeName(part.path)) return officeName
    return longestOf(ctx, part.path, part.format, surface) ?? ''
  }).join('')
}

/** The longest of several texts, in septets. */
export const longest = (texts: readonly string[]): string =>
  texts.reduce((most, text) => (septets(text) > septets(most) ? text : most), '')

/** Lines of a screen; empty ones are no lines. */
export const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n')
