import { z } from 'zod'
import { find, type Told } from './told.ts'

/** The part of JSON Schema that our documents need. */
export type Shape = {
  $ref?: string
  $defs?: Record<string, Shape>
  title?: string
  type?: string | string[]
  format?: string
  description?: string
  default?: unknown
  enum?: unknown[]
  const?: unknown
  pattern?: string
  minimum?: number
  maximum?: number
  anyOf?: Shape[]
  items?: Shape
  properties?: Record<string, Shape>
  additionalProperties?: Shape | boolean
  required?: string[]
}

const known = new WeakMap<z.ZodType, Shape>()
/** A document's schema as JSON Schema, as it is written (before defaults are filled in). */
export const shapeOf = (schema: z.ZodType): Shape => {
  const shape = known.get(schema) ?? (z.toJSONSchema(schema, { io: 'input' }) as Shape)
  known.set(schema, shape)
  return shape
}

const follow = (shape: Shape, root: Shape): Shape =>
  shape.$ref === undefined ? shape : (root.$defs?.[shape.$ref.split('/').at(-1) ?? ''] ?? root)

/** What a value may look like here: every alternative, references followed. */
export const alternatives = (shape: Shape, root: Shape): Shape[] => {
  const here = follow(shape, root)
  return here.anyOf ? here.anyOf.flatMap((one) => alternatives(one, root)) : [here]
}

/** A map with free keys, such as `quota` or `options`; null removes an entry of it. */
export const isOpenMap = (shapes: readonly Shape[]): boolean =>
  shapes.some((shape) => shape.properties === undefined && typeof shape.additionalProperties === 'object')

/** The alternatives that are meant when these keys are written: of several, those whose first required key is there. */
export const meant = (shapes: readonly Shape[], keys: { has(key: string): boolean }): readonly Shape[] => {
  const chosen = shapes.filter((shape) => shape.required?.[0] !== undefined && keys.has(shape.required[0]))
  return chosen.length > 0 && shapes.length > 1 ? chosen : shapes
}

/** What may stand under a key (or as an item of a list). */
export const under = (shapes: readonly Shape[], key: string, root: Shape): Shape[] =>
  shapes.flatMap((shape) => {
    const free = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : undefined
    const inner = shape.properties?.[key] ?? shape.items ?? free
    return inner ? alternatives(inner, root) : []
  })

/** What may stand at a path of a document that says so much: a screen is looked at as the kind that it is. */
export const shapesAt = (told: Told, shape: Shape, path: readonly PropertyKey[]): readonly Shape[] => {
  let shapes: readonly Shape[] = alternatives(shape, shape)
  let here: Told | undefined = told
  for (const key of path) {
    shapes = under(here?.kind === 'map' ? meant(shapes, here.entries) : shapes, String(key), shape)
    here = find(here, [key])
  }
  return here?.kind === 'map' ? meant(shapes, here.entries) : shapes
}

/** The shape of one key as it is declared, with its sentence and its default. */
export const declaredAt = (told: Told, shape: Shape, path: readonly PropertyKey[]): Shape | undefined => {
  const key = String(path.at(-1))
  return shapesAt(told, shape, path.slice(0, -1)).map((around) => around.properties?.[key]).find((inner) => inner !== undefined)
}

/** The keys that may be written here. */
export const keysOf = (shapes: readonly Shape[]): string[] =>
  [...new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})))]
