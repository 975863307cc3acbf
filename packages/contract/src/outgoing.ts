import { z } from 'zod'

const Lane = z.enum(['reply', 'reminder', 'broadcast'])
const MessageStatus = z.enum(['queued', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'dead'])

/** `phone` is masked. `triedAt`: the last try, `nextAt`: not before this; epoch ms. `again`: whether staff may send it once more. */
export const MessageRow = z.object({
  id: z.uuid(), phone: z.string(), lane: Lane, status: MessageStatus, parts: z.int(), attempts: z.int(),
  /** A code of ours (`country`, `too-long`, `opt-out`, `too-late`, `cannot-open`, `interrupted`), or what the gateway said. */
  reason: z.string().nullable(),
  createdAt: z.int(), triedAt: z.int().nullable(), nextAt: z.int().nullable(), again: z.enum(['freely', 'mayDouble', 'never']),
})
export type MessageRow = z.infer<typeof MessageRow>

/** `today`: SMS (parts) that the office has spent of its cap. `more`: older ones follow after the last one here. */
export const Messages = z.object({ messages: z.array(MessageRow), more: z.boolean(), today: z.object({ spent: z.int(), cap: z.int() }) })
export type Messages = z.infer<typeof Messages>

/** `before`: the last message of the page above. */
export const MessageFilter = z.object({ status: MessageStatus.optional(), lane: Lane.optional(), before: z.uuid().optional() })
export type MessageFilter = z.infer<typeof MessageFilter>

/** `mayArriveTwice`: said by whoever sends one again that may have gone out. */
export const Requeue = z.object({ mayArriveTwice: z.boolean().optional() })
export type Requeue = z.infer<typeof Requeue>

/** `text`: null where it is erased, or is not for whoever asks: it may tell of an illness. */
export const MessageShown = MessageRow.extend({ text: z.string().nullable() })
export type MessageShown = z.infer<typeof MessageShown>
