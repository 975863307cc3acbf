import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { readStories } from '@jemput/scenario'

type Story = ReturnType<typeof readStories>[number]

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** A row of docs/sources.md: a rule of an article, or what was promised of it. */
export type SourceRule = { mark: string; provedBy: string; stories: string[]; tests: string[] }

/** `pack/feature: story`, as docs/sources.md names it: without the marks of rules at its end. */
export const nameInSources = (office: string, { file, name }: Story): string =>
  `${office}/${basename(file, '.feature')}: ${name.replace(/ \([^()]*\)$/, '')}`

const spans = (text: string): string[] => Array.from(text.matchAll(/`([^`]+)`/g), ([, inside = '']) => inside)

/** The rows of docs/sources.md that name a rule, in order. */
export function readSourceRules(): SourceRule[] {
  return readFileSync(`${root}docs/sources.md`, 'utf8').split('\n').flatMap((line) => {
    const [, mark = '', , provedBy = ''] = line.split(' | ').length === 3 ? ['', ...line.replace(/^\| | \|$/g, '').split(' | ')] : []
    if (!/^(A|W|M)\d+$|^AC-[AWMHSP]\d+b?$|^(Hajj|Sick|Post)$/.test(mark)) return []
    const named = spans(provedBy)
    return [{ mark, provedBy, stories: named.filter((name) => /^[a-z-]+\/[a-z-]+: /.test(name)), tests: named.filter((name) => name.endsWith('.test.ts')) }]
  })
}

export const isTest = (path: string): boolean => existsSync(`${root}${path}`)

const upTo = (letter: string, last: number): string[] => Array.from({ length: last }, (_, i) => `${letter}${i + 1}`)
/** Every rule of the articles, and every promise made of them. */
export const everyRule: readonly string[] = [
  ...upTo('A', 20), ...upTo('W', 17), ...upTo('M', 8), 'Hajj', 'Sick', 'Post',
  ...upTo('AC-A', 10), ...upTo('AC-W', 6), 'AC-W6b', ...upTo('AC-W', 10).slice(6), ...upTo('AC-M', 6), ...upTo('AC-H', 5), ...upTo('AC-S', 2), ...upTo('AC-P', 5),
]
