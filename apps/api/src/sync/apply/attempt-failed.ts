import { afterParcel } from '@jemput/domain'
import { bodies } from '@jemput/sync/schema'
import { tellApplicant } from '../../delivery/tell-applicant.ts'
import { tellParcel } from '../../delivery/tell-parcel.ts'
import { record } from '../../people/audit.ts'
import type { Apply } from './apply.ts'
import { lockTheirParcel, noteAttempt } from './door.ts'
import { NO_DICTIONARY, readBody } from './read-body.ts'

/** Nobody could receive a passport. After the last visit that the office allows, the courier brings it back. */
export const applyAttemptFailed: Apply = async (intake, operation) => {
  const read = await readBody(intake, operation, bodies['attempt-failed'], NO_DICTIONARY)
  if (!read.ok) return read.code
  const found = await lockTheirParcel(intake, operation)
  if (!found.ok) return found.code
  const { sql, office, shelf, now } = intake
  const { id, status, attempts, pack_version, application_id } = found.parcel
  const { policy } = (await shelf.get(office, pack_version, sql)).pack
  const { at, reason, ...proof } = read.body
  if (!policy.delivery.reasons.includes(reason)) return 'malformed'
  const next = afterParcel(status, attempts + 1 >= policy.delivery.attempts ? 'giveUp' : 'fail')
  if (next === undefined) return 'state'
  await noteAttempt(intake, operation, { outcome: 'failed', reason, at, proof, flags: [] })
  await sql.query('update parcel set status = $3, attempts = attempts + 1 where office_id = $1 and id = $2', [office, id, next])
  await tellParcel(intake, id)
  await tellApplicant(intake, id, 'delivery.failed', reason)
  const actor = { staffId: operation.envelope.actor, office }
  await record(sql, actor, { at: now, act: 'attempt-failed', subject: application_id, detail: { parcel: id, reason, operation: operation.id } })
  return null
}
