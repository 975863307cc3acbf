import { isSpecific, type Pack } from '@jemput/flow'
import type { Deps } from '../deps.ts'

const DAY = 86_400_000

/**
 * From when the words of an SMS are no longer kept, by the office's policy. `at` is the screen that took them, null when nobody did:
 * a conversation that asks about an illness has words about one.
 */
export function eraseAt(pack: Pack, at: string | null, now: number): Date {
  const { smsBody, smsHealth } = pack.policy.retention
  const days = at !== null && isSpecific(pack, at) ? smsHealth : smsBody
  return new Date(now + days * DAY)
}

/** Takes the words out of incoming SMS whose time is over; that they came, and when, stays. Returns how many. */
export async function eraseWords({ db, clock }: Deps): Promise<number> {
  const erased = await db.query(
    `update inbound_sms set raw_sealed = '' where erase_at <= $1 and raw_sealed <> '' returning id`, [new Date(clock.now())],
  )
  const forgotten = await db.query('delete from thread_sms where erase_at <= $1 returning id', [new Date(clock.now())])
  return erased.length + forgotten.length
}
