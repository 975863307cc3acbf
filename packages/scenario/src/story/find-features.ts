import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readFeature, type Story } from './read-feature.ts'

/** The stories of a `.feature` file, or of all that lie in a folder. Throws FeatureError, and the system's errors for what is not there. */
export function readStories(path: string): Story[] {
  if (!statSync(path).isDirectory()) return readFeature(readFileSync(path, 'utf8'), path)
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.feature')).sort()
  return files.flatMap((file) => readStories(join(path, file)))
}
