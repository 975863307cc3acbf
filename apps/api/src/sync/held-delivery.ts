import { afterParcel } from '@jemput/domain'
import { lockParcel, type ParcelRecord } from '../delivery/parcel.ts'
import { hand } from './apply/delivered.ts'
import { operationColumns, type Intake, type StoredOperation } from './intake.ts'
import { tellLevel } from './levels.ts'

/** What a courier said of a door with another code than the receiver's. `at`: when, by the courier's clock, epoch ms. */
export type HeldDelivery = { operation: StoredOperation; parcel: ParcelRecord; at: number }

/** Undefined for what is nothing of that kind, or not held. Nobody else settles it until this transaction is over. */
export async function findHeldDelivery(intake: Intake, id: string): Promise<HeldDelivery | undefined> {
  const { sql, office } = intake
  // As an exchange does, and before anything else, so that neither waits for the other.
  await sql.query('select 1 from device where office_id = $1 and id = (select device_id from operation where office_id = $1 and id = $2) for update', [office, id])
  const [operation] = await sql.query<StoredOperation>(
    `select ${operationColumns} from operation where office_id = $1 and id = $2 and kind = 'delivered' and code = 'code-differs' and status in ('quarantined', 'asked') for update`,
    [office, id])
  const parcel = operation && await lockParcel(intake, operation.entity)
  const [attempt] = await sql.query<{ at: Date }>('select at from delivery_attempt where office_id = $1 and operation_id = $2', [office, id])
  return operation && parcel && attempt ? { operation, parcel, at: attempt.at.getTime() } : undefined
}

/** The passport was handed over all the same; that the code differed stays with it. False when the parcel is somewhere else by now. */
export async function takeDelivered(intake: Intake, { operation, parcel, at }: HeldDelivery): Promise<boolean> {
  if (parcel.courier_id !== operation.envelope.actor || afterParcel(parcel.status, 'deliver') === undefined) return false
  await hand(intake, operation, parcel, at)
  await intake.sql.query(`update operation set status = 'corrected', code = null where office_id = $1 and id = $2`, [intake.office, operation.id])
  await tellLevel(intake, operation.id)
  return true
}

/** It was not: the courier still has the passport, and the phone shows why. What else was held of that parcel is answered with it. */
export async function denyDelivered(intake: Intake, { operation, parcel }: HeldDelivery, reason: string): Promise<void> {
  const { sql, keys, office } = intake
  const denied = await sql.query<{ id: string }>(
    `update operation set status = 'denied', note_sealed = $3 where office_id = $1 and entity = $2 and kind = 'delivered' and status in ('quarantined', 'asked') returning id`,
    [office, parcel.id, keys.seal(reason, 'operation.note_sealed')])
  await sql.query(
    `update delivery_attempt set flags = (flags::jsonb || '[{"code": "denied"}]')::json where office_id = $1 and operation_id = any($2::uuid[])`,
    [office, denied.map(({ id }) => id)])
  await tellLevel(intake, operation.id)
}
