import { afterApplication, afterParcel, type Receiver } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import { passOn } from '../delivery/custody.ts'
import { lockParcel } from '../delivery/parcel.ts'
import { tellParcel } from '../delivery/tell-parcel.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { lockApplication } from './record.ts'

/**
 * A passport was fetched at the counter, by the applicant or somebody for them; reminders end with it. Who had asked the post to bring it
 * and comes after all withdraws that; one that is on a manifest or with a courier is not at the counter. Of two clerks the second finds it done.
 */
export async function collect(desk: Desk, actor: Actor, id: string, { receiver }: { receiver: Receiver }): Promise<null | No> {
  const { sql, now } = desk
  const office = officeId(desk)
  const found = await lockApplication(sql, office, id)
  if (!found) return { refusal: 'not-found' }
  if (found.status === 'collected') return null
  const parcel = await openParcel(desk, id)
  const next = afterApplication(found.status, 'collect')
  const withdrawn = parcel && afterParcel(parcel.status, 'withdraw')
  if (!next || parcel && !withdrawn) return { refusal: 'not-now' }
  if (parcel) {
    await sql.query('update parcel set status = $3 where office_id = $1 and id = $2', [office, parcel.id, withdrawn])
    await tellParcel({ ...desk, office }, parcel.id)
  }
  await sql.query('update application set status = $3 where office_id = $1 and id = $2', [office, id, next])
  await passOn(desk, { office, application: id, holder: 'recipient', staff: actor.staffId, parcel: null })
  await record(sql, actor, { at: now, act: 'collect', subject: id, detail: { receiver } })
  return null
}

async function openParcel({ sql, ...desk }: Desk, application: string) {
  const office = officeId({ sql, ...desk })
  const [open] = await sql.query<{ id: string }>(
    `select id from parcel where office_id = $1 and application_id = $2 and status not in ('delivered', 'returned', 'withdrawn')`, [office, application])
  return open && lockParcel({ sql, office }, open.id)
}
