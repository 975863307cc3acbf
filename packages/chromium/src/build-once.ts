import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Where the files of one test run keep what they share. */
const variable = 'JEMPUT_TEST_RUN'
const LOOK = 100

/** Vitest's global set-up: a folder for the run, gone after it. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'jemput-run-'))
  process.env[variable] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/**
 * Pages that several test files look at are built by the first that asks; the others wait for it. Returns the folder, which nobody changes.
 * Throws for all of them when `build` fails.
 */
export async function buildOnce(name: string, build: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = join(process.env[variable] ?? mkdtempSync(join(tmpdir(), 'jemput-run-')), name)
  if (!begin(folder)) {
    while (!existsSync(`${folder}.done`)) {
      if (existsSync(`${folder}.failed`)) throw new Error(`${name} could not be built: another test file says why`)
      await setTimeout(LOOK)
    }
    return folder
  }
  try {
    await build(folder)
    writeFileSync(`${folder}.done`, '')
    return folder
  } catch (error) {
    writeFileSync(`${folder}.failed`, '')
    throw error
  }
}

/** Whether this process is the first: a folder is made by one of them only. */
function begin(folder: string): boolean {
  try {
    mkdirSync(`${folder}.begun`)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}
