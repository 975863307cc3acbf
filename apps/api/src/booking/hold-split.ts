import { uuidv7 } from 'uuidv7'
import { readWindows } from './availability.ts'
import { exchange } from './counters.ts'
import type { Desk } from './desk.ts'
import { firstFitting, refuseSeats, slotOf } from './find-slot.ts'
import { holdAnew, newCode } from './hold-anew.ts'
import type { HoldAnswer, HoldRequest } from './hold.ts'
import { isPhoneFull, readPhoneLoad } from './phone-limits.ts'
import { getBooking } from './read.ts'
import { lockBooking } from './record.ts'
import { endPlace } from './release.ts'
import { currentPack, findBucket, officeId } from './rules.ts'

/**
 * A party that comes in two windows by its own choice: as many as fit into the one asked for, the others in the first later one with seats
 * for all of them. Both or neither. The others are a booking of their own, named with the first ones and confirmed with them.
 */
export async function holdSplit(desk: Desk, request: HoldRequest): Promise<HoldAnswer> {
  const { slot, party } = request
  const windows = await readWindows(desk, request)
  const left = windows.find(({ date, start }) => date === slot.date && start === slot.start)?.left ?? 0
  // A bill is for one booking: where it comes before the number, a party comes together.
  if (left >= party || desk.office.pack.policy.payment.when === 'BEFORE_NUMBER') return holdAnew(desk, request)
  const rest = party - left
  const second = firstFitting(windows, rest, { date: slot.date, after: slot }, currentPack(desk).policy.booking.overflow)
  if (left === 0 || !second || second.date === slot.date && second.start === slot.start) return refuseSeats(desk, request, left)
  if (isPhoneFull(desk, await readPhoneLoad(desk), party)) return { outcome: 'phone-limit' }

  const first = await holdAnew(desk, { ...request, party: left, members: request.members?.slice(0, left) ?? null })
  if (first.outcome !== 'ok' || first.booking.rest !== null) return first
  if (await holdRest(desk, request, first.booking.id, { ...second, size: rest })) return { outcome: 'ok', booking: await getBooking(desk, first.booking.id) }
  await undo(desk, first.booking.id)
  return refuseSeats(desk, request, left)
}

type Rest = ReturnType<typeof slotOf> & { size: number }

/** False, and nothing is written, where somebody was faster. */
async function holdRest(desk: Desk, request: HoldRequest, first: string, { date, start, end, size }: Rest): Promise<boolean> {
  const found = findBucket(desk, request)
  if (!found) return false
  const seats = await exchange(desk.sql, [{ office: officeId(desk), date, bucket: found.id, starts: start, size, limits: found.bucket }])
  if (seats.done) await desk.sql.query(restSql, [officeId(desk), first, uuidv7(), newCode(), date, start, end, size])
  return seats.done
}

const restSql = `
  insert into booking (office_id, id, code, status, channel, bucket, service, speed, priority_class, free_reason, part_of, date, starts, ends, size, named,
    phone_key, phone_sealed, kk_key, address_sealed, language, pack_version, request_key, requested_at, expires_at)
  select office_id, $3, $4, status, channel, bucket, service, speed, priority_class, free_reason, id, $5, $6, $7, $8, 0,
    phone_key, phone_sealed, kk_key, address_sealed, language, pack_version, request_key || ' rest', requested_at, expires_at
  from booking where office_id = $1 and id = $2`

/** The same request may be made again: what it made before is nobody's answer. */
async function undo(desk: Desk, id: string): Promise<void> {
  await endPlace(desk, await lockBooking(desk.sql, officeId(desk), id), 'cancelled')
  await desk.sql.query('update booking set request_key = id::text where office_id = $1 and id = $2', [officeId(desk), id])
}
