import type { CallEnds } from '@jemput/contract'
import type { Sql } from '@jemput/db'
import type { Desk } from '../booking/desk.ts'
import { officeId, packOf } from '../booking/rules.ts'
import type { Deps } from '../deps.ts'
import type { CallEnd, Gateway } from './gateways/port.ts'
import { findScreenWords } from './screen-words.ts'

/** What the figures look back on, in days. */
const DAYS = 30
const DAY = 86_400_000
const SCREEN = /^[\w-]{1,64}\/[\w-]{1,64}$/

/**
 * Counts how a session ended, once however often it is told, on the screen that the phone saw last: what the gateway gives back of our
 * own hops, else the last one that we answered with. A session that nobody here knows is not counted.
 */
export async function noteEnd({ db, keys, shelf, clock }: Deps, gateway: Pick<Gateway, 'id'>, { session, failed, lastHop }: CallEnd): Promise<void> {
  const last = await findLast(db, [...shelf.offices(), shelf.byDial('')].map(({ pack }) => pack.office.id), gateway.id, session)
  if (!last) return
  const screen = lastHop !== null && SCREEN.test(lastHop) ? lastHop : last.screen
  // An end that the phone never showed is no end for its person.
  const how = failed ? 'failed' : last.open || screen !== last.screen ? 'left' : 'done'
  await db.query(
    `insert into call_end (office_id, gateway, session_key, pack_version, screen, how, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [last.office_id, gateway.id, keys.key('text', `${gateway.id} ${session}`), last.pack_version, screen, how, new Date(clock.now())])
}

async function findLast(sql: Sql, entries: string[], gateway: string, session: string) {
  const [row] = await sql.query<{ office_id: string; pack_version: number; screen: string; open: boolean }>(
    `select office_id, pack_version, screen, open from turn where entry = any($1::text[]) and gateway = $2 and session_id = $3 order by hop desc limit 1`,
    [entries, gateway, session])
  return row
}

/** On which screens people leave off, the worst first, for each version of the pack. */
export async function callEnds(desk: Desk): Promise<CallEnds> {
  const counted = await desk.sql.query<Omit<CallEnds['screens'][number], 'words'>>(
    `select pack_version as version, screen, count(*) filter (where how = 'done')::int as done, count(*) filter (where how = 'left')::int as left,
       count(*) filter (where how = 'failed')::int as failed
     from call_end where office_id = $1 and at > $2 group by 1, 2 order by 4 desc, 5 desc, 1 desc, 2`, [officeId(desk), new Date(desk.now - DAYS * DAY)])
  const screens = []
  for (const row of counted) screens.push({ ...row, words: findScreenWords(await packOf(desk, row.version), desk.language, row.screen) })
  return { days: DAYS, screens }
}
