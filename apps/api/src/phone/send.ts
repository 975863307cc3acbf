import { lanes, pauseAfter, shareOut, whyDead, type Lane, type Share } from '@jemput/domain'
import type { Deps } from '../deps.ts'
import type { Metrics } from '../metrics.ts'
import { numbersOf } from '../office/shelf.ts'
import { AT_ONCE, endLeases, giveBack, settleAndClaim, type Claimed, type Settled } from './claim.ts'
import { africasTalking } from './gateways/africastalking.ts'
import type { Sender, Sent } from './gateways/port.ts'
import { applyParked, type Source } from './reports.ts'
import { tellOfCap } from './tell-of-cap.ts'
import { lookAtQueue, type Waiting } from './waiting.ts'

/** Of them the lower lanes never have all, so that a reply finds a place while a gateway is slow. */
const room: Readonly<Record<Lane, number>> = { reply: AT_ONCE, reminder: 40, broadcast: 30 }
/** So long what was seen of the queue is believed, ms. */
const FRESH = 200
/** Answers that come within this are noted together, ms. */
const GATHER = 5

/** Sends what waits, for one process. */
export type Outbox = {
  /**
   * Notes what became of earlier messages, claims as many as have a place, and lets them go; then waits until one that is on its way
   * has come to its end. Returns how many were claimed.
   */
  step(): Promise<number>
  /** Nothing is on its way, and nothing has to be noted. */
  isIdle(): boolean
  /** Waits until every message on its way has come to its end, and notes it. */
  finish(): Promise<void>
}

/** Any number of processes may send from one database. A message that may have gone out is never sent again. */
export function openOutbox(deps: Deps, sender: Sender, gateway: Source = africasTalking, metrics?: Metrics): Outbox {
  const { db, shelf, clock } = deps
  const onTheWay = new Map<string, { lane: Lane; end: Promise<void> }>()
  let ended: Settled[] = []
  /** Messages whose id is known since, and whose reports may have come before. */
  let named: string[] = []
  let applying = Promise.resolve()
  let seen: { waiting: Waiting; at: number } | undefined
  let turn = 0

  async function look(now: Date): Promise<Waiting> {
    if (seen && tells(seen.waiting) && performance.now() - seen.at < FRESH) return seen.waiting
    await endLeases(db, now)
    seen = { waiting: await lookAtQueue(db, shelf, gateway.id, now), at: performance.now() }
    await tellOfCap(deps, seen.waiting)
    return seen.waiting
  }

  function start(message: Claimed): void {
    const end = attempt(deps, sender, message).then((settled) => {
      onTheWay.delete(message.id)
      ended.push(settled)
    })
    onTheWay.set(message.id, { lane: message.lane, end })
  }

  /** Settles what has ended and claims what `shares` say. Should the database fail, what has ended is noted the next time. */
  async function exchange(shares: Share[], waiting: Waiting | undefined, now: Date): Promise<number> {
    const settled = ended
    ended = []
    await applying
    if (settled.length + shares.length === 0) {
      await apply()
      return 0
    }
    const paces = [...new Set(shares.map(({ office }) => office))].flatMap((office) => waiting?.paces.get(office) ?? [])
    const claimed = await settleAndClaim(db, gateway.id, settled, shares, paces, now).catch((error: unknown) => {
      ended.push(...settled)
      throw error
    })
    metrics?.countMessages(gateway.id, settled.map(({ message, status }) => ({ lane: message.lane, status })))
    claimed.forEach(start)
    if (waiting) deduct(waiting, shares, claimed)
    await giveBack(db, settled.filter(({ status, again }) => status === 'dead' || again !== null).map(({ message }) => message))
    named.push(...settled.flatMap(({ messageId }) => messageId ?? []))
    applying = apply().catch(() => {})
    return claimed.length
  }

  /** Beside the next claim. Should the database fail, it is done after the next one. */
  async function apply(): Promise<void> {
    const ids = named
    named = []
    await applyParked(db, gateway, ids).catch((error: unknown) => {
      named.push(...ids)
      throw error
    })
  }

  const free = (): Record<Lane, number> => {
    const busy = [...onTheWay.values()]
    const below = (lane: Lane) => busy.filter((each) => lanes.indexOf(each.lane) >= lanes.indexOf(lane)).length
    const places = (lane: Lane) => Math.max(0, Math.min(AT_ONCE - busy.length, room[lane] - below(lane)))
    return { reply: places('reply'), reminder: places('reminder'), broadcast: places('broadcast') }
  }

  return {
    async step() {
      const now = new Date(clock.now())
      const places = free()
      const waiting = places.reply > 0 ? await look(now) : undefined
      const shares = waiting ? shareOut(waiting.shares, waiting.allowed, places, turn++) : []
      const claimed = await exchange(shares, waiting, now)
      if (onTheWay.size > 0) {
        await Promise.race([...onTheWay.values()].map(({ end }) => end))
        await new Promise((resolve) => { setImmediate(resolve) })
        if (onTheWay.size > 0) await new Promise((resolve) => { setTimeout(resolve, GATHER) })
      }
      return claimed
    },
    isIdle: () => onTheWay.size + ended.length + named.length === 0,
    async finish() {
      await Promise.all([...onTheWay.values()].map(({ end }) => end))
      await exchange([], undefined, new Date(clock.now()))
      await applying
      await apply()
    },
  }
}

