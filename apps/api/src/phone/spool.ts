import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Keys } from '../deps.ts'

/** A callback that could not be stored: which gateway's, and its body. */
export type Kept = { gateway: string; body: string }

/** Incoming messages on disk while the database is away, each sealed in a file of its own. */
export type Spool = {
  /** Nothing waits here, as far as this process knows. */
  isEmpty(): boolean
  /** On disk when it returns, whole or not at all. Throws when the disk can't take it. */
  put(kept: Kept, now: number): Promise<void>
  /**
   * Gives what waits to `take`, oldest first, and lets go of each that it took; what it can make nothing of is put aside, beside the others.
   * Stops at the first that throws.
   */
  drain(take: (kept: Kept) => Promise<'taken' | 'aside'>): Promise<void>
}

const PLACE = 'spool'
const WHOLE = /^\d{13}-\d{9}-[0-9a-f]{12}\.sms$/

/** A folder of which any number of processes may have one each; what the last run left in it is found again. */
export async function openSpool(folder: string, keys: Pick<Keys, 'seal' | 'open'>): Promise<Spool> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const waiting = async () => (await readdir(folder)).filter((name) => WHOLE.test(name)).toSorted()
  let left = (await waiting()).length
  let count = 0
  return {
    isEmpty: () => left === 0,
    async put(kept, now) {
      // Before the first wait: whoever comes now must not overtake this one.
      left += 1
      count += 1
      const name = `${String(now).padStart(13, '0')}-${String(count).padStart(9, '0')}-${randomBytes(6).toString('hex')}.sms`
      try {
        await writeDown(join(folder, name), keys.seal(JSON.stringify(kept), PLACE))
        await flush(folder)
      } catch (error) {
        left -= 1
        throw error
      }
    },
    async drain(take) {
      for (const name of await waiting()) {
        const kept = readKept(keys, await readFile(join(folder, name), 'utf8'))
        if (kept && await take(kept) === 'taken') await rm(join(folder, name), { force: true })
        else await rename(join(folder, name), join(folder, `${name}.aside`))
      }
      // What came meanwhile is counted, and taken the next time.
      left = (await waiting()).length
    },
  }
}

/** Undefined for a file that was damaged, or sealed under another key. */
function readKept(keys: Pick<Keys, 'open'>, sealed: string): Kept | undefined {
  try {
    return JSON.parse(keys.open(sealed, PLACE)) as Kept
  } catch {
    return undefined
  }
}

async function writeDown(path: string, text: string): Promise<void> {
  const unfinished = `${path}.unfinished`
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** A new name is on disk only with its folder. */
async function flush(folder: string): Promise<void> {
  const file = await open(folder, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
