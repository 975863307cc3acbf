import { agree } from '../closing/agree.ts'
import { bill } from '../payment/bill.ts'
import { dueOf } from '../payment/resend.ts'
import { announce } from '../phone/notices.ts'
import { endPlaceInLine } from '../waiting/line.ts'
import type { Inputs, Outcome } from './contract.ts'
import type { Desk } from './desk.ts'
import { expireHolds } from './expire.ts'
import { countTry } from './phone-limits.ts'
import { getBooking } from './read.ts'
import { findByCode, findNewest, hasLapsed, lockOpenHold, lockRest, type BookingRecord } from './record.ts'
import { phoneKey } from './rules.ts'

type Said = Outcome<'booking.confirm'>

/*
 * The whole party gets consecutive numbers, because the day's counter is advanced by its size in one update.
 * Two who confirm the same hold meet at its row: the second finds it no longer held, and hears "already". A booking that waited for
 * money is confirmed the same way once that came.
 */
const confirmSql = `
  with numbered as (
    update capacity c set issued = c.issued + b.size
    from booking b
    where b.office_id = $1 and b.id = $2 and b.status in ('held', 'unpaid')
      and (c.office_id, c.date, c.bucket, c."window") = (b.office_id, b.date, b.bucket, '')
    returning c.issued - b.size + 1 as first_number
  )
  update booking set status = 'confirmed', confirmed_at = $3, first_number = numbered.first_number
  from numbered where office_id = $1 and id = $2 and status in ('held', 'unpaid')`

/**
 * Makes the phone's hold a booking with queue numbers, once every person is named, or one that waits for money first. A code of another
 * phone is not enough.
 */
export async function confirm(desk: Desk, { code }: Inputs<'booking.confirm'>): Promise<Said> {
  const hold = await lockOpenHold(desk)
  const agreed = !hold || (code !== null && hold.code !== code) ? await agree(desk, code) : undefined
  if (agreed !== undefined) return { outcome: 'ok', booking: await getBooking(desk, agreed) }
  if (!hold || (code !== null && hold.code !== code)) return confirmOther(desk, code)
  if (hasLapsed(hold, desk.now)) {
    await expireHolds(desk, [hold])
    return { outcome: 'hold-expired' }
  }
  const rest = await lockRest(desk.sql, hold)
  if ([hold, ...rest ? [rest] : []].some(({ named, size }) => named < size)) return { outcome: 'members-missing', booking: await getBooking(desk, hold.id) }
  await endPlaceInLine(desk, 'take')
  const due = await bill(desk, hold)
  if (due) {
    // The rest of a split party has a bill of its own, which its phone reads in an SMS.
    if (rest) await bill(desk, rest)
    return { outcome: 'payment-due', ...due }
  }
  await makeConfirmed(desk, hold)
  if (rest) await makeConfirmed(desk, rest)
  return { outcome: 'ok', booking: await getBooking(desk, hold.id) }
}

/** Queue numbers for a booking that this transaction has locked. */
export async function makeConfirmed(desk: Desk, { office_id, id }: BookingRecord): Promise<void> {
  await desk.sql.query(confirmSql, [office_id, id, new Date(desk.now)])
  await announce(desk, 'booking.confirmed', id)
}

/** No open hold is meant: one that was confirmed before, one whose time is over, somebody else's, or none. */
async function confirmOther(desk: Desk, code: string | null): Promise<Said> {
  const meant = code === null ? await findNewest(desk) : await findByCode(desk, code)
  const mine = meant?.phone_key === phoneKey(desk)
  if (code !== null && !mine && !await countTry(desk, 'proof')) return { outcome: 'try-later' }
  if (!meant) return { outcome: 'nothing-held' }
  return mine ? ofStatus(desk, meant) : { outcome: 'not-yours' }
}

async function ofStatus(desk: Desk, booking: BookingRecord): Promise<Said> {
  const { id, status } = booking
  switch (status) {
    case 'unpaid': {
      const due = await dueOf(desk, booking)
      return due && due !== 'expired' ? { outcome: 'payment-due', ...due } : { outcome: 'hold-expired' }
    }
    case 'confirmed':
    case 'arrived': return { outcome: 'already', booking: await getBooking(desk, id) }
    case 'expired': return { outcome: 'hold-expired' }
    default: return { outcome: 'nothing-held' }
  }
}
