import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for photos that is gone when the tests are over. */
export function newMediaDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jemput-media-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
