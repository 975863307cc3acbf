import type { Database } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import { publishIn, type Publication } from './publish.ts'
import { openShelf } from './shelf.ts'

/** Why a sound pack may not stand beside the published ones. */
export type Clash = { clash: string }

class Unfit extends Error {}

/** Publishes a pack beside those of other offices, unless no server could start with it: then nothing is written. */
export async function publishBeside(db: Database, pack: Pack, now: number): Promise<Publication | Clash> {
  try {
    return await db.transaction(async (sql) => {
      const publication = await publishIn(sql, pack, now)
      await openShelf(sql).catch((error: Error) => { throw new Unfit(error.message) })
      return publication
    })
  } catch (error) {
    if (error instanceof Unfit) return { clash: error.message }
    throw error
  }
}
