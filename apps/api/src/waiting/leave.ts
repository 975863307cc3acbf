import type { Inputs, Outcome } from '../booking/contract.ts'
import type { Desk } from '../booking/desk.ts'
import { officeId, phoneKey } from '../booking/rules.ts'

/** The desk's phone waits no longer. An offer is a hold, and is given back as one. */
export async function leave(desk: Desk, _: Inputs<'waitlist.leave'>): Promise<Outcome<'waitlist.leave'>> {
  const left = await desk.sql.query(
    `update waiting set status = 'left', ended_at = $3 where office_id = $1 and phone_key = $2 and status = 'waiting' returning id`,
    [officeId(desk), phoneKey(desk), new Date(desk.now)])
  return { outcome: left.length > 0 ? 'ok' : 'none' }
}
