import type { HeldCode, OperationKind } from '@jemput/sync'
import type { Intake, StoredOperation } from '../intake.ts'
import { applyAbsent } from './absent.ts'
import { applyAttemptFailed } from './attempt-failed.ts'
import { applyCapture } from './capture.ts'
import { applyDelivered } from './delivered.ts'

/** Does what an operation says. A code: it can't be done as it stands, and staff are to look at it. Throws for a fault of ours. */
export type Apply = (intake: Intake, operation: StoredOperation) => Promise<HeldCode | null>

const appliers: Record<OperationKind, Apply> = {
  capture: applyCapture,
  absent: applyAbsent,
  delivered: applyDelivered,
  'attempt-failed': applyAttemptFailed,
}
const isKnown = (kind: string): kind is OperationKind => Object.hasOwn(appliers, kind)

/** `staff`: whose phone sent it. */
export async function apply(intake: Intake, operation: StoredOperation, staff: string): Promise<HeldCode | null> {
  const { id, kind, envelope } = operation
  if (envelope.id !== id) return applyRepeat(intake, operation)
  if (envelope.actor !== staff) return 'not-yours'
  return isKnown(kind) ? appliers[kind](intake, operation) : 'unknown-kind'
}

/** It came before under another number, from a phone that was enrolled anew since: nothing more happens. Of an old one nothing is left to compare. */
async function applyRepeat({ sql, office }: Intake, { envelope, body }: StoredOperation): Promise<HeldCode | null> {
  const [first] = await sql.query<{ same: boolean }>('select body = $3 or octet_length(body) = 0 as same from operation where office_id = $1 and id = $2', [office, envelope.id, body])
  return first?.same ? null : 'seq-reused'
}
