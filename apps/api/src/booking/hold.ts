import { intakeClosed } from './check-intake.ts'
import { refuseDate } from './calendar.ts'
import type { Inputs, Member, Outcome } from './contract.ts'
import type { Desk } from './desk.ts'
import { holdAnew } from './hold-anew.ts'
import { holdSplit } from './hold-split.ts'
import { personKey } from './person.ts'
import { getBooking } from './read.ts'
import { findFirstAnswer } from './record.ts'
import { rehold } from './rehold.ts'
import { currentPack, findBucket, todayAt } from './rules.ts'
import { offeredSpeeds, refuseSpeed } from './speed.ts'

export type HoldRequest = Inputs<'booking.hold'>
export type HoldAnswer = Outcome<'booking.hold'>

/**
 * Takes the seats of a party for a phone, all or none; with `instead` the phone's open hold moves, with `split` a party
 * may come in two windows. People may be named later.
 */
export async function hold(desk: Desk, request: HoldRequest): Promise<HoldAnswer> {
  const said = await refuse(desk, request) ?? await rehold(desk, request) ?? await (request.split ? holdSplit : holdAnew)(desk, request)
  if (said.outcome === 'ok') return said
  // A retry gets its first answer, whatever has changed since; it may have been written while this one waited for the counters.
  const first = await findFirstAnswer(desk)
  return first === undefined ? said : { outcome: 'ok', booking: await getBooking(desk, first) }
}

/** What the rules refuse before anybody looks for seats. */
async function refuse(desk: Desk, request: HoldRequest): Promise<HoldAnswer | undefined> {
  const { policy, services } = desk.office.pack
  const members = request.members ?? []
  if (request.party < 1) throw new Error('a party has at least one person')
  if (request.speed !== null && !offeredSpeeds(desk.office.pack).includes(request.speed)) throw new Error(`${request.speed} is not offered`)
  if (desk.channel !== 'COUNTER' && policy.walkInOnly.includes(request.service)) return { outcome: 'walk-in-only' }
  if (!services[request.service]?.channels.includes(desk.channel) || !findBucket(desk, request)) return { outcome: 'not-by-queue' }
  if (request.party > policy.party.max || members.length > request.party) return { outcome: 'party-too-large' }
  const { date } = request.slot
  const notThen = refuseDate(currentPack(desk), desk.now, date)
  if (notThen) return notThen
  return await intakeClosed(desk) ?? refuseSpeed(desk.office.pack, request.speed, date, todayAt(desk)) ?? refuseParty(desk, members, request)
}

/** A party names nobody twice and, where the office says so, has one family card: that of the first. */
function refuseParty(desk: Desk, members: readonly Member[], { kk, party }: HoldRequest): HoldAnswer | undefined {
  const { booking, party: { sameKk } } = desk.office.pack.policy
  const keys = members.map((member) => personKey(desk, booking, member))
  const twice = keys.find((key, i) => keys.indexOf(key) < i)
  if (twice !== undefined) return { outcome: 'already-in-party', no: keys.indexOf(twice) + 1 }
  const declared = kk ?? members.find((member) => member.kk)?.kk
  const other = sameKk && party > 1 ? members.findIndex((member) => member.kk && member.kk !== declared) : -1
  return other < 0 ? undefined : { outcome: 'kk-differs', no: other + 1 }
}
