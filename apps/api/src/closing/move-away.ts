import { addAwake, addDays, instantOf } from '@jemput/domain'
import type { Slot } from '@jemput/flow'
import { readBucket } from '../booking/availability.ts'
import { datesToBook } from '../booking/calendar.ts'
import type { Desk } from '../booking/desk.ts'
import { exchangeSeats } from '../booking/exchange-seats.ts'
import { holdEnd } from '../booking/hold-anew.ts'
import type { BookingRecord } from '../booking/record.ts'
import { currentPack, officeId } from '../booking/rules.ts'
import { announce } from '../phone/notices.ts'
import { unseat } from './unseat.ts'

/** Windows that are tried, should each fill up at that very moment. */
const TRIES = 5

/**
 * Finds another time for a booking that this transaction has locked, for its day has closed: the first window after that day in which the
 * whole party fits, before whoever waits in line. Its phone is told, or asked where the office asks; nothing that follows locks anybody
 * until the phone has said yes or chosen itself, and the move is none of its own. Without a window it loses its place, see `unseat`.
 */
export async function moveAway(desk: Desk, booking: BookingRecord, reason: string): Promise<void> {
  const slot = await takeNewSeats(desk, booking)
  if (!slot) return unseat(desk, booking, reason)
  const { closure: { action, answerMin }, sms: { quiet } } = currentPack(desk).policy
  const starts = instantOf(slot.date, slot.start, desk.office.pack.office.timezone)
  const asked = action === 'ASK' && booking.status === 'confirmed'
  const answerBy = asked ? Math.min(addAwake(desk.now, answerMin, quiet, desk.office.pack.office.timezone), starts) : null
  await desk.sql.query(moveSql, [
    officeId(desk), booking.id, slot.date, slot.start, slot.end, answerBy === null ? null : new Date(answerBy), holdEnd(desk),
  ])
  await announce(desk, asked ? 'booking.closedDay' : 'booking.movedByOffice', booking.id, { closure: { date: booking.date, reason, answerBy } })
}

async function takeNewSeats(desk: Desk, booking: BookingRecord): Promise<Slot | undefined> {
  const pack = currentPack(desk)
  const { bucket: id, size, date } = booking
  const limits = pack.policy.quota[id]
  if (!limits) return undefined
  const { first } = datesToBook(pack, desk.now)
  const from = addDays(date, 1) > first ? addDays(date, 1) : first
  const windows = await readBucket(desk, { id, bucket: limits }, [from, addDays(from, pack.policy.booking.aheadDays)], 'in-line')
  for (const { date: day, start, end } of windows.filter(({ left }) => left >= size).slice(0, TRIES)) {
    const slot = { date: day, start, end }
    if ((await exchangeSeats(desk, booking, { bucket: id, limits, slot, size, behind: false })).done) return slot
  }
  return undefined
}

/** Only a confirmed booking has queue numbers, and gets new ones; a hold has its full time again. */
const moveSql = `
  with numbered as (
    update capacity c set issued = c.issued + b.size
    from booking b
    where b.office_id = $1 and b.id = $2 and b.status = 'confirmed' and (c.office_id, c.date, c.bucket, c."window") = (b.office_id, $3::date, b.bucket, '')
    returning c.issued - b.size + 1 as first_number
  )
  update booking set moved_from = date, date = $3, starts = $4, ends = $5, excused = true, answer_by = $6,
    expires_at = case when status = 'held' then greatest(expires_at, $7::timestamptz) else expires_at end,
    first_number = (select first_number from numbered)
  where office_id = $1 and id = $2`
