import { isOutage, retrying, type Sql } from '@jemput/db'
import { input, message, start, understand, type Step } from '@jemput/flow'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { contextOf, languageFor } from './context.ts'
import { converse, deskOf, refresh, type Exchange } from './converse.ts'
import { eraseAt } from './erasure.ts'
import type { ArrivedSms, Gateway, IncomingSms } from './gateways/port.ts'
import { post } from './outbox.ts'
import { findLanguage } from './preferences.ts'
import { findAddressee } from './sms-addressee.ts'
import { findLastSms, findWaiting, keepSmsTurn, takeUp } from './sms-session.ts'
import { waitForStaff, waitsForStaff } from './threads/wait-for-staff.ts'
import type { Turn } from './turns.ts'

const HOUR = 3_600_000

/** Which gateway's message, by its own id. */
type Inbound = { gateway: string; id: string }

/** Another delivery of the same message was faster. The code is PostgreSQL's for it, so the work is tried again and finds the answer. */
class Overtaken extends Error {
  override readonly name = 'Overtaken'
  readonly code = '40001'
}

/**
 * What a callback brought: each SMS is stored as it came, then understood and answered through the outbox, once, however often it is
 * delivered. What can't be read, or was `cut` because no SMS is that long, is only stored. Throws when the
 * database is away: the messages then stay `received`, and the gateway brings them again.
 */
export async function receiveSms(deps: Deps, gateway: Gateway, body: string, cut = false): Promise<void> {
  const arrived = gateway.readSms(body)
  for (const one of arrived) await receiveOne(deps, gateway.id, cut ? { ...one, sms: undefined } : one)
}

async function receiveOne(deps: Deps, gateway: string, { id, raw, sms }: ArrivedSms): Promise<void> {
  const inbound = { gateway, id: id ?? `raw-${deps.keys.key('text', raw)}` }
  await keepRaw(deps, inbound, sms, raw)
  if (!sms) return
  try {
    await retrying(async () => {
      if (await isWaiting(deps.db, inbound)) await answerSms(deps, inbound, sms)
    })
  } catch (error) {
    if (isOutage(error)) throw error
    deps.log.error({ fault: faultOf(error) }, 'an SMS was not answered')
    await apologise(deps, inbound, sms)
  }
}

/** Stores the callback before anything is made of it. */
async function keepRaw({ db, keys, clock }: Deps, { gateway, id }: Inbound, sms: IncomingSms | undefined, body: string): Promise<void> {
  await db.query(
    `insert into inbound_sms (gateway, id, phone_key, raw_sealed, status, received_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (gateway, id) do nothing`,
    [
      gateway, id, sms ? keys.key('phone', sms.from) : null, keys.seal(body, 'inbound_sms.raw_sealed'),
      sms ? 'received' : 'not-understood', new Date(clock.now()),
    ],
  )
}

async function isWaiting(sql: Sql, { gateway, id }: Inbound): Promise<boolean> {
  const [row] = await sql.query<{ status: string }>('select status from inbound_sms where gateway = $1 and id = $2', [gateway, id])
  return row?.status === 'received'
}

/** Marks the message as dealt with, in the transaction of its answer: of two deliveries only one gets through. */
async function settle(sql: Sql, { gateway, id }: Inbound, status: 'answered' | 'not-understood', erase: Date): Promise<void> {
  const rows = await sql.query(
    `update inbound_sms set status = $3, erase_at = $4 where gateway = $1 and id = $2 and status = 'received' returning id`,
    [gateway, id, status, erase],
  )
  if (rows.length === 0) throw new Overtaken()
}

async function exchangeFor(deps: Deps, inbound: Inbound, sms: IncomingSms): Promise<Exchange> {
  const phoneKey = deps.keys.key('phone', sms.from)
  const office = await findAddressee(deps, sms.to, phoneKey)
  return {
    deps, now: deps.clock.now(), surface: 'sms', phone: sms.from, phoneKey, office,
    language: languageFor(office, await findLanguage(deps.db, phoneKey)), key: `${inbound.gateway} sms ${inbound.id}`, effects: 0, inputs: [], heard: [],
  }
}

