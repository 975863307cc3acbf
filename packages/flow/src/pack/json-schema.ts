import { documentKinds, documents, type DocumentKind } from './documents.ts'
import { indonesian } from './indonesian.ts'
import { isIdentity } from './layers.ts'
import { shapeOf, type Shape } from './shape.ts'

const mapShapes = (shapes: Record<string, Shape>): Record<string, Shape> =>
  Object.fromEntries(Object.entries(shapes).map(([key, inner]) => [key, relax(inner)]))

/** The schema for an office that states only what differs: nothing is required, and null takes an entry of free keys away. */
const relax = (shape: Shape): Shape => {
  const { required: _, anyOf, properties, additionalProperties, $defs, maximum, ...rest } = shape
  const free = typeof additionalProperties === 'object' ? { anyOf: [relax(additionalProperties), { type: 'null' }] } : additionalProperties
  return {
    ...rest,
    // Every whole number has this limit, and no author wants to read it.
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum }),
    ...(anyOf ? { anyOf: anyOf.map(relax) } : {}),
    ...(properties ? { properties: mapShapes(properties) } : {}),
    ...(additionalProperties === undefined ? {} : { additionalProperties: free }),
    ...($defs ? { $defs: mapShapes($defs) } : {}),
  }
}

/** The same shape, each description with its Indonesian sentence; keys are named as in docs/packs.md. */
const inBothLanguages = (shape: Shape, sentences: Readonly<Record<string, string>>, key = ''): Shape => {
  const { properties, additionalProperties, items, anyOf, description } = shape
  const at = (inner: Shape, path: string) => inBothLanguages(inner, sentences, path)
  const said = [description, sentences[key]].filter((sentence) => sentence !== undefined).join(' / ')
  const inside = Object.entries(properties ?? {}).map(([name, inner]) => [name, at(inner, key === '' ? name : `${key}.${name}`)] as const)
  return {
    ...shape,
    ...said === '' ? {} : { description: said },
    ...anyOf ? { anyOf: anyOf.map((one) => at(one, key)) } : {},
    ...items ? { items: at(items, `${key}[]`) } : {},
    ...properties ? { properties: Object.fromEntries(inside) } : {},
    ...typeof additionalProperties === 'object' ? { additionalProperties: at(additionalProperties, `${key}.ID`) } : {},
  }
}

/** JSON Schema of every document, for editors. Required is only what makes an office that office. Lists replace the parent's whole. */
export const jsonSchemas = (): Record<DocumentKind, Shape> =>
  Object.fromEntries(documentKinds.map((kind) => {
    const shape = shapeOf(documents[kind].schema)
    const required = kind === 'office' ? { required: (shape.required ?? []).filter((key) => key === 'spec' || isIdentity(key)) } : {}
    return [kind, { title: kind, ...inBothLanguages(relax(shape), indonesian[kind] ?? {}), ...required }]
  })) as Record<DocumentKind, Shape>
