import type { Database } from './database.ts'
import { openPglite } from './pglite.ts'
import { openPostgres, type PostgresOptions } from './postgres.ts'

/** Where the data lies: a PostgreSQL server, a folder of PGlite, or with neither the memory of this process. */
export type DatabaseOptions = ({ url: string } & PostgresOptions) | { dataDir?: string }

/** Throws DataDirLocked when another process has the folder. Tables are made by `migrate`. */
export const openDatabase = async (options: DatabaseOptions): Promise<Database> =>
  'url' in options ? openPostgres(options.url, options) : openPglite(options.dataDir)
