import type { Language } from './office.ts'
import { documentName, documents, kindOfFile, meantFile, type DocumentKind } from './documents.ts'
import { mergeTold } from './merge.ts'
import { mergeMessages, readMessages, type ToldMessages } from './messages.ts'
import type { Finding, Leaf, PackFile } from './pack.ts'
import { parseFile } from './parse.ts'
import { shapeOf } from './shape.ts'
import { placeAt, type Place, type Told } from './told.ts'

/** What a pack and its parents say together, before it is checked. Documents by name, e.g. `policy`, `flows/book`. */
export type Resolved = { documents: Map<string, Told>; messages: Record<Language, ToldMessages>; findings: Finding[] }
export const nothing: Resolved = { documents: new Map(), messages: { id: new Map(), en: new Map() }, findings: [] }

/** Finds where a pack says something: a document (`policy`, `flows/book`, `messages/id`) and a path inside it. */
export type Sources = (document: string, path?: readonly PropertyKey[]) => Place

/** What is an office's own and never comes from the parent. */
const identity: ReadonlySet<string> = new Set([
  'id', 'extends', 'template', 'name', 'short', 'sender', 'dial', 'smsNumber', 'address', 'staffPhone', 'regions', 'front', 'closures',
  'sources',
])
export const isIdentity = (key: string): boolean => identity.has(key)
const withoutIdentity = (office: Told): Told =>
  office.kind === 'map' ? { ...office, entries: new Map([...office.entries].filter(([key]) => !isIdentity(key))) } : office

const aboutFile = (file: PackFile, message: string, mend: string): Finding => ({
  severity: 'error', file: file.name ?? file.path, line: 0, path: '', message, mend,
})

const addMessages = (layer: Resolved, file: PackFile, told: Told): void => {
  const language = documentName(file.path).slice('messages/'.length)
  if (language !== 'id' && language !== 'en') {
    layer.findings.push(aboutFile(file, `${language} is no language of packs`, 'messages/id.yaml or messages/en.yaml'))
    return
  }
  const { messages, findings } = readMessages(told)
  layer.findings.push(...findings)
  layer.messages[language] = mergeMessages(layer.messages[language], messages)
}

const addDocument = (layer: Resolved, kind: DocumentKind, file: PackFile, told: Told): void => {
  // A file of comments alone says nothing.
  if (told.kind === 'plain' && told.value === null) return
  if (kind === 'messages') return addMessages(layer, file, told)
  const name = documentName(file.path)
  const before = layer.documents.get(name)
  const base = before && kind === 'office' ? withoutIdentity(before) : before
  layer.documents.set(name, mergeTold(base, told, shapeOf(documents[kind].schema)))
}

/** Lays the files of one pack over what its parents say. */
export const addLayer = (below: Resolved, files: readonly PackFile[]): Resolved => {
  const layer: Resolved = { documents: new Map(below.documents), messages: { ...below.messages }, findings: [...below.findings] }
  for (const file of files) {
    const kind = kindOfFile(file.path)
    if (kind === undefined) {
      const meant = meantFile(file.path)
      layer.findings.push(aboutFile(file, 'no document of a pack', meant ? `did you mean ${meant}?` : 'docs/packs.md lists the documents'))
      continue
    }
    const { told, findings } = parseFile(file)
    layer.findings.push(...findings)
    if (told) addDocument(layer, kind, file, told)
  }
  return layer
}

/** The words of one language, by dotted key. */
export const leavesOf = (messages: ToldMessages): Record<string, Leaf> =>
  Object.fromEntries([...messages].flatMap(([key, told]) => (told ? [[key, told.leaf]] : [])))

/** Answers where something was written; `fallback` for what nobody wrote. A message's path is its dotted key, then the variant. */
export const sourcesOf = ({ documents: told, messages }: Resolved, fallback: Place): Sources => (document, path = []) => {
  const language = document === 'messages/id' ? 'id' : document === 'messages/en' ? 'en' : undefined
  if (language) {
    const leaf = messages[language].get(String(path[0]))
    return (path[1] === undefined ? undefined : leaf?.places[path[1] as keyof Leaf]) ?? leaf?.place ?? fallback
  }
  const found = told.get(document)
  return found ? placeAt(found, path) : fallback
}
