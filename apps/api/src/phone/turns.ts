import type { Sql } from '@jemput/db'
import type { Language, State } from '@jemput/flow'
import type { Keys } from '../deps.ts'
import type { Heard } from './converse.ts'

/** A conversation of one phone with one number: whose number, through which gateway, the gateway's own id of it. */
export type Session = { entry: string; gateway: string; id: string }

/**
 * What a turn leaves for the next one: where the conversation stands, what was said, in which language. `before`: the text key of
 * the turn that it follows, where the gateway tells only the newest input. `heard`: what it was worked out from.
 */
export type Memory = { state: State; reply: string; language: Language; before?: string; heard?: Heard[] }

/** One turn as it is kept. */
export type Turn = {
  session: Session
  hop: number
  /** Keyed hash and length of all input consumed so far. */
  textKey: string
  textLength: number
  phoneKey: string
  office: string
  version: number
  /** `conversation/screen`. */
  screen: string
  open: boolean
  /** Epoch ms. */
  at: number
  memory: Memory
}

type Row = {
  entry: string; gateway: string; session_id: string; hop: number; text_key: string; text_length: number; phone_key: string
  office_id: string; pack_version: number; screen: string; open: boolean; sealed: string; at: Date
}
const columns =
  'entry, gateway, session_id, hop, text_key, text_length, phone_key, office_id, pack_version, screen, open, sealed, at'

/** Bound to its turn, so that a row copied over another one does not open. */
const placeOf = (session: Session, hop: number) => `turn.sealed ${session.entry} ${session.gateway} ${session.id} ${hop}`

function toTurn(keys: Keys, row: Row): Turn {
  const session = { entry: row.entry, gateway: row.gateway, id: row.session_id }
  return {
    session, hop: row.hop, textKey: row.text_key, textLength: row.text_length, phoneKey: row.phone_key, office: row.office_id,
    version: row.pack_version, screen: row.screen, open: row.open, at: row.at.getTime(),
    memory: JSON.parse(keys.open(row.sealed, placeOf(session, row.hop))) as Memory,
  }
}

/** The newest turn of a session, and the one that was asked with this very text (null: not looked for), which may be the same. */
export async function findTurns(
  sql: Sql, keys: Keys, { entry, gateway, id }: Session, textKey: string | null,
): Promise<{ last?: Turn; same?: Turn }> {
  const rows = await sql.query<Row>(
    `select ${columns} from turn where entry = $1 and gateway = $2 and session_id = $3
       and (text_key = $4 or hop = (select max(hop) from turn where entry = $1 and gateway = $2 and session_id = $3))
     order by hop desc`,
    [entry, gateway, id, textKey],
  )
  const same = rows.find((row) => row.text_key === textKey)
  return { last: rows[0] && toTurn(keys, rows[0]), same: same && toTurn(keys, same) }
}

/** The newest turn of a session. */
export async function findLastTurn(sql: Sql, keys: Keys, { entry, gateway, id }: Session): Promise<Turn | undefined> {
  const [row] = await sql.query<Row>(
    `select ${columns} from turn where entry = $1 and gateway = $2 and session_id = $3 order by hop desc limit 1`,
    [entry, gateway, id],
  )
  return row && toTurn(keys, row)
}

/** How far the clocks of two machines that answer the same phone may be apart, ms. */
const SKEW = 1000

/** The phone's newest turn through this gateway, in whichever session. */
export async function findNewestTurn(
  sql: Sql, keys: Keys, call: { entry: string; gateway: string; phoneKey: string; now: number },
): Promise<Turn | undefined> {
  const [row] = await sql.query<Row>(
    `select ${columns} from turn where entry = $1 and phone_key = $2 and gateway = $3 and at <= $4 order by at desc, hop desc limit 1`,
    [call.entry, call.phoneKey, call.gateway, new Date(call.now + SKEW)],
  )
  return row && toTurn(keys, row)
}

/**
 * Keeps a turn. Two requests for one turn meet at the primary key: the loser's error is retried and finds the winner.
 * A turn without effects may be lost with the machine (`soft`): its caller types again, nobody has been promised anything.
 */
export async function insertTurn(sql: Sql, keys: Keys, turn: Turn, soft: boolean): Promise<void> {
  const { session } = turn
  const values = `$1::text, $2::text, $3::text, $4::int, $5::text, $6::int, $7::text, $8::text, $9::int, $10::text, $11::boolean,
    $12::text, $13::timestamptz`
  await sql.query(
    soft
      ? `with soft as (select set_config('synchronous_commit', 'off', true)) insert into turn (${columns}) select ${values} from soft`
      : `insert into turn (${columns}) select ${values}`,
    [
      session.entry, session.gateway, session.id, turn.hop, turn.textKey, turn.textLength, turn.phoneKey, turn.office, turn.version,
      turn.screen, turn.open, keys.seal(JSON.stringify(turn.memory), placeOf(session, turn.hop)), new Date(turn.at),
    ],
  )
}

/** All turns of a session, through whichever gateway and number, the first one first. */
export async function findSession(sql: Sql, keys: Keys, session: string): Promise<Turn[]> {
  const rows = await sql.query<Row>(`select ${columns} from turn where session_id = $1 order by entry, gateway, hop`, [session])
  return rows.map((row) => toTurn(keys, row))
}

/** The newest sessions by USSD: their id, office, last screen and when that was. */
export const listSessions = (sql: Sql, most: number) => sql.query<{ id: string; office: string; screen: string; at: Date }>(
  `select distinct on (session_id) session_id as id, office_id as office, screen, at from turn where gateway <> 'sms'
   order by session_id, hop desc, at desc limit ${most * 20}`).then((rows) => rows.toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most))
