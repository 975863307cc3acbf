import { waitingStep, type WaitingEvent } from '@jemput/domain'
import type { Sql } from '@jemput/db'
import type { Language } from '@jemput/flow'
import type { Desk } from '../booking/desk.ts'
import { officeId, phoneKey } from '../booking/rules.ts'

/** A place in the line as it is stored. */
export type WaitingRecord = {
  id: string; phone_sealed: string; language: Language; channel: Desk['channel']; service: string; bucket: string; size: number; joined_at: Date
}
export const columns = 'id, phone_sealed, language, channel, service, bucket, size, joined_at'

/** One at a time at an office: who joins, and who is offered what. Until this transaction is over. */
export const lockLine = (sql: Sql, office: string) => sql.query('select pg_advisory_xact_lock(hashtext($1))', [`line ${office}`])

/** The place of the desk's phone, and how many stand before it in its line. */
export async function findPlace(desk: Desk): Promise<{ position: number; size: number } | undefined> {
  const [found] = await desk.sql.query<{ position: number; size: number }>(
    `select mine.size, (select count(*)::int from waiting w
       where w.office_id = mine.office_id and w.bucket = mine.bucket and w.status = 'waiting' and (w.joined_at, w.id) <= (mine.joined_at, mine.id)) as position
     from waiting mine where mine.office_id = $1 and mine.phone_key = $2 and mine.status = 'waiting'`, [officeId(desk), phoneKey(desk)])
  return found
}

/** What happened to the desk's phone ends its place, or the offer it had; whether there was one. */
export async function endPlaceInLine(desk: Desk, event: Exclude<WaitingEvent, 'offer'>): Promise<boolean> {
  const { from, to } = waitingStep(event)
  const ended = await desk.sql.query(
    'update waiting set status = $4, ended_at = $5 where office_id = $1 and phone_key = $2 and status = any($3::text[]) returning id',
    [officeId(desk), phoneKey(desk), from, to, new Date(desk.now)])
  return ended.length > 0
}

/** A hold that was offered has ended; false for one that its phone asked for itself. */
export async function endOffer({ sql, now }: Pick<Desk, 'sql' | 'now'>, hold: { office_id: string; id: string }, event: 'lapse' | 'leave'): Promise<boolean> {
  const ended = await sql.query(
    `update waiting set status = $3, ended_at = $4 where office_id = $1 and booking_id = $2 and status = 'offered' returning id`,
    [hold.office_id, hold.id, waitingStep(event).to, new Date(now)])
  return ended.length > 0
}
