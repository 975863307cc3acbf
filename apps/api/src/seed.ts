import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from '@jemput/db'
import { inspectPack } from '@jemput/flow'
import { listShippedOffices, readPackFolder, shippedPacks } from './office/pack-folder.ts'
import { publish } from './office/publish.ts'

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
  if (before !== '' && !demo) return
  // To read and inspect all packs takes a second that nobody should wait for when neither they nor we have changed.
  const stampFile = join(dataDir, 'packs.stamp')
  const sources = await hashSources()
  if (before !== '' && await readFile(stampFile, 'utf8').catch(() => '') === stampOf(sources, before)) return

  const packs = await Promise.all((await listShippedOffices()).map(readShipped))
  for (const pack of packs) await publish(db, pack, now)
  await writeFile(stampFile, stampOf(sources, await published(db)))
}

async function readShipped(office: string) {
  const { pack, findings, sources } = await readPackFolder(join(shippedPacks(), office))
  const mistakes = [...findings, ...pack ? inspectPack(pack, sources) : []].filter(({ severity }) => severity === 'error')
  if (!pack || mistakes.length > 0) {
    throw new BrokenPack(mistakes.map(({ file, line, message, mend }) => `${file}:${line} ${message}${mend ? `; ${mend}` : ''}`).join('\n'))
  }
  return pack
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
  const paths = (await readdir(shippedPacks(), { recursive: true })).filter((path) => /\.ya?ml$/.test(path)).sort()
  const files = await Promise.all(paths.map((path) => readFile(join(shippedPacks(), path))))
  return sha256(await readFile(fileURLToPath(import.meta.url)), ...paths, ...files)
}
