import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import { inspectFolder } from './office/inspect-folder.ts'
import { listShippedOffices, readSources, shippedPacks, type PackSource } from './office/pack-folder.ts'
import { publishIn } from './office/publish.ts'

/** A pack that comes with Jemput has a mistake; the message lists what and where. */
export class BrokenPack extends Error {
  override readonly name = 'BrokenPack'
}

/**
 * Publishes the packs that come with Jemput: in a demonstration whatever is new in them; otherwise only into an empty database,
 * for what an office has published itself is its own. Throws BrokenPack before anything is published.
 */
export async function seedPacks(db: Database, { now, demo, dataDir }: { now: number; demo: boolean; dataDir: string }): Promise<void> {
  const before = await published(db)
  if (!demo) return before === '' ? publishShipped(db, now) : undefined
  // To read and inspect all packs takes a second that nobody should wait for when neither they nor we have changed.
  const stampFile = join(dataDir, 'packs.stamp')
  const sources = await hashSources()
  if (before !== '' && await readFile(stampFile, 'utf8').catch(() => '') === stampOf(sources, before)) return
  await publishShipped(db, now)
  await mkdir(dataDir, { recursive: true })
  await writeFile(stampFile, stampOf(sources, await published(db)))
}

/** All or none: a database with only some of them would not count as empty at the next start. */
async function publishShipped(db: Database, now: number): Promise<void> {
  const packs = await Promise.all((await listShippedOffices()).sort().map(readShipped))
  await db.transaction(async (sql) => {
    for (const { pack, sources } of packs) await publishIn(sql, pack, now, sources)
  })
}

async function readShipped(office: string): Promise<{ pack: Pack; sources: PackSource[] }> {
  const folder = join(shippedPacks(), office)
  const { pack, findings } = await inspectFolder(folder)
  if (pack) return { pack, sources: await readSources(folder) }
  const mistakes = findings.filter(({ severity }) => severity === 'error')
  throw new BrokenPack(mistakes.map(({ file, line, message, mend }) => `${file}:${line} ${message}${mend ? `; ${mend}` : ''}`).join('\n'))
}

/** The newest version of every office in short, empty when there is none. */
async function published(db: Database): Promise<string> {
  const rows = await db.query<{ office_id: string; hash: string }>(
    'select distinct on (office_id) office_id, hash from pack_version order by office_id, version desc')
  return rows.map(({ office_id, hash }) => `${office_id} ${hash}`).join('\n')
}

const sha256 = (...texts: (string | Buffer)[]) => texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex')
const stampOf = (sources: string, packs: string) => sha256(sources, packs)

/** Of the pack files and of this program, which decides what they mean. */
async function hashSources(): Promise<string> {
  const paths = (await readdir(shippedPacks(), { recursive: true })).filter((path) => /\.(ya?ml|feature|md)$/.test(path)).sort()
  const files = await Promise.all(paths.map((path) => readFile(join(shippedPacks(), path))))
  return sha256(await readFile(fileURLToPath(import.meta.url)), ...paths, ...files)
}
