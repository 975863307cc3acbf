import { arrivalVerdict, type LocalDate } from '@jemput/domain'
import type { BookingView, Pack } from '@jemput/flow'
import { openForBooking } from '../application/open-for-booking.ts'
import { hadOutage } from '../closing/outage.ts'
import { announce } from '../phone/notices.ts'
import { coolOff } from './cool-off.ts'
import type { Desk } from './desk.ts'
import { freePeople } from './name-people.ts'
import { takeNextWindow } from './next-window.ts'
import { getBooking, slotOf } from './read.ts'
import { lockBooking, type BookingRecord } from './record.ts'
import { endPlace } from './release.ts'
import { momentAt, officeId, packOf } from './rules.ts'

export type Arrival =
  /** Expected, or here already: the queue number is the ticket. `late`: later than asked. */
  | { outcome: 'arrived'; booking: BookingView; late: boolean }
  /** Too late, and staff decide, or no later window has room: check in again with a reason, or send away. `voids`: by the office's rule that voids the booking. */
  | { outcome: 'late'; booking: BookingView; voids: boolean }
  | { outcome: 'forfeited'; booking: BookingView; until: LocalDate | null }
  | { outcome: 'another-day'; date: LocalDate }
  | { outcome: 'not-expected'; status: string }

/** `reason`: one of the office's reasons to overrule lateness; `ask`: staff are asked before a booking is voided. */
type Judging = { reason?: string | undefined; ask?: boolean }

/**
 * Somebody with this booking stands at the counter. Coming late voids the booking where the office says so, and the person may then
 * book again, at once or after a while; or it moves into the next window of the day.
 */
export async function checkIn(desk: Desk, bookingId: string, { reason, ask = false }: Judging = {}): Promise<Arrival> {
  const booking = await lockBooking(desk.sql, officeId(desk), bookingId)
  if (booking.status === 'arrived') return { outcome: 'arrived', booking: await getBooking(desk, booking.id), late: booking.arrived_late }
  if (booking.status !== 'confirmed') return { outcome: 'not-expected', status: booking.status }
  const pack = await packOf(desk, booking.pack_version)
  const { arrival, late } = pack.policy
  const asked = momentAt(desk, booking.requested_at.getTime())
  const verdict = arrivalVerdict(slotOf(booking), arrival, momentAt(desk, desk.now), asked)
  // Whoever was to come while the system was down is served whenever they come.
  if (verdict === 'late' && await hadOutage(desk, [booking.date])) return letIn(desk, booking, false)
  if (verdict === 'another-day') return { outcome: 'another-day', date: booking.date }
  const overruled = reason !== undefined && late.overrideReasons.includes(reason)
  if (verdict !== 'late' || overruled) return letIn(desk, booking, verdict !== 'on-time')
  if (late.action === 'FORFEIT' && !ask) return forfeit(desk, pack, booking)
  if (late.action === 'NEXT_SLOT' && await takeNextWindow(desk, booking)) return letIn(desk, booking, true)
  return { outcome: 'late', booking: await getBooking(desk, booking.id), voids: late.action === 'FORFEIT' }
}

/** The person's one place is used: another booking may follow. The seat stays taken, for it is sat on. */
async function letIn(desk: Desk, booking: BookingRecord, late: boolean): Promise<Arrival> {
  await desk.sql.query(
    `update booking set status = 'arrived', arrived_at = $3, arrived_late = $4 where office_id = $1 and id = $2`,
    [booking.office_id, booking.id, new Date(desk.now), late])
  await freePeople(desk.sql, booking)
  await openForBooking(desk, booking.id)
  return { outcome: 'arrived', booking: await getBooking(desk, booking.id), late }
}

async function forfeit(desk: Desk, pack: Pack, booking: BookingRecord): Promise<Arrival> {
  await endPlace(desk, booking, 'forfeited')
  const until = await coolOff(desk, pack, booking, 'forfeit')
  await announce(desk, 'booking.forfeited', booking.id, { lock: { until } })
  return { outcome: 'forfeited', booking: await getBooking(desk, booking.id), until }
}
