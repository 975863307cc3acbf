import { addDays } from '@jemput/domain'
import type { Pack, Slot } from '@jemput/flow'
import { announce } from '../phone/notices.ts'
import { refuseDate } from './calendar.ts'
import { hasBegun } from './cancel.ts'
import type { Inputs, Outcome } from './contract.ts'
import type { Desk } from './desk.ts'
import { exchangeSeats } from './exchange-seats.ts'
import { refuseSeats } from './find-slot.ts'
import { isWindow } from './hold-anew.ts'
import { countTry } from './phone-limits.ts'
import { refuseProof } from './prove.ts'
import { getBooking, slotOf } from './read.ts'
import { findByCode, lockBooking, type BookingRecord } from './record.ts'
import { currentPack, momentAt, packOf, todayAt } from './rules.ts'
import { refuseSpeed } from './speed.ts'

type Said = Outcome<'booking.move'>

/**
 * Moves a confirmed booking, whole: new seats taken and old ones given back in one statement, new queue numbers from the new day.
 * Refused, it stays as it was.
 */
export async function move(desk: Desk, { code, slot, birthDate }: Inputs<'booking.move'>): Promise<Said> {
  const found = await findByCode(desk, code)
  const booking = found && await lockBooking(desk.sql, found.office_id, found.id)
  if (!booking || booking.status === 'held' || booking.status === 'unpaid') return { outcome: await countTry(desk, 'proof') ? 'not-found' : 'too-many-tries' }
  const pack = await packOf(desk, booking.pack_version)
  const unproven = await refuseProof(desk, booking, birthDate, pack.policy.proof.move)
  if (unproven) return unproven
  // A move to where it is already uses up no move, and is no "moved" either.
  if (booking.status === 'confirmed' && isAt(booking, slot)) return { outcome: 'unchanged' }
  const refused = refuseByRules(desk, pack, booking, slot)
  if (refused) return refused
  return change(desk, booking, slot)
}

const isAt = (booking: BookingRecord, slot: Slot): boolean => {
  const { date, start } = slotOf(booking)
  return date === slot.date && start === slot.start
}

function refuseByRules(desk: Desk, pack: Pack, booking: BookingRecord, slot: Slot): Said | undefined {
  const { max, until } = pack.policy.reschedule
  // Whom the office itself has moved may choose another time, however late it is and however often they moved before.
  const free = booking.status === 'confirmed' && booking.excused && !hasBegun(pack, booking, desk.now)
  const lastDay = addDays(booking.date, -Number.parseInt(until, 10))
  if (!free && (booking.status !== 'confirmed' || todayAt(desk) > lastDay || hasBegun(pack, booking, desk.now))) return { outcome: 'too-late' }
  if (!free && booking.moves >= max) return { outcome: 'move-limit' }
  return refuseDate(currentPack(desk), desk.now, slot.date) ?? refuseSpeed(pack, booking.speed, slot.date, momentAt(desk, booking.requested_at.getTime()).date)
}

async function change(desk: Desk, booking: BookingRecord, slot: Slot): Promise<Said> {
  const { office_id: office, bucket, size, service } = booking
  const limits = currentPack(desk).policy.quota[bucket]
  const seats = limits && await isWindow(desk, { slot })
    ? await exchangeSeats(desk, booking, { bucket, limits, slot, size })
    : { done: false, left: 0 }
  if (!seats.done) {
    const refusal = await refuseSeats(desk, { service, slot, party: size, priorityClass: booking.priority_class }, seats.left)
    return refusal.outcome === 'no-seats' ? { outcome: 'slot-full', next: null } : refusal
  }
  await desk.sql.query(moveSql, [office, booking.id, slot.date, slot.start, slot.end])
  await announce(desk, 'booking.moved', booking.id)
  return { outcome: 'ok', booking: await getBooking(desk, booking.id) }
}

const moveSql = `
  with numbered as (
    update capacity c set issued = c.issued + b.size
    from booking b
    where b.office_id = $1 and b.id = $2 and (c.office_id, c.date, c.bucket, c."window") = (b.office_id, $3::date, b.bucket, '')
    returning c.issued - b.size + 1 as first_number
  )
  update booking set date = $3, starts = $4, ends = $5, moves = moves + (not excused)::int, excused = false, answer_by = null,
    first_number = numbered.first_number
  from numbered where office_id = $1 and id = $2`
