import type { Finding } from '../pack/pack.ts'
import { doors, reachedFrom, waysOf } from './graph.ts'
import { about, atScreen, isOwn, suggest, type Look, type Screen } from './look.ts'
import { isYesNo } from '../questions/kind.ts'

/** The names that a `go` may use from here: screens of the same repeat and conversation, else whole names. */
const namesFrom = (look: Look, { flow, repeat }: Screen): string[] => [
  ...(repeat ? ['next', ...Object.keys(repeat.node.screens)] : []), ...Object.keys(flow.screens), ...look.screenAt.keys(),
]

/** Every target exists. */
export const checkTargets = (look: Look): Finding[] => {
  const missing = look.screens.flatMap((screen) => waysOf(screen).filter(({ to }) => !look.screenAt.has(to)).map(({ to, keys }) => {
    const meant = suggest(to.replace(`${screen.flow.id}/`, ''), namesFrom(look, screen))
    return atScreen(look, screen, keys, `there is no screen ${to}`, meant)
  }))
  const doorless = doors(look).filter(({ to }) => !look.screenAt.has(to)).map(({ to, document, path }) =>
    about(look, document, path, `there is no screen ${to}`, suggest(to, look.screenAt.keys())))
  const starts = Object.values(look.pack.flows).filter(({ screens, start }) => !Object.hasOwn(screens, start)).map((flow) =>
    about(look, `flows/${flow.id}`, ['start'], `there is no screen ${flow.start}`, suggest(flow.start, Object.keys(flow.screens))))
  return [...missing, ...doorless, ...starts]
}

/** A dial opens a conversation for USSD, a keyword one for SMS. */
export const checkDoors = (look: Look): Finding[] =>
  doors(look).flatMap(({ to, document, path, surface }) => {
    const screen = look.screenAt.get(to)
    if (!screen || screen.flow.surfaces.includes(surface)) return []
    return [about(look, document, path, `${screen.flow.id} is no conversation for ${surface}`, `add ${surface} to its surfaces`)]
  })

/**
 * Every screen can be reached from a dial or a keyword, and from every screen the conversation can end.
 * An office need not use every conversation of its parent; those that it writes itself must be led to.
 */
export const checkReach = (look: Look): Finding[] => {
  const reached = reachedFrom(look, doors(look).map(({ to }) => to), (screen) => waysOf(screen).map(({ to }) => to))
  const used = new Set([...reached].map((at) => at.split('/')[0]))
  const unreached = look.screens
    .filter((screen) => !reached.has(screen.at) && (used.has(screen.flow.id) || isOwn(look, screen.document, screen.path)))
    .map((screen) => atScreen(look, screen, [], 'no dial, keyword or other screen leads here', 'lead to it, or take it away'))

  const before = new Map<string, string[]>()
  for (const screen of look.screens) for (const { to } of waysOf(screen)) before.set(to, [...(before.get(to) ?? []), screen.at])
  const ends = look.screens.filter(({ node }) => 'end' in node).map(({ at }) => at)
  const ending = reachedFrom(look, ends, ({ at }) => before.get(at) ?? [])
  const endless = look.screens.filter((screen) => !ending.has(screen.at)).map((screen) =>
    atScreen(look, screen, [], 'from here the conversation can never end', 'give it a way to an end'))
  return [...unreached, ...endless]
}

/** Every screen has somewhere to go, whatever its conditions say. */
export const checkExits = (look: Look): Finding[] =>
  look.screens.flatMap((screen): Finding[] => {
    const { node } = screen
    if ('ask' in node) {
      const question = look.pack.questions[node.ask]
      const parted = question !== undefined && isYesNo(question)
      if (node.go !== undefined || (parted && node.yes !== undefined && node.no !== undefined)) return []
      return [atScreen(look, screen, [], 'this question leads nowhere', parted ? 'write yes: and no:' : 'write go:')]
    }
    if ('branch' in node && node.branch.at(-1)?.when !== undefined) {
      const message = 'the last way has a condition: all of them can be closed'
      return [atScreen(look, screen, ['branch', node.branch.length - 1], message, 'end with - { go: ... }')]
    }
    if ('menu' in node && Object.values(node.options).every(({ when }) => when !== undefined)) {
      return [atScreen(look, screen, ['options'], 'all options can be hidden at once', 'leave one option without when')]
    }
    return []
  })
