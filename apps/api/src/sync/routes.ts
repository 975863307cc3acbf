import { atOffice, isOutage } from '@jemput/db'
import { Enrol, Recover } from '@jemput/sync/schema'
import { Hono, type Context } from 'hono'
import type { Deps } from '../deps.ts'
import { readBytes } from '../http/body.ts'
import { clientAddress } from '../http/client-address.ts'
import { faultOf } from '../http/problem.ts'
import { enrol } from './enrol.ts'
import { keepEscrow } from './escrow.ts'
import { exchange, LARGEST_EXCHANGE, readExchange } from './exchange.ts'
import { findForm } from './forms.ts'
import { LARGEST_SEALED, takeMedia } from './media.ts'
import { findPhone, type Phone } from './phone.ts'
import { recover } from './recover.ts'
import { refuse } from './refusals.ts'

type Env = { Variables: { phone: Phone } }
type Handle = (deps: Deps, c: Context<Env>) => Promise<Response>
/** `phone`: enrolled, and not revoked since; `any-phone`: revoked ones too, for what they bring is kept. */
export type SyncCaller = 'anyone' | 'phone' | 'any-phone'
export type SyncRoute = { method: 'GET' | 'POST' | 'PUT'; path: string; who: SyncCaller; handle: Handle }

/** Every address for phones, and who may call it. */
export const syncRoutes: readonly SyncRoute[] = [
  { method: 'POST', path: '/sync/v1/enrol', who: 'anyone', handle: onEnrol },
  { method: 'POST', path: '/sync/v1/exchange', who: 'any-phone', handle: onExchange },
  { method: 'POST', path: '/sync/v1/escrow', who: 'phone', handle: onEscrow },
  { method: 'POST', path: '/sync/v1/recover', who: 'phone', handle: onRecover },
  { method: 'GET', path: '/sync/v1/forms/:version/:form', who: 'phone', handle: onForm },
  { method: 'PUT', path: '/media/:sha256', who: 'any-phone', handle: onMedia },
]

/** What field phones speak to. */
export function mountSync(deps: Deps): Hono<Env> {
  const app = new Hono<Env>()
  for (const route of syncRoutes) {
    app.on(route.method, route.path, (c) => answer(deps, c, route).catch((error: unknown) => putOff(deps, c, error)))
  }
  return app
}

async function answer(deps: Deps, c: Context<Env>, { who, handle }: SyncRoute): Promise<Response> {
  c.header('cache-control', 'no-store')
  if (who !== 'anyone') {
    const phone = await findPhone(deps, c.req.header('authorization'))
    if (!phone) return refuse(c, 'unknown-phone')
    if (phone.revoked && who === 'phone') return refuse(c, 'revoked')
    c.set('phone', phone)
  }
  return handle(deps, c)
}

/** A disk that is full, a database that is gone: nothing was acknowledged, and the phone keeps everything. Other faults are ours. */
function putOff({ log }: Deps, c: Context, error: unknown): Response {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (!isOutage(error) && code !== 'ENOSPC' && code !== 'EDQUOT') throw error
  log.error({ fault: faultOf(error) }, 'a phone was put off')
  return refuse(c, 'try-later')
}

const SMALL = 4096
async function onEnrol(deps: Deps, c: Context<Env>): Promise<Response> {
  const { bytes, cut } = await readBytes(c.req.raw, SMALL)
  const given = cut ? undefined : Enrol.safeParse(readJson(bytes)).data
  if (!given) return refuse(c, 'bad-request')
  const said = await enrol(deps, given, clientAddress(c))
  return 'refusal' in said ? refuse(c, said.refusal) : c.json(said)
}

async function onExchange(deps: Deps, c: Context<Env>): Promise<Response> {
  const { bytes, cut } = await readBytes(c.req.raw, LARGEST_EXCHANGE)
  if (cut) return refuse(c, 'body-too-large')
  const asked = await readExchange(bytes)
  return asked ? c.json(await exchange(deps, c.var.phone, asked, c.req.header('x-officer'))) : refuse(c, 'bad-request')
}

/** The phone's data key, sealed to the office: a forgotten PIN loses nothing. */
async function onEscrow(deps: Deps, c: Context<Env>): Promise<Response> {
  const { bytes, cut } = await readBytes(c.req.raw, SMALL)
  if (cut) return refuse(c, 'bad-request')
  return await keepEscrow(deps, c.var.phone, bytes) ? c.body(null, 204) : refuse(c, 'bad-request')
}

async function onRecover(deps: Deps, c: Context<Env>): Promise<Response> {
  const { bytes, cut } = await readBytes(c.req.raw, SMALL)
  const given = cut ? undefined : Recover.safeParse(readJson(bytes)).data
  const key = given && await recover(deps, c.var.phone, given, c.req.header('x-officer'))
  return key === undefined ? refuse(c, 'bad-request') : c.json({ key })
}

/** What officers ask, for a phone that has no pack. A version never changes, so a phone that has it needs no other. */
async function onForm(deps: Deps, c: Context<Env>): Promise<Response> {
  const { office } = c.var.phone
  const version = /^[1-9]\d{0,8}$/.exec(c.req.param('version') ?? '')?.[0]
  const found = version !== undefined
    && await atOffice(deps.db, office, (sql) => findForm({ ...deps, sql, office }, { id: c.req.param('form') ?? '', version: Number(version) }))
  return found ? c.json(found.bundle) : refuse(c, 'form-unknown')
}

async function onMedia(deps: Deps, c: Context<Env>): Promise<Response> {
  const sha256 = c.req.param('sha256') ?? ''
  if (!/^[0-9a-f]{64}$/.test(sha256)) return refuse(c, 'not-announced')
  const { bytes } = await readBytes(c.req.raw, LARGEST_SEALED + 1)
  const refusal = await takeMedia(deps, c.var.phone, sha256, bytes)
  return refusal === null ? c.body(null, 204) : refuse(c, refusal)
}

function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
