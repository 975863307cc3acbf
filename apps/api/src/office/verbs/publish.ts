import { join } from 'node:path'
import { inspectFolder } from '../inspect-folder.ts'
import { readSources, shippedPacks } from '../pack-folder.ts'
import type { Publication } from '../publish.ts'
import { publishBeside } from '../publish-beside.ts'
import { complainOfFolder, done, findFolder, refuse, shortHash, withDatabase, type Answer, type Caller } from './answer.ts'
import { tellFindings } from './check.ts'

const inWords = ({ pack, isNew, version, hash }: Publication): string =>
  `${pack.office.id}: ${isNew ? 'published as' : 'nothing new since'} version ${version} (${shortHash(hash)}).`

/** The pack whose front door every server has. */
async function readFront() {
  const folder = join(shippedPacks(), 'national')
  const { pack, findings } = await inspectFolder(folder)
  if (!pack) throw new Error(tellFindings(folder, findings))
  return { pack, sources: await readSources(folder) }
}

/** Makes a pack the office's next version; into an empty database the front door goes along. */
export async function publish(given: string, caller: Caller): Promise<Answer> {
  const folder = findFolder(given)
  if (!folder) return complainOfFolder(given)
  const { pack, findings } = await inspectFolder(folder)
  if (!pack) return refuse(tellFindings(folder, findings))
  const own = { pack, sources: await readSources(folder) }
  return withDatabase(caller, async (db) => {
    const said = await publishBeside(db, own, readFront, caller.now)
    if ('clash' in said) return refuse(`${pack.office.id}: not published, ${said.clash}.`)
    return done([...(said.front ? [said.front] : []), said.own].map(inWords).join('\n'))
  })
}
