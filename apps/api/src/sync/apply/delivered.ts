import { afterApplication, afterParcel, receiversFor } from '@jemput/domain'
import type { HeldCode } from '@jemput/sync'
import { bodies } from '@jemput/sync/schema'
import { passOn } from '../../delivery/custody.ts'
import type { ParcelRecord } from '../../delivery/parcel.ts'
import { tellApplicant } from '../../delivery/tell-applicant.ts'
import { tellParcel } from '../../delivery/tell-parcel.ts'
import { record } from '../../people/audit.ts'
import type { Intake, StoredOperation } from '../intake.ts'
import type { Apply } from './apply.ts'
import { lockTheirParcel, noteAttempt } from './door.ts'
import { NO_DICTIONARY, readBody } from './read-body.ts'

/**
 * A courier says that a passport was handed over. With the right code it is; with another one somebody is to look at it, for only the
 * server knows all eight digits; without any, for a reason, it is and stays marked.
 */
export const applyDelivered: Apply = async (intake, operation) => {
  const read = await readBody(intake, operation, bodies.delivered, NO_DICTIONARY)
  if (!read.ok) return read.code
  const found = await lockTheirParcel(intake, operation)
  if (!found.ok) return found.code
  const { parcel } = found
  const { code, ...proof } = read.body
  if (code === null && proof.noCodeReason === null) return 'malformed'
  if (afterParcel(parcel.status, 'deliver') === undefined) return 'state'
  const held = await judgeCode(intake, parcel, code)
  const flags = [
    ...held === null ? [] : [held], ...code === null ? ['no-code'] : [], ...receiversFor(parcel.receiver).includes(proof.receiver) ? [] : ['other-receiver'],
  ]
  await noteAttempt(intake, operation, { outcome: 'delivered', reason: null, at: proof.at, proof, flags })
  if (held === null) await hand(intake, operation, parcel, proof.at)
  return held
}

/** So many wrong codes for one parcel; after that the right one counts no more: a phone that tries them all finds none. */
const MOST_WRONG = 3

async function judgeCode({ sql, keys, office }: Intake, { id, code_sealed }: ParcelRecord, said: string | null): Promise<HeldCode | null> {
  if (said === null) return null
  if (code_sealed === null || keys.open(code_sealed, 'parcel.code_sealed') !== said) return 'code-differs'
  const [wrong] = await sql.query<{ codes: number }>(
    `select count(*)::int as codes from delivery_attempt where office_id = $1 and parcel_id = $2 and flags::jsonb @> '[{"code": "code-differs"}]'`, [office, id])
  return (wrong?.codes ?? 0) < MOST_WRONG ? null : 'code-differs'
}

/** The parcel is with its recipient, who is told. What was held of it before has its answer. */
export async function hand(intake: Intake, { envelope, id: operation }: StoredOperation, { id, application_id, application_status }: ParcelRecord, at: number): Promise<void> {
  const { sql, office, now } = intake
  // A courier's clock may be ahead of time.
  const moment = Math.min(at, now)
  // The code has done its work, and nobody is to know it any more.
  await sql.query(
    `update parcel set status = 'delivered', delivered_at = $3, code_sealed = null, code_check = null where office_id = $1 and id = $2`, [office, id, new Date(moment)])
  const next = afterApplication(application_status, 'deliver')
  if (next) await sql.query('update application set status = $3 where office_id = $1 and id = $2', [office, application_id, next])
  await sql.query(
    `update operation set status = 'replaced' where office_id = $1 and entity = $2 and kind = 'delivered' and id <> $3 and status in ('quarantined', 'asked')`, [office, id, operation])
  await passOn({ sql, now: moment }, { office, application: application_id, holder: 'recipient', staff: envelope.actor, parcel: id })
  await tellParcel(intake, id)
  await tellApplicant(intake, id, 'delivery.delivered')
  await record(sql, { staffId: envelope.actor, office }, { at: now, act: 'deliver', subject: application_id, detail: { parcel: id, operation } })
}
