import { localDateOf, lockUntil, type LocalDate, type LockCause } from '@jemput/domain'
import type { Pack } from '@jemput/flow'
import { hadOutage } from '../closing/outage.ts'
import type { Desk } from './desk.ts'
import { readNamed } from './name-people.ts'
import type { BookingRecord } from './record.ts'
import { todayAt } from './rules.ts'

/**
 * Keeps the people of a booking (or its phone or family card, as the office says) from booking again until the day that is returned;
 * null when they may at once. What the office brought about locks nobody: it moved the booking, or its system was down. `on` is the day that counts as the day of the event.
 */
export async function coolOff(
  desk: Desk, pack: Pack, booking: BookingRecord, cause: LockCause, on: LocalDate = todayAt(desk),
): Promise<LocalDate | null> {
  const { lock } = pack.policy
  const requestedOn = localDateOf(booking.requested_at.getTime(), pack.office.timezone)
  const until = lockUntil(lock, cause, requestedOn, on)
  const today = todayAt(desk)
  if (until === null || until <= today || booking.excused || await hadOutage(desk, [booking.date, today])) return null
  const who = {
    NIK: () => readNamed(desk.sql, booking),
    PHONE: async () => [booking.phone_key],
    KK: async () => (booking.kk_key === null ? readNamed(desk.sql, booking) : [booking.kk_key]),
  }
  await desk.sql.query(
    `insert into cooling_off (person_key, until) select key, $2 from unnest($1::text[]) as key order by key
     on conflict (person_key) do update set until = greatest(cooling_off.until, excluded.until)`,
    [await who[lock.scope](), until])
  return until
}
