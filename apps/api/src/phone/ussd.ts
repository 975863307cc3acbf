import { retrying } from '@jemput/db'
import { input, offerResume, start, type Step } from '@jemput/flow'
import type { Deps, Keys, PublishedPack } from '../deps.ts'
import { contextOf, languageFor } from './context.ts'
import { converse, deskOf, refresh, type Exchange, type Settled } from './converse.ts'
import type { Dialled, Screen } from './gateways/port.ts'
import { finishBySms } from './late.ts'
import { post } from './outbox.ts'
import { findLanguage } from './preferences.ts'
import { findNewestTurn, findTurns, insertTurn, type Session, type Turn } from './turns.ts'

/** The answer to a request. `news` is what it was worked out from, unless an earlier answer was repeated or an SMS tells it already. */
export type Taken = { screen: Screen; news?: { exchange: Exchange; settled: Settled } }

/**
 * Why a request is not answered: another phone's session, a text that does not go on from what was said,
 * or a session that would begin while too many are being served.
 */
export type Refused = { why: 'foreign' | 'diverged' | 'crowded'; entry: string; hop: number }

/** How things stand with whoever asks. */
export type Circumstances = {
  /** Nobody new can be served just now. */
  crowded: boolean
  /** Asked when the result is about to be kept: has the caller been told meanwhile that it comes by SMS? */
  toldToWait(): boolean
}

/** A request, hashed and placed; `after` is when the turn before it was, epoch ms. */
type Asked = {
  session: Session; hop: number; phoneKey: string; textKey: string; textLength: number; before?: string; after: number; toldToWait(): boolean
}

/**
 * One request of a USSD session, exactly once: whoever asks the same again gets the same answer, and what it did is done once.
 * Throws only when something is broken; then nothing is written.
 */
export function takeTurn(deps: Deps, gateway: string, dialled: Dialled, circumstances: Circumstances): Promise<Taken | Refused> {
  return retrying(() => tryTurn(deps, gateway, dialled, circumstances))
}

async function tryTurn(deps: Deps, gateway: string, dialled: Dialled, { crowded, toldToWait }: Circumstances): Promise<Taken | Refused> {
  const { db, keys, shelf } = deps
  const office = shelf.byDial(dialled.serviceCode)
  const session: Session = { entry: office.pack.office.id, gateway, id: dialled.session }
  const alone = dialled.gives === 'newest' ? null : textKeyOf(keys, session, dialled.text)
  const { last, same } = await findTurns(db, keys, session, alone)
  const asked: Asked = {
    session, hop: last ? last.hop + 1 : 0, phoneKey: keys.key('phone', dialled.phone),
    ...(alone === null ? goneOn(deps, last, dialled.text) : { textKey: alone, textLength: dialled.text.length }),
    after: last?.at ?? 0, toldToWait,
  }
  const refused = (why: Refused['why']): Refused => ({ why, entry: session.entry, hop: asked.hop })
  if (!last && alone === null) return refused('diverged')
  if (!last) return crowded ? refused('crowded') : firstTurn(deps, office, dialled, asked)
  if (last.phoneKey !== asked.phoneKey) return refused('foreign')
  if (same) return repeat(same)
  if (!last.open) return repeat(last)
  if (alone === null) return isEcho(deps, last, dialled.text) ? repeat(last) : nextTurn(deps, office, last, dialled.text, dialled, asked)
  // Older than what was answered last: the conversation is not taken back to it.
  if (dialled.text.length < last.textLength) return repeat(last)
  const typed = typedSince(deps, last, dialled.text)
  return typed === undefined ? refused('diverged') : nextTurn(deps, office, last, typed, dialled, asked)
}

const repeat = ({ memory, open, screen }: Turn): Taken => ({ screen: { text: memory.reply, open, at: screen } })

const textKeyOf = (keys: Keys, session: Session, text: string) => keys.key('text', `${session.id} ${text}`)
const chainKeyOf = (keys: Keys, session: Session, before: string, typed: string) => keys.key('text', `${session.id} ${before} ${typed}`)

/** Where a session stands after one more input, when the gateway does not tell the ones before: each turn's key holds all before it. */
function goneOn({ keys }: Deps, last: Turn | undefined, typed: string): Pick<Turn, 'textKey' | 'textLength'> & { before: string } {
  const before = last?.textKey ?? ''
  return { before, textKey: last ? chainKeyOf(keys, last.session, before, typed) : '', textLength: (last?.textLength ?? 0) + 1 + typed.length }
}

/** Nobody has read a screen and answered it so soon after it was made, ms. */
const ECHO = 1000

/** The newest input once more from a gateway that counts no turns: it brings the same request again when it misses an answer. */
function isEcho({ keys, clock }: Deps, { session, textKey, at, memory: { before } }: Turn, typed: string): boolean {
  return before !== undefined && clock.now() - at < ECHO && chainKeyOf(keys, session, before, typed) === textKey
}

