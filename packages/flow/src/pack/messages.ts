import { z } from 'zod'
import type { Finding, Leaf } from './pack.ts'
import type { Place, Told } from './told.ts'

/** Words of one message: for every surface, or one per surface; with `when`, a part that other messages include. */
const Variants = z.strictObject({
  text: z.string().optional().describe('for every surface'),
  ussd: z.string().optional(),
  sms: z.string().optional(),
  form: z.string().optional().describe('name of a field'),
  when: z.string().min(1).optional().describe('CEL: the included part is left out when this is not true'),
})
interface Group { [key: string]: string | z.infer<typeof Variants> | Group }
const Group: z.ZodType<Group> = z.lazy(() => z.record(z.string(), z.union([z.string(), Variants, Group])))
/** `messages/{id,en}.yaml`: groups of messages; a message's key is the dotted path to it. */
export const Messages = Group

const variants: ReadonlySet<string> = new Set(Object.keys(Variants.shape))
/** A message of one language, with the places of its variants. */
export type ToldLeaf = { leaf: Leaf; place: Place; places: Readonly<Partial<Record<keyof Leaf, Place>>> }
/** By dotted key; null = the parent's message is removed. */
export type ToldMessages = Map<string, ToldLeaf | null>

const isLeaf = (entries: ReadonlyMap<string, Told>): boolean =>
  entries.size > 0 && [...entries].every(([key, told]) => variants.has(key) && told.kind === 'plain')

const readVariants = (entries: ReadonlyMap<string, Told>, place: Place): ToldLeaf => {
  const known = [...entries].flatMap(([key, told]) =>
    (told.kind === 'plain' && told.value !== null ? [[key, String(told.value), told.place] as const] : []))
  return {
    leaf: Object.fromEntries(known.map(([key, text]) => [key, text])),
    place,
    places: Object.fromEntries(known.map(([key, , at]) => [key, at])),
  }
}

const collect = (told: Told, key: string, into: ToldMessages, findings: Finding[]): void => {
  const grouped = key.includes('.')
  if (told.kind === 'map') {
    // The first level is always a group: `check: { sms: "Send SMS" }` is the message check.sms.
    if (grouped && isLeaf(told.entries)) into.set(key, readVariants(told.entries, told.place))
    else for (const [name, inner] of told.entries) collect(inner, `${key}.${name}`, into, findings)
    return
  }
  if (told.kind === 'plain' && grouped) {
    const text = told.value === null ? null : String(told.value)
    into.set(key, text === null ? null : { leaf: { text }, place: told.place, places: { text: told.place } })
    return
  }
  findings.push({
    severity: 'error', ...told.place, path: key, message: 'expected words or a group of messages',
    mend: 'write e.g. common: { bye: "Thank you." }',
  })
}

/** The messages that a file says, by dotted key. */
export const readMessages = (told: Told): { messages: ToldMessages; findings: Finding[] } => {
  const messages: ToldMessages = new Map()
  const findings: Finding[] = []
  if (told.kind === 'map') for (const [group, inner] of told.entries) collect(inner, group, messages, findings)
  return { messages, findings }
}

/** The parent's messages under the office's own, variant by variant; a text for every surface replaces the parent's variants. */
export const mergeMessages = (base: ToldMessages, own: ToldMessages): ToldMessages => {
  const merged: ToldMessages = new Map(base)
  for (const [key, told] of own) {
    const before = merged.get(key)
    if (told === null) merged.delete(key)
    else if (!before) merged.set(key, told)
    else {
      const kept = told.leaf.text === undefined ? before.leaf : before.leaf.when === undefined ? {} : { when: before.leaf.when }
      merged.set(key, { leaf: { ...kept, ...told.leaf }, place: told.place, places: { ...before.places, ...told.places } })
    }
  }
  return merged
}
