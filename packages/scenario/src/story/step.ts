import { CucumberExpression, ParameterType, ParameterTypeRegistry } from '@cucumber/cucumber-expressions'
import { addDays } from '@jemput/domain'
import type { Cast } from '../cast/cast.ts'
import { StoryError } from './expect.ts'
import type { Kind, StoryStep } from './read-feature.ts'

/** What stands in the braces of a pattern. */
type Parameters = {
  /** `+` and 5 to 15 digits. */
  phone: string
  /** `YYYY-MM-DD` at the office. */
  date: string
  /** `HH:MM` at the office. */
  time: string
  count: number
  /** Words in quotes; `{code +628121}` inside is the booking code of that phone. */
  text: string
  /** A second text: a region's code or a place, in quotes. */
  place: string
}
const types: { [K in keyof Parameters]: { pattern: RegExp; read: (text: string) => Parameters[K] } } = {
  phone: { pattern: /\+\d{5,15}/, read: String },
  date: { pattern: /\d{4}-\d{2}-\d{2}/, read: String },
  time: { pattern: /\d{2}:\d{2}/, read: String },
  count: { pattern: /\d+/, read: Number },
  text: { pattern: /"(?:[^"\\]|\\.)*"/, read: (quoted) => quoted.slice(1, -1).replace(/\\(.)/g, '$1') },
  place: { pattern: /"[^"]*"/, read: (quoted) => quoted.slice(1, -1) },
}
const registry = new ParameterTypeRegistry()
for (const [name, { pattern, read }] of Object.entries(types)) {
  registry.defineParameterType(new ParameterType<unknown>(name, pattern, null, read))
}

type Names<P extends string> = P extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never
type Given<P extends string> = { [N in Names<P> & keyof Parameters]: Parameters[N] }
type Play<G> = (cast: Cast, given: G, docString: string) => void | Promise<void>

/** A sentence of stories: what it looks like in both languages, and what it does. */
export type StepDefinition = {
  kind: Kind
  en: string
  id: string
  match(text: string): Record<string, unknown> | undefined
  play: Play<Record<string, unknown>>
}

/** Declares a step. Both patterns must have the same braces; each may stand once in a pattern, in any order. */
export const define = (kind: Kind) => <E extends string, I extends string>(
  en: E, id: Names<I> extends Names<E> ? (Names<E> extends Names<I> ? I : never) : never, play: Play<Given<E>>,
): StepDefinition => {
  const expressions = [en, id].map((pattern) => new CucumberExpression(pattern, registry))
  return {
    kind, en, id,
    match: (text) => expressions.map((expression) => valuesOf(expression, text)).find((values) => values !== undefined),
    // The patterns were compiled to these very names, so what they match is what `play` is given.
    play: (cast, given, docString) => {
      checkMoment(given)
      return play(cast, given as Given<E>, docString)
    },
  }
}

/** Throws StoryError for a day or a time that no calendar and no clock has. */
function checkMoment({ date, time }: Record<string, unknown>): void {
  if (typeof date === 'string' && addDays(date, 0) !== date) throw new StoryError(`there is no day ${date}: write one such as 2017-08-07`)
  if (typeof time === 'string' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new StoryError(`there is no time ${time}: write one such as 07:31`)
}

function valuesOf(expression: CucumberExpression, text: string): Record<string, unknown> | undefined {
  const found = expression.match(text)
  return found ? Object.fromEntries(found.map((arg) => [arg.getParameterType().name, arg.getValue(null)])) : undefined
}

export type FoundStep = { definition: StepDefinition; given: Record<string, unknown> }

/** The step that a sentence means. The same words may set something up and ask for it: then the keyword decides. */
export function findStep(steps: readonly StepDefinition[], { text, kind }: StoryStep): FoundStep | undefined {
  const found = steps.flatMap((definition) => {
    const given = definition.match(text)
    return given ? [{ definition, given }] : []
  })
  return found.find(({ definition }) => definition.kind === kind) ?? found[0]
}
