import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataDirLocked, lockDataDir } from '@jemput/db'

let dir: string
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'jemput-lock-')) })
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const lockFile = () => join(dir, 'jemput.lock')
const leave = (holder: Record<string, unknown>) => writeFileSync(lockFile(), JSON.stringify({
  pid: 1, born: null, host: hostname(), since: '2026-11-01T00:00:00.000Z', ...holder,
}))

/** A process that takes the folder, says `mine` or who has it, and stays until its input ends. */
async function another() {
  const program = `
    import { lockDataDir } from ${JSON.stringify(fileURLToPath(new URL('../src/data-dir-lock.ts', import.meta.url)))}
    process.stdin.on('end', () => process.exit(0)).resume()
    try { lockDataDir(${JSON.stringify(dir)}); console.log('mine') } catch (error) { console.log(error.message) }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout.setEncoding('utf8'), 'data') as [string]
  const ended = once(child, 'exit')
  return {
    pid: child.pid ?? 0, said: said.trim(),
    kill: async () => { child.kill('SIGKILL'); await ended },
    end: async () => { child.stdin.end(); await ended },
  }
}

test('a second process is told who has the folder', async () => {
  const lock = lockDataDir(dir)
  const second = await another()
  expect(second.said).toContain(`The data in ${dir} is in use by process ${process.pid}, since 20`)
  await second.end()
  lock.release()
})

test('a folder that was given back is free', () => {
  lockDataDir(dir).release()
  lockDataDir(dir).release()
  expect(readdirSync(dir)).toEqual([])
})

test('a killed process leaves its folder to the next one', async () => {
  const first = await another()
  expect(first.said).toBe('mine')
  expect(() => lockDataDir(dir)).toThrow(DataDirLocked)
  await first.kill()
  const lock = lockDataDir(dir)
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid })
  lock.release()
  expect(readdirSync(dir)).toEqual([])
})

test('of many processes that find a dead one, one takes its place', async () => {
  const dead = await another()
  await dead.kill()
  const all = await Promise.all(Array.from({ length: 6 }, another))
  expect(all.filter(({ said }) => said === 'mine')).toHaveLength(1)
  await Promise.all(all.map((each) => each.end()))
})

test('a pid that was given to another process since is no holder', () => {
  leave({ pid: process.pid, born: 'an earlier boot/12345' })
  lockDataDir(dir).release()
})

test('whoever died while taking over is taken over too', async () => {
  const dead = await another()
  await dead.kill()
  const found = readFileSync(lockFile(), 'utf8')
  const { pid, since } = JSON.parse(found) as { pid: number; since: string }
  writeFileSync(`${lockFile()}.after-${pid}-${Date.parse(since)}`, found)
  lockDataDir(dir).release()
  expect(readdirSync(dir)).toEqual([])
})

test('a holder on another machine is never overruled', () => {
  leave({ host: 'another-machine' })
  expect(() => lockDataDir(dir)).toThrow(`If it no longer runs there, delete ${lockFile()}.`)
})
