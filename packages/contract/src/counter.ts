import { z } from 'zod'
import { Visit } from './today.ts'

/**
 * `code` in any spelling, `4071-2683`; `override`: one of the office's reasons to let somebody in who is late;
 * `sendAway`: voids such a booking, where that is the office's rule.
 */
export const CheckIn = z.object({ code: z.string().max(40), override: z.string().max(40).optional(), sendAway: z.boolean().optional() })
export type CheckIn = z.infer<typeof CheckIn>

const window = { date: z.string(), start: z.string(), end: z.string() }

/** What came of a code at the counter. */
export const Verdict = z.discriminatedUnion('outcome', [
  /** The queue number is the ticket. `again`: was here already. */
  z.object({ outcome: z.literal('arrived'), visit: Visit, again: z.boolean(), ...window }),
  /** Too late, and staff decide: check in again with a reason, or send away. Nothing has changed. `voids`: by the office's rule that voids the booking. */
  z.object({ outcome: z.literal('late'), visit: Visit, voids: z.boolean(), ...window }),
  /** Too late, and by the office's rule the booking is void. `until`: first day to book again, null = at once. */
  z.object({ outcome: z.literal('forfeited'), visit: Visit, until: z.string().nullable(), ...window }),
  z.object({ outcome: z.literal('another-day'), visit: Visit, ...window }),
  /** Cancelled, void, or never confirmed. */
  z.object({ outcome: z.literal('not-expected'), status: z.string(), ...window }),
])
export type Verdict = z.infer<typeof Verdict>

/**
 * `request`: an id made by the asker, so that the same request again is not a second ticket. `reason` or `priority`: why there is one; priority
 * by age is also known from the NIK.
 */
export const CounterBooking = z.object({
  request: z.uuid(), service: z.string().max(40), reason: z.string().max(40).optional(), priority: z.string().max(40).optional(), name: z.string().max(80).optional(), nik: z.string().max(40).optional(),
})
export type CounterBooking = z.infer<typeof CounterBooking>

/** What a kiosk says to a code: nothing about people. `since`: when it was scanned first, `HH:MM`; `code` as it was typed, cleaned. */
export const KioskAnswer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('ticket'), first: z.string(), last: z.string(), size: z.int(), lane: z.string(), service: z.string(), code: z.string(),
    again: z.boolean(), since: z.string(), ...window,
  }),
  z.object({ outcome: z.literal('another-day'), ...window }),
  /** Staff have to look: too late, void, not confirmed, not paid. Nothing has changed. */
  z.object({ outcome: z.literal('ask-staff'), late: z.boolean() }),
])
export type KioskAnswer = z.infer<typeof KioskAnswer>
export const KioskScan = z.object({ code: z.string().max(40) })
export type KioskScan = z.infer<typeof KioskScan>

/** Why somebody leaves a party at the counter. */
export const RemovalReason = z.enum(['kk-differs', 'nik-differs', 'absent'])
export type RemovalReason = z.infer<typeof RemovalReason>
/** `no`: of the person within the booking. */
export const Removal = z.object({ no: z.int(), why: RemovalReason })
export type Removal = z.infer<typeof Removal>

/** A NIK from the card of somebody who booked without one. `clash`: what staff decide about another booking under it, once they have seen it. */
export const NikGiven = z.object({
  no: z.int(), nik: z.string().max(40),
  /** `here`: the other booking is given up, and its phone reads why; `both` stay, and the reason is kept. */
  clash: z.object({ keep: z.enum(['here', 'both']), reason: z.string().trim().min(3).max(60) }).optional(),
})
export type NikGiven = z.infer<typeof NikGiven>
/** One of two bookings of the same person. `code`: its last two digits. */
const Side = z.object({ office: z.string(), ...window, size: z.int(), code: z.string() })
export const NikAnswer = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('added'), visit: Visit }),
  /** Nothing has changed. */
  z.object({ outcome: z.literal('clash'), here: Side, other: Side }),
])
export type NikAnswer = z.infer<typeof NikAnswer>
