import { z } from 'zod'

/** An id with its words. */
const Named = z.object({ id: z.string(), label: z.string() })
const Day = z.iso.date()
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Somebody who may be sent out. */
export const Colleague = z.object({ id: z.string(), name: z.string(), role: z.enum(['outreach', 'courier']) })
export type Colleague = z.infer<typeof Colleague>

/** A family's request that officers come to a sick person. Read by triage and outreach alone. */
export const SickRequest = z.object({
  id: z.string(), number: z.int(), status: z.enum(['requested', 'accepted', 'scheduled', 'declined', 'done']), patient: z.string(), address: z.string(),
  region: z.string().nullable(), contact: z.string(), relation: Named, urgency: Named, letter: z.boolean(),
  /** Epoch ms. */
  requestedAt: z.number(), answerBy: Day, overdue: z.boolean(), reason: z.string().nullable(), visit: z.string().nullable(),
})
export type SickRequest = z.infer<typeof SickRequest>

/** `reason` is read by the family. */
export const Triage = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('accept') }),
  z.object({ decision: z.literal('decline'), reason: z.string().trim().min(3).max(60) }),
])
export type Triage = z.infer<typeof Triage>

/** Somebody whom a visit expects; `nik` shows its last four digits. */
export const RosterPerson = z.object({
  id: z.string(), no: z.int(), name: z.string(), nik: z.string().nullable(), birthDate: Day.nullable(), phone: z.string().nullable(),
  status: z.enum(['expected', 'captured', 'absent']), application: z.string().nullable(),
})
export type RosterPerson = z.infer<typeof RosterPerson>

export const OutreachVisit = z.object({
  id: z.string(), kind: Named, status: z.enum(['planned', 'closed']), place: z.string(), region: z.string().nullable(), date: Day, starts: Time, expected: z.int(),
  officers: z.array(Colleague), request: z.int().nullable(),
  counts: z.object({ roster: z.int(), captured: z.int(), absent: z.int() }),
})
export type OutreachVisit = z.infer<typeof OutreachVisit>
export const OutreachVisitDetail = OutreachVisit.extend({ roster: z.array(RosterPerson), minTeam: z.int() })
export type OutreachVisitDetail = z.infer<typeof OutreachVisitDetail>

/** The office's visits, and what a new one may be. `needsRoster`: people are named beforehand; `fromRequest`: it answers a family's request. */
export const Outreach = z.object({
  today: Day,
  visits: z.array(OutreachVisit),
  kinds: z.array(Named.extend({ needsRoster: z.boolean(), fromRequest: z.boolean(), minTeam: z.int() })),
  regions: z.array(Named),
  colleagues: z.array(Colleague),
})
export type Outreach = z.infer<typeof Outreach>

/** `request`: an id made by the asker, so that the same request again is not a second visit; `homeVisit`: the family's request it answers. */
export const NewVisit = z.object({
  request: z.uuid(), kind: z.string().max(40), place: z.string().trim().max(120), region: z.string().max(20).nullable(), date: Day, starts: Time,
  expected: z.int().min(1).max(500), officers: z.array(z.string().max(80)).max(20), homeVisit: z.uuid().nullable(),
})
export type NewVisit = z.infer<typeof NewVisit>

/** Lines as pasted out of a sheet: name, NIK, birth date, sex, phone; a line of headings may come first. */
export const RosterText = z.object({ text: z.string().max(100_000) })
/** `wrong`: lines that were not taken, with the field and an example of what would be right. */
export const RosterTaken = z.object({
  added: z.int(), already: z.int(), wrong: z.array(z.object({ line: z.int(), text: z.string(), field: z.string(), example: z.string() })), visit: OutreachVisitDetail,
})
export type RosterTaken = z.infer<typeof RosterTaken>
export const Team = z.object({ officers: z.array(z.string().max(80)).max(20) })

/** A phone that somebody of the office carries. `match`: four digits that its own screen shows too. */
export const FieldPhone = z.object({
  id: z.string(), label: z.string(), staff: Colleague, enrolledAt: z.number(), seenAt: z.number().nullable(), revoked: z.boolean(),
  received: z.int(), pending: z.int().nullable(), held: z.int(), match: z.string(),
})
export type FieldPhone = z.infer<typeof FieldPhone>
export const FieldPhones = z.object({ phones: z.array(FieldPhone), colleagues: z.array(Colleague) })
export type FieldPhones = z.infer<typeof FieldPhones>
export const NewEnrolment = z.object({ staff: z.string().max(80) })
/** Eight digits to type on the phone, once. */
export const Enrolment = z.object({ code: z.string(), expiresAt: z.number(), staff: Colleague })
export type Enrolment = z.infer<typeof Enrolment>
