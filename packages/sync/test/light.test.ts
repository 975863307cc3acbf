import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = new URL('../src/', import.meta.url)

test('what a phone loads first brings no schemas along', () => {
  const files = readdirSync(source).filter((name) => name !== 'schema.ts')
  const heavy = files.filter((name) => /^(import|export) (?!type ).*'(zod|\.\/schema\.ts)'/m.test(readFileSync(new URL(name, source), 'utf8')))
  expect(files.length).toBeGreaterThan(8)
  expect(heavy).toEqual([])
})
