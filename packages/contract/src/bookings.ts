import { z } from 'zod'
import { Visit } from './today.ts'

const Named = z.object({ id: z.string(), label: z.string() })

/** What can be booked for one service, as a phone would be offered it. `asks`: what makes a person; `sameKk`: a party needs one family card. */
export const Bookable = z.object({
  asks: z.enum(['NIK', 'NAME_DOB']), most: z.int(), sameKk: z.boolean(), service: z.string(), services: z.array(Named),
  dates: z.array(z.object({ date: z.string(), windows: z.array(z.object({ start: z.string(), end: z.string(), left: z.int() })) })),
})
export type Bookable = z.infer<typeof Bookable>

/** Somebody who is to be booked for. `nik` and `birthDate` as the office asks for them. */
export const Applicant = z.object({ name: z.string().max(80), nik: z.string().max(40).optional(), birthDate: z.iso.date().optional() })
export type Applicant = z.infer<typeof Applicant>

/** `request`: an id made by the asker, so that the same again is one booking; `start` of a window of that day, `HH:MM`. */
export const BookingFor = z.object({
  request: z.uuid(), phone: z.string().max(40), service: z.string().max(40), date: z.iso.date(), start: z.string().regex(/^\d{2}:\d{2}$/),
  members: z.array(Applicant).min(1).max(9), kk: z.string().max(40).optional(),
})
export type BookingFor = z.infer<typeof BookingFor>

/** A booking that staff made for a phone: what to write down for whoever stands there. */
export const BookedFor = z.object({ code: z.string(), visit: Visit, date: z.string(), start: z.string(), end: z.string() })
export type BookedFor = z.infer<typeof BookedFor>
