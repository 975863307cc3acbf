import { documents, type DocumentKind } from './documents.ts'
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

/** JSON Schema of every document, for editors. Required is only what makes an office that office. Lists replace the parent's whole. */
export const jsonSchemas = (): Record<DocumentKind, Shape> =>
  Object.fromEntries(Object.entries(documents).map(([kind, { schema }]) => {
    const shape = shapeOf(schema)
    const required = kind === 'office' ? { required: (shape.required ?? []).filter((key) => key === 'spec' || isIdentity(key)) } : {}
    return [kind, { title: kind, ...relax(shape), ...required }]
  })) as Record<DocumentKind, Shape>
