import { findAction } from '../actions.ts'
import type { Finding } from '../pack/pack.ts'
import { waysOf } from './graph.ts'
import { about, atScreen, languages, type Look, type Screen } from './look.ts'

/** What the last action or list before a screen can have said: an action with its outcome, or a list. */
export type Arrival = { name: string; outcome: string | undefined }
/** By screen: everything that `result` can be there. */
export type Arrivals = ReadonlyMap<string, readonly Arrival[]>

const bringsOf = ({ node }: Screen, outcome: string | undefined, there: readonly Arrival[]): readonly Arrival[] =>
  'do' in node ? [{ name: node.do, outcome }] : 'list' in node ? [{ name: node.list, outcome: undefined }] : there

const isSame = (one: Arrival, other: Arrival): boolean => one.name === other.name && one.outcome === other.outcome

export const arrivalsOf = (look: Look): Arrivals => {
  const arrivals = new Map<string, Arrival[]>(look.screens.map(({ at }) => [at, []]))
  const waiting = [...look.screens]
  for (let screen = waiting.pop(); screen !== undefined; screen = waiting.pop()) {
    for (const { to, outcome } of waysOf(screen)) {
      const there = arrivals.get(to)
      const next = look.screenAt.get(to)
      if (!there || !next) continue
      const news = bringsOf(screen, outcome, arrivals.get(screen.at) ?? []).filter((one) => !there.some((other) => isSame(one, other)))
      if (news.length > 0) waiting.push(next)
      there.push(...news)
    }
  }
  return arrivals
}

/** The message that a screen says for every refusal; undefined when it names its message itself. */
export const starOf = ({ node }: Screen): 'menu' | 'end' | undefined =>
  'menu' in node && node.menu === 'refusal.*' ? 'menu' : 'end' in node && node.end === 'refusal.*' ? 'end' : undefined

/** The messages that a message key of a screen stands for: `refusal.*` is one for every outcome that leads here. */
export const expand = (key: string, screen: Screen, arrivals: Arrivals): string[] => {
  if (key !== 'refusal.*') return [key]
  return [...new Set((arrivals.get(screen.at) ?? []).flatMap(({ outcome }) => (outcome === undefined ? [] : [`refusal.${outcome}`])))]
}

/** Outcomes that are no refusal: what was asked for happened, had happened, or happens at another time. */
const granted: ReadonlySet<string | undefined> = new Set(['ok', 'ok-locked', 'already', 'later', 'payment-due'])

/** `refusal.*` is reached by refusals alone. */
const checkStars = (look: Look, arrivals: Arrivals): Finding[] =>
  look.screens.flatMap((screen): Finding[] => {
    const key = starOf(screen)
    if (!key) return []
    const there = arrivals.get(screen.at) ?? []
    if (there.length === 0) return [atScreen(look, screen, [key], 'no action leads here', 'name the refusal, e.g. refusal.off')]
    return there.filter(({ outcome }) => outcome === undefined || granted.has(outcome)).map(({ name, outcome = '' }) =>
      atScreen(look, screen, [key], `${name} ${outcome}`.trim() + ' leads here and is no refusal', 'name a screen for it in on:'))
  })

/** Every outcome of the actions that a pack does that is a refusal. `holding` is also said to a text that no conversation waits for. */
export const refusalsOf = ({ screens }: Look): string[] => {
  const done = screens.flatMap(({ node }) => ('do' in node ? [findAction(node.do)] : []))
  return [...new Set(['holding', ...done.flatMap((action) => Object.keys(action?.outcomes ?? {}))])].filter((outcome) => !granted.has(outcome))
}

/** Refusals have words of their own on every surface, and screens that say them are reached by refusals alone. */
export const checkRefusals = (look: Look, arrivals: Arrivals): Finding[] => {
  const wordless = languages.flatMap((language) => refusalsOf(look).filter((outcome) => {
    const leaf = look.pack.messages[language][`refusal.${outcome}`]
    return !leaf || (leaf.text === undefined && (leaf.ussd === undefined || leaf.sms === undefined))
  }).map((outcome) => {
    const mend = `write refusal: { ${outcome}: { ussd: "...", sms: "{office.sender}: ..." } }`
    return about(look, `messages/${language}`, [`refusal.${outcome}`], `no words for the refusal ${outcome} (${language})`, mend)
  }))
  return [...checkStars(look, arrivals), ...wordless]
}
