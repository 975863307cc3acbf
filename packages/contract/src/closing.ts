import { z } from 'zod'

const Day = z.iso.date()
/** Epoch ms. */
const Moment = z.int()
/** Read by the people concerned, in their SMS. */
const Reason = z.string().trim().min(3).max(60)

/**
 * A day out of turn on which nobody is served. `by`: staff closed it here, or it stands in the pack (its calendar and closures) and opens there.
 * `bookings`: `left` still wait to be moved, `moved` have a new day, `asked` of these have not answered yet, `unseated` lost their place for want of seats
 * and are tasks by hand.
 */
export const ClosedDay = z.object({
  date: Day, reason: z.string(), by: z.enum(['staff', 'pack']), staff: z.string().nullable(), closedAt: Moment.nullable(),
  bookings: z.object({ left: z.int(), moved: z.int(), asked: z.int(), unseated: z.int() }),
})
export type ClosedDay = z.infer<typeof ClosedDay>

/** `until`: null when nobody knows yet; `told`: bookings whose phone was told to come all the same. */
export const Outage = z.object({ id: z.uuid(), reason: z.string(), since: Moment, until: Moment.nullable(), staff: z.string(), told: z.int() })
export type Outage = z.infer<typeof Outage>

/** `action`: what the office's rules do with bookings of a day that closes. `outage`: the one that is on. Days from today on. */
export const Closing = z.object({ today: Day, action: z.enum(['MOVE', 'ASK']), days: z.array(ClosedDay), outage: Outage.nullable() })
export type Closing = z.infer<typeof Closing>

export const NewClosure = z.object({ date: Day, reason: Reason })
export type NewClosure = z.infer<typeof NewClosure>

/** `since`: null = now; a moment before now where it began earlier. */
export const NewOutage = z.object({ reason: Reason, since: Moment.nullable(), until: Moment.nullable() })
export type NewOutage = z.infer<typeof NewOutage>

export const Cancellation = z.object({ reason: Reason })
export type Cancellation = z.infer<typeof Cancellation>
