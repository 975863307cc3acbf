import type { Sql } from '@jemput/db'
import { actions, answer, input, type Answer, type Call, type Language, type State, type Step, type Surface } from '@jemput/flow'
import { act } from '../booking/act.ts'
import type { Desk } from '../booking/desk.ts'
import { readBooking } from '../booking/read.ts'
import type { Deps, PublishedPack } from '../deps.ts'
import { actOnDelivery } from '../delivery/act.ts'
import { actOutside } from '../outreach/act.ts'
import { contextOf, languageFor } from './context.ts'
import { chooseLanguage, stopReminders } from './preferences.ts'

/** A conversation that goes on for longer than this without asking anybody anything is a mistake in its pack. */
const MOST_STEPS = 100

/** One turn while it is worked out. Office and language change when the caller enters an office or switches. */
export type Exchange = {
  deps: Deps
  /** Epoch ms, one moment for the whole turn. */
  now: number
  surface: Surface
  phone: string
  phoneKey: string
  office: PublishedPack
  language: Language
  /** Names the turn; each effect gets it with a number, so that none takes seats twice. */
  key: string
  effects: number
  /** Inputs that came all at once and are not used yet, in order. */
  inputs: string[]
  /** What was typed and what the house answered in this turn, so that it can be played again. */
  heard: Heard[]
}

/** One thing that a turn went on from. `office`: whose pack went on from there. */
export type Heard = { typed: string } | { call: string; said: Answer; office: string }

/** A step that waits for nobody but the person. */
export type Settled = Exclude<Step, { kind: 'call' }>

const channelOf = ({ surface }: Exchange): Desk['channel'] => (surface === 'ussd' ? 'USSD' : 'SMS')

export const deskOf = (exchange: Exchange, sql: Sql): Desk => ({
  sql, office: exchange.office, shelf: exchange.deps.shelf, keys: exchange.deps.keys, now: exchange.now, phone: exchange.phone,
  channel: channelOf(exchange), language: exchange.language, requestKey: `${exchange.key}#${exchange.effects}`,
})

/** The state with its booking as it is now: a hold may have run out between two turns. */
export async function refresh(exchange: Exchange, state: State): Promise<State> {
  if (!state.booking) return state
  return { ...state, booking: await readBooking(deskOf(exchange, exchange.deps.db), state.booking.id) }
}

/**
 * Plays from `first` to the next screen or end and hands that to `keep`. Reads come without a transaction;
 * from the first effect on everything is one, the keeping too, so an effect and the memory of it stand or fall together.
 * `alone` says whether what is to be kept is a single statement, which needs none either.
 */
export async function converse<T>(
  exchange: Exchange, first: Step, alone: (settled: Settled) => boolean,
  keep: (sql: Sql, settled: Settled, soft: boolean) => Promise<T>,
): Promise<T> {
  const { db } = exchange.deps
  const ahead = await goOn(exchange, db, first, false)
  if (ahead.kind !== 'call' && alone(ahead)) return keep(db, ahead, true)
  return db.transaction(async (sql) => {
    const settled = await goOn(exchange, sql, ahead, true)
    if (settled.kind === 'call') throw new Error(`${settled.call.name} was not carried out`)
    return keep(sql, settled, false)
  })
}

async function goOn(exchange: Exchange, sql: Sql, step: Step, inTransaction: boolean): Promise<Step> {
  let next = step
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const queued = next.kind === 'screen' && next.state.wrong === null ? exchange.inputs.shift() : undefined
    if (next.kind === 'call') {
      if (!inTransaction && isEffect(next.call)) return next
      const said = await carryOut(exchange, sql, next.call)
      exchange.heard.push({ call: next.call.name, said, office: exchange.office.pack.office.id })
      next = answer(contextOf(exchange), next.state, said)
    } else if (queued !== undefined) {
      exchange.heard.push({ typed: queued })
      next = input(contextOf(exchange), next.state, queued)
    } else {
      return next
    }
  }
  throw new Error(`${next.state.at} never comes to a screen`)
}

const writes: ReadonlySet<string> = new Set(['effect', 'counted'])
const effects: ReadonlySet<string> = new Set(Object.entries(actions).flatMap(([name, { kind }]) => writes.has(kind) ? [name] : []))
const isEffect = (call: Call) => call.kind === 'action' && effects.has(call.name)

const outcome = (name: string): Answer => ({ kind: 'action', outcome: name, result: {} })

async function carryOut(exchange: Exchange, sql: Sql, call: Call): Promise<Answer> {
  if (isEffect(call)) exchange.effects += 1
  switch (call.name) {
    case 'office.enter':
      return outcome(enter(exchange, String(call.inputs['office'])) ? 'ok' : 'off')
    case 'phone.language':
      exchange.language = call.inputs['language'] === 'en' ? 'en' : 'id'
      await chooseLanguage(sql, exchange.phoneKey, exchange.language)
      return outcome('ok')
    case 'phone.stop':
      await stopReminders(sql, exchange.phoneKey)
      return outcome('ok')
    case 'homevisit.request':
    case 'homevisit.find':
      return actOutside(deskOf(exchange, sql), call.name, call.inputs)
    case 'passport.find':
    case 'delivery.request':
      return actOnDelivery(deskOf(exchange, sql), call.name, call.inputs)
    default:
      return act(deskOf(exchange, sql), call)
  }
}

/** From the national front door into an office: its own pack goes on. False when it takes nobody this way. */
function enter(exchange: Exchange, office: string): boolean {
  const found = exchange.deps.shelf.newest(office)
  if (!found || found.pack.office.template || !found.pack.policy.channels.includes(channelOf(exchange))) return false
  exchange.office = found
  exchange.language = languageFor(found, exchange.language)
  return true
}
