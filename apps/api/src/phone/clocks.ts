import type { Sql } from '@jemput/db'
import { afterQuiet, momentFrom } from '@jemput/domain'
import { evaluate, type Clock, type Notice, type Pack } from '@jemput/flow'
import { closedDaysOf } from '../booking/calendar.ts'

/** What a notice is about: `passport` is an application, by its id. */
export type Subject = { kind: 'booking' | 'passport' | 'homevisit' | 'payment'; id: string }
type Roots = Readonly<Record<string, unknown>>

/** Epoch ms by the office's clock and calendar; undefined when the pack's expressions give none. */
function momentOf(pack: Pack, { before, after, time, ...amounts }: Clock, roots: Roots): number | undefined {
  const from = evaluate(before ?? after ?? 'null', roots)
  const days = amountOf(amounts.days, roots)
  const workdays = amountOf(amounts.workdays, roots)
  const minutes = amountOf(amounts.minutes, roots)
  if (typeof from !== 'number' && typeof from !== 'string' || days === undefined || workdays === undefined || minutes === undefined) return undefined
  const calendar = { closed: closedDaysOf(pack), hours: pack.policy.slot.hours }
  const distance = time === undefined ? { days, workdays, minutes } : { days, workdays, minutes, time }
  return momentFrom(from, before === undefined ? 'after' : 'before', distance, { zone: pack.office.timezone, calendar })
}

function amountOf(amount: string | number | undefined, roots: Roots): number | undefined {
  const value = typeof amount === 'string' ? evaluate(amount, roots) : amount ?? 0
  return typeof value === 'number' ? value : undefined
}

/** When this lane may speak: at once, or when the office's quiet hours are over. Epoch ms. */
export const whenHeard = ({ policy, office }: Pack, lane: Notice['lane'], ms: number): number =>
  lane === 'reply' ? ms : afterQuiet(ms, policy.sms.quiet, office.timezone)

/** Nobody needs it any more. */
export function isOver(pack: Pack, { until }: Notice, roots: Roots, now: number): boolean {
  const end = until && momentOf(pack, until, roots)
  return end !== undefined && now > end
}

/**
 * When a notice will be sent; undefined for one that nobody would need: its moment has passed (what it tells was said just now), or
 * quiet hours would keep it until after `until`.
 */
function dueAt(pack: Pack, notice: Notice, roots: Roots, now: number): number | undefined {
  const moment = notice.at && momentOf(pack, notice.at, roots)
  if (moment === undefined || moment <= now) return undefined
  const heard = whenHeard(pack, notice.lane, moment)
  return isOver(pack, notice, roots, heard) ? undefined : heard
}

type Host = { sql: Sql; now: number }

/** Sets the moments of notices about one subject, by their ids: each has one moment, and what has none is sent no more. */
export async function schedule({ sql, now }: Host, pack: Pack, { kind, id }: Subject, notices: readonly [string, Notice][], roots: Roots): Promise<void> {
  const moments = notices.map(([name, notice]) => ({ name, due: dueAt(pack, notice, roots, now) }))
  const gone = moments.filter(({ due }) => due === undefined).map(({ name }) => name)
  const coming = moments.flatMap(({ name, due }) => (due === undefined ? [] : [{ notice: name, due_at: new Date(due).toISOString() }]))
  if (gone.length > 0) await dropNotices(sql, pack.office.id, { kind, id }, gone)
  if (coming.length === 0) return
  await sql.query(
    `insert into notice_due (office_id, subject_kind, subject, notice, due_at)
     select $1, $2, $3, notice, due_at from jsonb_to_recordset($4::jsonb) as n(notice text, due_at timestamptz)
     on conflict (office_id, subject_kind, subject, notice) do update set due_at = excluded.due_at`,
    [pack.office.id, kind, id, JSON.stringify(coming)])
}

/** These notices will not be sent. */
export async function dropNotices(sql: Sql, office: string, { kind, id }: Subject, notices: readonly string[]): Promise<void> {
  await sql.query('delete from notice_due where office_id = $1 and subject_kind = $2 and subject = $3 and notice = any($4::text[])', [office, kind, id, notices])
}
