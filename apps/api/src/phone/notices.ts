import type { Sql } from '@jemput/db'
import { evaluate, holds, Language, message, type BookingView, type Notice } from '@jemput/flow'
import type { Desk } from '../booking/desk.ts'
import { readBooking } from '../booking/read.ts'
import type { Deps, Keys } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { contextOf, languageFor } from './context.ts'
import { post } from './outbox.ts'
import { wantsReminders } from './preferences.ts'

/** What may happen to a booking and be worth telling its phone. */
export type BookingEvent = Extract<Notice['on'], `booking.${string}`>

/** Further roots of a text: `lock` is until when the person must wait, `YYYY-MM-DD`. */
type More = { lock?: { until: string | null } }

const MOST_DUE = 100
/** A notice that can't be sent is tried again after this, ms. */
const LATER = 300_000

/**
 * Tells the phone of a booking what happened to it, as the office's notices say, in the desk's transaction:
 * at once through the outbox, or by a row in `notice_due` for its moment. A notice whose moment moves is sent at the new one,
 * and not at all when that has passed; a booking that moved gets new moments for all that it still waits for.
 */
export async function announce(desk: Desk, event: BookingEvent, bookingId: string, more: More = {}): Promise<void> {
  const { office } = newestDesk(desk)
  const notices = Object.entries(office.pack.notices).filter(([, notice]) => concerns(notice, event))
  const to = notices.length > 0 ? await deskOfOwner(desk, bookingId) : undefined
  const booking = to && await readBooking(to, bookingId)
  if (!to || !booking) return
  for (const [id, notice] of notices) {
    if (notice.elsewhere && desk.phone === to.phone) continue
    if (notice.at) await schedule(to, bookingId, id, momentOf(to, notice.at, booking))
    else await tell(to, notice, booking, more)
  }
}

/** What comes before a move in the life of a booking, so that notices of it may wait for a moment which moves along. */
const beforeMove: readonly Notice['on'][] = ['booking.held', 'booking.confirmed']

const concerns = ({ on, at }: Notice, event: BookingEvent): boolean =>
  on === event || (event === 'booking.moved' && at !== undefined && beforeMove.includes(on))

/** Sends the notices whose moment has come to whom they still concern. Returns how many were looked at. */
export async function sendDueNotices(deps: Deps): Promise<number> {
  const due = await deps.db.query<Due>(
    'select office_id, booking_id, notice, due_at from notice_due where due_at <= $1 order by due_at limit $2',
    [new Date(deps.clock.now()), MOST_DUE],
  )
  for (const row of due) {
    try {
      await deps.db.transaction((sql) => sendDue(deps, sql, row))
    } catch (error) {
      deps.log.error({ fault: faultOf(error), notice: row.notice }, 'a notice could not be sent')
      await putOff(deps.db, row, deps.clock.now())
    }
  }
  return due.length
}

type Due = { office_id: string; booking_id: string; notice: string; due_at: Date }

async function sendDue({ shelf, keys, clock }: Deps, sql: Sql, due: Due): Promise<void> {
  const { office_id, booking_id, notice: id, due_at } = due
  const office = shelf.newest(office_id)
  const notice = office?.pack.notices[id]
  // Another process may run with newer packs, and know it.
  if (!office || !notice) return putOff(sql, due, clock.now())
  // Another process may have sent it, or its moment has moved.
  const mine = await sql.query(
    'delete from notice_due where office_id = $1 and booking_id = $2 and notice = $3 and due_at = $4 returning notice',
    [office_id, booking_id, id, due_at],
  )
  if (mine.length === 0) return
  const desk: Desk = { sql, office, shelf, keys, now: clock.now(), phone: '', channel: 'SMS', language: 'id', requestKey: '' }
  const to = await deskOfOwner(desk, booking_id)
  const booking = to && await readBooking(to, booking_id)
  if (to && booking) await tell(to, notice, booking, {})
}

/** Unless its moment has moved meanwhile. `now` is epoch ms. */
async function putOff(sql: Sql, { office_id, booking_id, notice, due_at }: Due, now: number): Promise<void> {
  await sql.query('update notice_due set due_at = $5 where office_id = $1 and booking_id = $2 and notice = $3 and due_at = $4', [
    office_id, booking_id, notice, due_at, new Date(now + LATER),
  ])
}

/** Notices speak with the newest words of the office, whatever version the booking began with. */
const newestDesk = (desk: Desk): Desk => ({ ...desk, office: desk.shelf.newest(desk.office.pack.office.id) ?? desk.office })

/** The desk with the phone and the language of whoever booked, which need not be who is asking now. */
async function deskOfOwner(desk: Desk, bookingId: string): Promise<Desk | undefined> {
  const at = newestDesk(desk)
  const [row] = await desk.sql.query<{ phone_sealed: string; language: string }>(
    'select phone_sealed, language from booking where office_id = $1 and id = $2', [at.office.pack.office.id, bookingId],
  )
  return row && {
    ...at, phone: openPhone(desk.keys, row.phone_sealed), language: languageFor(at.office, Language.safeParse(row.language).data),
  }
}

const openPhone = (keys: Keys, sealed: string) => keys.open(sealed, 'booking.phone_sealed')

/** Epoch ms; undefined when the pack's expressions give none, or it has passed. */
function momentOf(desk: Desk, at: NonNullable<Notice['at']>, booking: BookingView): number | undefined {
  const roots = rootsOf(desk, booking)
  const from = evaluate(at.before ?? at.after ?? 'null', roots)
  const minutes = evaluate(at.minutes, roots)
  if (typeof from !== 'number' || typeof minutes !== 'number') return undefined
  const moment = from + (at.before === undefined ? minutes : -minutes) * 60_000
  return moment > desk.now ? moment : undefined
}

async function schedule({ sql, office }: Desk, bookingId: string, notice: string, moment: number | undefined): Promise<void> {
  if (moment === undefined) {
    await sql.query('delete from notice_due where office_id = $1 and booking_id = $2 and notice = $3', [office.pack.office.id, bookingId, notice])
    return
  }
  await sql.query(
    `insert into notice_due (office_id, booking_id, notice, due_at) values ($1, $2, $3, $4)
     on conflict (office_id, booking_id, notice) do update set due_at = excluded.due_at`,
    [office.pack.office.id, bookingId, notice, new Date(moment)],
  )
}

async function tell(desk: Desk, notice: Notice, booking: BookingView, more: More): Promise<void> {
  if (!holds(notice.when, rootsOf(desk, booking))) return
  if (notice.lane !== 'reply' && !await wantsReminders(desk.sql, desk.keys.key('phone', desk.phone))) return
  const context = contextOf({ office: desk.office, surface: 'sms', language: desk.language, now: desk.now })
  await post(desk, { text: message(context, notice.text, { booking, lock: { until: null }, ...more }), lane: notice.lane })
}

const rootsOf = ({ office }: Desk, booking: BookingView) => ({ booking, policy: office.pack.policy })
