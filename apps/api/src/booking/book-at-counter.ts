import { priorityOf, type BookingView, type Pack, type Slot } from '@jemput/flow'
import { uuidv7 } from 'uuidv7'
import { openForBooking } from '../application/open-for-booking.ts'
import { isClosedByStaff } from '../closing/closures.ts'
import { findOutage } from '../closing/outage.ts'
import { windowsOn } from './calendar.ts'
import type { Member } from './contract.ts'
import { exchange } from './counters.ts'
import type { Desk } from './desk.ts'
import { newCode } from './hold-anew.ts'
import { applicantOf, personKey, refusalOf, sealPerson, settleStanding, type PersonRefusal } from './person.ts'
import { getBooking } from './read.ts'
import { findFirstAnswer } from './record.ts'
import { currentPack, findBucket, momentAt, officeId, phoneKey, todayAt } from './rules.ts'

/**
 * `reason`: why staff helps somebody without a booking; `priority`: a class that staff sees, where the birth date does not say it;
 * `person`: with a NIK or a birth date, where they are known. One with priority needs no reason.
 */
export type CounterRequest = { service: string; reason?: string; priority?: string; person?: Member }
/** The ticket is the booking's queue number. */
export type CounterAnswer =
  | { outcome: 'ok'; booking: BookingView }
  | { outcome: 'reason-unknown' | 'class-unknown' | 'not-by-queue' | 'closed' | 'no-seats' }
  | PersonRefusal

/** Helps somebody who came without a booking, out of the seats kept for that or for priority: a ticket at once, and they are here already. */
export async function bookAtCounter(desk: Desk, request: CounterRequest): Promise<CounterAnswer> {
  const first = await findFirstAnswer(desk)
  if (first !== undefined) return { outcome: 'ok', booking: await getBooking(desk, first) }
  const { service, reason = null, person } = request
  const pack = currentPack(desk)
  const wrong = refuseWhy(pack, request)
  if (wrong) return wrong
  const priorityClass = request.priority ?? (person ? priorityOf(pack, applicantOf(person, todayAt(desk)), todayAt(desk)) : null)
  if (reason === null && priorityClass === null) return { outcome: 'reason-unknown' }
  const found = findBucket(desk, { service, assistedReason: reason, priorityClass })
  if (!found || !pack.services[service]?.channels.includes(desk.channel)) return { outcome: 'not-by-queue' }
  const slot = await currentWindow(desk)
  if (!slot) return { outcome: 'closed' }
  const key = person && personKey(desk, pack.policy.booking, person)
  // While the system is down, a place or a lock that it may have got wrong keeps nobody out, and nobody is sent away for want of seats.
  const down = await findOutage(desk) !== undefined
  const refused = key && !down && refusalOf(desk, await settleStanding(desk, [key], null, null))
  if (refused) return refused

  const limits = down ? { daily: null, perSlot: null } : found.bucket
  const taken = { office: officeId(desk), date: slot.date, bucket: found.id, starts: slot.start, size: 1, limits }
  if (!(await exchange(desk.sql, [taken])).done) return { outcome: 'no-seats' }
  const id = uuidv7()
  await write(desk, { id, service, bucket: found.id, slot, people: person ? [{ ...sealPerson(desk, person), no: 1 }] : [] })
  await openForBooking(desk, id)
  return { outcome: 'ok', booking: await getBooking(desk, id) }
}

/** A reason or a class that this office does not have. */
function refuseWhy({ policy }: Pack, { reason, priority }: CounterRequest): CounterAnswer | undefined {
  if (reason !== undefined && !policy.assisted.reasons.includes(reason)) return { outcome: 'reason-unknown' }
  return priority !== undefined && !Object.hasOwn(policy.priority.classes, priority) ? { outcome: 'class-unknown' } : undefined
}

/** The window that runs now, else the next one today. */
async function currentWindow(desk: Desk): Promise<Slot | undefined> {
  const { date, time } = momentAt(desk, desk.now)
  return await isClosedByStaff(desk, date) ? undefined : windowsOn(currentPack(desk), date).find(({ end }) => end > time)
}

const arriveSql = `
  with numbered as (
    update capacity set issued = issued + 1
    where office_id = $1 and date = $7 and bucket = $5 and "window" = ''
    returning issued as first_number
  ),
  member as (
    insert into booking_member (office_id, booking_id, no, person_key, name_sealed, nik_sealed, birth_date_sealed)
    select $1, $2, no, person_key, name_sealed, nik_sealed, birth_date_sealed
    from jsonb_to_recordset($16::jsonb) as p(no int, person_key text, name_sealed text, nik_sealed text, birth_date_sealed text)
  )
  insert into booking (office_id, id, code, status, channel, bucket, service, date, starts, ends, size, named, phone_key, phone_sealed,
    language, pack_version, request_key, requested_at, confirmed_at, arrived_at, first_number)
  select $1, $2, $3, 'arrived', $4, $5, $6, $7, $8, $9, 1, jsonb_array_length($16::jsonb), $10, $11,
    $12, $13, $14, $15, $15, $15, first_number
  from numbered`

type Ticket = { id: string; service: string; bucket: string; slot: Slot; people: unknown[] }
const write = (desk: Desk, { id, service, bucket, slot, people }: Ticket) => desk.sql.query(arriveSql, [
  officeId(desk), id, newCode(), desk.channel, bucket, service, slot.date, slot.start, slot.end, phoneKey(desk),
  desk.keys.seal(desk.phone, 'booking.phone_sealed'), desk.language, desk.office.version, desk.requestKey, new Date(desk.now),
  JSON.stringify(people),
])
