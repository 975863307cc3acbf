import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { filesOf, readOffice, shipped } from './packs.ts'

const manual = readFileSync(fileURLToPath(new URL('../../../../docs/sources.md', import.meta.url)), 'utf8')
const guesses = manual.slice(manual.indexOf('## Guesses'), manual.indexOf('## Closed days'))

/** Keys with `# guess` beside them, with the key of the map around them. */
const guessed = (text: string): { key: string; around: string }[] => {
  let around = ''
  return text.split('\n').flatMap((line) => {
    const key = /^ *"?([a-zA-Z-]+)"?:/.exec(line)?.[1] ?? ''
    if (key !== '' && !line.startsWith(' ')) around = key
    return /#.*guess/.test(line) && key !== '' ? [{ key, around }] : []
  })
}

test('every guess in a pack is listed, so that an office sees which numbers are its own to set', () => {
  for (const office of shipped) {
    const rows = guesses.split('\n').filter((row) => row.includes(office) || row.startsWith('| all')).join('\n')
    for (const { path, text } of filesOf(office)) {
      for (const { key, around } of guessed(text)) expect(rows, `${office}/${path} ${around} ${key}`).toMatch(new RegExp(`${around}.*\\b${key}\\b|\\.${key}\\b`))
    }
  }
})

const national: unknown = readOffice('national').pack?.policy
/** A value of the national policy by its path, as docs/sources.md writes it: a list with commas. */
const written = (path: string): string | undefined => {
  let value = national
  for (const key of path.split('.')) value = typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined
  return value === undefined ? undefined : Array.isArray(value) ? value.join(', ') : String(value)
}

test('where the articles differ, the key and the national value that docs/sources.md names are those of the pack', () => {
  const open = manual.slice(manual.indexOf('## Where the articles differ'), manual.indexOf('## Which rule stands where'))
  const named = Array.from(open.matchAll(/`policy\.([\w.]+)` = ([\w, -]*?)(?=, `| \|)/g), ([, path = '', value = '']) => ({ path, value }))
  expect(named.length).toBeGreaterThanOrEqual(30)
  for (const { path, value } of named) expect(written(path), path).toBe(value)
})
