import { contentsOf, type Content } from './contents.ts'
import type { DocumentKind } from './documents.ts'
import type { Language } from './office.ts'
import type { Node } from './conversation.ts'
import type { Leaf, Pack } from './pack.ts'

/** One difference between two packs. `before` undefined = it is new, `after` undefined = it is gone. */
export type Change =
  /** A rule, a service, a notice ...: `path` inside the document, e.g. `['quota', 'public', 'daily']`. */
  | { what: 'value'; kind: DocumentKind; document: string; path: string[]; before: unknown; after: unknown }
  /** A whole screen, `flow/screen`. */
  | { what: 'screen'; at: string; before?: Node; after?: Node }
  /** The words of one message on one surface; the variant `text` is for all. */
  | { what: 'words'; language: Language; key: string; variant: keyof Leaf; before?: string; after?: string }

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSame = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after)

/** What names an entry of a list, so that one that moves is not another one: the day, the first day, the year. */
const nameOf = (item: unknown): string | undefined => {
  if (!isPlain(item)) return undefined
  const name = item.date ?? item.from ?? item.year
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined
}
const asMap = (value: unknown): Plain | undefined => {
  if (isPlain(value)) return value
  if (!Array.isArray(value) || value.length === 0) return undefined
  const named = value.map((item) => [nameOf(item), item] as const)
  return named.every(([name]) => name !== undefined) ? Object.fromEntries(named) as Plain : undefined
}

/** The paths at which two values differ. What is only on one side is one difference, with all that stands in it. */
const differences = (before: unknown, after: unknown, path: string[] = []): { path: string[]; before: unknown; after: unknown }[] => {
  if (isSame(before, after)) return []
  const [old, now] = [asMap(before), asMap(after)]
  if (!old || !now) return [{ path, before, after }]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => differences(old[key], now[key], [...path, key]))
}

const nodesOf = (pack: Pack): Map<string, Node> => new Map(Object.values(pack.flows).flatMap((flow) =>
  Object.entries(flow.screens).flatMap(([name, node]): [string, Node][] => 'repeat' in node
    // What a repeat asks are screens of their own; of it there stays how often and where to go.
    ? [[`${flow.id}/${name}`, { ...node, screens: {} }], ...Object.entries(node.screens).map(([inner, one]): [string, Node] => [`${flow.id}/${name}/${inner}`, one])]
    : [[`${flow.id}/${name}`, node]])))

const screens = (before: Pack, after: Pack): Change[] => {
  const [old, now] = [nodesOf(before), nodesOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((at): Change[] => {
    const [was, is] = [old.get(at), now.get(at)]
    return isSame(was, is) ? [] : [{ what: 'screen', at, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }]
  })
}

const variants: readonly (keyof Leaf)[] = ['text', 'ussd', 'sms', 'form', 'when']
const words = (before: Pack, after: Pack): Change[] => (['id', 'en'] as const).flatMap((language) => {
  const [old, now] = [before.messages[language], after.messages[language]]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => variants.flatMap((variant): Change[] => {
    const [was, is] = [old[key]?.[variant], now[key]?.[variant]]
    return was === is ? [] : [{ what: 'words', language, key, variant, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  }))
})

/** A conversation without its screens, which are told one by one. */
const withoutScreens = ({ kind, content, ...rest }: Content): Content => {
  if (kind !== 'flow' || !isPlain(content)) return { kind, content, ...rest }
  const { screens: _, ...head } = content
  return { kind, content: head, ...rest }
}

/** Everything that two packs say differently, document by document, in the order of the newer one's documents; what only the older one has comes last. */
export const diffPacks = (before: Pack, after: Pack): Change[] => {
  const [old, now] = [before, after].map((pack) => contentsOf(pack).map(withoutScreens))
  const documents = new Map([...(now ?? []), ...(old ?? [])].map((one) => [one.document, one]))
  const contentIn = (all: readonly Content[] | undefined, document: string): unknown => all?.find((one) => one.document === document)?.content
  const values = [...documents.values()].flatMap(({ kind, document }) =>
    differences(contentIn(old, document), contentIn(now, document)).map((one): Change => ({ what: 'value', kind, document, ...one })))
  return [...values, ...screens(before, after), ...words(before, after)]
}
