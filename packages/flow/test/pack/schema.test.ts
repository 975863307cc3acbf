import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { actions, lists } from '../../src/actions.ts'
import { functions } from '../../src/expressions/environment.ts'
import { NoticeEvent, QuestionType } from '../../src/pack/conversation.ts'
import { documents } from '../../src/pack/documents.ts'
import { jsonSchemas } from '../../src/pack/json-schema.ts'
import { findNearest } from '../../src/pack/nearest.ts'
import { describePacks } from '../../src/pack/reference.ts'
import { filesOf, shipped } from './packs.ts'

const folder = fileURLToPath(new URL('../../../packs/schema/', import.meta.url))

for (const [name, schema] of Object.entries(jsonSchemas())) {
  test(`the published JSON Schema of ${name} is the one that packs are checked with`, () => {
    const published: unknown = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'))
    expect(published, 'run: npm run pack -- schema').toEqual(JSON.parse(JSON.stringify(schema)))
  })
}

test('the tables of the manual are those that packs are checked with', () => {
  const manual = readFileSync(fileURLToPath(new URL('../../../../docs/packs.md', import.meta.url)), 'utf8')
  expect(manual.endsWith(`\n${describePacks()}\n`), 'run: npm run pack -- schema').toBe(true)
})

test('the manual names every action, list, outcome, type of question, event and function of conditions', () => {
  const manual = readFileSync(fileURLToPath(new URL('../../../../docs/packs.md', import.meta.url)), 'utf8')
  const outcomes = Object.values(actions).flatMap((action) => Object.keys(action.outcomes))
  const called = [...functions].filter((name) => !operators.has(name))
  const all = [...Object.keys(actions), ...Object.keys(lists), ...outcomes, ...QuestionType.options, ...NoticeEvent.options, ...called]
  expect([...new Set(all)].filter((name) => !new RegExp(`(^|[^\\w.-])${name.replaceAll('.', '\\.')}($|[^\\w-])`, 'm').test(manual))).toEqual([])
})
/** Of CEL itself, beyond what the manual teaches. */
const operators = new Set(['dyn', 'exists_one'])

test('every document tells the editor its schema', () => {
  for (const office of shipped) {
    for (const { path, text } of filesOf(office)) {
      const kind = Object.entries(documents).find(([, { files }]) => (files.endsWith('/') ? path.startsWith(files) : path === files))?.[0]
      const up = path.includes('/') ? '../..' : '..'
      expect(text.split('\n')[0], `${office}/${path}`).toBe(`# yaml-language-server: $schema=${up}/schema/${kind}.json`)
    }
  }
})

test('of similar words the nearest is meant, of different ones none', () => {
  expect(findNearest('minuts', ['minutes', 'minute', 'hours'])).toBe('minutes')
  expect(findNearest('DATETIME', ['SYSTEM', 'DATE', 'DATE_TIME'])).toBe('DATE_TIME')
  expect(findNearest('quota', ['party', 'hold'])).toBeUndefined()
})
