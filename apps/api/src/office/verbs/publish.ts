import { inspectFolder } from '../inspect-folder.ts'
import { publishBeside } from '../publish-beside.ts'
import { complainOfFolder, done, findFolder, refuse, shortHash, withDatabase, type Answer, type Caller } from './answer.ts'
import { tellFindings } from './check.ts'

/** Makes a pack the office's next version. */
export async function publish(given: string, caller: Caller): Promise<Answer> {
  const folder = findFolder(given)
  if (!folder) return complainOfFolder(given)
  const { pack, findings } = await inspectFolder(folder)
  if (!pack) return refuse(tellFindings(folder, findings))
  return withDatabase(caller, async (db) => {
    const said = await publishBeside(db, pack, caller.now)
    if ('clash' in said) return refuse(`${pack.office.id}: not published, ${said.clash}.`)
    return done(`${pack.office.id}: ${said.isNew ? 'published as' : 'nothing new since'} version ${said.version} (${shortHash(said.hash)}).`)
  })
}
