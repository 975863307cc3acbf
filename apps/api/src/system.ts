import type { Hono } from 'hono'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { atOffice, migrate, openDatabase, type Database } from '@jemput/db'
import { localDateOf } from '@jemput/domain'
import { missingYears } from '@jemput/flow'
import pino from 'pino'
import { createApp } from './app.ts'
import { databaseOf, type Config } from './config.ts'
import { movableClock, openDemo } from './demo.ts'
import type { Deps, Shelf } from './deps.ts'
import { listen } from './http/listen.ts'
import { openShelf, type LiveShelf } from './office/shelf.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { ownSecret } from './payment/routes.ts'
import { checkKeys } from './people/check-keys.ts'
import { demoLogins, dismissDemoStaff, seedDemoStaff, seedOrganizations, type DemoLogin } from './people/demo-staff.ts'
import { createKeys } from './people/keys.ts'
import { keepSecret } from './people/secret-files.ts'
import { drainSpool } from './phone/drain-spool.ts'
import { africasTalkingSender } from './phone/gateways/africastalking-sender.ts'
import { africasTalking } from './phone/gateways/africastalking.ts'
import { infobipSender } from './phone/gateways/infobip-sender.ts'
import { infobip } from './phone/gateways/infobip.ts'
import type { Gateway, Sender } from './phone/gateways/port.ts'
import { settleUnknown } from './phone/reports.ts'
import { openOutbox, type Outbox } from './phone/send.ts'
import { openSpool } from './phone/spool.ts'
import { startJobs, type Job } from './schedule.ts'
import { seedPacks } from './seed.ts'
import { sweepJobs } from './sweep.ts'
import { mediaFolder } from './sync/media-folder.ts'
import { officeKey } from './sync/office-key.ts'

const EVERY = { spoolMs: 1000, outboxMs: 400, unknownMs: 20_000, shelfMs: 5000 }
/** Seen from src and from dist alike. */
const migrations = fileURLToPath(new URL('../../../packages/db/migrations', import.meta.url))
const consoleDir = fileURLToPath(new URL('../../console/dist', import.meta.url))
const fieldDir = fileURLToPath(new URL('../../field/dist', import.meta.url))

export type Running = {
  port: number
  shelf: Shelf
  database: Database['kind']
  /** Secrets that a demonstration made or found in its folder. */
  secretFiles: string[]
  /** Made-up staff of a demonstration. */
  logins: DemoLogin[]
  /** Finishes what is being done, then closes everything. */
  stop(): Promise<void>
}

/** Hears each step of the start, for the person who waits. */
type Say = (step: string) => void

/** Starts everything that `config` asks for. Throws when it can't, with everything closed again. */
export async function startSystem(config: Config, say: Say): Promise<Running> {
  const secrets = secretsOf(config)
  say(config.databaseUrl === undefined ? `opening the database in ${config.dataDir}` : 'connecting to PostgreSQL')
  const db = await openDatabase(databaseOf(config))
  try {
    say('bringing its tables up to date')
    await bringUpToDate(db, config)
    return await serveFrom(db, config, secrets, say)
  } catch (error) {
    await db.close()
    throw error
  }
}

/** A new index on a large table, or the wait for another process that makes it, may take longer than any statement of a turn. */
async function bringUpToDate(db: Database, { databaseUrl }: Config): Promise<void> {
  if (databaseUrl === undefined) return void await migrate(db, migrations)
  const patient = await openDatabase({ url: databaseUrl, prepare: false, poolSize: 1, queryMs: 0 })
  try {
    await migrate(patient, migrations)
  } finally {
    await patient.close()
  }
}

type Secrets = { gatewayKeys: string[]; masterKey: string; files: string[] }

/** Given ones; a demonstration makes what it was not given, and `readConfig` lets nobody else come here without. */
function secretsOf({ gatewayKeys, masterKey, dataDir }: Config): Secrets {
  const gateway = gatewayKeys ? undefined : keepSecret(dataDir, 'gateway.key')
  const master = masterKey === undefined ? keepSecret(dataDir, 'master.key') : undefined
  return {
    gatewayKeys: gatewayKeys ?? [gateway?.secret ?? ''], masterKey: masterKey ?? master?.secret ?? '',
    files: [gateway, master].flatMap((file) => file ? [file.path] : []),
  }
}