async function answerSms(deps: Deps, inbound: Inbound, sms: IncomingSms): Promise<void> {
  const exchange = await exchangeFor(deps, inbound, sms)
  const entry = exchange.office.pack.office.id
  const last = await findLastSms(deps.db, exchange, entry)
  const heard = await hear(exchange, last, sms.text)
  const erase = eraseAt(exchange.office.pack, heard.kind === 'step' ? heard.taken : null, exchange.now)
  if (heard.kind === 'step') {
    return converse(exchange, heard.step, () => false, async (sql, settled) => {
      await settle(sql, inbound, 'answered', erase)
      await keepSmsTurn(sql, exchange, entry, last, settled, exchange.key)
      await post(deskOf(exchange, sql), { text: settled.text, lane: 'reply' })
    })
  }
  return deps.db.transaction(async (sql) => {
    await settle(sql, inbound, heard.kind === 'reply' ? 'answered' : 'not-understood', erase)
    const waits = heard.kind === 'unknown' && await waitsForStaff(sql, entry, exchange.phoneKey)
    if (heard.kind === 'reply' || (!waits && await mayHelp(sql, exchange))) await post(deskOf(exchange, sql), { text: heard.text, lane: 'reply' })
    // Told once how to write, and still not understood: a person reads it.
    else await waitForStaff(sql, { ...exchange, keys: deps.keys, text: sms.text })
  })
}

/** `taken`: the screen that takes the message. */
type Heard = { kind: 'step'; step: Step; taken: string } | { kind: 'reply' | 'unknown'; text: string }

/** What the message sets going: the answer to the waiting conversation, else a keyword or a format on the office's newest pack. */
async function hear(exchange: Exchange, last: Turn | undefined, text: string): Promise<Heard> {
  const { office, language } = exchange
  const pinned = await findWaiting(exchange, last)
  if (last && pinned) {
    takeUp(exchange, last, pinned)
    const state = await refresh(exchange, last.memory.state)
    if (understand(contextOf(exchange), text, state).kind === 'answer') {
      return { kind: 'step', step: input(contextOf(exchange), state, text), taken: state.at }
    }
    Object.assign(exchange, { office, language })
  }
  const context = contextOf(exchange)
  // Nobody is served at the number of the front: it tells the way to the offices.
  if (office.pack.office.template) return { kind: 'reply', text: message(context, 'sms.front', {}) }
  const heard = understand(context, text, null)
  if (heard.kind === 'answer') throw new Error('nothing waits for an answer')
  return heard.kind === 'start'
    ? { kind: 'step', step: start(context, heard.at, { answers: heard.answers }), taken: heard.at }
    : heard.kind === 'unknown' && await holds(exchange)
      ? { kind: 'reply', text: message(context, 'refusal.holding', {}) }
      : { kind: heard.kind, text: message(context, heard.key, heard.roots) }
}

/** Does an open hold of the phone wait for its answer? Then no answer may go unheard: in a quarter of an hour the place is gone. */
async function holds({ deps: { db }, office, phoneKey, now }: Exchange): Promise<boolean> {
  const rows = await db.query(
    `select 1 from booking where office_id = $1 and phone_key = $2 and status = 'held' and expires_at > $3`,
    [office.pack.office.id, phoneKey, new Date(now)],
  )
  return rows.length > 0
}

/** A phone that goes on writing what nobody understands is told how to write once an hour, not for every message. */
async function mayHelp(sql: Sql, { office, phoneKey, now }: Exchange): Promise<boolean> {
  const told = await sql.query(
    `insert into attempt (office_id, phone_key, kind, hour, count)
     select $1::text, $2::text, 'sms-unknown', $3::timestamptz, 1 where not exists (
       select 1 from attempt where office_id = $1 and phone_key = $2 and kind = 'sms-unknown' and hour > $4)
     returning count`,
    [office.pack.office.id, phoneKey, new Date(now), new Date(now - HOUR)],
  )
  return told.length === 1
}

/** Our own fault: the person is told, and the gateway need not bring the message again. */
async function apologise(deps: Deps, inbound: Inbound, sms: IncomingSms): Promise<void> {
  const exchange = await exchangeFor(deps, inbound, sms)
  await deps.db.transaction(async (sql) => {
    await settle(sql, inbound, 'not-understood', eraseAt(exchange.office.pack, null, exchange.now))
    await post(deskOf(exchange, sql), { text: message(contextOf(exchange), 'system.broken', {}), lane: 'reply' })
  })
}
