import { afterApplication, type LocalDate } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { newCode } from '../booking/hold-anew.ts'
import { currentPack, officeId, packOf, todayAt } from '../booking/rules.ts'
import { readyOn } from '../booking/speed.ts'
import { record, type Actor } from '../people/audit.ts'
import { tellAbout } from '../phone/tell-about.ts'
import { tellLevel } from '../sync/levels.ts'
import { acceptingOutcome, noteInterview } from './interviews.ts'
import { listenerOf, lockApplication, passportView, type ApplicationRecord } from './record.ts'

export type Accepted = { outcome: 'ok' | 'unknown-application' } | { outcome: 'not-now'; status: string }

/** What the interview came to. */
type Said = { outcome: string | undefined; reason: string | null }

/**
 * An officer has checked the papers and takes them. Papers that were captured get a code of their own now, and their phone is told; those of
 * a booking keep its code. Of two officers at once the second finds it done, and nothing happens twice.
 */
export async function acceptApplication(desk: Desk, actor: Actor, id: string, said: Said = { outcome: acceptingOutcome(desk), reason: null }): Promise<Accepted> {
  const { sql, now } = desk
  const office = officeId(desk)
  const found = await lockApplication(sql, office, id)
  if (!found) return { outcome: 'unknown-application' }
  if (found.status === 'accepted') return { outcome: 'ok' }
  const next = afterApplication(found.status, 'accept')
  if (!next) return { outcome: 'not-now', status: found.status }
  const code = found.code ?? await freeCode(desk)
  await sql.query('update application set status = $3, code = $4, accepted_at = $5 where office_id = $1 and id = $2', [office, id, next, code, new Date(now)])
  if (said.outcome !== undefined) await noteInterview(desk, actor, id, { ...said, outcome: said.outcome })
  await record(sql, actor, { at: now, act: 'accept', subject: id })
  await tellPhone(desk, { ...found, code })
  return { outcome: 'ok' }
}

async function tellPhone(desk: Desk, found: ApplicationRecord): Promise<void> {
  const { keys, sql } = desk
  if (found.operation_id !== null) await tellLevel({ sql, keys, office: officeId(desk) }, found.operation_id)
  await tellAbout(desk, officeId(desk), listenerOf(keys, found), { event: 'application.accepted', id: found.id, passport: { ...passportView(keys, found), readyBy: await expectedOn(desk, found) } })
}

/** When the passport should be made, counted from today: the applicant has been to the officers by now. */
async function expectedOn(desk: Desk, { booking_id, pack_version }: ApplicationRecord): Promise<LocalDate> {
  const [booking] = await desk.sql.query<{ speed: string | null }>(
    'select speed from booking where office_id = $1 and id = $2', [officeId(desk), booking_id])
  return readyOn(await packOf(desk, pack_version), currentPack(desk), booking?.speed ?? null, todayAt(desk))
}

/** A code that neither a booking with a place nor an open application of the office has; there are nine million. */
async function freeCode(desk: Desk): Promise<string> {
  for (;;) {
    const code = newCode()
    const [taken] = await desk.sql.query(
      `select 1 from booking where office_id = $1 and code = $2 and status in ('held', 'unpaid', 'confirmed', 'arrived')
       union all select 1 from application where office_id = $1 and code = $2 limit 1`, [officeId(desk), code])
    if (!taken) return code
  }
}
