import { mayHavePriority } from '@jemput/flow'
import type { Inputs, Outcome } from './contract.ts'
import type { Desk } from './desk.ts'
import { expireHolds } from './expire.ts'
import { namePeople, readNamed } from './name-people.ts'
import { applicantOf, mayWalkIn, refuseNamed, sealPerson, settleStanding, type SealedPerson } from './person.ts'
import { getBooking } from './read.ts'
import { findNewest, hasLapsed, lockOpenHold, lockRest, type BookingRecord } from './record.ts'
import { giveUpSeats } from './release.ts'
import { todayAt } from './rules.ts'

type Said = Outcome<'booking.addMember'>

/**
 * Names one person of the phone's open hold and takes that person's one active place. A person who is refused costs no seat
 * unless `refused` is FREE: then the seat goes back at once.
 */
export async function addMember(desk: Desk, member: Inputs<'booking.addMember'>): Promise<Said> {
  const hold = await lockOpenHold(desk)
  if (!hold) return { outcome: (await findNewest(desk))?.status === 'expired' ? 'hold-expired' : 'nothing-held' }
  if (hasLapsed(hold, desk.now)) {
    await expireHolds(desk, [hold])
    return { outcome: 'hold-expired' }
  }
  const rest = await lockRest(desk.sql, hold)
  const open = [hold, ...rest ? [rest] : []].find(({ named, size }) => named < size)
  if (!open) return { outcome: 'party-complete', booking: await getBooking(desk, hold.id) }

  const person = sealPerson(desk, member)
  const kkKey = member.kk !== null && (hold.size > 1 || rest) ? desk.keys.key('kk', member.kk) : null
  const refused = await refuse(desk, hold, rest, person, kkKey) ?? askPriority(desk, open, member)
  if (refused) {
    if (member.refused === 'FREE') await giveUpSeats(desk, hold, 1)
    return refused
  }
  await namePeople(desk.sql, open, [person], kkKey)
  return { outcome: 'ok', booking: await getBooking(desk, hold.id) }
}

async function refuse(
  desk: Desk, hold: BookingRecord, rest: BookingRecord | undefined, { person_key }: SealedPerson, kkKey: string | null,
): Promise<Said | undefined> {
  const named = [...await readNamed(desk.sql, hold), ...rest ? await readNamed(desk.sql, rest) : []]
  if (named.includes(person_key)) return { outcome: 'already-in-party', no: named.indexOf(person_key) + 1 }
  const refused = await refuseNamed(desk, () => settleStanding(desk, [person_key], kkKey, hold.id))
  if (refused) return refused
  const differs = desk.office.pack.policy.party.sameKk && hold.kk_key !== null && kkKey !== null && kkKey !== hold.kk_key
  return differs ? { outcome: 'kk-differs', no: hold.named + 1 } : undefined
}

/** Somebody with priority need not queue, unless they want to stay; seats that are kept for priority are for nobody else. */
function askPriority(desk: Desk, hold: BookingRecord, member: Inputs<'booking.addMember'>): Said | undefined {
  if (hold.priority_class === null) return member.stay !== true && mayWalkIn(desk, member, hold.date) ? { outcome: 'priority' } : undefined
  const person = applicantOf(member, todayAt(desk))
  return mayHavePriority(desk.office.pack, hold.priority_class, person, hold.date) ? undefined : { outcome: 'not-priority' }
}
