import type { Slot } from '@jemput/flow'
import { readWindows } from '../booking/availability.ts'
import { exchange } from '../booking/counters.ts'
import type { Desk } from '../booking/desk.ts'
import { expireDay } from '../booking/expire.ts'
import { isAfter } from '../booking/find-slot.ts'
import { isWindow, newCode } from '../booking/hold-anew.ts'
import { readNamed } from '../booking/name-people.ts'
import { settleStanding } from '../booking/person.ts'
import { slotOf } from '../booking/read.ts'
import type { BookingRecord } from '../booking/record.ts'
import { currentPack } from '../booking/rules.ts'

/** Windows that are tried; each may have been filled since it was looked at. */
const MOST_TRIES = 10

/**
 * Its code is its own again unless somebody else has it now. A person who was named elsewhere meanwhile meets the primary key of
 * `active_person`: the transaction fails with 23505, and run again it finds that place and leaves this to staff.
 */
const reseatSql = `
  with numbered as (
    update capacity c set issued = c.issued + b.size
    from booking b
    where b.office_id = $1 and b.id = $2 and (c.office_id, c.date, c.bucket, c."window") = (b.office_id, $3::date, b.bucket, '')
    returning c.issued - b.size + 1 as first_number
  ),
  place as (
    insert into active_person (person_key, office_id, booking_id)
    select person_key, office_id, booking_id from booking_member where office_id = $1 and booking_id = $2 order by person_key
  )
  update booking b set status = 'confirmed', date = $3, starts = $4, ends = $5, confirmed_at = $6, first_number = numbered.first_number,
    code = case when exists (
      select from booking o where o.office_id = b.office_id and o.code = b.code and o.id <> b.id and o.status in ('held', 'unpaid', 'confirmed')
    ) then $7 else b.code end
  from numbered where b.office_id = $1 and b.id = $2`

/**
 * A booking whose time to pay ran out gets a place again, for the money came: its own window where there is room, else the next one that
 * fits. False where there is none, or where its people are not known any more or have another place by now.
 */
export async function reseat(desk: Desk, booking: BookingRecord): Promise<boolean> {
  const people = await readNamed(desk.sql, booking)
  if (people.length < booking.size) return false
  const { clash } = await settleStanding(desk, people, null, booking.id)
  if (clash) return false
  const slot = await takeNearest(desk, booking)
  if (!slot) return false
  await desk.sql.query(reseatSql, [booking.office_id, booking.id, slot.date, slot.start, slot.end, new Date(desk.now), newCode()])
  return true
}

async function takeNearest(desk: Desk, booking: BookingRecord): Promise<Slot | undefined> {
  const own = slotOf(booking)
  const windows = await readWindows(desk, { service: booking.service, priorityClass: booking.priority_class })
  const later = windows.filter((window) => window.left >= booking.size && isAfter(window, own))
  const candidates = [...(await isWindow(desk, { slot: own }) ? [own] : []), ...later.slice(0, MOST_TRIES)]
  for (const slot of candidates) if (await take(desk, booking, slot)) return slot
  return undefined
}

async function take(desk: Desk, { office_id: office, bucket, size }: BookingRecord, { date, start: starts }: Slot): Promise<boolean> {
  const limits = currentPack(desk).policy.quota[bucket]
  if (!limits) return false
  const seats = [{ office, date, bucket, starts, size, limits }]
  if ((await exchange(desk.sql, seats)).done) return true
  return await expireDay(desk, { office, date, bucket }) > 0 && (await exchange(desk.sql, seats)).done
}
