import type { Sql } from '@jemput/db'
import type { PublishedPack } from '../deps.ts'
import { languageFor } from './context.ts'
import type { Exchange, Settled } from './converse.ts'
import { findLastTurn, insertTurn, type Session, type Turn } from './turns.ts'

const HOUR = 3_600_000

/** A phone has one conversation by SMS with an office, whatever gateway brings it; a new one replaces it. */
const sessionOf = ({ phoneKey }: Exchange, entry: string): Session => ({ entry, gateway: 'sms', id: phoneKey })

/** The newest turn of the phone's conversation with the office `entry`. */
export const findLastSms = (sql: Sql, exchange: Exchange, entry: string) =>
  findLastTurn(sql, exchange.deps.keys, sessionOf(exchange, entry))

/** The pack on which a conversation waits for its answer; undefined when it ended or has waited too long. */
export async function findWaiting({ deps, now }: Exchange, last: Turn | undefined): Promise<PublishedPack | undefined> {
  if (!last?.open) return undefined
  const office = await deps.shelf.get(last.office, last.version, deps.db)
  return now - last.at <= office.pack.policy.sms.session * HOUR ? office : undefined
}

/** Takes up the exchange where the waiting conversation stands: on its pack version, in its language. */
export function takeUp(exchange: Exchange, last: Turn, office: PublishedPack): void {
  exchange.office = office
  exchange.language = languageFor(office, last.memory.language)
}

/** Keeps a turn by SMS after `last`; whoever keeps another one there first wins. `cause` names what it answers. */
export async function keepSmsTurn(
  sql: Sql, exchange: Exchange, entry: string, last: Turn | undefined, settled: Settled, cause: string,
): Promise<void> {
  const { deps: { keys }, office, language, now, phoneKey } = exchange
  await insertTurn(sql, keys, {
    session: sessionOf(exchange, entry), hop: last ? last.hop + 1 : 0, textKey: keys.key('text', cause), textLength: 0, phoneKey,
    office: office.pack.office.id, version: office.version, screen: settled.at, open: settled.kind === 'screen',
    at: Math.max(now, last ? last.at + 1 : 0), memory: { state: settled.state, reply: settled.text, language },
  }, false)
}