async function serveFrom(db: Database, config: Config, { gatewayKeys, masterKey, files }: Secrets, say: Say): Promise<Running> {
  const keys = createKeys(masterKey)
  await checkKeys(db, keys)
  say('publishing the offices')
  await seedPacks(db, { now: Date.now(), demo: config.demo, dataDir: config.dataDir })

  const clock = movableClock()
  const log = pino({ base: undefined }, pino.destination(2))
  const shelf = await openShelf(db)
  const deps: Deps = { db, clock, keys, shelf, log, media: mediaFolder(join(config.dataDir, 'media')) }
  await makeOfficeKeys(deps)
  const logins = await seedStaff(deps, config)
  warnOfCalendars(deps, say)
  const lingering = new Set<Promise<void>>()
  const linger = (work: Promise<void>) => {
    lingering.add(work)
    void work.finally(() => lingering.delete(work))
  }
  const paymentKeys = config.paymentKeys ?? [ownSecret(deps)]
  const outside = { clock, logins, gatewayKey: gatewayKeys[0] ?? '', paymentKey: paymentKeys[0] ?? '', deliver: (request: Request) => app.fetch(request) }
  const demo = config.demo ? await openDemo(deps, outside) : undefined
  const spool = await openSpool(join(config.dataDir, 'spool'), keys)
  const metrics = createMetrics()
  const app: Hono = createApp(deps, { metrics: { metrics, token: config.metricsToken }, gatewayKeys, linger, spool, publicUrl: config.publicUrl, consoleDir, fieldDir, demo })
  const listening = await listen(app, config)
  const outboxes = outboxesOf(deps, config, listening.port, metrics)
  const jobs = [
    ...sweepJobs(deps), ...outboxes.flatMap(({ jobs: each }) => each), watchShelf(deps, shelf),
    { name: 'spool', every: EVERY.spoolMs, work: async () => { await drainSpool(deps, spool); return false } },
  ]
  const end = startJobs(jobs, { log, heard: metrics.countLook })
  return {
    port: listening.port, shelf: deps.shelf, database: db.kind, secretFiles: files, logins,
    async stop() {
      await listening.close()
      await Promise.all(lingering)
      await end()
      // What is on its way is noted before the database is closed.
      await Promise.all(outboxes.map(({ outbox }) => outbox.finish()))
      await db.close()
    },
  }
}

/** Every office may have staff; only a demonstration has made-up ones. */
async function seedStaff({ db, shelf }: Deps, { demo }: Config): Promise<DemoLogin[]> {
  const offices = shelf.offices().map(({ pack }) => pack.office)
  await seedOrganizations(db, offices)
  if (!demo) {
    await dismissDemoStaff(db)
    return []
  }
  await seedDemoStaff(db, offices)
  return demoLogins(offices)
}

/** Every office has a pair of keys before its first phone comes. */
async function makeOfficeKeys({ db, keys, shelf, clock }: Deps): Promise<void> {
  for (const { pack } of shelf.offices()) await atOffice(db, pack.office.id, (sql) => officeKey({ sql, keys }, pack.office.id, clock.now()))
}

function warnOfCalendars({ shelf, clock }: Deps, say: Say): void {
  for (const { pack } of shelf.offices()) {
    for (const year of missingYears(pack, localDateOf(clock.now(), pack.office.timezone))) {
      say(`careful: ${pack.office.short} has no calendar of ${year}; its public holidays would count as working days`)
    }
  }
}

/** What another process or `npm run pack -- publish` has published is served here a few seconds later. */
const watchShelf = (deps: Deps, shelf: LiveShelf): Job => ({
  name: 'shelf', every: EVERY.shelfMs,
  work: async () => {
    const published = await shelf.refresh(deps.db)
    if (published.length > 0) {
      deps.log.info({ published }, 'packs were published')
      await makeOfficeKeys(deps)
    }
    return false
  },
})

type Sending = { outbox: Outbox; jobs: Job[] }

/** Every gateway that this process may send through, with its jobs. */
function outboxesOf(deps: Deps, { africasTalking: ours, infobip: second, demo, host }: Config, port: number, metrics: Metrics): Sending[] {
  const here = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const standIn = { username: 'demo', apiKey: 'demo', baseUrl: `http://${here.includes(':') ? `[${here}]` : here}:${port}/standin` }
  const account = ours ?? (demo ? standIn : undefined)
  return [
    ...(account ? [sending(deps, africasTalkingSender(account), africasTalking, metrics)] : []),
    ...(second ? [sending(deps, infobipSender(second), infobip, metrics)] : []),
  ]
}

/** Messages of the offices of one gateway. */
function sending(deps: Deps, sender: Sender, gateway: Gateway, metrics: Metrics): Sending {
  const outbox = openOutbox(deps, sender, gateway, metrics)
  return {
    outbox,
    jobs: [
      { name: `outbox ${gateway.id}`, every: EVERY.outboxMs, work: async () => await outbox.step() > 0 || !outbox.isIdle() },
      { name: `unknown messages ${gateway.id}`, every: EVERY.unknownMs, work: async () => await settleUnknown(deps, gateway) > 0 },
    ],
  }
}
