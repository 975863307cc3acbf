import { bodies } from '@jemput/sync/schema'
import { tellRoster } from '../../outreach/roster.ts'
import { record } from '../../people/audit.ts'
import type { Apply } from './apply.ts'
import { NO_DICTIONARY, readBody } from './read-body.ts'
import { lockVisit } from './visit.ts'

/** Somebody on the roster did not come. Who came after all was captured, and stays so. */
export const applyAbsent: Apply = async (intake, operation) => {
  const read = await readBody(intake, operation, bodies.absent, NO_DICTIONARY)
  if (!read.ok) return read.code
  const { sql, office, now } = intake
  const found = await lockVisit(intake, operation, read.body.visit)
  if (!found.ok) return found.code
  const [person] = await sql.query<{ status: string }>(
    'select status from roster_entry where office_id = $1 and visit_id = $2 and id = $3 for update', [office, found.visit.id, operation.entity])
  if (!person) return 'unknown-entity'
  if (person.status === 'captured') return 'state'
  await sql.query(`update roster_entry set status = 'absent' where office_id = $1 and visit_id = $2 and id = $3`, [office, found.visit.id, operation.entity])
  await tellRoster(intake, office, found.visit.id, [operation.entity])
  await record(sql, { staffId: operation.envelope.actor, office }, { at: now, act: 'absent', subject: operation.entity, detail: { operation: operation.id } })
  return null
}
