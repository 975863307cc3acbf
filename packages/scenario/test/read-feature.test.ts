import { expect, test } from 'vitest'
import { FeatureError, readFeature } from '../src/story/read-feature.ts'

const indonesian = `# language: id
Fitur: Antrean
  Dasar:
    Dengan kantor "bogor"
  Skenario: Budi
    Ketika +628121 mengirim SMS "YA"
    Dan 3 menit berlalu
    Maka layar adalah:
      """
      Satu
      Dua
      """
  Garis-Besar Skenario: Cara menulis
    Ketika +628121 mengirim SMS "<pesan>"
    Contoh:
      | pesan |
      | ya    |
      | Ya.   |
`

test('Indonesian keywords, background in front, "Dan" goes on with what was before', () => {
  const [budi] = readFeature(indonesian, 'a.feature')
  expect(budi).toMatchObject({ language: 'id', feature: 'Antrean', name: 'Budi', line: 5 })
  expect(budi?.steps.map(({ kind, keyword, text, line }) => [kind, keyword, text, line])).toEqual([
    ['given', 'Dengan', 'kantor "bogor"', 4],
    ['when', 'Ketika', '+628121 mengirim SMS "YA"', 6],
    ['when', 'Dan', '3 menit berlalu', 7],
    ['then', 'Maka', 'layar adalah:', 8],
  ])
  expect(budi?.steps.at(-1)?.docString).toBe('Satu\nDua')
})

test('every row of a table is a story of its own, found at its line', () => {
  const [, ya, point] = readFeature(indonesian, 'a.feature')
  expect([ya?.line, point?.line]).toEqual([17, 18])
  expect(point?.steps.at(-1)?.text).toBe('+628121 mengirim SMS "Ya."')
})

test('English is what a file without a language line is in', () => {
  const [story] = readFeature('Feature: Queue\n  Rule: One a phone\n    Example: Budi\n      * the session ends\n', 'a.feature')
  expect(story).toMatchObject({ language: 'en', name: 'Budi', steps: [{ kind: undefined, keyword: '*', line: 4 }] })
})

test('a scenario that asks for nothing is no story', () => {
  expect(() => readFeature('Feature: Try\n  Scenario: Nothing\n', 'a.feature')).toThrow('a.feature:2 "Nothing" has no steps')
})

test('a file that is no feature says where it goes wrong', () => {
  expect(() => readFeature('Feature: Queue\n  Scenario: Budi\n    When it rings\n    Perhaps not\n    Or so\n', 'queue.feature'))
    .toThrow(/^queue\.feature:4:5 expected: .*\nqueue\.feature:5:5 expected: /)
  expect(() => readFeature('# language: xx\nFeature: Queue\n', 'queue.feature')).toThrow(FeatureError)
})
