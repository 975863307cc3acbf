import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Bucket } from '@jemput/flow'
import { expect, test } from 'vitest'
import { officePack } from './office.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const folders = ['apps/api/src', 'packages/domain/src', 'packages/flow/src/engine', 'packages/flow/src/sms', 'packages/packs']
const isRead = (name: string) => /\.(ts|yaml)$/.test(name) && !/(^|\/)policy\.yaml$/.test(name)
const texts = folders.flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
  .filter(isRead).map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8').replaceAll(/^(import|#).*$/gm, '')))

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
/** Weekdays and buckets are read by any name. */
const keysOf = (value: unknown, path: readonly string[]): string[][] =>
  !isMap(value) || path.at(-1) === 'hours' ? [[...path]]
  : path.at(-1) === 'quota' ? Object.keys(Bucket.shape).map((key) => [...path, key])
  : Object.entries(value).flatMap(([key, inner]) => keysOf(inner, [...path, key]))

for (const [section = '', ...keys] of keysOf(officePack().policy, [])) {
  // Code has one bucket in its hands, never the whole quota.
  const names = [section === 'quota' ? 'bucket' : section, ...keys.slice(-1)]
  test(`policy.${[section, ...keys].join('.')} is read somewhere: an office that turns it changes something`, () => {
    const readers = texts.filter((text) => names.every((name) => new RegExp(`\\b${name}\\b`).test(text)))
    expect(readers.length).toBeGreaterThan(0)
  })
}
