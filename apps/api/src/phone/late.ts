import type { Sql } from '@jemput/db'
import { message, show, type Step } from '@jemput/flow'
import type { Deps, PublishedPack } from '../deps.ts'
import { contextOf, languageFor } from './context.ts'
import { deskOf, type Exchange, type Settled } from './converse.ts'
import { post } from './outbox.ts'
import { findLastSms, keepSmsTurn } from './sms-session.ts'

/**
 * The caller was told that the result comes by SMS, and now it is there. An end is sent as it is; a question is asked by SMS
 * where its conversation speaks SMS, so that the answer goes on from here; else the caller is asked to dial again.
 * `sql` is the transaction of the turn itself, or one after it.
 */
export function finishBySms(sql: Sql, ussd: Exchange, settled: Settled): Promise<void> {
  const exchange: Exchange = { ...ussd, surface: 'sms' }
  if (settled.kind === 'end') return send(sql, exchange, settled.sms === null ? settled.text : null)
  const flow = exchange.office.pack.flows[settled.state.at.split('/')[0] ?? '']
  const asked = flow?.surfaces.includes('sms') ? show(contextOf(exchange), settled.state) : undefined
  if (asked?.kind === 'screen') return ask(sql, exchange, asked)
  return send(sql, exchange, message(contextOf(exchange), 'system.resume', { booking: settled.state.booking }))
}

/** Sends what would have been on the screen when nothing could be worked out. */
export function tellBySms({ db, shelf, keys, clock }: Deps, office: PublishedPack, phone: string, text: string): Promise<void> {
  const desk = {
    sql: db, office, shelf, keys, now: clock.now(), phone, channel: 'SMS', language: languageFor(office, undefined), requestKey: '',
  } as const
  return post(desk, { text, lane: 'reply' })
}

/** An end that sends an SMS anyway has queued it already. */
async function send(sql: Sql, exchange: Exchange, text: string | null): Promise<void> {
  if (text !== null) await post(deskOf(exchange, sql), { text, lane: 'reply' })
}

async function ask(sql: Sql, exchange: Exchange, asked: Extract<Step, { kind: 'screen' }>): Promise<void> {
  const entry = exchange.office.pack.office.id
  const last = await findLastSms(sql, exchange, entry)
  await keepSmsTurn(sql, exchange, entry, last, asked, exchange.key)
  await post(deskOf(exchange, sql), { text: asked.text, lane: 'reply' })
}
