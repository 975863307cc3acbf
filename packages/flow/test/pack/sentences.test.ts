import { expect, test } from 'vitest'
import type { DocumentKind } from '../../src/pack/documents.ts'
import { indonesian } from '../../src/pack/indonesian.ts'
import { jsonSchemas } from '../../src/pack/json-schema.ts'
import { keysOfDocument } from '../../src/pack/reference.ts'

/** What an office states itself: each of these keys has a sentence for it in both languages. */
const stated: readonly DocumentKind[] = ['office', 'policy', 'services', 'fees', 'calendar', 'visits']

for (const kind of stated) {
  test(`every key of ${kind} says what it means, in English and in Indonesian`, () => {
    const keys = keysOfDocument(kind)
    expect(keys.filter(({ meaning }) => meaning === '').map(({ key }) => key), 'write .describe(...) in the schema').toEqual([])
    expect(keys.filter(({ key }) => !indonesian[kind]?.[key]).map(({ key }) => key), 'write it in indonesian.ts or indonesian-policy.ts').toEqual([])
  })
}

test('no Indonesian sentence is left of a key that is gone', () => {
  expect(Object.keys(indonesian).filter((kind) => !stated.some((one) => one === kind))).toEqual([])
  for (const kind of stated) {
    const keys = new Set(keysOfDocument(kind).map(({ key }) => key))
    expect(Object.keys(indonesian[kind] ?? {}).filter((key) => !keys.has(key)), kind).toEqual([])
  }
})

test('an editor shows both sentences, also of what has free keys and of lists', () => {
  const { policy, office } = jsonSchemas()
  expect(policy.properties?.['booking']?.properties?.['leadDays']?.description).toBe(
    'earliest day; 0 = today / paling cepat berapa hari sebelum datang; 0 = boleh untuk hari ini')
  expect(JSON.stringify(policy.properties?.['quota'])).toContain('tempat sehari; null = tanpa batas')
  expect(JSON.stringify(office.properties?.['closures'])).toContain('seperti yang diberitahukan kepada orang')
})
