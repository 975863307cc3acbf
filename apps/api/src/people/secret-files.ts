import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export type SecretFile = { secret: string; path: string }

/** A secret that a demonstration keeps for itself in a file only its owner can read; made when it is not there yet. */
export function keepSecret(dataDir: string, name: string): SecretFile {
  const path = resolve(join(dataDir, name))
  mkdirSync(dataDir, { recursive: true })
  try {
    // `wx`: of two starts at once one makes it and the other one reads it.
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = readFileSync(path, 'utf8').trim()
  if (secret === '') throw new Error(`${path} is empty: delete it, and a new secret is made`)
  return { secret, path }
}
