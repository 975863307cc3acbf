import { contentsOf } from './contents.ts'
import { documents, type DocumentKind } from './documents.ts'
import { indonesian } from './indonesian.ts'
import { declaredAt, shapeOf } from './shape.ts'
import type { Pack } from './pack.ts'
import { toldOf, type Told } from './told.ts'

/** What a key means, in both languages. */
export type Sentence = { sentence?: string; bahasa?: string }

/** `quota.ID.daily` means `quota.public.daily`, `slot.hours.mon/tue/...` any of these days. */
const isMeant = (pattern: string, path: readonly string[]): boolean => {
  const parts = pattern.replaceAll('[]', '.ID').split('.')
  return parts.length === path.length && parts.every((part, i) => part === 'ID' || part.split('/').includes(path[i] ?? ''))
}

/** The sentence of a key, else of the nearest group around it that has one: that of `quota.public` also tells of what stands in it. */
export const sentenceAt = (told: Told, kind: DocumentKind, path: readonly string[]): Sentence => {
  const known = Object.entries(indonesian[kind] ?? {})
  for (let length = path.length; length > 0; length--) {
    const here = path.slice(0, length)
    const { description: sentence } = declaredAt(told, shapeOf(documents[kind].schema), here) ?? {}
    const bahasa = known.find(([pattern]) => isMeant(pattern, here))?.[1]
    if (sentence !== undefined || bahasa !== undefined) return { ...(sentence === undefined ? {} : { sentence }), ...(bahasa === undefined ? {} : { bahasa }) }
  }
  return {}
}

/** The same of a document that was read; `path` is that inside the document, as `diffPacks` gives it. */
export const sentenceOf = (pack: Pack, document: string, path: readonly string[]): Sentence => {
  const found = contentsOf(pack).find((one) => one.document === document)
  return found ? sentenceAt(toldOf(found.content), found.kind, path) : {}
}