/** Once: claims, sends, and notes what became of each. Returns how many were tried. */
export async function sendOutbox(deps: Deps, sender: Sender, gateway?: Source): Promise<number> {
  const outbox = openOutbox(deps, sender, gateway)
  const tried = await outbox.step()
  await outbox.finish()
  return tried
}

/** Not when all of it has been taken; nor when there are more behind it, which a lower lane must not overtake. */
const tells = ({ shares }: Waiting) => shares.some(({ count }) => count > 0) && !shares.some(({ count, more }) => count === 0 && more)

/** What was just taken waits no more; where less was found than had been seen, another process has taken the rest. */
function deduct({ shares, allowed }: Waiting, asked: readonly Share[], claimed: readonly Claimed[]): void {
  for (const { office, lane, count } of asked) {
    const got = claimed.filter((message) => message.office_id === office && message.lane === lane)
    const share = shares.find((each) => each.office === office && each.lane === lane)
    const allowance = allowed.get(office)
    if (share) Object.assign(share, got.length < count ? { count: 0, more: false } : { count: share.count - got.length })
    if (!allowance) continue
    const parts = got.reduce((sum, message) => sum + message.parts, 0)
    const { reply, reminder, broadcast } = allowance.today
    allowed.set(office, { pace: allowance.pace - got.length, today: { reply: reply - parts, reminder: reminder - parts, broadcast: broadcast - parts } })
  }
}

async function attempt(deps: Deps, sender: Sender, message: Claimed): Promise<Settled> {
  const opened = open(deps, message)
  const sent: Sent = 'dead' in opened ? { outcome: 'failed', reason: opened.dead, final: true } : await sender.send(opened)
  if (sent.outcome === 'sent') return { message, status: 'sent', messageId: sent.messageId, reason: null, refused: false, again: null }
  if (sent.outcome === 'unknown') return { message, status: 'unknown', messageId: null, reason: sent.reason, refused: false, again: null }
  const pause = pauseAfter(sent, message.refused)
  return {
    message, status: pause === undefined ? 'dead' : 'queued', messageId: null, reason: sent.reason, refused: !sent.away,
    again: pause === undefined ? null : new Date(deps.clock.now() + pause),
  }
}

/** What may leave; else why it is dead. One that can't be opened was sealed under a key that we don't have, and keeps nobody waiting. */
function open({ keys, shelf, clock }: Deps, message: Claimed): { from?: string; to: string; text: string } | { dead: string } {
  const office = shelf.newest(message.office_id)
  if (!office) return { dead: 'no-office' }
  let to: string, text: string
  try {
    to = keys.open(message.phone_sealed, 'outbox.phone_sealed')
    text = keys.open(message.text_sealed, 'outbox.text_sealed')
  } catch {
    return { dead: 'cannot-open' }
  }
  const dead = whyDead({ to, parts: message.parts, age: clock.now() - message.queued_at.getTime(), declined: message.declined }, office.pack.policy.sms)
  // Whoever replies to a message must reach the office that wrote it.
  return dead ? { dead } : { from: numbersOf(office.pack)[0], to, text }
}
