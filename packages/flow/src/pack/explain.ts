import type { z } from 'zod'
import { findNearest } from './nearest.ts'
import type { Finding } from './pack.ts'
import { keysOf, shapesAt, type Shape } from './shape.ts'
import { dotted, find, placeAt, valueOf, type Told } from './told.ts'

type Issue = z.core.$ZodIssue
/** The document that is wrong, its schema, and what the parent pack says (for examples). */
export type Explained = { told: Told; shape: Shape; parent: Told | undefined }

const kindNames: Readonly<Record<string, string>> = {
  string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'a map', record: 'a map',
}
const examples: Readonly<Record<string, string>> = {
  string: '"..."', number: '15', int: '15', boolean: 'true', array: '[a, b]', object: '{ key: value }', record: '{ key: value }',
}
const described = (told: Told | undefined): string => {
  if (told === undefined) return 'nothing'
  if (told.kind !== 'plain') return told.kind === 'map' ? 'a map' : 'a list'
  if (told.value === null) return 'null'
  return typeof told.value === 'string' ? `the text "${told.value}"` : String(told.value)
}
const quoted = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const example = (issue: { path: readonly PropertyKey[] }, parent: Told | undefined, otherwise: string): string => {
  const there = find(parent, issue.path)
  return there ? `write e.g. ${quoted(valueOf(there))}` : `write e.g. ${otherwise}`
}

/** Of several alternatives, the problems of the one that was meant: with the fewest at its own level. */
const closest = (errors: readonly (readonly Issue[])[]): readonly Issue[] => {
  const own = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : issue.path.length <= 1 ? 1 : 0), 0)
  return errors.reduce((best, issues) => (own(issues) < own(best) ? issues : best), errors[0] ?? [])
}

const wrongType = (issue: Issue & { code: 'invalid_type' }, { told, shape, parent }: Explained): Pick<Finding, 'message' | 'mend'> => {
  const isWhole = shapesAt(told, shape, issue.path).some(({ type }) => type === 'integer')
  const type = issue.expected === 'number' && isWhole ? 'int' : issue.expected
  const expected = kindNames[type] ?? type
  const got = find(told, issue.path)
  const key = String(issue.path.at(-1))
  if (got === undefined) return { message: `${key} is missing (${expected})`, mend: `write ${key}: ${examples[type] ?? '...'}` }
  return { message: `expected ${expected}, got ${described(got)}`, mend: example(issue, parent, examples[type] ?? expected) }
}

const outOfRange = (issue: Issue & { code: 'too_small' | 'too_big' }, told: Told | undefined): Pick<Finding, 'message' | 'mend'> => {
  const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' entries' : ''
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}${unit}` : `at most ${issue.maximum}${unit}`
  return { message: `expected ${bound}, got ${described(told)}`, mend: `write a value of ${bound}` }
}

/** The keys that say which kind of screen is meant. */
const nodeKinds = (shapes: readonly Shape[]): string[] => (shapes.length > 1 ? shapes.flatMap((shape) => shape.required?.[0] ?? []) : [])

type At = (path: readonly PropertyKey[], message: string, mend?: string) => Finding

/** None of the alternatives fits: a screen of no kind, or the one that was meant has its own problems. */
const explainUnion = (issue: Issue & { code: 'invalid_union' }, explained: Explained, at: At): Finding[] => {
  const kinds = nodeKinds(shapesAt(explained.told, explained.shape, issue.path))
  const here = find(explained.told, issue.path)
  if (here?.kind === 'map' && kinds.length > 0 && !kinds.some((kind) => here.entries.has(kind))) {
    const near = [...here.entries.keys()].map((key) => findNearest(key, kinds)).find((kind) => kind !== undefined)
    return [at(issue.path, `a screen needs one of ${kinds.join(', ')}`, near && `did you mean ${near}?`)]
  }
  return closest(issue.errors).flatMap((inner) => explainOne({ ...inner, path: [...issue.path, ...inner.path] } as Issue, explained))
}

const explainOne = (issue: Issue, explained: Explained): Finding[] => {
  const { told, shape } = explained
  const got = find(told, issue.path)
  const at: At = (path, message, mend) => ({
    severity: 'error', ...placeAt(told, path), path: dotted(path), message, ...(mend === undefined ? {} : { mend }),
  })
  switch (issue.code) {
    case 'invalid_union': return explainUnion(issue, explained, at)
    case 'unrecognized_keys': {
      const known = keysOf(shapesAt(told, shape, issue.path))
      const mend = (near: string | undefined) => (near ? `did you mean ${near}?` : `known here: ${known.join(', ')}`)
      return issue.keys.map((key) => at([...issue.path, key], `unknown key ${key}`, mend(findNearest(key, known))))
    }
    case 'invalid_type': {
      const { message, mend } = wrongType(issue, explained)
      return [at(issue.path, message, mend)]
    }
    case 'invalid_value': {
      const near = got?.kind === 'plain' ? findNearest(String(got.value), issue.values.map(String)) : undefined
      return [at(issue.path, `expected ${issue.values.map(String).join(' or ')}, got ${described(got)}`, near && `did you mean ${near}?`)]
    }
    case 'too_small': case 'too_big': {
      const { message, mend } = outOfRange(issue, got)
      return [at(issue.path, message, mend)]
    }
    case 'invalid_key': return [at(issue.path, `${String(issue.path.at(-1))} is no id`, 'letters, digits, - and _, beginning with a letter')]
    default: {
      const pattern = shapesAt(told, shape, issue.path)[0]?.pattern
      const words = issue.message.startsWith('Invalid') ? pattern && `like ${pattern}` : issue.message
      return [at(issue.path, `got ${described(got)}`, words && `write ${words}`)]
    }
  }
}

/** What Zod found, in words for the author of the pack: where it stands, what was expected, what would be right. */
export const explain = (issues: readonly Issue[], explained: Explained): Finding[] =>
  issues.flatMap((issue) => explainOne(issue, explained))
