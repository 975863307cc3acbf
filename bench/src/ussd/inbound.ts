import { startPostgres } from '@jemput/db/testing'
import pg from 'pg'
import { Child } from '../child.ts'
import { median, table } from '../figures.ts'
import { dials } from './journey.ts'
import type { LoadOrder, LoadReport } from './load.ts'
import type { Listening } from './serve.ts'

const CONNECTIONS = 64
const SECONDS = 4
const WARM_UP = 1
const ROUNDS = 3

/** A booking by two texts beside a booking over USSD, on one server, in turns. What was booked is counted in the database afterwards. */
export async function inbound(): Promise<void> {
  const postgres = await startPostgres()
  const generator = new Child(new URL('./load.ts', import.meta.url))
  const server = new Child(new URL('./ours.ts', import.meta.url))
  try {
    const url = await postgres.createDatabase()
    const { port, path, smsPath } = await server.ask<Listening>(url)
    let people = 0
    let written = 0
    const stretch = async (by: 'ussd' | 'sms', seconds: number) => {
      people += 1_000_000
      const order: LoadOrder = { port, dials, connections: CONNECTIONS, seconds, firstPerson: people, ...(by === 'sms' ? { by, path: smsPath ?? '' } : { path }) }
      const report = await generator.ask<LoadReport>(order)
      if (report.faults[0] !== undefined) throw new Error(`${by}: ${report.faults.length} wrong answers, the first:\n${report.faults[0]}`)
      if (by === 'sms') written += report.bookings
      return report
    }
    const reports: Record<'ussd' | 'sms', LoadReport[]> = { ussd: [], sms: [] }
    for (const by of ['ussd', 'sms'] as const) await stretch(by, WARM_UP)
    for (let round = 0; round < ROUNDS; round++) for (const by of ['ussd', 'sms'] as const) reports[by].push(await stretch(by, SECONDS))
    await expectBooked(url, written)
    print(reports)
  } finally {
    await Promise.all([generator.end(), server.end()])
    await postgres.stop()
  }
}

/** A text is answered 200 whatever it says: only the bookings tell that it was understood. */
async function expectBooked(url: string, written: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(`select count(*)::int as booked from booking where channel = 'SMS' and status = 'confirmed'`)
  await client.end()
  if (rows[0].booked < written) throw new Error(`${written} people wrote twice, ${rows[0].booked} of them are booked`)
}

function print(reports: Record<'ussd' | 'sms', LoadReport[]>): void {
  const of = (by: 'ussd' | 'sms', name: 'requests' | 'bookings' | 'p50' | 'p99') => median(reports[by].map((report) => report[name] / (name === 'requests' || name === 'bookings' ? report.seconds : 1)))
  table(['bookings, 64 connections', 'requests/s', 'bookings/s', 'p50 ms', 'p99 ms'], (['sms', 'ussd'] as const).map((by) =>
    [by === 'sms' ? 'two texts' : 'USSD, seven turns', of(by, 'requests').toFixed(0), of(by, 'bookings').toFixed(0), of(by, 'p50').toFixed(1), of(by, 'p99').toFixed(1)]))
  console.log(`bookings/s, by text : over USSD  ${(of('sms', 'bookings') / of('ussd', 'bookings')).toFixed(2)}\nMedian of ${ROUNDS} rounds of ${SECONDS} s, in turns.`)
}
