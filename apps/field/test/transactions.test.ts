import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path)).map((path) => ({ path, text: readFileSync(`${src}/${path}`, 'utf8') }))

/** What stands between the parentheses of every `.transaction(`. */
function* transactionsIn(text: string): Generator<string> {
  for (let at = text.indexOf('.transaction('); at >= 0; at = text.indexOf('.transaction(', at + 1)) {
    let open = 1
    let end = at + '.transaction('.length
    while (open > 0 && end < text.length) open += { '(': 1, ')': -1 }[text.charAt(end++)] ?? 0
    yield text.slice(at, end)
  }
}

test('nothing but rows is waited for inside a transaction: rows would stay written although the rest failed', () => {
  const bodies = files.flatMap(({ path, text }) => [...transactionsIn(text)].map((body) => ({ path, body })))
  expect(bodies.length).toBeGreaterThan(6)
  // A function that is called there works on rows alone too; these are all there are.
  const allowed = /await (Promise\.all\(|db\.|takeLevel\(db|hold\(db)/
  const foreign = bodies.flatMap(({ path, body }) => [...body.matchAll(/await [^\n;]{0,40}/g)].filter(([waited]) => !allowed.test(waited)).map(([waited]) => `${path}: ${waited}`))
  expect(foreign).toEqual([])
})
