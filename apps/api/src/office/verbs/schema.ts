import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describePacks, jsonSchemas } from '@jemput/flow'
import { shippedPacks } from '../pack-folder.ts'
import { done, type Answer } from './answer.ts'

/** What is written by hand ends with this line. */
const GENERATED = '<!-- The rest is written by `npm run pack -- schema`. -->\n'

/** Writes the JSON Schemas of all documents, and the tables of docs/packs.md. */
export async function schema(): Promise<Answer> {
  const folder = join(shippedPacks(), 'schema')
  await mkdir(folder, { recursive: true })
  for (const [name, shape] of Object.entries(jsonSchemas())) await writeFile(join(folder, `${name}.json`), `${JSON.stringify(shape, null, 2)}\n`)
  const manual = resolve(shippedPacks(), '../../docs/packs.md')
  const [byHand = ''] = (await readFile(manual, 'utf8')).split(GENERATED)
  await writeFile(manual, `${byHand}${GENERATED}\n${describePacks()}\n`)
  return done(`Written: ${folder}/*.json and the tables of ${manual}.`)
}
