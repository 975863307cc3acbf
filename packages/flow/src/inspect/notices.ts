import { subjectOf } from '../expressions/scope.ts'
import type { Finding } from '../pack/pack.ts'
import { variantOf } from '../render/message.ts'
import { readTemplate } from '../render/template.ts'
import { about, languages, type Look } from './look.ts'
import { DEPTH } from './worst.ts'

/** Roots that only some texts have: what they tell of. */
const told: ReadonlySet<string> = new Set(['booking', 'lock', 'visit', 'passport', 'delivery', 'result', 'each', 'item', 'answers'])

/** The first words of all variables of a message and of what it includes. */
const rootsOf = (look: Look, key: string, depth = 0): string[] => {
  if (depth > DEPTH) return []
  return languages.flatMap((language) => {
    const leaf = look.pack.messages[language][key]
    return leaf === undefined ? [] : readTemplate(variantOf(leaf, 'sms')).flatMap((part) =>
      part.kind === 'variable' ? [part.path[0] ?? ''] : part.kind === 'include' ? rootsOf(look, part.key, depth + 1) : [])
  })
}

/** A notice tells only of what its event brings, and waits only for a moment of a booking. */
export const checkNotices = (look: Look): Finding[] =>
  Object.entries(look.pack.notices).flatMap(([id, { on, at, elsewhere, text }]) => {
    const brought = new Set([...Object.keys(subjectOf(on)), ...(on.startsWith('booking.') ? ['lock'] : [])])
    const unknown = [...new Set(rootsOf(look, text))].filter((root) => told.has(root) && !brought.has(root))
    const strange = unknown.map((root) => about(look, 'notices', ['notices', id, 'text'],
      `${text} tells of {${root}...}, which ${on} does not bring`, `it brings ${[...brought].join(', ')}`))
    const waits = !on.startsWith('booking.') && (at !== undefined || elsewhere !== undefined)
    return waits ? [...strange, about(look, 'notices', ['notices', id], `only a notice about a booking can wait or look at who did it`, 'leave out at and elsewhere')] : strange
  })
