import { z } from 'zod'

/** What an interview may come to at this office. `reason`: staff write why; `days`: so many to bring what is missing. */
export const InterviewOutcome = z.object({ id: z.string(), label: z.string(), reason: z.boolean(), days: z.int().nullable(), ends: z.boolean() })
export type InterviewOutcome = z.infer<typeof InterviewOutcome>

/** The newest result. `completeBy`: last day to bring what is missing. */
export const InterviewResult = z.object({ outcome: z.string(), label: z.string(), reason: z.string().nullable(), who: z.string(), at: z.number(), completeBy: z.string().nullable() })
export type InterviewResult = z.infer<typeof InterviewResult>

/** `reason` goes into an SMS where the outcome waits for papers. */
export const Interview = z.object({ outcome: z.string().max(40), reason: z.string().trim().max(60).optional() })
export type Interview = z.infer<typeof Interview>

/** Counts of one month, `2017-09`, by outcome; nothing about people. `months`: those that have any, newest first. */
export const InterviewReport = z.object({
  month: z.string(), months: z.array(z.string()), rows: z.array(z.object({ outcome: z.string(), label: z.string(), count: z.int() })), total: z.int(),
})
export type InterviewReport = z.infer<typeof InterviewReport>
