import { documentName, documents, kindOfFile, type DocumentKind } from './documents.ts'
import { addLayer, isIdentity, nothing, type Resolved } from './layers.ts'
import { findNearest } from './nearest.ts'
import type { Leaf, PackFile } from './pack.ts'
import { parseFile } from './parse.ts'
import { sentenceAt, type Sentence } from './sentence.ts'
import { declaredAt, keysOf, shapeOf } from './shape.ts'
import { find, valueOf, type Place, type Told } from './told.ts'

/** What one pack writes about a key, and where. */
export type Saying = { pack: string; place: Place; value: unknown }
/**
 * One value of a pack, and who says it, the office first. `value` is undefined when the office takes it away or nobody says it;
 * `otherwise` is what counts then.
 */
export type KeyValue = { path: string; value: unknown; said: Saying[]; otherwise?: unknown } & Sentence
/** A key that doesn't exist: the one that was probably meant, and what there is at that place. */
export type UnknownKey = { unknown: string; nearest?: string; known: string[] }
/** The packs that say something, the office first and then those above it. */
export type PackLayers = readonly { id: string; files: readonly PackFile[] }[]

/** What one pack alone writes. */
type Layer = { id: string; documents: ReadonlyMap<string, Told>; messages: Resolved['messages'] }
/** Where a dotted path leads: a document, its kind, and the way inside it. */
type Address = { document: string; kind: DocumentKind; inside: string[] }

const folders: Readonly<Record<string, DocumentKind>> = { flows: 'flow', forms: 'form', calendar: 'calendar' }

/** `services.new.fee` stands under `services:` of services.yaml, `flows.book.hold` under its `screens:`; nobody has to write that. */
const insideOf = (kind: DocumentKind, rest: string[]): string[] => {
  const known = keysOf([shapeOf(documents[kind].schema)])
  const [first] = rest
  if (first === undefined || known.includes(first)) return rest
  if (kind === 'flow') return ['screens', ...rest]
  return known.includes(kind) ? [kind, ...rest] : rest
}

const addressOf = (path: string): Address | undefined => {
  const [first = '', ...rest] = path.split('.').filter((part) => part !== '')
  const folder = folders[first]
  if (folder) return { document: `${first}/${rest[0] ?? ''}`, kind: folder, inside: insideOf(folder, rest.slice(1)) }
  if (first === 'messages') return { document: `messages/${rest[0] ?? ''}`, kind: 'messages', inside: rest.slice(1) }
  const kind = kindOfFile(`${first}.yaml`)
  return kind && { document: first, kind, inside: insideOf(kind, rest) }
}

/** Not merged with anything: a null that takes something away still stands. */
const layerOf = ({ id, files }: PackLayers[number]): Layer => ({
  id, messages: addLayer(nothing, files).messages,
  documents: new Map(files.flatMap((file) => { const { told } = parseFile(file); return told ? [[documentName(file.path), told]] : [] })),
})

/** As a person writes it: `services.new`, although it stands under `services:` of services.yaml. */
const dottedName = (document: string, inside: readonly string[]): string =>
  [document.replace('/', '.'), ...(inside[0] === document ? inside.slice(1) : inside)].join('.')

/** The paths of all values below; a list counts as one value. */
const valuePaths = (told: Told | undefined): string[][] =>
  told?.kind === 'map' ? [...told.entries].flatMap(([key, inner]) => valuePaths(inner).map((path) => [key, ...path])) : [[]]

/** Where a null stands: it may take away what a parent says. */
const nullPaths = (told: Told | undefined): string[][] =>
  told === undefined ? [] : valuePaths(told).filter((path) => isNull(find(told, path)))
const isNull = (told: Told | undefined): boolean => told?.kind === 'plain' && told.value === null

