import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const foreign = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.turbo'])

/** Paths of all files that people wrote, relative to the root, `/` between folders. */
export function listFiles(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (foreign.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? listFiles(path) : [relative(root, path).replaceAll('\\', '/')]
  })
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')
export const readJson = (path: string): unknown => JSON.parse(read(path))

/** Folders of the workspaces: `apps/api` and so on. */
export const listWorkspaces = (): string[] =>
  ['apps', 'packages'].flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))

/** Source that ships: TypeScript outside of tests. */
export const isSource = (path: string): boolean => /^(apps|packages)\/[^/]+\/src\/.*\.tsx?$/.test(path) && !/\/src\/testing\/|^packages\/chromium\//.test(path)
