import { cpus } from 'node:os'
import { startPostgres } from '@jemput/db/testing'
import pg from 'pg'
import { Child } from '../child.ts'
import { median, table } from '../figures.ts'
import { dials } from './journey.ts'
import { tables } from './peer-database.ts'
import type { LoadOrder, LoadReport } from './load.ts'
import type { Listening, Used } from './serve.ts'

const CONNECTIONS = 64
const SECONDS = 4
const WARM_UP = 1
const ROUNDS = 3
/** What ours must reach; bench/README.md says where it stands. */
const bars = { peer: 4, raw: 0.8, p99: 0.5 }

const sides = ['ours', 'peer', 'raw'] as const
type Side = (typeof sides)[number]
type Server = { side: Side; child: Child; listening: Listening }
type Measure = LoadReport & { rate: number; serverCpu: number }

/** A whole booking over USSD, six screens and the END: ours, the usual pair of libraries, and node:http alone. Interleaved. */
export async function ussd(): Promise<void> {
  const postgres = await startPostgres()
  const generator = new Child(new URL('./load.ts', import.meta.url))
  const servers: Server[] = []
  try {
    for (const side of sides) servers.push(await startSide(side, await postgres.createDatabase()))
    print(await measureAll(generator, servers))
  } finally {
    await Promise.all([generator, ...servers.map(({ child }) => child)].map((child) => child.end()))
    await postgres.stop()
  }
}

async function startSide(side: Side, databaseUrl: string): Promise<Server> {
  if (side !== 'ours') await preparePeer(databaseUrl)
  const child = new Child(new URL(`./${side}.ts`, import.meta.url))
  return { side, child, listening: await child.ask<Listening>(databaseUrl) }
}

/** One after the other, round by round, so that what else the machine does falls on all alike. Nobody calls twice. */
async function measureAll(generator: Child, servers: readonly Server[]): Promise<Record<Side, Measure[]>> {
  const measures: Record<Side, Measure[]> = { ours: [], peer: [], raw: [] }
  const stretch = async (server: Server, seconds: number) =>
    measureOnce(generator, server, { seconds, firstPerson: people += 1_000_000 })
  let people = 0
  for (const server of servers) await stretch(server, WARM_UP)
  for (let round = 0; round < ROUNDS; round++) {
    for (const server of servers) measures[server.side].push(await stretch(server, SECONDS))
  }
  return measures
}

/** One stretch of load on one server. Throws when anybody was answered wrongly. */
async function measureOnce(generator: Child, { side, child, listening }: Server, given: Pick<LoadOrder, 'seconds' | 'firstPerson'>): Promise<Measure> {
  const before = await child.ask<Used>('used')
  const report = await generator.ask<LoadReport>({ ...listening, dials, connections: CONNECTIONS, ...given } satisfies LoadOrder)
  const { cpu } = await child.ask<Used>('used')
  const [fault] = report.faults
  if (fault) throw new Error(`${side}: ${report.faults.length} wrong answers, the first:\n${fault}`)
  return { ...report, rate: report.requests / report.seconds, serverCpu: (cpu - before.cpu) / report.requests }
}

/** The peer's tables beside ours, with room for everybody: what is measured is the turn, not the end of the seats. */
async function preparePeer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create schema peer; alter database ${client.database} set search_path = peer; set search_path = peer; ${tables}`)
  await client.query('insert into seat select office, day, starts, 1000000000 from unnest($1::text[]) office, generate_series(1, 3) day, generate_series(1, 3) starts', [dials])
  await client.end()
}

function print(measures: Record<Side, Measure[]>): void {
  const of = (side: Side, name: 'rate' | 'p50' | 'p99' | 'serverCpu' | 'bookings') => median(measures[side].map((measure) => measure[name]))
  const label: Record<Side, string> = { ours: 'jemput', peer: 'express + ussd-menu-builder', raw: 'node:http + batch' }
  table(['USSD booking, 64 connections', 'requests/s', 'bookings/s', 'p50 ms', 'p99 ms', 'server us/request'],
    sides.map((side) => [
      label[side], of(side, 'rate').toFixed(0), (of(side, 'bookings') / SECONDS).toFixed(0), of(side, 'p50').toFixed(1), of(side, 'p99').toFixed(1),
      (of(side, 'serverCpu') * 1e6).toFixed(0)]))

  const rows: [string, number, number, 'at least' | 'at most'][] = [
    ['requests/s, ours : peer', of('ours', 'rate') / of('peer', 'rate'), bars.peer, 'at least'],
    ['requests/s, ours : raw', of('ours', 'rate') / of('raw', 'rate'), bars.raw, 'at least'],
    ['p99, ours : peer', of('ours', 'p99') / of('peer', 'p99'), bars.p99, 'at most'],
  ]
  table(['ratio', 'measured', 'bar', ''], rows.map(([name, ratio, bar, sense]) =>
    [name, ratio.toFixed(2), `${sense} ${bar}`, (sense === 'at least' ? ratio >= bar : ratio <= bar) ? 'reached' : 'not yet']))
  const share = median(Object.values(measures).flat().map((measure) => measure.cpu)) / cpus().length
  console.log(`Median of ${ROUNDS} rounds of ${SECONDS} s, interleaved. The generator took ${(share * 100).toFixed(0)} % of ${cpus().length} cores. 0 wrong answers.`)
}
