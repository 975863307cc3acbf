import type { Environment } from '@marcbachmann/cel-js'
import { newEnvironment, NULL } from './environment.ts'
import { ExpressionError, readExpression } from './evaluate.ts'

/** Type of a value that an expression sees: a CEL type, or the fields of an object. Everything may also be null. */
export type ScopeType = 'string' | 'int' | 'bool' | 'dyn' | 'list<string>' | 'list<dyn>' | { readonly [field: string]: ScopeType }
/** Variables in scope by name, with their types. */
export type Scope = Readonly<Record<string, ScopeType>>

/** What is wrong with an expression; `at` is the character in its text, from 0. */
export type ExpressionFinding = { at: number; message: string }

/** Registers the fields of an object as a CEL type and returns the type's name. */
const declare = (environment: Environment, name: string, type: ScopeType): string => {
  if (typeof type === 'string') return type
  const fields = Object.fromEntries(
    // An id such as `incomplete-docs` is a fine key and no name of a type.
    Object.entries(type).map(([field, inner]) => [field, declare(environment, `${name}_${field.replaceAll('-', '__')}`, inner)]),
  )
  environment.registerType(name, { fields })
  environment.registerOperator(`${name} == dyn`, () => true)
  return name
}

const environments = new WeakMap<Scope, Environment>()
const environmentOf = (scope: Scope): Environment => {
  const known = environments.get(scope)
  if (known) return known
  const environment = newEnvironment(false).registerVariable(NULL, 'dyn')
  for (const [name, type] of Object.entries(scope)) environment.registerVariable(name, declare(environment, `T_${name}`, type))
  environments.set(scope, environment)
  return environment
}

const fits = (found: string, expected: ScopeType | 'any'): boolean => {
  if (expected === 'any' || expected === 'dyn' || found === 'dyn' || found === 'null') return true
  if (typeof expected === 'object') return found.startsWith('T_') || found.startsWith('map')
  if (expected.startsWith('list')) return found.startsWith('list')
  return found === expected
}
const named = (type: ScopeType | 'any'): string => (typeof type === 'object' ? 'an object' : type)

/**
 * Reads and type-checks an expression against the variables in scope; null when it is right.
 * Keep one `scope` object for many expressions: what it declares is built once per object.
 */
export const checkExpression = (text: string, scope: Scope, expected: ScopeType | 'any'): ExpressionFinding | null => {
  try {
    const result = environmentOf(scope).check(readExpression(text).text)
    if (!result.valid) {
      const { error } = result
      return { at: error?.range?.start ?? 0, message: error?.summary ?? 'cannot be read' }
    }
    const found = result.type ?? 'dyn'
    return fits(found, expected) ? null : { at: 0, message: `is ${found.replace(/^T_/, '')}, should be ${named(expected)}` }
  } catch (error) {
    if (error instanceof ExpressionError) return { at: error.at, message: error.message }
    throw error
  }
}
