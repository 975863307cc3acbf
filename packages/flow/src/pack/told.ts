/** Where a value was written. Lines count from 1; 0 = the file as a whole. */
export type Place = { file: string; line: number }

/** What a document says, with the place of every value. */
export type Told =
  | { kind: 'map'; place: Place; entries: ReadonlyMap<string, Told> }
  | { kind: 'list'; place: Place; items: readonly Told[] }
  | { kind: 'plain'; place: Place; value: string | number | boolean | null }

/** The value alone, as plain JSON. */
export const valueOf = (told: Told): unknown => {
  if (told.kind === 'plain') return told.value
  if (told.kind === 'list') return told.items.map(valueOf)
  return Object.fromEntries([...told.entries].map(([key, inner]) => [key, valueOf(inner)]))
}

const nowhere: Place = { file: '', line: 0 }
/** A value that nobody wrote in a file. */
export const toldOf = (value: unknown): Told => {
  if (Array.isArray(value)) return { kind: 'list', place: nowhere, items: value.map(toldOf) }
  if (typeof value === 'object' && value !== null) {
    return { kind: 'map', place: nowhere, entries: new Map(Object.entries(value).map(([key, inner]) => [key, toldOf(inner)])) }
  }
  return { kind: 'plain', place: nowhere, value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null }
}

/** What stands at a path; undefined when nothing does. */
export const find = (told: Told | undefined, path: readonly PropertyKey[]): Told | undefined => {
  const [key, ...rest] = path
  if (told === undefined || key === undefined) return told
  if (told.kind === 'map') return find(told.entries.get(String(key)), rest)
  return told.kind === 'list' ? find(told.items[Number(key)], rest) : undefined
}

/** Where a path was written, or the nearest thing around it. */
export const placeAt = (told: Told, path: readonly PropertyKey[]): Place => {
  for (let length = path.length; length > 0; length--) {
    const inner = find(told, path.slice(0, length))
    if (inner) return inner.place
  }
  return told.place
}

/** A path as a person writes it, e.g. `quota.public.daily`. */
export const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.')
