import type { Sources } from '../pack/layers.ts'
import type { Conversation, Node } from '../pack/conversation.ts'
import { findNearest } from '../pack/nearest.ts'
import type { Language } from '../pack/office.ts'
import type { Finding, Pack } from '../pack/pack.ts'
import type { Place } from '../engine/place.ts'
import { dotted } from '../pack/told.ts'

/** One screen of a conversation: its name as the engine gives it, and where it stands in its document. */
export type Screen = Place & { at: string; document: string; path: readonly string[] }

/** A pack under inspection. */
export type Look = {
  pack: Pack
  sources: Sources
  screens: readonly Screen[]
  /** By the engine's name, e.g. `book/members/nik`. */
  screenAt: ReadonlyMap<string, Screen>
}

/** For packs that were not read from files. */
export const unknownSources: Sources = (document) => ({ file: `${document}.yaml`, line: 0 })

export const languages: readonly Language[] = ['id', 'en']

const nodesOf = (flow: Conversation): Screen[] =>
  Object.entries(flow.screens).flatMap(([name, node]) => {
    const at = `${flow.id}/${name}`
    const outer: Screen = { flow, node, repeat: null, at, document: `flows/${flow.id}`, path: ['screens', name] }
    if (!('repeat' in node)) return [outer]
    const repeat = { node, at, name: node.repeat }
    const inner = Object.entries(node.screens).map(([key, each]: [string, Node]): Screen => ({
      ...outer, node: each, repeat, at: `${at}/${key}`, path: [...outer.path, 'screens', key],
    }))
    return [outer, ...inner]
  })

export const lookAt = (pack: Pack, sources: Sources): Look => {
  const screens = Object.values(pack.flows).flatMap(nodesOf)
  return { pack, sources, screens, screenAt: new Map(screens.map((screen) => [screen.at, screen])) }
}

/** Was this written in the pack's own folder, and not in that of a parent? */
export const isOwn = (look: Look, document: string, path: readonly PropertyKey[]): boolean => {
  const folder = look.sources('office', ['id']).file.replace(/office\.yaml$/, '')
  return look.sources(document, path).file.startsWith(folder)
}

const variants = ['text', 'ussd', 'sms', 'form'] as const
/** One variant of a message in one language. */
export type Words = { language: Language; key: string; variant: (typeof variants)[number]; text: string }

/** Everything that a person may read, variant by variant. */
export const allWords = ({ pack }: Look): Words[] =>
  languages.flatMap((language) => Object.entries(pack.messages[language]).flatMap(([key, leaf]) =>
    variants.flatMap((variant) => (leaf[variant] === undefined ? [] : [{ language, key, variant, text: leaf[variant] }]))))

/** A finding about something that a document says: what is wrong, and what would be right. */
export const about = (look: Look, document: string, path: readonly PropertyKey[], message: string, mend?: string): Finding => ({
  severity: 'error', ...look.sources(document, path), path: dotted(path), message, ...(mend === undefined ? {} : { mend }),
})

/** The same, about something that may be meant so. */
export const doubt = (...told: Parameters<typeof about>): Finding => ({ ...about(...told), severity: 'warning' })

/** A finding about a key of a screen. */
export const atScreen = (
  look: Look, { document, path }: Screen, keys: readonly PropertyKey[], message: string, mend?: string,
): Finding => about(look, document, [...path, ...keys], message, mend)

/** A finding about the words of a message. */
export const atWords = (look: Look, { language, key, variant }: Omit<Words, 'text'>, message: string, mend?: string): Finding =>
  about(look, `messages/${language}`, [key, variant], message, mend)

/** `did you mean x?`, or what there is. */
export const suggest = (word: string, known: Iterable<string>): string => {
  const all = [...known]
  const near = findNearest(word, all)
  return near ? `did you mean ${near}?` : `there is ${all.slice(0, 12).join(', ')}${all.length > 12 ? ', ...' : ''}`
}
