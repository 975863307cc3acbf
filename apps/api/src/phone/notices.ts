import { ACTIVE, instantOf } from '@jemput/domain'
import { Language, type BookingView, type Notice, type Pack } from '@jemput/flow'
import type { Desk } from '../booking/desk.ts'
import { readBooking } from '../booking/read.ts'
import { dropNotices, schedule } from './clocks.ts'
import { languageFor } from './context.ts'
import { tell } from './tell.ts'

/** What may happen to a booking and be worth telling its phone. */
export type BookingEvent = Extract<Notice['on'], `booking.${string}` | 'waitlist.offered' | 'waitlist.lapsed' | 'office.outage'>

/** Further roots of a text: `lock` is until when the person must wait, `YYYY-MM-DD`; why the office did it, and the day that it closed (`answerBy` epoch ms). */
type More = {
  lock?: { until: string | null }; reason?: string; closure?: { date: string; reason: string; answerBy: number | null }; member?: { name: string }
}

/**
 * Tells the phone of a booking what happened to it, as the office's notices say, in the desk's transaction:
 * at once through the outbox, or by a row in `notice_due` for its moment. A notice whose moment moves is sent at the new one,
 * and not at all when that has passed; a booking that moved gets new moments for all that it still waits for, and one that ended none.
 */
export async function announce(desk: Desk, event: BookingEvent, bookingId: string, more: More = {}): Promise<void> {
  const { office } = newestDesk(desk)
  const to = await deskOfOwner(desk, bookingId)
  const booking = to && await readBooking(to, bookingId)
  if (!to || !booking) return
  const subject = { kind: 'booking', id: bookingId } as const
  const roots = bookingRoots(office.pack, booking)
  const all = Object.entries(office.pack.notices)
  if (!ACTIVE.some((status) => status === booking.status)) {
    await dropNotices(to.sql, office.pack.office.id, subject, all.filter(([, { on, at }]) => at && beforeMove.includes(on)).map(([id]) => id))
  }
  // At a counter the phone's owner hears it said, and the phone knows nothing yet.
  const told = desk.phone === to.phone && desk.channel !== 'COUNTER'
  const notices = all.filter(([, notice]) => concerns(notice, event) && !(notice.elsewhere && told))
  await schedule(to, office.pack, subject, notices.filter(([, { at }]) => at), { ...roots, policy: office.pack.policy })
  for (const [, notice] of notices) if (!notice.at) await tell(to, to, notice, { id: bookingId, roots: { ...roots, lock: { until: null }, ...more } })
}

/** What comes before a move in the life of a booking, so that notices of it may wait for a moment which moves along. */
const beforeMove: readonly Notice['on'][] = ['booking.held', 'booking.confirmed']
const moves: readonly BookingEvent[] = ['booking.moved', 'booking.movedByOffice', 'booking.closedDay']

const concerns = ({ on, at }: Notice, event: BookingEvent): boolean =>
  on === event || (moves.includes(event) && at !== undefined && beforeMove.includes(on))

/** A booking as its notices see it: with the moment at which it starts, epoch ms. */
export const bookingRoots = ({ office }: Pack, booking: BookingView) =>
  ({ booking: { ...booking, start: instantOf(booking.date, booking.slot.start, office.timezone) } })

/** Notices speak with the newest words of the office, whatever version the booking began with. */
const newestDesk = (desk: Desk): Desk => ({ ...desk, office: desk.shelf.newest(desk.office.pack.office.id) ?? desk.office })

/** The desk with the phone and the language of whoever booked, which need not be who is asking now. */
export async function deskOfOwner(desk: Desk, bookingId: string): Promise<Desk | undefined> {
  const at = newestDesk(desk)
  const [row] = await desk.sql.query<{ phone_sealed: string; language: string }>(
    'select phone_sealed, language from booking where office_id = $1 and id = $2', [at.office.pack.office.id, bookingId],
  )
  return row && {
    ...at, phone: desk.keys.open(row.phone_sealed, 'booking.phone_sealed'), language: languageFor(at.office, Language.safeParse(row.language).data),
  }
}
