import { randomInt } from 'node:crypto'
import { bookingCode } from '@jemput/domain'
import { uuidv7 } from 'uuidv7'
import { isClosedByStaff } from '../closing/closures.ts'
import { announce } from '../phone/notices.ts'
import { windowsToBook } from './calendar.ts'
import { open } from './counters.ts'
import type { Desk } from './desk.ts'
import { expireDay, expireHolds } from './expire.ts'
import { refuseSeats } from './find-slot.ts'
import type { HoldAnswer, HoldRequest } from './hold.ts'
import { lockKeys, refusalOf, sealPerson } from './person.ts'
import { hourOf, isPhoneFull } from './phone-limits.ts'
import { getBooking } from './read.ts'
import { currentPack, findBucket, officeId, phoneKey, todayAt } from './rules.ts'
import { takeSeats, type Asked, type Found } from './take-seats.ts'

/** A new hold: seats, code and the people already named in one statement, or what stands against it. */
export async function holdAnew(desk: Desk, request: HoldRequest): Promise<HoldAnswer> {
  // Whether staff closed the day is asked where the seats are taken.
  if (!isInHours(desk, request.slot)) return refuseSeats(desk, request, 0)
  const asked = askFor(desk, request)
  const found = await take(desk, asked)
  if (found.placed) await announce(desk, 'booking.held', asked.id)
  const made = found.placed ? asked.id : found.first
  return made === null ? refusalFrom(desk, request, found) : { outcome: 'ok', booking: await getBooking(desk, made) }
}

/** A window that has begun or was closed since it was shown has no seats. */
export const isWindow = async (desk: Desk, { slot }: Pick<HoldRequest, 'slot'>): Promise<boolean> =>
  isInHours(desk, slot) && !await isClosedByStaff(desk, slot.date)

const isInHours = (desk: Desk, slot: HoldRequest['slot']): boolean =>
  windowsToBook(currentPack(desk), slot.date, slot.date, desk.now).some(({ start, end }) => start === slot.start && end === slot.end)

/** Seven random digits: nobody can tell from a code how many there were before, or guess the next one. */
export const newCode = (): string => bookingCode(String(randomInt(1_000_000, 10_000_000)))

/** When a hold that begins now is over. */
export const holdEnd = (desk: Desk): Date => new Date(desk.now + desk.office.pack.policy.hold.minutes * 60_000)

/** The key of the family card that a party declares; one person alone needs none. */
export const kkKeyOf = (desk: Desk, { kk, members, party }: Pick<HoldRequest, 'kk' | 'members' | 'party'>): string | null => {
  const declared = kk ?? members?.find((member) => member.kk)?.kk
  return declared && party > 1 ? desk.keys.key('kk', declared) : null
}

/** All that decides about a hold; somebody in line may be asked on behalf of, see `in_turn`. */
export function askFor(desk: Desk, request: HoldRequest): Asked {
  const { office, keys, now, channel, language, requestKey } = desk
  const { service, speed, slot, party, address, priorityClass, free } = request
  const found = findBucket(desk, request)
  if (!found) throw new Error(`no bucket takes ${service} by ${channel}`)
  const { maxActive, maxParties, perHour } = currentPack(desk).policy.phone
  const people = (request.members ?? []).map((member, i) => ({ ...sealPerson(desk, member), no: i + 1 }))
  const kkKey = kkKeyOf(desk, request)
  return {
    office_id: officeId(desk), request_key: requestKey, id: uuidv7(), code: newCode(), channel, bucket: found.id, service, speed,
    priority_class: priorityClass, free_reason: free,
    date: slot.date, starts: slot.start, ends: slot.end, size: party, daily: found.bucket.daily, per_slot: found.bucket.perSlot,
    phone_key: phoneKey(desk), phone_sealed: keys.seal(desk.phone, 'booking.phone_sealed'), kk_key: kkKey,
    address_sealed: address === null ? null : keys.seal(address, 'booking.address_sealed'), language, pack_version: office.version,
    now: new Date(now), expires_at: holdEnd(desk), today: todayAt(desk), hour: hourOf(now), tries: 1,
    most_people: maxActive, most_parties: maxParties, most_tries: perHour,
    lock_keys: lockKeys(desk, people.map((person) => person.person_key), kkKey), in_turn: false, people,
  }
}

/** More than there can be to mend: every person of a party in a hold that is over, the phone's own, the counters, the day. */
const mostMends = 12

/** Takes the seats, and again after mending what stands in the way by accident only. */
export async function take(desk: Desk, asked: Asked): Promise<Found> {
  let found = await takeSeats(desk.sql, asked)
  for (let left = mostMends; left > 0 && await mend(desk, asked, found); left--) found = await takeSeats(desk.sql, { ...asked, tries: 0 })
  return found
}

/** Ends holds that are over but not swept yet, makes counters that nobody needed before. False when nothing was to be mended. */
async function mend(desk: Desk, asked: Asked, found: Found): Promise<boolean> {
  const { office_id: office, date, bucket, starts, size } = asked
  if (found.placed || found.first !== null) return false
  const inTheWay = [...(found.holding ? [{ office_id: office, ...found.holding }] : []), ...(found.clash ? [found.clash] : [])]
  const lapsed = inTheWay.filter((hold) => hold.lapsed)
  if (lapsed.length > 0) {
    await expireHolds(desk, lapsed)
    return true
  }
  if (!found.clear) return false
  if (found.counters < 2) {
    await open(desk.sql, { office, date, bucket, starts, size, limits: { daily: asked.daily, perSlot: asked.per_slot } })
    return true
  }
  return found.stale && await expireDay(desk, { office, date, bucket }) > 0
}

/** What stands against a hold, in the order in which a person can do something about it. */
async function refusalFrom(desk: Desk, request: HoldRequest, found: Found): Promise<HoldAnswer> {
  if (found.holding) return { outcome: 'holding', booking: await getBooking(desk, found.holding.id) }
  if (found.tries > currentPack(desk).policy.phone.perHour) return { outcome: 'try-later' }
  if (isPhoneFull(desk, found, request.party)) return { outcome: 'phone-limit' }
  return refusalOf(desk, found) ?? refuseSeats(desk, request, found.seats_left ?? 0)
}
