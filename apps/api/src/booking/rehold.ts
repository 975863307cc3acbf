import { announce } from '../phone/notices.ts'
import type { Desk } from './desk.ts'
import { exchangeSeats } from './exchange-seats.ts'
import { expireHolds } from './expire.ts'
import { refuseSeats } from './find-slot.ts'
import { holdEnd, isWindow, kkKeyOf } from './hold-anew.ts'
import type { HoldAnswer, HoldRequest } from './hold.ts'
import { forgetPeople, namePeople, readNamed } from './name-people.ts'
import { refusalOf, sealPerson, settleStanding } from './person.ts'
import { countTry, isPhoneFull, readPhoneLoad } from './phone-limits.ts'
import { getBooking } from './read.ts'
import { hasLapsed, lockOpenHold, lockRest, type BookingRecord } from './record.ts'
import { endPlace } from './release.ts'
import { findBucket } from './rules.ts'

/**
 * Moves the open hold that `instead` names to another time or number of people: the new seats are taken and the old ones
 * given back in one statement, and refused, the old ones stay. Its clock starts again. Undefined where that code holds no more.
 */
export async function rehold(desk: Desk, request: HoldRequest): Promise<HoldAnswer | undefined> {
  if (request.instead === null) return undefined
  const old = await lockOpenHold(desk)
  if (old?.code !== request.instead) return undefined
  if (hasLapsed(old, desk.now)) {
    await expireHolds(desk, [old])
    return undefined
  }
  const refused = await refuseMove(desk, request, old)
  if (refused) return refused
  const people = await whoIsNew(desk, request, old)
  const keys = people.fresh.map((person) => person.person_key)
  const against = refusalOf(desk, await settleStanding(desk, keys, kkKeyOf(desk, request), old.id))
  if (against) return against
  const seats = await exchangeFor(desk, request, old)
  if (!seats.done) return refuseSeats(desk, request, seats.left)
  await write(desk, request, old, people)
  // All of them have seats together now.
  const rest = await lockRest(desk.sql, old)
  if (rest) await endPlace(desk, rest, 'cancelled')
  await announce(desk, 'booking.held', old.id)
  return { outcome: 'ok', booking: await getBooking(desk, old.id) }
}

async function refuseMove(desk: Desk, request: HoldRequest, old: BookingRecord): Promise<HoldAnswer | undefined> {
  if (!await countTry(desk, 'hold')) return { outcome: 'try-later' }
  if (isPhoneFull(desk, await readPhoneLoad(desk, old.id), request.party)) return { outcome: 'phone-limit' }
  return await isWindow(desk, request) ? undefined : refuseSeats(desk, request, 0)
}

type Newcomers = { fresh: ReturnType<typeof sealPerson>[]; anew: boolean }

/** Those who were not named yet. When all together are more than the seats asked for, the names begin anew. */
async function whoIsNew(desk: Desk, { members, party }: HoldRequest, old: BookingRecord): Promise<Newcomers> {
  const sealed = (members ?? []).map((member) => sealPerson(desk, member))
  const named = await readNamed(desk.sql, old)
  const fresh = sealed.filter((person) => !named.includes(person.person_key))
  return named.length + fresh.length <= party ? { fresh, anew: false } : { fresh: sealed, anew: true }
}

function exchangeFor(desk: Desk, request: HoldRequest, old: BookingRecord) {
  const { service, slot, party } = request
  const found = findBucket(desk, request)
  if (!found) throw new Error(`no bucket takes ${service} by ${desk.channel}`)
  return exchangeSeats(desk, old, { bucket: found.id, limits: found.bucket, slot, size: party })
}

async function write(desk: Desk, request: HoldRequest, old: BookingRecord, { fresh, anew }: Newcomers): Promise<void> {
  const { service, speed, slot, party, priorityClass, free } = request
  await desk.sql.query(
    `update booking set service = $3, speed = $4, bucket = $5, date = $6, starts = $7, ends = $8, size = $9, expires_at = $10,
       priority_class = $11, free_reason = $12
     where office_id = $1 and id = $2`,
    [old.office_id, old.id, service, speed, findBucket(desk, request)?.id, slot.date, slot.start, slot.end, party, holdEnd(desk),
      priorityClass, free])
  if (anew) await forgetPeople(desk.sql, old)
  await namePeople(desk.sql, { ...old, named: anew ? 0 : old.named }, fresh, kkKeyOf(desk, request))
}
