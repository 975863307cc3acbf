import { z } from 'zod'

const WaitingStatus = z.enum(['waiting', 'offered', 'taken', 'lapsed', 'left', 'ended'])
export type WaitingStatus = z.infer<typeof WaitingStatus>

/** `offer`: seats are held for this phone; `take`: it has a booking now; `lapse`: no answer in time; `end`: it waited as long as the office keeps anybody. */
export type WaitingEvent = 'offer' | 'take' | 'lapse' | 'leave' | 'end'

/** A place in the line is given once: whoever lets an offer pass stands at the end, by joining again. */
export const waitingStates = {
  waiting: { offer: 'offered', take: 'taken', leave: 'left', end: 'ended' },
  offered: { take: 'taken', lapse: 'lapsed', leave: 'left' },
  taken: {}, lapsed: {}, left: {}, ended: {},
} as const satisfies Record<WaitingStatus, Partial<Record<WaitingEvent, WaitingStatus>>>

/** Statuses from which an event may happen, and the one that follows: for a conditional update. Throws for an event that never happens. */
export function waitingStep(event: WaitingEvent): { from: WaitingStatus[]; to: WaitingStatus } {
  const states: Record<WaitingStatus, Partial<Record<WaitingEvent, WaitingStatus>>> = waitingStates
  const from = WaitingStatus.options.filter((status) => states[status][event] !== undefined)
  const [first] = from
  const to = first && states[first][event]
  if (!to) throw new Error(`nothing follows ${event}`)
  return { from, to }
}

/** Seats of a window that somebody who is not in line may have: none while the line has anybody who would fit. `least`: the smallest party in it. */
export const leftBehindLine = (left: number, least: number | null): number => (least !== null && least <= left ? 0 : left)
