import { findAction } from '../actions.ts'
import { targetOf } from '../engine/place.ts'
import type { Look, Screen } from './look.ts'

/** A way from a screen to another: the key of the screen that says it, the outcome or the condition that opens it. */
export type Way = { to: string; keys: readonly string[]; outcome?: string; when?: string }

/** Outcomes of an action that `on` leaves to `else`. */
export const leftOver = (screen: Screen): string[] => {
  const { node } = screen
  if (!('do' in node)) return []
  return Object.keys(findAction(node.do)?.outcomes ?? {}).filter((outcome) => !Object.hasOwn(node.on, outcome))
}

type Go = Omit<Way, 'to'> & { go: string }

const waysOfDo = (screen: Screen): Go[] => {
  const { node } = screen
  if (!('do' in node)) return []
  return Object.entries(node.on).flatMap(([outcome, go]) =>
    outcome === 'else'
      ? leftOver(screen).map((left) => ({ go, keys: ['on', 'else'], outcome: left }))
      : [{ go, keys: ['on', outcome], outcome }])
}

const goesOf = (screen: Screen): Go[] => {
  const { node } = screen
  if ('menu' in node) return Object.entries(node.options).map(([id, { go, when }]) => ({ go, when, keys: ['options', id, 'go'] }))
  if ('do' in node) return waysOfDo(screen)
  if ('branch' in node) return node.branch.map(({ go, when }, i) => ({ go, when, keys: ['branch', String(i), 'go'] }))
  if ('list' in node) {
    const single = node.single === undefined ? [] : [{ go: node.single, keys: ['single'] }]
    return [{ go: node.go, keys: ['go'] }, { go: node.empty, keys: ['empty'] }, ...single]
  }
  if ('ask' in node) {
    return (['go', 'yes', 'no'] as const).flatMap((key) => (node[key] === undefined ? [] : [{ go: node[key], keys: [key] }]))
  }
  return 'set' in node || 'repeat' in node ? [{ go: node.go, keys: ['go'] }] : []
}

const findWays = (screen: Screen): Way[] => {
  const { node, repeat, at } = screen
  const ways = goesOf(screen).flatMap(({ go, ...way }): Way[] => {
    if (go !== 'next' || repeat === null) return [{ ...way, to: targetOf(screen, go) }]
    const outside = targetOf({ ...screen, repeat: null }, repeat.node.go)
    return [{ ...way, to: `${repeat.at}/${repeat.node.start}` }, { ...way, to: outside }]
  })
  return 'repeat' in node ? [...ways, { to: `${at}/${node.start}`, keys: ['start'] }] : ways
}

const known = new WeakMap<Screen, readonly Way[]>()
/** Where a screen can lead, also to places that don't exist. */
export const waysOf = (screen: Screen): readonly Way[] => {
  const ways = known.get(screen) ?? findWays(screen)
  known.set(screen, ways)
  return ways
}

/** A place where people come in, and the document that says so. */
export type Door = { to: string; document: string; path: readonly string[]; surface: 'ussd' | 'sms' }

/** The dial, the keywords and the formats. */
export const doors = ({ pack }: Look): Door[] => {
  const dial: Door = { to: pack.office.front, document: 'office', path: ['front'], surface: 'ussd' }
  const bySms = (what: 'keywords' | 'formats'): Door[] =>
    Object.entries(pack.sms[what]).map(([id, { start }]) => ({ to: start, document: 'sms', path: [what, id, 'start'], surface: 'sms' }))
  return [dial, ...bySms('keywords'), ...bySms('formats')]
}

/**
 * Screens that cannot be reached without something being so: it is not where people come in, and `after` says what it is after a
 * way (undefined: as it was before).
 */
export const soOnEveryWay = (look: Look, after: (screen: Screen, way: Way) => boolean | undefined): ReadonlySet<string> => {
  const so = new Set(look.screens.map(({ at }) => at))
  for (const { to } of doors(look)) so.delete(to)
  const ways = look.screens.flatMap((screen) => waysOf(screen).map((way) => ({ screen, way })))
  for (let before = -1; before !== so.size;) {
    before = so.size
    for (const { screen, way } of ways) if (!(after(screen, way) ?? so.has(screen.at))) so.delete(way.to)
  }
  return so
}

/** Everything that can be reached from some places. */
export const reachedFrom = (
  look: Look, places: readonly string[], next: (screen: Screen) => readonly string[],
): ReadonlySet<string> => {
  const reached = new Set<string>()
  const waiting = [...places]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const screen = look.screenAt.get(at)
    if (!screen || reached.has(at)) continue
    reached.add(at)
    waiting.push(...next(screen))
  }
  return reached
}
