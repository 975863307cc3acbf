import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { migrate, openDatabase, type Database } from '@jemput/db'
import { startPostgres } from '@jemput/db/testing'
import { instantOf } from '@jemput/domain'
import type { Hono } from 'hono'
import pino from 'pino'
import { createApp } from '../../src/app.ts'
import type { Deps } from '../../src/deps.ts'
import { listShippedOffices, readPackFolder, shippedPacks } from '../../src/office/pack-folder.ts'
import { publish } from '../../src/office/publish.ts'
import { openShelf } from '../../src/office/shelf.ts'
import { demoLogins, seedDemoStaff, seedOrganizations } from '../../src/people/demo-staff.ts'
import { createKeys } from '../../src/people/keys.ts'
import { mediaFolder } from '../../src/sync/media-folder.ts'
import { newMediaDir } from '../sync/media-dir.ts'
import { dialler, GATEWAY_KEY, MORNING } from '../phone/world.ts'

export const NIK = '1671011701870001'

/** The offices that come with Jemput, with their made-up staff, at nine on a Monday in 2017; on PostgreSQL, which begins sooner than the embedded one. */
export async function openOfficeDay(options?: Parameters<typeof openDatabase>[0], consoleDir?: string, fieldDir?: string) {
  const postgres = options ? undefined : await startPostgres()
  const db = await openDatabase(options ?? { url: await postgres?.createDatabase() ?? '' })
  await migrate(db)
  for (const office of await listShippedOffices()) {
    const { pack } = await readPackFolder(join(shippedPacks(), office))
    if (pack) await publish(db, pack, MORNING)
  }
  let now = MORNING
  const keys = createKeys('a master key for tests alone')
  const shelf = await openShelf(db)
  const mediaDir = newMediaDir()
  const deps: Deps = { db, clock: { now: () => now }, log: pino({ enabled: false }), keys, shelf, media: mediaFolder(mediaDir) }
  const app = createApp(deps, { gatewayKeys: [GATEWAY_KEY], consoleDir, fieldDir })
  const offices = shelf.offices().map(({ pack }) => pack.office)
  await seedOrganizations(db, offices)
  await seedDemoStaff(db, offices)
  const close = async () => {
    await db.close()
    await postgres?.stop()
    rmSync(mediaDir, { recursive: true, force: true })
  }
  return { db, app, deps, keys, offices, mediaDir, at: (date: string, time: string) => { now = instantOf(date, time, 'Asia/Jakarta') }, close }
}
export type OfficeDay = Awaited<ReturnType<typeof openOfficeDay>>

export type Booked = { id: string; code: string; date: string; starts: string; ends: string }

/** Books the first window of the first day by USSD, at the office of that code. */
export async function bookByUssd({ app, db }: { app: Hono; db: Database }, phone: string, nik = NIK): Promise<Booked> {
  const { dial, answer } = dialler({ app }, `session-${phone.slice(1)}`, phone)
  await dial()
  let said = ''
  for (const text of ['1', '1', '1', '1', '1', nik, 'Budi Santoso', '1']) said = await answer(text)
  if (!said.includes('A-0')) throw new Error(`not booked: ${said}`)
  const [booked] = await db.query<Booked>('select id, code, date, starts, ends from booking order by requested_at desc, id desc limit 1')
  if (!booked) throw new Error('nothing was booked')
  return booked
}

/** Somebody at a browser: keeps the cookies that were set. */
export function visitor(app: Hono) {
  let cookie = ''
  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await app.request(`/api/v1${path}`, {
      method, headers: { cookie, ...body === undefined ? {} : { 'content-type': 'application/json' }, ...headers },
      ...body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) },
    })
    const set = response.headers.getSetCookie().map((each) => each.split(';', 1)[0])
    if (set.length > 0) cookie = set.join('; ')
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text || null }
  }
  return {
    ask,
    get: (path: string, headers?: Record<string, string>) => ask('GET', path, undefined, headers),
    post: (path: string, body: unknown, headers?: Record<string, string>) => ask('POST', path, body, headers),
    remove: (path: string) => ask('DELETE', path),
    cookie: () => cookie,
  }
}

/** One of the made-up staff, logged in. */
export async function staffOf({ app, offices }: OfficeDay, office: string, role: string) {
  const login = demoLogins(offices).find((each) => each.office === office && each.role === role)
  if (!login) throw new Error(`nobody is ${role} at ${office}`)
  const somebody = visitor(app)
  const { status } = await somebody.post('/session', { email: login.email, password: login.password })
  if (status !== 204) throw new Error(`not logged in: ${status}`)
  return somebody
}
