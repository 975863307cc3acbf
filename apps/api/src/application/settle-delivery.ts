import type { Settlement } from '@jemput/contract'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { denyDelivered, findHeldDelivery, takeDelivered } from '../sync/held-delivery.ts'

/**
 * A courier typed another code than the receiver's. Staff have called both and say what happened: it counts as handed over and stays
 * marked, or the passport is still with the courier. Why is kept.
 */
export async function settleDelivery(desk: Desk, actor: Actor, id: string, { happened, reason }: Settlement): Promise<'done' | No> {
  const { sql, keys, now } = desk
  const intake = { ...desk, office: officeId(desk) }
  const held = await findHeldDelivery(intake, id)
  if (!held) return { refusal: 'not-now' }
  if (!happened) await denyDelivered(intake, held, reason)
  else if (!await takeDelivered(intake, held)) return { refusal: 'parcel-not-out' }
  const detail = { operation: id, parcel: held.parcel.id, happened: Number(happened), reason_sealed: keys.seal(reason, 'audit.reason') }
  await record(sql, actor, { at: now, act: happened ? 'accept-delivery' : 'deny-delivery', subject: held.parcel.application_id, detail })
  return 'done'
}
