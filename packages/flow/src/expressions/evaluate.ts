import type { ASTNode, ParseResult } from '@marcbachmann/cel-js'
import type { Value } from '../engine/types.ts'
import { functions, newEnvironment, NULL } from './environment.ts'

const environment = newEnvironment(true)

/** An expression that can't be read; `at` is the character, from 0. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  constructor(message: string, readonly at: number) {
    super(message)
  }
}

const nodesIn = (args: unknown): ASTNode[] =>
  Array.isArray(args) ? args.flatMap(nodesIn) : args !== null && typeof args === 'object' && 'op' in args ? [args as ASTNode] : []

/** Every node of a parsed expression, outermost first. */
function* walk(node: ASTNode): Generator<ASTNode> {
  yield node
  for (const inner of nodesIn(node.args)) yield* walk(inner)
}

const parse = (text: string): ParseResult => {
  try {
    return environment.parse(text)
  } catch (error) {
    const { summary, range } = error as { summary?: string; range?: { start: number } }
    throw new ExpressionError(summary ?? String(error), range?.start ?? 0)
  }
}

/**
 * Reads an expression, refuses what `functions` doesn't name, and writes `NULL` for each literal null, character for character.
 * Throws ExpressionError: a pack with such an expression was never inspected.
 */
export const readExpression = (text: string): { text: string; roots: ReadonlySet<string> } => {
  const roots = new Set<string>()
  let rewritten = text
  for (const node of walk(parse(text).ast)) {
    if ((node.op === 'call' || node.op === 'rcall') && !functions.has(node.args[0])) {
      throw new ExpressionError(`the function ${node.args[0]} is not available`, node.start)
    }
    if (node.op === 'call' && node.args[0] === 'seen') roots.add('seen').add('here')
    if (node.op === 'id') roots.add(node.args)
    if (node.op === 'value' && node.args === null) rewritten = rewritten.slice(0, node.start) + NULL + rewritten.slice(node.end)
  }
  return { text: rewritten, roots }
}

/** Whole numbers enter CEL as int, that is BigInt. */
const intoCel = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(intoCel)
  const inside: Record<string, unknown> = {}
  // Inherited keys too: unanswered questions lie under the answers.
  for (const key in value) inside[key] = intoCel((value as Record<string, unknown>)[key])
  return inside
}

const outOfCel = (value: unknown): Value => {
  if (typeof value === 'bigint') return Number(value)
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
  if (Array.isArray(value)) return value.map(outOfCel)
  const entries = value instanceof Map ? [...value] : Object.entries(value as object)
  return Object.fromEntries(entries.map(([key, inner]) => [String(key), outOfCel(inner)]))
}

// What a pack says never changes once it is published, so its conversion is kept as long as the pack lives.
const lasting: ReadonlySet<string> = new Set(['policy', 'services', 'office'])
const converted = new WeakMap<object, unknown>()
const convertRoot = (root: string, value: unknown): unknown => {
  if (!lasting.has(root) || typeof value !== 'object' || value === null) return intoCel(value)
  const known = converted.get(value) ?? intoCel(value)
  converted.set(value, known)
  return known
}

/** `answers.date.date` as its names; null for anything but names and dots. */
const pathOf = (node: ASTNode): string[] | null => {
  if (node.op === 'id') return [node.args]
  const before = node.op === '.' ? pathOf(node.args[0]) : null
  return before && node.op === '.' ? [...before, node.args[1]] : null
}

/** The value at a path, as CEL finds it but without an exception where there is none: most expressions are no more than this. */
const follow = (scope: Readonly<Record<string, unknown>>, path: readonly string[]): Value | undefined => {
  let value: unknown = scope
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return typeof value === 'function' ? undefined : (value as Value | undefined)
}

type Compiled = { run: ParseResult; roots: readonly string[]; path: readonly string[] | null }
const compiled = new Map<string, Compiled>()
const KEPT = 5000
const compile = (text: string): Compiled => {
  const known = compiled.get(text)
  if (known) return known
  const read = readExpression(text)
  const run = parse(read.text)
  const made = { run, roots: [...read.roots], path: pathOf(run.ast) }
  if (compiled.size >= KEPT) compiled.clear()
  compiled.set(text, made)
  return made
}

/**
 * The value of an expression, or undefined where it reads what is not there (`booking.size` without a booking,
 * a field the outcome doesn't carry, a comparison with an unanswered question).
 * Values are JSON; questions without an answer must stand in the scope as null. Throws ExpressionError for an unreadable text.
 */
export const evaluate = (text: string, scope: Readonly<Record<string, unknown>>): Value | undefined => {
  const { run, roots, path } = compile(text)
  if (path) return follow(scope, path)
  const variables: Record<string, unknown> = { [NULL]: null }
  for (const root of roots) variables[root] = convertRoot(root, scope[root])
  try {
    return outOfCel(run(variables))
  } catch {
    return undefined
  }
}

/** A condition: true only when it can be computed and is true. */
export const holds = (text: string | undefined, scope: Readonly<Record<string, unknown>>): boolean =>
  text === undefined || evaluate(text, scope) === true
