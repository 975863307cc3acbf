import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { findBinaries } from './binaries.ts'

export type Cluster = {
  url: string
  /** Shuts the server down, as whoever maintains it would: everybody's connections end. `resume` starts it on the same data. */
  interrupt(): Promise<void>
  resume(): Promise<void>
  stop(): Promise<void>
}

type Account = { uid?: number; gid?: number }

/**
 * Ends the server as soon as our end of the pipe closes: also when we are killed, and nobody is left to say stop.
 * Nothing in this cluster outlives its run, so it is not asked to write a last checkpoint.
 */
const keeper = `
  folder=$1; shift
  begin() { "$@" >>"$folder/log" 2>&1 </dev/null & server=$!; }
  begin "$@"
  while read order; do
    case $order in
      interrupt) kill -INT $server; wait $server ;;
      resume) begin "$@" ;;
    esac
  done
  kill -QUIT $server 2>/dev/null; wait $server; rm -rf "$folder"
`

/** A new PostgreSQL server of our own in a temporary folder, with fsync on. Throws with the server's own words. */
export async function startCluster(): Promise<Cluster> {
  const account = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'jemput-postgres-'))
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid)
  const bin = readable(await findBinaries(), folder, account)
  const password = randomBytes(12).toString('hex')
  await initialise(bin, folder, password, account)

  const port = await freePort()
  const settings = {
    port, listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 200, shared_buffers: '128MB',
  }
  const command = [join(bin, 'postgres'), '-D', join(folder, 'data'), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])]
  const child = spawn('/bin/sh', ['-c', keeper, 'keeper', folder, ...command], {
    ...account, cwd: folder, detached: true, stdio: ['pipe', 'ignore', 'ignore'], env: { PATH: process.env['PATH'], LC_ALL: 'C' },
  })
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  await ready(url, child, join(folder, 'log'))
  child.unref()
  const tell = (order: string) => child.stdin?.write(`${order}\n`)
  return {
    url, stop: () => ended(child),
    async interrupt() {
      tell('interrupt')
      while (await answers(url)) await setTimeout(25)
    },
    async resume() {
      tell('resume')
      await ready(url, child, join(folder, 'log'))
    },
  }
}

/** PostgreSQL refuses to run as root, so root lends it the weakest account there is. */
function unprivileged(): Account {
  if (process.getuid?.() !== 0) return {}
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
  const found = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody')
  if (!found) throw new Error('PostgreSQL does not run as root, and there is neither an account postgres nor nobody')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** A checkout below /root is closed to the lent account: it gets a copy. */
function readable(bin: string, folder: string, account: Account): string {
  if (account.uid === undefined || everyoneMayEnter(bin)) return bin
  const copy = join(folder, 'postgresql')
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
  execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, copy])
  return join(copy, 'bin')
}

function everyoneMayEnter(path: string): boolean {
  const mayEnter = (statSync(path).mode & 0o001) !== 0
  return mayEnter && (path === dirname(path) || everyoneMayEnter(dirname(path)))
}

async function initialise(bin: string, folder: string, password: string, account: Account): Promise<void> {
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account.uid !== undefined && account.gid !== undefined) chownSync(passwordFile, account.uid, account.gid)
  const options = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=password', '--encoding=UTF8', '--locale=C', '--no-sync']
  await promisify(execFile)(join(bin, 'initdb'), ['-D', join(folder, 'data'), ...options], { ...account, cwd: folder })
}

/** Free at this moment; the server says so in its log if someone else was faster. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')))
    })
  })
}

async function ready(url: string, child: ChildProcess, log: string): Promise<void> {
  let exited = false
  child.once('exit', () => { exited = true })
  for (const started = Date.now(); Date.now() - started < 60_000; await setTimeout(25)) {
    if (exited) throw new Error(`PostgreSQL did not start:\n${readLog(log)}`)
    // It opens its port before it takes anyone in.
    if (await answers(url)) return
  }
  child.stdin?.end()
  throw new Error(`PostgreSQL did not start within a minute:\n${readLog(log)}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

function readLog(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8') : '(it left no log)'
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.ref()
    child.once('exit', () => resolve())
    child.stdin?.end()
  })
}
