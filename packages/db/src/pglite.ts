import type { Results } from '@electric-sql/pglite'
import { join } from 'node:path'
import { lockDataDir, type DataDirLock } from './data-dir-lock.ts'
import type { Database } from './database.ts'
import { guarded } from './guard.ts'

/**
 * PostgreSQL inside this process, for demonstration, development and tests: it doesn't wait for the disk.
 * `dataDir` is locked for this process and the files lie in its folder `pglite`; without it all is in memory.
 * Throws DataDirLocked.
 */
export async function openPglite(dataDir?: string): Promise<Database> {
  const lock = dataDir === undefined ? undefined : lockDataDir(dataDir)
  try {
    return await open(dataDir, lock)
  } catch (error) {
    lock?.release()
    throw error
  }
}

async function open(dataDir: string | undefined, lock: DataDirLock | undefined): Promise<Database> {
  // Loaded late: whoever has a PostgreSQL server doesn't pay for this one.
  const { PGlite, types } = await import('@electric-sql/pglite')
  const parsers = { [types.DATE]: (text: string) => text, [types.INT8]: Number, [types.NUMERIC]: Number }
  const lite = await PGlite.create({ ...(dataDir === undefined ? {} : { dataDir: join(dataDir, 'pglite') }), parsers })
  const rows = async <R>(results: Promise<Results<R>>) => (await results).rows

  return guarded({
    kind: 'pglite',
    query: <R>(text: string, params: readonly unknown[] = []) => rows(lite.query<R>(text, [...params])),
    transaction: (work) => lite.transaction((inner) => work({
      query: <R>(text: string, params: readonly unknown[] = []) => rows(inner.query<R>(text, [...params])),
    })),
    close: async () => {
      await lite.close()
      lock?.release()
    },
  })
}
