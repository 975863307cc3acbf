import { expect, test } from 'vitest'
import { isSource, listFiles, listWorkspaces, read, readJson } from './repository.ts'

const files = listFiles()
const code = files.filter((path) => /\.(tsx?|mjs|css|sh)$/.test(path))
/** Files whose text matches, as `path: what it says`. */
const saying = (paths: string[], pattern: RegExp): string[] =>
  paths.flatMap((path) => Array.from(read(path).matchAll(pattern), ([said]) => `${path}: ${said}`))

test('every workspace has a tag that the borders know', () => {
  const { boundaries } = readJson('turbo.json') as { boundaries: { tags: object } }
  const known = Object.keys(boundaries.tags)
  for (const folder of listWorkspaces()) {
    const { tags } = readJson(`${folder}/turbo.json`) as { tags?: string[] }
    expect(tags, folder).toHaveLength(1)
    expect(known, folder).toEqual(expect.arrayContaining(tags ?? []))
  }
})

test('nothing is put away in a folder or file whose name says nothing', () => {
  expect(files.filter((path) => /(^|\/)(utils?|shared|common|helpers?|types|misc)(\/|\.\w+$)/i.test(path) && !exempt.has(path))).toEqual([])
  expect(files.filter((path) => /(manager|helper|util|info|service)s?\.tsx?$/i.test(path))).toEqual([])
})
/** Holds the one set of types that the engine and its hosts speak in. */
const exempt = new Set(['packages/flow/src/engine/types.ts'])

test('no file is longer than 250 lines', () => {
  const lines = (path: string) => read(path).trimEnd().split('\n').length
  expect(code.filter((path) => lines(path) > 250).map((path) => `${path}: ${lines(path)}`)).toEqual([])
})

test("only a package's index re-exports", () => {
  const sources = code.filter((path) => isSource(path) && !path.endsWith('/index.ts'))
  expect(saying(sources, /^export (type )?(\*|\{[^}]*\})[^\n]* from .*$/gm)).toEqual([])
})

test('the environment is read only where a program begins, and given to config.ts', () => {
  const programs = new Set(['apps/api/src/main.ts', 'packages/scenario/src/pack-command.ts', 'apps/api/src/phone/replay-command.ts', 'apps/demo/src/terminal/main.ts'])
  expect(saying(code.filter((path) => isSource(path) && !programs.has(path)), /process\.env.*/g)).toEqual([])
})

test('nobody silences a tool', () => {
  const comments = /(@ts-(ignore|nocheck|expect-error)|(ox|es)lint-disable).*/g
  expect(saying(code.filter((path) => path !== 'test/architecture.test.ts'), comments)).toEqual([])
})

test('versions are pinned, and the lock file names every platform and no address', () => {
  type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }
  for (const path of ['package.json', 'bench/package.json', ...listWorkspaces().map((folder) => `${folder}/package.json`)]) {
    const { dependencies, devDependencies } = readJson(path) as Manifest
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, `${name} in ${path}`).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
    }
  }
  const { packages } = readJson('package-lock.json') as { packages: Record<string, { resolved?: string; optionalDependencies?: object }> }
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]))
  expect(wanted, 'run: node scripts/mend-lock.mjs').toEqual([])
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? []).filter((address) => address.includes(':'))).toEqual([])
})

test('a decision record has its four headings and fits on a page', () => {
  const records = files.filter((path) => /^docs\/decisions\/\d{4}-.*\.md$/.test(path))
  expect(records.length).toBeGreaterThan(0)
  for (const path of records) {
    expect(Array.from(read(path).matchAll(/^## (.*)$/gm), ([, heading]) => heading), path).toEqual(['Context', 'Decision', 'Consequences', 'Status'])
    expect(read(path).split('\n').length, path).toBeLessThanOrEqual(60)
  }
})
