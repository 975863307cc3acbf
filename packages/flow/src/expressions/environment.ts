import { Environment } from '@marcbachmann/cel-js'
import { ageOn, atLeastAge, nikMatches, nikSex } from '@jemput/domain'

/** What an expression may call. All else is refused: `matches` backtracks, the time functions read a time zone or a locale. */
export const functions: ReadonlySet<string> = new Set([
  'date', 'age', 'atLeastAge', 'nikMatches', 'nikSex', 'seen',
  'size', 'has', 'dyn', 'int', 'string', 'contains', 'startsWith', 'endsWith', 'all', 'exists', 'exists_one', 'filter', 'map',
])

/** Stands for a literal `null` while CEL looks at types: CEL knows no "string or null". */
export const NULL = 'NULL'

const localDate = (value: unknown): string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new TypeError(`not a date: ${String(value)}`)
  return value
}

/** Type checker and evaluator as cel-js hands them to a macro; its own types leave them out. */
type Node = { evaluate?: unknown }
type Macro = { arg: Node }
type Checker = { check(node: Node, scope: unknown): unknown; getType(name: string): unknown }
type Evaluator = { run(node: Node, scope: unknown): unknown }
type MacroScope = { getValue(name: string): unknown }

/** `seen("later")` reads two variables: `seen`, how often each screen was shown, and `here`, the conversation that asks. */
const seen = ({ args }: { args: [Node] }) => ({
  arg: args[0],
  typeCheck(checker: Checker, macro: Macro, scope: unknown) {
    checker.check(macro.arg, scope)
    return checker.getType('int')
  },
  evaluate(evaluator: Evaluator, macro: Macro, scope: MacroScope) {
    const shown = scope.getValue('seen') as Record<string, bigint> | undefined
    const name = String(evaluator.run(macro.arg, scope))
    return shown?.[`${String(scope.getValue('here'))}/${name}`] ?? shown?.[name] ?? 0n
  },
})

/** CEL with our functions; dates are ISO strings and compare as text, there is no clock. */
export const newEnvironment = (unlistedVariablesAreDyn: boolean): Environment =>
  new Environment({
    unlistedVariablesAreDyn,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: 500, maxDepth: 40, maxListElements: 50, maxMapEntries: 50, maxCallArguments: 8 },
  })
    .registerFunction('date(dyn): string', (text: unknown) => localDate(text))
    .registerFunction('age(dyn, dyn): int', (birth: unknown, on: unknown) => BigInt(ageOn(localDate(birth), localDate(on))))
    .registerFunction('atLeastAge(dyn, dyn, dyn, dyn): bool', (birth: unknown, years: unknown, on: unknown, inclusive: unknown) =>
      atLeastAge(localDate(birth), Number(years), localDate(on), inclusive === true))
    .registerFunction('nikMatches(dyn, dyn): bool', (nik: unknown, birth: unknown) => nikMatches(String(nik), localDate(birth)))
    .registerFunction('nikSex(dyn): string', (nik: unknown) => nikSex(String(nik)))
    .registerFunction('seen(ast): int', seen)
