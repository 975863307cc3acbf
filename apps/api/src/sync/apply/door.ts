import type { HeldCode } from '@jemput/sync'
import { lockParcel, type ParcelRecord } from '../../delivery/parcel.ts'
import type { Intake, StoredOperation } from '../intake.ts'

/** The parcel that a courier stood with before a door, if it is that courier's. */
export async function lockTheirParcel(intake: Intake, { entity, envelope }: StoredOperation): Promise<{ ok: true; parcel: ParcelRecord } | { ok: false; code: HeldCode }> {
  const parcel = await lockParcel(intake, entity)
  if (!parcel) return { ok: false, code: 'unknown-entity' }
  return parcel.courier_id === envelope.actor ? { ok: true, parcel } : { ok: false, code: 'not-yours' }
}

type Attempt = { outcome: 'delivered' | 'failed'; reason: string | null; at: number; proof: Readonly<Record<string, unknown>>; flags: readonly string[] }

/** Keeps what a courier says of one visit, whatever comes of it. */
export async function noteAttempt({ sql, keys, office }: Intake, { id, entity, envelope }: StoredOperation, { outcome, reason, at, proof, flags }: Attempt): Promise<void> {
  await sql.query(
    `insert into delivery_attempt (office_id, parcel_id, operation_id, outcome, reason, courier_id, at, proof_sealed, media, flags)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::json, $10::json)`,
    [
      office, entity, id, outcome, reason, envelope.actor, new Date(at), keys.seal(JSON.stringify(proof), 'delivery_attempt.proof_sealed'),
      JSON.stringify(envelope.media), JSON.stringify(flags.map((code) => ({ code }))),
    ])
}