/** What was typed after the turn: a `*` in it is the person's own. Undefined when the text does not go on from that turn. */
function typedSince({ keys }: Deps, last: Turn, text: string): string | undefined {
  const rest = text.slice(last.textLength)
  const goesOn = last.textLength === 0 || rest.startsWith('*')
  if (rest === '' || !goesOn || textKeyOf(keys, last.session, text.slice(0, last.textLength)) !== last.textKey) return undefined
  return last.textLength === 0 ? rest : rest.slice(1)
}

const exchangeOf = (deps: Deps, { phone }: Dialled, asked: Asked, given: Pick<Exchange, 'office' | 'language'>): Exchange => ({
  deps, now: deps.clock.now(), surface: 'ussd', phone, phoneKey: asked.phoneKey, ...given,
  key: `${asked.session.entry} ${asked.session.gateway} ${asked.session.id} ${asked.hop}`, effects: 0, inputs: [], heard: [],
})

/** A dial. Inputs that it already carries are fed one by one; without any, a call that was dropped may be taken up again. */
async function firstTurn(deps: Deps, office: PublishedPack, dialled: Dialled, asked: Asked): Promise<Taken> {
  const { session: { entry, gateway }, phoneKey } = asked
  const chosen = await findLanguage(deps.db, phoneKey)
  const exchange = exchangeOf(deps, dialled, asked, { office, language: languageFor(office, chosen) })
  const before = await findNewestTurn(deps.db, deps.keys, { entry, gateway, phoneKey, now: exchange.now })
  const placed = { ...asked, after: before?.at ?? 0 }
  const offer = before && dialled.text === '' ? await offerDropped(exchange, before) : undefined
  if (offer) return finish(exchange, offer, placed)
  exchange.inputs = dialled.text === '' ? [] : dialled.text.split('*')
  return finish(exchange, start(contextOf(exchange), office.pack.office.front), placed)
}

/** Offers to go on where the phone's last call broke off, on the pack version it began with. */
async function offerDropped(exchange: Exchange, before: Turn): Promise<Step | undefined> {
  const { memory: { state, language }, open, hop, textLength, at } = before
  // Whoever hung up on the very first screen has nothing to go on with.
  const begun = hop > 0 || textLength > 0 || state.paused !== undefined
  if (!open || !begun) return undefined
  const office = await exchange.deps.shelf.get(before.office, before.version, exchange.deps.db)
  if (exchange.now - at > office.pack.policy.ussd.resumeMin * 60_000) return undefined
  exchange.office = office
  exchange.language = languageFor(office, language)
  return offerResume(contextOf(exchange), await refresh(exchange, state.paused ?? state))
}

async function nextTurn(deps: Deps, front: PublishedPack, last: Turn, typed: string, dialled: Dialled, asked: Asked): Promise<Taken> {
  const office = await deps.shelf.get(last.office, last.version, deps.db)
  const exchange = exchangeOf(deps, dialled, asked, { office, language: last.memory.language })
  const state = await refresh(exchange, last.memory.state)
  exchange.heard.push({ typed })
  const step = input(contextOf(exchange), state, typed)
  const beginsAnew = state.paused !== undefined && step.state.at === office.pack.office.front
  if (!beginsAnew) return finish(exchange, step, asked)
  // Not on the old version, and not in the office that the dropped call had entered.
  exchange.office = front
  exchange.language = languageFor(front, exchange.language)
  return finish(exchange, start(contextOf(exchange), front.pack.office.front), asked)
}

/** Plays on to the next screen and keeps the turn, with the SMS that some ends also send and the one for whoever was told to wait. */
function finish(exchange: Exchange, first: Step, asked: Asked): Promise<Taken> {
  const { toldToWait, before, ...placed } = asked
  const alone = (settled: Settled) => !toldToWait() && (settled.kind === 'screen' || settled.sms === null)
  return converse(exchange, first, alone, async (sql, settled, soft) => {
    const { keys } = exchange.deps
    const open = settled.kind === 'screen'
    const told = !soft && toldToWait()
    if (told) await finishBySms(sql, exchange, settled)
    if (settled.kind === 'end' && settled.sms !== null) await post(deskOf(exchange, sql), { text: settled.sms, lane: 'reply' })
    await insertTurn(sql, keys, {
      ...placed, office: exchange.office.pack.office.id, version: exchange.office.version, screen: settled.at, open,
      // Turns of one phone stay in order even within a millisecond.
      at: Math.max(exchange.now, asked.after + 1),
      memory: { state: settled.state, reply: settled.text, language: exchange.language, before, heard: exchange.heard },
    }, soft)
    return { screen: { text: settled.text, open, at: settled.at }, ...(told ? {} : { news: { exchange, settled } }) }
  })
}
