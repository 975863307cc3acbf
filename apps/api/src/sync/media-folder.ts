import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaStore } from '../deps.ts'

const SAFE = /^[a-z0-9-]{1,80}$/
const UNFINISHED = /^\.[a-z0-9-]{1,80}\.[0-9a-f]{12}$/

/** A folder for each office, made when the first photo comes. */
export function mediaFolder(root: string): MediaStore {
  return {
    async put(office, name, sealed) {
      const folder = join(root, safe(office))
      await mkdir(folder, { recursive: true })
      const unfinished = join(folder, `.${safe(name)}.${randomBytes(6).toString('hex')}`)
      try {
        await writeDown(unfinished, sealed, 'wx')
        await rename(unfinished, join(folder, name))
      } catch (error) {
        await rm(unfinished, { force: true })
        throw error
      }
      // A new name is on disk only with its folder.
      await flush(folder)
    },
    async find(office, name) {
      return unlessMissing(readFile(join(root, safe(office), safe(name))))
    },
    async list(office) {
      return await unlessMissing(readdir(join(root, safe(office)))) ?? []
    },
    async removeOlder(office, name, before) {
      const path = join(root, safe(office), known(name))
      const written = await unlessMissing(stat(path))
      if (!written || written.mtimeMs >= before) return false
      // Of two who take it away at once one does.
      return await unlessMissing(unlink(path).then(() => true)) ?? false
    },
  }
}

/** Nothing that comes from outside leads out of the folder. */
function safe(part: string): string {
  if (!SAFE.test(part)) throw new Error('no name for a photo')
  return part
}

/** Also the name of a file that was never finished. */
function known(name: string): string {
  if (!UNFINISHED.test(name)) safe(name)
  return name
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function writeDown(path: string, bytes: Uint8Array, flag: string): Promise<void> {
  const file = await open(path, flag, 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function flush(folder: string): Promise<void> {
  const file = await open(folder, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
