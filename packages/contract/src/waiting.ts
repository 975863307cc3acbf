import { z } from 'zod'

const Named = z.object({ id: z.string(), label: z.string() })

/**
 * One phone in the line for a bucket, masked. `position` counts from 1 within the bucket; null for whom a time is offered just now.
 * `joined` and `until` are epoch ms.
 */
export const Waiter = z.object({
  id: z.uuid(), position: z.int().nullable(), phone: z.string(), size: z.int(), service: Named, bucket: Named, channel: z.string(), joined: z.int(),
  offer: z.object({ date: z.string(), start: z.string(), end: z.string(), until: z.int() }).nullable(),
})
export type Waiter = z.infer<typeof Waiter>

/** `enabled`, `max`: the office's rules; `waiting`: offered ones first, then in line. */
export const WaitingList = z.object({ enabled: z.boolean(), max: z.int(), waiting: z.array(Waiter) })
export type WaitingList = z.infer<typeof WaitingList>
