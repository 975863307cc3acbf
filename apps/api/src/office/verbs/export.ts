import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { writePack } from '@jemput/flow'
import { complain, complainOfNothing, done, lookingAtDatabase, type Answer, type Caller } from './answer.ts'
import { findPublished } from './published.ts'

/** Writes a published version into a folder: the very files that were published, with their comments and stories. */
export function exportPack(office: string, folder: string, caller: Caller): Promise<Answer> {
  return lookingAtDatabase(caller, async (db) => {
    if (!db) return complainOfNothing()
    const stored = await findPublished(db, office)
    if ('answer' in stored) return stored.answer
    const { name, pack, files } = stored.found
    if (existsSync(folder) && (await readdir(folder)).length > 0) return complain(`${folder} is not empty: name a folder that is not there yet.`)
    const written = files ?? writePack(pack)
    for (const { path, text } of written) {
      const place = join(resolve(folder), path)
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, text)
    }
    const kept = files ? '' : ' It was published before its own files were kept: these say all of it, without extends and without comments.'
    return done(`${name}: ${written.length} files written to ${folder}.${kept}`)
  })
}
