import type { Closing } from '@jemput/contract'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { findOutage } from './outage.ts'
import { readClosing } from './read-closing.ts'

/** The system works again. Whoever had a booking on these days may still come for `outage.serveDays`. */
export async function endOutage(desk: Desk, actor: Actor): Promise<Closing | No> {
  const { sql, now } = desk
  const on = await findOutage(desk)
  if (!on) return { refusal: 'no-outage' }
  await sql.query('update outage set until = $3 where office_id = $1 and id = $2', [officeId(desk), on.id, new Date(now)])
  await record(sql, actor, { at: now, act: 'end-outage', subject: on.id })
  return readClosing(desk)
}
