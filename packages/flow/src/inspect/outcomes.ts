import { actions, findAction, findList, lists, type FieldType } from '../actions.ts'
import type { Finding } from '../pack/pack.ts'
import { leftOver } from './graph.ts'
import { atScreen, suggest, type Look, type Screen } from './look.ts'

/** Every outcome of an action is handled, by name or by else; none that it doesn't have. */
export const checkOutcomes = (look: Look): Finding[] =>
  look.screens.flatMap((screen): Finding[] => {
    const { node } = screen
    if (!('do' in node)) return []
    const action = findAction(node.do)
    if (!action) return [atScreen(look, screen, ['do'], `there is no action ${node.do}`, suggest(node.do, Object.keys(actions)))]
    const known = [...Object.keys(action.outcomes), 'else']
    const unknown = Object.keys(node.on).filter((outcome) => !known.includes(outcome)).map((outcome) =>
      atScreen(look, screen, ['on', outcome], `${node.do} has no outcome ${outcome}`, suggest(outcome, known)))
    const unhandled = 'else' in node.on ? [] : leftOver(screen)
    if (unhandled.length === 0) return unknown
    const mend = 'name a screen for each, or write else: ...'
    return [...unknown, atScreen(look, screen, ['on'], `not handled: ${unhandled.join(', ')}`, mend)]
  })

/** What an action or a list is given. */
type Input = { type: FieldType; optional: boolean }

/** What the action or the list of a screen is given, by name; undefined for other screens and for names that don't exist. */
export const inputsOf = ({ node }: Screen): Map<string, Input> | undefined => {
  const spec = 'do' in node ? findAction(node.do) : 'list' in node ? findList(node.list) : undefined
  if (!spec) return undefined
  return new Map(Object.entries(spec.inputs).map(([name, type]) => [name.replace(/\?$/, ''), { type, optional: name.endsWith('?') }]))
}

/** Actions and lists exist, and are given what they need and nothing else. */
export const checkInputs = (look: Look): Finding[] =>
  look.screens.flatMap((screen): Finding[] => {
    const { node } = screen
    if (!('do' in node || 'list' in node)) return []
    const name = 'do' in node ? node.do : node.list
    const inputs = inputsOf(screen)
    if (!inputs && 'list' in node) return [atScreen(look, screen, ['list'], `there is no list ${name}`, suggest(name, Object.keys(lists)))]
    if (!inputs) return []
    const given = Object.keys(node.with ?? {})
    const needed = [...inputs].filter(([key, { optional }]) => !optional && !given.includes(key))
    return [
      ...given.filter((key) => !inputs.has(key)).map((key) =>
        atScreen(look, screen, ['with', key], `${name} takes no ${key}`, suggest(key, inputs.keys()))),
      ...needed.map(([key]) => atScreen(look, screen, ['with'], `${name} needs ${key}`, `write with: { ${key}: ... }`)),
    ]
  })
