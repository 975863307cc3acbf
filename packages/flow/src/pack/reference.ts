import { actions, lists } from '../actions.ts'
import { formatsOf, type Kind } from '../render/manners.ts'
import { broughtFields, fixedRoots } from '../render/variables.ts'
import { documentKinds, documents, type DocumentKind } from './documents.ts'
import { indonesian } from './indonesian.ts'
import { alternatives, shapeOf, type Shape } from './shape.ts'

/** A key of a document as an author writes it, what it holds and what it means. */
type Row = { key: string; type: string; meaning: string }

const names: Readonly<Record<string, string>> = { string: 'text', integer: 'whole number', boolean: 'true, false' }

const typeOf = (shape: Shape, root: Shape): string =>
  alternatives(shape, root).map((one): string => {
    if (one.enum) return one.enum.map(String).join(', ')
    if (one.const !== undefined) return String(one.const)
    if (one.type === 'array') return `list of ${one.items ? typeOf(one.items, root) : 'anything'}`
    if (one.type === 'object') return typeof one.additionalProperties === 'object' ? `ID: ${typeOf(one.additionalProperties, root)}` : 'a map'
    // A text that may be null is written as both types at once.
    return [one.type ?? ''].flat().map((type) => (type === 'string' ? (one.format ?? 'text') : (names[type] ?? type))).join(' or ')
  }).join(' or ')

const defaultOf = ({ default: given }: Shape): string => (given === undefined ? '' : ` (${JSON.stringify(given)})`)

/** Keys that all hold the same, such as the days of a week, share a row. */
const areAlike = (shapes: readonly Shape[]): boolean => shapes.length > 2 && shapes.every((one) => JSON.stringify(one) === JSON.stringify(shapes[0]))

const mapRows = (properties: Readonly<Record<string, Shape>>, root: Shape, key: string): Row[] => {
  const inside = (name: string): string => (key === '' ? name : `${key}.${name}`)
  const [first] = Object.values(properties)
  if (first && areAlike(Object.values(properties))) return rowsOf(first, root, inside(Object.keys(properties).join('/')))
  return Object.entries(properties).flatMap(([name, inner]) => rowsOf(inner, root, inside(name)))
}

const rowsOf = (shape: Shape, root: Shape, key: string): Row[] => {
  const shapes = alternatives(shape, root)
  const own = shape.description === undefined || key === '' ? [] : [{ key, type: '', meaning: shape.description }]
  if (shapes.length > 2 && shapes.every((one) => one.properties)) return shapes.map((one) => kindRow(one, key))
  const [only] = shapes
  if (shapes.length === 1 && only?.properties) return [...own, ...mapRows(only.properties, root, key)]
  const free = only?.additionalProperties
  if (shapes.length === 1 && typeof free === 'object' && (free.properties || free.anyOf)) return [...own, ...rowsOf(free, root, `${key}.ID`)]
  if (shapes.length === 1 && only?.items?.properties) return [...own, ...rowsOf(only.items, root, `${key}[]`)]
  return [{ key, type: `${typeOf(shape, root)}${defaultOf(shape)}`, meaning: shape.description ?? '' }]
}

/** One kind of screen: its keys, the optional ones in brackets. */
const kindRow = ({ properties = {}, required = [] }: Shape, key: string): Row => {
  const [kind = '', ...rest] = Object.keys(properties)
  const keys = rest.map((name) => (required.includes(name) ? name : `[${name}]`)).join(', ')
  return { key: `${key}.${kind}`, type: keys, meaning: '' }
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
const code = (text: string): string => `\`${text}\``

/** Every key of a document, in the order of its schema. */
export const keysOfDocument = (kind: DocumentKind): Row[] => {
  const shape = shapeOf(documents[kind].schema)
  return rowsOf(shape, shape, '')
}

const isDocumented = (kind: DocumentKind): boolean => kind !== 'messages'

const documentTable = (kind: DocumentKind): string => {
  const { files } = documents[kind]
  const sentences = indonesian[kind]
  const rows = keysOfDocument(kind).map(({ key, type, meaning }) => [code(key), type, meaning, ...sentences ? [sentences[key] ?? ''] : []])
  const head = ['key', 'holds (default)', 'means', ...sentences ? ['artinya'] : []]
  return `### ${files.endsWith('/') ? `${files}*.yaml` : files}\n\n${table(head, rows)}`
}
const documentTables = (): string => documentKinds.filter(isDocumented).map(documentTable).join('\n\n')

const fieldsOf = (fields: Readonly<Record<string, string>>): string => Object.entries(fields).map(([name, type]) => `${name}: ${type}`).join(', ')
const outcomesOf = (outcomes: Readonly<Record<string, Readonly<Record<string, string>>>>): string =>
  Object.entries(outcomes).map(([name, fields]) => `${name}${Object.keys(fields).length > 0 ? ` {${Object.keys(fields).join(', ')}}` : ''}`).join(' · ')

const actionTable = (): string => table(
  ['action', 'with', 'outcomes {what `result` carries}'],
  Object.entries(actions).map(([name, { inputs, outcomes }]) => [code(name), fieldsOf(inputs), outcomesOf(outcomes)]))

const listTable = (): string => table(
  ['list', 'with', 'fields of an item'],
  Object.entries(lists).map(([name, { inputs, item }]) => [code(name), fieldsOf(inputs), Object.keys(item).join(', ')]))

const variableTable = (): string => {
  const roots = { ...fixedRoots, 'result, item, answers, each': broughtFields }
  const written = (fields: Readonly<Record<string, Kind>>): string => Object.entries(fields).map(([name, kind]) => {
    const formats = formatsOf(kind)
    return formats.length > 0 ? `${name} (${formats.join(', ')})` : name
  }).join(', ')
  return table(['root', 'fields (formats)'], Object.entries(roots).map(([root, fields]) => [root, written(fields)]))
}

/** The generated half of docs/packs.md: what packs are checked with, as tables. */
export const describePacks = (): string => [
  '## Keys of every document', documentTables(), '## Actions', actionTable(), '## Live lists', listTable(),
  '## Variables of texts', variableTable(),
].join('\n\n')
