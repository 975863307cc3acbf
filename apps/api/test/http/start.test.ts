import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPostgres } from '@jemput/db/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

let dataDir: string
const started: ChildProcess[] = []
beforeEach(() => { dataDir = mkdtempSync(join(tmpdir(), 'jemput-start-')) })
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

/** Starts the server as `npm start` does, with nothing of our own environment but the path. */
function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', main], { env: { PATH: process.env['PATH'], DATA_DIR: dataDir, PORT: '0', ...env } })
  started.push(child)
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const running = new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text.toString()
      const url = /running: (http:\/\/localhost:\d+)/.exec(said)?.[1]
      if (url) resolve(url)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(said)))
  })
  running.catch(() => {})
  return { running, ended, said: () => said, stop: (signal: NodeJS.Signals) => child.kill(signal) }
}

test('a demonstration starts with nothing but a folder, says where it is and ends when asked', async () => {
  const server = start()
  const url = await server.running
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(server.said()).toContain('/phone')
  expect(server.said()).toContain('not for production')

  const keyFile = join(dataDir, 'gateway.key')
  const key = readFileSync(keyFile, 'utf8').trim()
  expect(statSync(keyFile).mode & 0o777).toBe(0o600)
  const body = 'sessionId=s1&phoneNumber=%2B628121000111&serviceCode=%2A384%2A16%23&text=&networkCode=1'
  const answer = await fetch(`${url}/gateway/africastalking/${key}/ussd`, { method: 'POST', body })
  expect(await answer.text()).toMatch(/^CON /)

  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain('in use by process')

  server.stop('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.said() + second.said()).toContain(keyFile)
  expect(server.said() + second.said()).not.toContain(key)
})

test('without a demonstration the start names the secrets that are missing, and does not start', async () => {
  const server = start({ DATABASE_URL: 'postgres://127.0.0.1:1/jemput' })
  expect(await server.ended).toBe(1)
  for (const name of ['GATEWAY_KEY', 'MASTER_KEY', 'AT_API_KEY']) expect(server.said()).toContain(name)
})

test('the first production start, on an empty database and without a folder, serves every office', async () => {
  const postgres = await startPostgres()
  const server = start({
    DEMO: 'off', DATABASE_URL: await postgres.createDatabase(), DATA_DIR: join(dataDir, 'not', 'there'),
    GATEWAY_KEY: 'k3y-of-the-gateway-4-tests', MASTER_KEY: 'm4ster-key-for-tests-0123456789-abcdefghijk', AT_USERNAME: 'kanim', AT_API_KEY: 'atsk_x',
  })
  const url = await server.running
  const body = 'sessionId=s1&phoneNumber=%2B628121000111&serviceCode=%2A384%2A16%23&text=&networkCode=1'
  const answer = await fetch(`${url}/gateway/africastalking/k3y-of-the-gateway-4-tests/ussd`, { method: 'POST', body })
  expect(await answer.text()).toMatch(/^CON /)
  server.stop('SIGTERM')
  expect(await server.ended).toBe(0)
  await postgres.stop()
})

test('where PostgreSQL does not answer, the start says so', async () => {
  const server = start({ DATABASE_URL: 'postgres://jemput:hush@127.0.0.1:1/jemput', DEMO: 'on' })
  expect(await server.ended).toBe(1)
  expect(server.said()).toContain('PostgreSQL does not answer')
  expect(server.said()).not.toContain('hush')
})
