import { momentsOf, subjectOf } from '../expressions/scope.ts'
import type { Clock, Notice } from '../pack/conversation.ts'
import type { Finding } from '../pack/pack.ts'
import { variantOf } from '../render/message.ts'
import { readTemplate } from '../render/template.ts'
import { about, languages, type Look } from './look.ts'
import { DEPTH } from './worst.ts'

/** Roots that only some texts have: what they tell of. */
const told: ReadonlySet<string> = new Set(['booking', 'lock', 'member', 'interview', 'reason', 'closure', 'visit', 'passport', 'delivery', 'payment', 'result', 'each', 'item', 'answers'])

/** The first words of all variables of a message and of what it includes. */
const rootsOf = (look: Look, key: string, depth = 0): string[] => {
  if (depth > DEPTH) return []
  return languages.flatMap((language) => {
    const leaf = look.pack.messages[language][key]
    return leaf === undefined ? [] : readTemplate(variantOf(leaf, 'sms')).flatMap((part) =>
      part.kind === 'variable' ? [part.path[0] ?? ''] : part.kind === 'include' ? rootsOf(look, part.key, depth + 1) : [])
  })
}

/** What the office did to a booking, and why. */
const byOffice: Readonly<Record<string, readonly string[] | undefined>> = {
  'booking.cancelledByOffice': ['reason'], 'booking.movedByOffice': ['closure'], 'booking.closedDay': ['closure'], 'booking.unseated': ['closure'],
  'office.outage': ['reason'], 'booking.memberRemoved': ['member'],
}

/** A notice tells only of what its event brings. */
const checkTold = (look: Look, id: string, { on, text, task }: Notice): Finding[] => {
  if (text === undefined) {
    return task === undefined ? [about(look, 'notices', ['notices', id], 'says nothing and asks nobody to do anything', 'add text, or task')] : []
  }
  const brought = new Set([...Object.keys(subjectOf(on)), ...(on.startsWith('booking.') ? ['lock'] : []), ...(byOffice[on] ?? [])])
  const unknown = [...new Set(rootsOf(look, text))].filter((root) => told.has(root) && !brought.has(root))
  return unknown.map((root) => about(look, 'notices', ['notices', id, 'text'],
    `${text} tells of {${root}...}, which ${on} does not bring`, `it brings ${[...brought].join(', ')}`))
}

/** A clock starts from a moment that its event brings; a day alone has no hour. */
const checkClock = (look: Look, id: string, on: string, key: 'at' | 'until', clock: Clock): Finding[] => {
  const say = (keys: readonly string[], message: string, mend: string) => [about(look, 'notices', ['notices', id, key, ...keys], message, mend)]
  const known = momentsOf(on)
  if (!known) return say([], `a notice on ${on} goes at once, it cannot wait`, `leave out ${key}`)
  const { before, after, time } = clock
  if ((before === undefined) === (after === undefined)) return say([], 'has before and after, or neither', 'keep one of the two')
  const moment = before ?? after ?? ''
  const way = before === undefined ? 'after' : 'before'
  const kind = known[moment]
  if (kind === undefined) {
    return say([way], `${moment} is no moment that ${on} brings`, `there is ${Object.keys(known).join(', ') || 'none'}`)
  }
  return kind === 'day' && time === undefined ? say([way], `${moment} is a day, which has no hour`, 'add time, such as time: "09:00"') : []
}

/** Notices tell and wait for what their event brings; only a booking knows which phone is its own. */
export const checkNotices = (look: Look): Finding[] =>
  Object.entries(look.pack.notices).flatMap(([id, notice]) => {
    const { on, elsewhere } = notice
    const clocks = (['at', 'until'] as const).flatMap((key) => (notice[key] ? checkClock(look, id, on, key, notice[key]) : []))
    const strange = elsewhere !== undefined && !on.startsWith('booking.')
      ? [about(look, 'notices', ['notices', id, 'elsewhere'], 'only a booking has a phone of its own to look at', 'leave out elsewhere')] : []
    return [...checkTold(look, id, notice), ...clocks, ...strange]
  })