const inDocument = (layers: readonly Layer[], told: Told, { document, kind, inside }: Address): KeyValue[] => {
  const there = find(told, inside)
  const taken = layers.flatMap(({ documents: own }) => nullPaths(find(own.get(document), inside)))
    .map((rest) => [...inside, ...rest]).filter((path) => find(told, path) === undefined && find(told, path.slice(0, -1)) !== undefined)
  // What may be said here and is not: its default counts.
  const isOpen = there === undefined && find(told, inside.slice(0, -1))?.kind === 'map'
    && declaredAt(told, shapeOf(documents[kind].schema), inside) !== undefined
  const ways = [...(there ? valuePaths(there).map((rest) => [...inside, ...rest]) : isOpen ? [inside] : []), ...taken]
  return ways.map((path): KeyValue => {
    const value = find(told, path)
    const said = layers.flatMap(({ id, documents: own }, depth) => {
      // Who an office is never comes from above.
      const written = depth > 0 && kind === 'office' && isIdentity(path[0] ?? '') ? undefined : find(own.get(document), path)
      return written ? [{ pack: id, place: written.place, value: valueOf(written) }] : []
    })
    const { default: otherwise } = declaredAt(told, shapeOf(documents[kind].schema), path) ?? {}
    return {
      path: dottedName(document, path), value: value && valueOf(value), said, ...sentenceAt(told, kind, path),
      ...(otherwise === undefined ? {} : { otherwise }),
    }
  })
}

const variants: readonly (keyof Leaf)[] = ['text', 'ussd', 'sms', 'form', 'when']

const inMessages = (layers: readonly Layer[], resolved: Resolved, language: 'id' | 'en', meant: string): KeyValue[] => {
  const keys = new Set([resolved, ...layers].flatMap(({ messages }) => [...messages[language].keys()]))
  return [...keys].flatMap((key) => variants.flatMap((variant): KeyValue[] => {
    const name = `${key}.${variant}`
    if (meant !== '' && meant !== name && meant !== key && !key.startsWith(`${meant}.`)) return []
    const said = layers.flatMap(({ id, messages }) => {
      const own = messages[language].get(key)
      const place = own?.places[variant]
      return own && place ? [{ pack: id, place, value: own.leaf[variant] }] : []
    })
    const value = resolved.messages[language].get(key)?.leaf[variant]
    return said.length === 0 ? [] : [{ path: `messages.${language}.${variant === 'text' ? key : name}`, value, said }]
  }))
}

/** Every key that the packs say, groups too, as a person writes it. */
const allKeys = (resolved: Resolved): string[] => {
  const groups = (name: string): string[] => name.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.'))
  const said = [...resolved.documents].flatMap(([name, told]) => valuePaths(told).map((path) => dottedName(name, path)))
  const words = (['id', 'en'] as const).flatMap((language) => [...resolved.messages[language].keys()].map((key) => `messages.${language}.${key}`))
  return [...new Set([...said, ...words].flatMap(groups))]
}

const unknownKey = (resolved: Resolved, path: string, written: string): UnknownKey => {
  const known = allKeys(resolved)
  const sized = known.filter((one) => one.split('.').length === written.split('.').length)
  // Somebody who leaves out the document's name has spelled the rest rightly.
  const nearest = known.find((one) => one.endsWith(`.${path}`)) ?? findNearest(written, sized) ?? findNearest(path, known)
  const depth = Math.max(1, path.split('.').length)
  const around = path.split('.').slice(0, -1).join('.')
  const beside = known.filter((one) => one.split('.').length === depth && (around === '' || one.startsWith(`${around}.`)))
  return { unknown: path, ...(nearest === undefined ? {} : { nearest }), known: beside }
}

/**
 * Says of a key such as `policy.arrival`, `services.new.fee`, `flows.book.hold` or `messages.id.book.done` what it is, and which pack
 * says so in which line; of a group every value in it.
 */
export const explainKey = (packs: PackLayers, path: string): KeyValue[] | UnknownKey => {
  const layers = packs.map(layerOf)
  const resolved = packs.reduceRight((below, { files }) => addLayer(below, files), nothing)
  const address = addressOf(path)
  if (!address) return unknownKey(resolved, path, path)
  const language = address.document.slice('messages/'.length)
  const told = resolved.documents.get(address.document)
  const values = address.kind !== 'messages' ? (told ? inDocument(layers, told, address) : [])
    : language === 'id' || language === 'en' ? inMessages(layers, resolved, language, address.inside.join('.')) : []
  return values.length > 0 ? values : unknownKey(resolved, path, dottedName(address.document, address.inside))
}
