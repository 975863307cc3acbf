import type { Delivery } from '@jemput/contract'
import { afterParcel, parseParcelNumber } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { passOn } from './custody.ts'
import { listDelivery } from './list-delivery.ts'
import { lockParcel } from './parcel.ts'
import { tellParcel } from './tell-parcel.ts'

/** A parcel that could not be delivered is counted in at the counter: the passport is the office's again, and can be fetched or sent anew. */
export async function takeBack(desk: Desk, actor: Actor, { number }: { number: string }): Promise<Delivery | No> {
  const { sql, now } = desk
  const office = officeId(desk)
  const read = parseParcelNumber(number)
  if (!read.ok) return { refusal: 'number-wrong' }
  const [known] = await sql.query<{ id: string }>('select id from parcel where office_id = $1 and number = $2', [office, read.value])
  const found = known && await lockParcel({ sql, office }, known.id)
  if (!found) return { refusal: 'parcel-unknown' }
  // Counted in twice: it is as it should be.
  if (found.status === 'returned') return listDelivery(desk)
  const next = afterParcel(found.status, 'takeBack')
  if (!next) return { refusal: found.status === 'out' ? 'parcel-not-tried' : 'parcel-not-out' }
  // Whoever asks for it again gets a parcel of its own, with another code.
  await sql.query('update parcel set status = $3, code_sealed = null, code_check = null where office_id = $1 and id = $2', [office, found.id, next])
  await passOn(desk, { office, application: found.application_id, holder: 'office', staff: actor.staffId, parcel: found.id })
  await record(sql, actor, { at: now, act: 'take-back', subject: found.application_id, detail: { parcel: found.id } })
  await tellParcel({ ...desk, office }, found.id)
  return listDelivery(desk)
}
