import { z } from 'zod'

/** `HH:MM` on the office's own clock. */
const Time = z.string()
/** An id with its words. */
const Named = z.object({ id: z.string(), label: z.string() })

/** A booking as a list shows it: who it is, masked. */
export const Visit = z.object({
  id: z.string(),
  status: z.enum(['unpaid', 'confirmed', 'arrived', 'forfeited', 'no-show']),
  /** First and last queue number of the party. */
  numbers: z.object({ first: z.string(), last: z.string() }).nullable(),
  /** In order; `no` is somebody's own within the booking, also when others have left it. Without a NIK they booked with name and birth date. */
  members: z.array(z.object({ no: z.int(), name: z.string(), hasNik: z.boolean() })),
  /** null for somebody who came without a phone of their own. */
  phone: z.string().nullable(),
  size: z.int(),
  service: Named,
  bucket: Named,
  channel: z.string(),
  arrivedAt: Time.nullable(),
  late: z.boolean(),
})
export type Visit = z.infer<typeof Visit>

/** People, not bookings. `seats`: null where a window has no limit of its own. */
export const Lane = z.object({ id: z.string(), label: z.string(), seats: z.int().nullable(), booked: z.int(), arrived: z.int() })
export type Lane = z.infer<typeof Lane>

export const TodayWindow = z.object({ start: Time, end: Time, lanes: z.array(Lane), visits: z.array(Visit) })
export type TodayWindow = z.infer<typeof TodayWindow>

/** One office's day, `today` or another one that was asked for, and what its staff may choose from. `lateReasons`: why lateness may be overruled; `helpReasons`: why somebody without a booking is helped; `priorityClasses`: who goes first. */
export const Today = z.object({
  office: z.object({ id: z.string(), short: z.string(), zone: z.string() }),
  date: z.string(),
  today: z.string(),
  time: Time,
  windows: z.array(TodayWindow),
  lateReasons: z.array(Named),
  helpReasons: z.array(Named),
  priorityClasses: z.array(Named),
  services: z.array(Named),
})
export type Today = z.infer<typeof Today>
