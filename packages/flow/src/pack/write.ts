import { stringify } from 'yaml'
import { contentsOf } from './contents.ts'
import type { Leaf, Pack, PackFile } from './pack.ts'

interface Group { [key: string]: Group | Leaf | string }

/** The dotted keys as groups inside groups. */
const grouped = (leaves: Readonly<Record<string, Leaf>>): Group => {
  const root: Group = {}
  for (const [key, leaf] of Object.entries(leaves)) {
    const parts = key.split('.')
    let group = root
    for (const part of parts.slice(0, -1)) {
      const there = group[part]
      const inner: Group = typeof there === 'object' ? there as Group : {}
      group[part] = inner
      group = inner
    }
    const { text, ...variants } = leaf
    group[parts.at(-1) ?? ''] = text !== undefined && Object.keys(variants).length === 0 ? text : leaf
  }
  return root
}

/** Lines are not broken: a text stays on one line, as people write it. */
const yamlOf = (content: unknown): string => stringify(content, { lineWidth: 0, aliasDuplicateObjects: false })

/**
 * A pack as files that say all of it, so that it needs no parent: for versions whose own files were not kept. What it says is the same;
 * comments are gone.
 */
export const writePack = (pack: Pack): PackFile[] => {
  const { extends: _, ...office } = pack.office
  const documents = contentsOf({ ...pack, office }).map(({ document, content }) => ({ path: `${document}.yaml`, text: yamlOf(content) }))
  const words = (['id', 'en'] as const).map((language) => ({ path: `messages/${language}.yaml`, text: yamlOf(grouped(pack.messages[language])) }))
  return [...documents, ...words].sort((a, b) => (a.path < b.path ? -1 : 1))
}
