/** The order in which messages leave. `reply` answers what somebody just did and goes at any hour. */
export const lanes = ['reply', 'reminder', 'broadcast'] as const
export type Lane = (typeof lanes)[number]

/** A message to one phone. `failed`: the network could not deliver it; `dead`: it never left, and will not without staff. */
export type MessageStatus = 'queued' | 'sending' | 'sent' | 'delivered' | 'failed' | 'unknown' | 'dead'

/** Whether staff may send it once more: `freely`, or only knowing that it `mayDouble`. */
type State = { readonly again: 'freely' | 'mayDouble' | 'never' }
export const messageStates = {
  queued: { again: 'never' },
  sending: { again: 'never' },
  sent: { again: 'never' },
  delivered: { again: 'never' },
  failed: { again: 'freely' },
  unknown: { again: 'mayDouble' },
  dead: { again: 'freely' },
} as const satisfies Record<MessageStatus, State>

/** Pauses after a try that the gateway refused, ms; after the third one a message is dead. */
const PAUSES = [30_000, 300_000]
/** A gateway that can't be reached has refused nothing: it is asked again after this, ms. */
const AWAY = 30_000
/** What could not leave for so long, ms, nobody waits for any more. */
const STALE = 86_400_000

/** What an attempt came to; `final` = another one would come to the same, `away` = the gateway was not reached at all. */
type Refused = { final: boolean; away?: boolean }

/** The pause until the next try, ms; undefined: there is none. `refusedBefore` counts tries that the gateway refused. */
export function pauseAfter({ final, away }: Refused, refusedBefore: number): number | undefined {
  if (final) return undefined
  return away ? AWAY : PAUSES[refusedBefore]
}

/** A message as its sender reads it. `age` in ms since it was queued; `declined`: its phone wants no reminders and broadcasts. */
type Letter = { to: string; parts: number; age: number; declined: boolean }
/** `countries`: what a number may begin with after its `+`. */
type Rules = { countries: readonly string[]; maxParts: number }

/** Why a message never leaves; undefined: it may. */
export function whyDead({ to, parts, age, declined }: Letter, { countries, maxParts }: Rules): 'country' | 'too-long' | 'opt-out' | 'too-late' | undefined {
  if (!countries.some((code) => to.startsWith(`+${code}`))) return 'country'
  if (parts > maxParts) return 'too-long'
  if (declined) return 'opt-out'
  return age > STALE ? 'too-late' : undefined
}

/** Messages of one office in one lane: so many wait, or so many may go. */
export type Share = { office: string; lane: Lane; count: number }
/** What an office may still send: at its pace, and today in each lane. */
export type Allowance = { pace: number; today: Readonly<Record<Lane, number>> }

/**
 * Who may send how many now. Lanes come one after the other; within a lane offices come in turn, so that one with thousands delays nobody.
 * `room`: places that are free for a lane, those of higher lanes included; `turn`: moves on by one each time, for whom the rest falls to.
 */
export function shareOut(waiting: readonly Share[], allowed: ReadonlyMap<string, Allowance>, room: Readonly<Record<Lane, number>>, turn: number): Share[] {
  const pace = new Map([...allowed].map(([office, { pace }]) => [office, Math.floor(pace)]))
  const shares: Share[] = []
  let taken = 0
  for (const lane of lanes) {
    const wants = rotated(waiting.filter((each) => each.lane === lane), turn).flatMap(({ office, count }) => {
      const most = Math.min(count, pace.get(office) ?? 0, Math.floor(allowed.get(office)?.today[lane] ?? 0))
      return most > 0 ? [{ office, lane, count: most }] : []
    })
    for (const share of evenly(wants, room[lane] - taken)) {
      shares.push(share)
      taken += share.count
      pace.set(share.office, (pace.get(share.office) ?? 0) - share.count)
    }
  }
  return shares
}

/** Gives out `room` so that nobody gets more than another who still wants some; what is too little for all goes to the first. */
function evenly(wants: readonly Share[], room: number): Share[] {
  const given = new Map(wants.map((want) => [want, 0]))
  let left = room
  for (let open = [...wants]; left > 0 && open.length > 0;) {
    const each = Math.max(1, Math.floor(left / open.length))
    for (const want of open.slice(0, left)) {
      const more = Math.min(each, want.count - (given.get(want) ?? 0), left)
      given.set(want, (given.get(want) ?? 0) + more)
      left -= more
    }
    open = open.filter((want) => (given.get(want) ?? 0) < want.count)
  }
  return wants.flatMap((want) => {
    const count = given.get(want) ?? 0
    return count > 0 ? [{ ...want, count }] : []
  })
}

const rotated = <T>(items: readonly T[], by: number): T[] => {
  const at = items.length === 0 ? 0 : by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}
