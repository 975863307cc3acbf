import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { migrate, openDatabase, type Database } from '@jemput/db'
import type { Finding } from '@jemput/flow'
import { databaseOf, readConfig, type Config } from '../../config.ts'
import { listShippedOffices, shippedPacks } from '../pack-folder.ts'

/** What a command says, and what it ends with: 0 = all right, 1 = the answer is no (a pack has errors, a story failed), 2 = asked wrongly. */
export type Answer = { code: 0 | 1 | 2; text: string }
export const done = (text: string): Answer => ({ code: 0, text })
export const refuse = (text: string): Answer => ({ code: 1, text })
export const complain = (text: string): Answer => ({ code: 2, text })

/** The settings of whoever calls, and the moment, epoch ms. */
export type Caller = { env: Readonly<Record<string, string | undefined>>; now: number }

/** A folder as given, or the name of an office that comes with Jemput. */
export function findFolder(given: string): string | undefined {
  return [resolve(given), join(shippedPacks(), given)].find((folder) => existsSync(folder) && statSync(folder).isDirectory())
}

export async function complainOfFolder(given: string): Promise<Answer> {
  return complain(`There is no folder ${given}. Offices that come with Jemput: ${(await listShippedOffices()).join(', ')}.`)
}

/** One finding as a line: `kota/policy.yaml:5 party.max: expected a whole number, got the text "many". Write e.g. 5.` */
export const told = ({ severity, file, line, path, message, mend }: Finding): string => {
  const place = [line > 0 ? `${file}:${line}` : file, path].filter((part) => part !== '').join(' ')
  const right = mend === undefined ? '' : ` ${mend.charAt(0).toUpperCase()}${mend.slice(1)}${/[.?]$/.test(mend) ? '' : '.'}`
  return `${severity === 'warning' ? 'warning ' : ''}${place}: ${message}.${right}`
}

type Work<D> = (db: D) => Promise<Answer>

/** The settings, without the secrets of a server, which are not needed. */
async function configured({ env }: Caller, work: Work<Config>): Promise<Answer> {
  const read = readConfig({ ...env, DEMO: 'on' })
  return read.ok ? work(read.config) : complain(read.wrong.map(({ name, right }) => `${name} should be ${right}.`).join('\n'))
}

/** Opens DATABASE_URL or the folder DATA_DIR for as long as `work` takes, tables up to date. */
export const withDatabase = (caller: Caller, work: Work<Database>): Promise<Answer> =>
  configured(caller, (config) => opened(config, work))

/** The same for whoever only looks: no folder is made, and without one there is no database. */
export const lookingAtDatabase = (caller: Caller, work: Work<Database | undefined>): Promise<Answer> =>
  configured(caller, (config) => (config.databaseUrl === undefined && !existsSync(config.dataDir) ? work(undefined) : opened(config, work)))

export const complainOfNothing = (): Answer => complain('Nothing is published here yet: neither DATABASE_URL nor the folder DATA_DIR leads to anything.')

async function opened(config: Config, work: Work<Database>): Promise<Answer> {
  const db = await openDatabase(databaseOf(config))
  try {
    await migrate(db)
    return await work(db)
  } finally {
    await db.close()
  }
}

/** Enough of a hash to compare two by eye. */
const SHORT_HASH = 12
export const shortHash = (hash: string): string => hash.slice(0, SHORT_HASH)
