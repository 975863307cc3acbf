import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaStore } from '../deps.ts'

const SAFE = /^[a-z0-9-]{1,80}$/

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
      try {
        return await readFile(join(root, safe(office), safe(name)))
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw error
      }
    },
  }
}

/** Nothing that comes from outside leads out of the folder. */
function safe(part: string): string {
  if (!SAFE.test(part)) throw new Error('no name for a photo')
  return part
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
