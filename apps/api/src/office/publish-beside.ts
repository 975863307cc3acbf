import type { Database, Sql } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import type { PackSource } from './pack-folder.ts'
import { publishIn, type Publication } from './publish.ts'
import { openShelf } from './shelf.ts'

/** Why a sound pack may not stand beside the published ones. */
export type Clash = { clash: string }

class Unfit extends Error {}

/** Changes what is published, unless no server could start with it afterwards: then nothing is written. */
export async function servable<T>(db: Database, work: (sql: Sql) => Promise<T>, hasChanged: (done: T) => boolean = () => true): Promise<T | Clash> {
  try {
    return await db.transaction(async (sql) => {
      const done = await work(sql)
      if (hasChanged(done)) await openShelf(sql).catch((error: Error) => { throw new Unfit(error.message) })
      return done
    })
  } catch (error) {
    if (error instanceof Unfit) return { clash: error.message }
    throw error
  }
}

type Publishable = { pack: Pack; sources?: readonly PackSource[] }

/**
 * Publishes a pack beside those of other offices. A server needs a front door: where none was ever published, `front` goes along.
 * Returns what became of the pack and, when it went along, of the front door.
 */
export function publishBeside(
  db: Database, own: Publishable, front: () => Promise<Publishable>, now: number,
): Promise<{ own: Publication; front?: Publication } | Clash> {
  return servable(db, async (sql) => {
    const [there] = await sql.query(`select 1 from pack_version where office_id = 'national' limit 1`)
    const needed = there === undefined && own.pack.office.id !== 'national' ? await front() : undefined
    // In the order of their ids, as everybody who publishes several.
    const all = [own, ...(needed ? [needed] : [])].toSorted((a, b) => (a.pack.office.id < b.pack.office.id ? -1 : 1))
    const done = new Map<Publishable, Publication>()
    for (const one of all) done.set(one, await publishIn(sql, one.pack, now, one.sources))
    const [published, door] = [done.get(own), needed && done.get(needed)]
    if (!published) throw new Error(`${own.pack.office.id} was not published`)
    return { own: published, ...(door ? { front: door } : {}) }
  })
}
