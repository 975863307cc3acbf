import { z } from 'zod'

/** Somebody whose SMS no rule understood, and who waits for a person. `phone`: masked. */
export const Thread = z.object({ id: z.uuid(), phone: z.string(), count: z.int(), since: z.number(), last: z.number() })
export type Thread = z.infer<typeof Thread>
export const Threads = z.object({ threads: z.array(Thread) })
export type Threads = z.infer<typeof Threads>

/** What was written there, the oldest first. `ours`: by staff. `sender`: stands before every answer and takes room in its SMS. */
export const ThreadText = z.object({
  id: z.uuid(), phone: z.string(), sender: z.string(), open: z.boolean(), texts: z.array(z.object({ at: z.number(), ours: z.boolean(), text: z.string() })),
})
export type ThreadText = z.infer<typeof ThreadText>

/** At most two SMS with the sender before it. `close`: nothing more is waited for. */
export const ThreadReply = z.object({ text: z.string().trim().max(300), close: z.boolean() })
export type ThreadReply = z.infer<typeof ThreadReply>

/** How sessions by phone ended, by the screen that was seen last. Counts of sessions, nothing of people. `words`: how the screen begins. */
export const CallEnds = z.object({
  days: z.int(),
  screens: z.array(z.object({ version: z.int(), screen: z.string(), words: z.string().nullable(), done: z.int(), left: z.int(), failed: z.int() })),
})
export type CallEnds = z.infer<typeof CallEnds>
