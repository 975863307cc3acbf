import { z } from 'zod'
import { InterviewOutcome, InterviewResult } from './interviews.ts'

const Named = z.object({ id: z.string(), label: z.string() })

export const ApplicationFlag = z.object({ code: z.string(), question: z.string().nullable(), text: z.string() })
export type ApplicationFlag = z.infer<typeof ApplicationFlag>
/** One passport in a list: who it is, masked. */
export const ApplicationRow = z.object({
  id: z.string(), status: z.enum(['received', 'complete', 'accepted', 'ready', 'collected', 'delivered', 'withdrawn']),
  source: z.enum(['booking', 'capture']), name: z.string(), code: z.string().nullable(), service: Named,
  /** Where it was captured, or the queue number. */
  from: z.string(), receivedAt: z.number(),
  photos: z.object({ expected: z.int(), arrived: z.int() }), flags: z.array(ApplicationFlag),
})
export type ApplicationRow = z.infer<typeof ApplicationRow>

export const Search = z.object({ name: z.string().max(80) })

/**
 * Something from a phone that the office can't take as it is. `says` names what is wrong; nothing personal. `settleable`: a handing over of
 * which staff can say whether it happened. `name`: of whom, masked; of a parcel its receiver's.
 */
export const HeldOperation = z.object({
  id: z.string(), kind: z.string(), code: z.string(), says: z.string(), officer: z.string(), phone: z.string(), receivedAt: z.number(),
  status: z.enum(['waiting', 'quarantined', 'asked']), name: z.string().nullable(), correctable: z.boolean(), settleable: z.boolean(), note: z.string().nullable(),
})
export type HeldOperation = z.infer<typeof HeldOperation>

export const Applications = z.object({
  rows: z.array(ApplicationRow), held: z.array(HeldOperation), counts: z.record(z.string(), z.int()),
})
export type Applications = z.infer<typeof Applications>

/** An answer as staff read it. `masked`: shown only after a reveal. `photo`: fetch it by its hash. */
export const AnswerRow = z.object({
  question: z.string(), label: z.string(), text: z.string(), masked: z.boolean(),
  photo: z.object({ sha256: z.string(), arrived: z.boolean() }).nullable(),
})
export type AnswerRow = z.infer<typeof AnswerRow>
export const AnswerPage = z.object({ id: z.string(), title: z.string(), answers: z.array(AnswerRow) })
export type AnswerPage = z.infer<typeof AnswerPage>

/** Who held the passport from when on. */
export const CustodyRow = z.object({ holder: z.enum(['office', 'courier', 'recipient']), who: z.string(), at: z.number() })
export type CustodyRow = z.infer<typeof CustodyRow>
/** What was done, by whom. */
export const HistoryRow = z.object({ at: z.number(), who: z.string(), act: z.string(), label: z.string() })
export type HistoryRow = z.infer<typeof HistoryRow>

export const ApplicationDetail = ApplicationRow.extend({
  phone: z.string().nullable(), pages: z.array(AnswerPage), history: z.array(HistoryRow), custody: z.array(CustodyRow), revealed: z.boolean(),
  /** What may be said of an interview now; empty when it is too late for one. */
  outcomes: z.array(InterviewOutcome), interview: InterviewResult.nullable(),
  passport: z.string().nullable(), collectBy: z.string().nullable(), parcel: z.object({ id: z.string(), number: z.string(), status: z.string() }).nullable(),
})
export type ApplicationDetail = z.infer<typeof ApplicationDetail>

/** Why somebody needs to see what is masked; kept in the audit. */
export const Reveal = z.object({ reason: z.string().trim().min(3).max(120) })
/** Who fetched a passport at the counter: the applicant, somebody of the family card, somebody with a letter. */
export const Collected = z.object({ receiver: z.enum(['self', 'kk', 'proxy']) })
export type Collected = z.infer<typeof Collected>
export const Ready = z.object({ passport: z.string().max(20) })

/** What a held capture says, for whoever corrects it. `wrong`: why each answer is refused. */
export const HeldDetail = HeldOperation.extend({
  fields: z.array(z.object({
    question: z.string(), label: z.string(), type: z.string(), value: z.string(), wrong: z.string().nullable(),
    choices: z.array(Named), editable: z.boolean(),
  })),
})
export type HeldDetail = z.infer<typeof HeldDetail>
export const Correction = z.object({ answers: z.record(z.string().max(40), z.string().max(400)), reason: z.string().trim().min(3).max(120) })
export type Correction = z.infer<typeof Correction>
/** Whether a passport was handed over although the code differed, and how staff know. */
export const Settlement = z.object({ happened: z.boolean(), reason: z.string().trim().min(3).max(120) })
export type Settlement = z.infer<typeof Settlement>
/** `note` is read by the officer on the phone. */
export const AskAgain = z.object({ note: z.string().trim().min(3).max(120) })
