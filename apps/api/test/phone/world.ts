import { join } from 'node:path'
import { instantOf } from '@jemput/domain'
import { openDatabase, type Database } from '@jemput/db'
import type { TestPostgres } from '@jemput/db/testing'
import type { Hono } from 'hono'
import pino from 'pino'
import { createApp, type AppOptions } from '../../src/app.ts'
import type { Deps } from '../../src/deps.ts'
import { listShippedOffices, readPackFolder, shippedPacks } from '../../src/office/pack-folder.ts'
import { publish } from '../../src/office/publish.ts'
import { openShelf } from '../../src/office/shelf.ts'
import { createKeys } from '../../src/people/keys.ts'
import { mediaFolder } from '../../src/sync/media-folder.ts'
import { newMediaDir } from '../sync/media-dir.ts'

export const GATEWAY_KEY = 'the-key-that-no-log-may-show'
/** A Monday morning at the offices. */
export const MORNING = instantOf('2017-09-04', '09:00', 'Asia/Jakarta')

export type World = {
  deps: Deps
  app: Hono
  db: Database
  /** Time is set, never waited for. */
  clock: { now(): number; set(ms: number): void; pass(ms: number): void }
  /** Every line of the log. */
  logged: string[]
  /** Work that went on after its caller was answered. */
  lingering: Promise<void>[]
  /** Another process with the same database, clock and log. */
  another(options?: Partial<AppOptions>): Hono
  /** A callback as the gateway posts it. */
  post(kind: string, body: string, key?: string): Promise<{ status: number; text: string; headers: Headers }>
  /** The offices as they were published, the first morning, and nobody has done anything yet. */
  reset(): Promise<void>
  close(): Promise<void>
}

/** The offices that come with Jemput on a fresh PostgreSQL database, at nine on a Monday in 2017. */
export async function openWorld(postgres: Pick<TestPostgres, 'createDatabase'>, options: Partial<AppOptions> = {}, url?: string): Promise<World> {
  const db = await openDatabase({ url: url ?? await postgres.createDatabase() })
  let now = MORNING
  const clock = { now: () => now, set: (ms: number) => { now = ms }, pass: (ms: number) => { now += ms } }
  for (const office of await listShippedOffices()) {
    const { pack } = await readPackFolder(join(shippedPacks(), office))
    if (pack) await publish(db, pack, now)
  }
  const logged: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => { logged.push(line) } })
  const lingering: Promise<void>[] = []
  const deps: Deps = { db, clock, log, keys: createKeys('a master key for tests alone'), shelf: await openShelf(db), media: mediaFolder(newMediaDir()) }
  const open = (more: Partial<AppOptions> = {}) =>
    createApp(deps, { gatewayKeys: [GATEWAY_KEY], linger: (work) => { lingering.push(work) }, ...options, ...more })
  const app = open()
  return {
    deps, app, db, clock, logged, lingering, another: open,
    post: (kind, body, key) => post(app, kind, body, key),
    async reset() {
      await Promise.all(lingering.splice(0))
      await db.query(`truncate ${(await tablesOf(db)).map((name) => `"${name}"`).join(', ')}`)
      now = MORNING
      logged.length = 0
    },
    close: () => db.close(),
  }
}

export async function post(app: Hono, kind: string, body: string, key = GATEWAY_KEY) {
  const response = await app.request(`/gateway/africastalking/${key}/${kind}`, {
    method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

export const PALEMBANG = '*384*16#'
export const ussdBody = (session: string, phone: string, text: string, serviceCode = PALEMBANG) =>
  new URLSearchParams({ sessionId: session, phoneNumber: phone, networkCode: '99999', serviceCode, text }).toString()

export const BOGOR = '+628111100333'
export const smsBody = (id: string, from: string, text: string, to = BOGOR) =>
  new URLSearchParams({ linkId: `link-${id}`, text, to, id, date: '2017-09-04T02:00:00Z', from }).toString()

/** A feature phone in one session: remembers what it typed. */
export function dialler(world: Pick<World, 'app'>, session: string, phone: string, serviceCode = PALEMBANG) {
  const typed: string[] = []
  const ask = async () => (await post(world.app, 'ussd', ussdBody(session, phone, typed.join('*'), serviceCode))).text
  return {
    dial: ask,
    answer: (text: string) => {
      typed.push(text)
      return ask()
    },
    /** The same request once more. */
    repeat: ask,
  }
}

/** What has been queued for a phone, oldest first. */
export async function smsTo({ db, deps: { keys } }: World, phone: string): Promise<string[]> {
  const rows = await db.query<{ text_sealed: string }>(
    'select text_sealed from outbox where phone_key = $1 order by created_at, id', [keys.key('phone', phone)],
  )
  return rows.map(({ text_sealed }) => keys.open(text_sealed, 'outbox.text_sealed'))
}

/** Every table that people's doings may reach. */
async function tablesOf(db: Database): Promise<string[]> {
  const tables = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'
     and table_name not in ('pack_version', 'migration') order by 1`,
  )
  return tables.map(({ name }) => name)
}

/** Rows by table. */
export async function countRows(db: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of await tablesOf(db)) {
    const [row] = await db.query<{ rows: number }>(`select count(*)::int as rows from "${name}"`)
    counts[name] = row?.rows ?? 0
  }
  return counts
}
export const nothing = async (db: Database) => Object.fromEntries((await tablesOf(db)).map((name) => [name, 0]))
