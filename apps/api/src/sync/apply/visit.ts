import type { HeldCode } from '@jemput/sync'
import { listTeam } from '../../outreach/roster.ts'
import type { Intake, StoredOperation } from '../intake.ts'

/** The visit at which something was done. */
export type Visit = { id: string; kind: string; pack_version: number; home_visit_id: string | null }

/** The visit, while nobody else changes its roster, if the officer goes there. Also one that is closed by now: the officer was there before. */
export async function lockVisit({ sql, office }: Intake, { envelope }: StoredOperation, id: string): Promise<{ ok: true; visit: Visit } | { ok: false; code: HeldCode }> {
  const [visit] = await sql.query<Visit>('select id, kind, pack_version, home_visit_id from outreach_visit where office_id = $1 and id = $2 for update', [office, id])
  if (!visit) return { ok: false, code: 'unknown-entity' }
  const team = await listTeam(sql, office, id)
  return team.includes(envelope.actor) ? { ok: true, visit } : { ok: false, code: 'not-yours' }
}
