import { alternatives, isOpenMap, meant, under, type Shape } from './shape.ts'
import type { Told } from './told.ts'

/** A screen of another kind replaces the parent's: keys of both together would be no screen. */
const changesKind = (base: ReadonlyMap<string, Told>, own: ReadonlyMap<string, Told>, shapes: readonly Shape[]): boolean => {
  const kinds = shapes.length > 1 ? shapes.flatMap((shape) => shape.required?.[0] ?? []) : []
  return kinds.some((kind) => own.has(kind) && !base.has(kind))
}

const merge = (base: Told | undefined, own: Told, shapes: readonly Shape[], root: Shape): Told => {
  if (own.kind !== 'map' || (base && (base.kind !== 'map' || changesKind(base.entries, own.entries, shapes)))) {
    return own.kind === 'map' ? merge(undefined, own, shapes, root) : own
  }
  const removable = isOpenMap(shapes)
  const inner = meant(shapes, { has: (key) => own.entries.has(key) || base?.entries.has(key) === true })
  const entries = new Map(base?.entries)
  for (const [key, told] of own.entries) {
    if (removable && told.kind === 'plain' && told.value === null) entries.delete(key)
    else entries.set(key, merge(entries.get(key), told, under(inner, key, root), root))
  }
  return { kind: 'map', place: own.place, entries }
}

/**
 * What an office's document says together with its parent's: maps merge key by key in the parent's order, new keys at the end;
 * scalars and lists replace; null removes an entry of a map with free keys. Every value keeps the place where it was written.
 */
export const mergeTold = (base: Told | undefined, own: Told, shape: Shape): Told => merge(base, own, alternatives(shape, shape), shape)
