import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

export type DataDirLock = { readonly path: string; release(): void }

/** Who has a folder. `born` tells two processes with the same pid apart; null where the system doesn't say. */
type Holder = { pid: number; born: string | null; host: string; since: string }

/** Another process has the folder; the message says which and what to do. */
export class DataDirLocked extends Error {
  override readonly name = 'DataDirLocked'
  constructor(readonly dir: string, readonly path: string, readonly holder: Holder) {
    const { pid, host, since } = holder
    const where = host === hostname() ? '' : ` on ${host}`
    const mend = where === ''
      ? 'Stop it first, or use another folder (DATA_DIR).'
      : `If it no longer runs there, delete ${path}.`
    super(`The data in ${dir} is in use by process ${pid}${where}, since ${since}. ${mend}`)
  }
}

/**
 * Takes a folder for this process, because PGlite lets two processes open one folder and silently diverge.
 * Never taken from a live process; what a dead one left behind is taken over. Throws DataDirLocked.
 */
export function lockDataDir(dir: string): DataDirLock {
  mkdirSync(dir, { recursive: true })
  const path = join(dir, 'jemput.lock')
  const me: Holder = { pid: process.pid, born: bornAt(process.pid), host: hostname(), since: new Date().toISOString() }
  const mine = JSON.stringify(me)
  // Written beside and linked: nobody ever reads half a lock.
  const draft = `${path}.${process.pid}.draft`
  writeFileSync(draft, mine)
  try {
    take(dir, path, draft)
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    path,
    release() {
      if (read(path) === mine) rmSync(path, { force: true })
    },
  }
}

/**
 * Links `draft` as `path`. Whoever finds a dead holder there must first take the right to replace that very holder, a lock
 * of its own; so of two that find the same dead one, the second can't remove the lock of the first.
 */
function take(dir: string, path: string, draft: string): void {
  while (!linked(draft, path)) {
    const found = read(path)
    if (found === undefined) continue
    const holder = JSON.parse(found) as Holder
    if (isAlive(holder)) throw new DataDirLocked(dir, path, holder)
    const right = `${path}.after-${holder.pid}-${Date.parse(holder.since)}`
    take(dir, right, draft)
    if (read(path) === found) return renameSync(right, path)
    rmSync(right)
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** A holder on another machine can't be seen from here and counts as alive. */
function isAlive({ pid, born, host }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as another user.
    if (codeOf(error) === 'ESRCH') return false
  }
  const now = bornAt(pid)
  return now === null || born === null || now === born
}

/** When a process began: which boot, and the system's count since then. null where there is no /proc. */
function bornAt(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    // proc_pid_stat(5): the second field is a name in brackets, state is the 3rd and starttime the 22nd.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return fields[0] === 'Z' ? 'ended, and not yet buried' : `${boot}/${fields[19]}`
  } catch {
    return null
  }
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)
