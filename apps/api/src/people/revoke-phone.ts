import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from './audit.ts'

/** A phone that is lost, or whose officer has left: it reads nothing any more, and what it still sends waits for somebody to look at it. */
export async function revokePhone(desk: Desk, actor: Actor, id: string): Promise<'done' | No> {
  const { sql, now } = desk
  const revoked = await sql.query('update device set revoked_at = $3 where office_id = $1 and id = $2 and revoked_at is null returning id', [officeId(desk), id, new Date(now)])
  if (revoked.length > 0) await record(sql, actor, { at: now, act: 'revoke-phone', subject: id })
  const [known] = await sql.query('select 1 from device where office_id = $1 and id = $2', [officeId(desk), id])
  return known ? 'done' : { refusal: 'not-found' }
}
