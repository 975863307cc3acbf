import { isOutage, isRetry } from '@jemput/db'
import type { HeldCode } from '@jemput/sync'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { apply } from './apply/apply.ts'
import { operationColumns, type Intake, type StoredOperation } from './intake.ts'
import { tellLevel } from './levels.ts'
import type { Phone } from './phone.ts'

/** So often an operation that lost a race is tried again; then it finds what the winner did. */
const TRIES = 3

/**
 * Settles the operation that follows on a phone's last settled one. One that can't be applied is held, and the next goes on. Each has a
 * transaction of its own: in one for many, two phones with the same people in another order would wait for each other.
 * Returns up to which number everything is stored and settled, and whether another may follow.
 */
export async function settleNext(intake: Worker, { id, office }: Pick<Phone, 'id' | 'office'>): Promise<{ ackSeq: number; more: boolean }> {
  const [device] = await intake.sql.query<Device>(
    'select ack_seq as seq, ack_hash as hash, staff_id as staff, revoked_at is not null as revoked from device where office_id = $1 and id = $2 for update', [office, id])
  if (!device) throw new Error('a phone that was known is gone')
  const [next] = await intake.sql.query<StoredOperation>(
    `select ${operationColumns} from operation where office_id = $1 and device_id = $2 and seq = $3`, [office, id, device.seq + 1])
  if (!next) return { ackSeq: device.seq, more: false }
  if (next.status === 'waiting') await settle(intake, device, next)
  else await tellLevel(intake, next.id)
  await intake.sql.query('update device set ack_seq = $3, ack_hash = $4 where office_id = $1 and id = $2', [office, id, next.seq, next.hash])
  return { ackSeq: next.seq, more: true }
}

type Worker = Intake & Pick<Deps, 'log'>
type Device = { seq: number; hash: string | null; staff: string; revoked: boolean }

async function settle(intake: Worker, { staff, revoked, hash: previous }: Device, operation: StoredOperation): Promise<void> {
  const code = revoked ? 'revoked' : operation.envelope.previous !== previous ? 'chain-broken' : await tryToApply(intake, operation, staff)
  await intake.sql.query(
    'update operation set status = $3, code = $4 where office_id = $1 and id = $2',
    [intake.office, operation.id, code === null ? 'applied' : 'quarantined', code])
  if (code === null && operation.kind === 'capture') await replaceHeld(intake, operation)
  await tellLevel(intake, operation.id)
}

/** What was held of the same person, or asked about, has its answer: it stays as it came, and nobody waits for it any more. */
async function replaceHeld({ sql, office }: Worker, { id, device, entity }: StoredOperation): Promise<void> {
  await sql.query(
    `update operation set status = 'replaced' where office_id = $1 and device_id = $2 and entity = $3 and kind = 'capture' and id <> $4 and status in ('quarantined', 'asked')`,
    [office, device, entity, id])
}

/** In a savepoint, so that a fault of ours leaves nothing half done and is noted all the same. */
async function tryToApply(intake: Worker, operation: StoredOperation, staff: string): Promise<HeldCode | null> {
  for (let left = TRIES; ; left--) {
    await intake.sql.query('savepoint operation')
    try {
      const code = await apply(intake, operation, staff)
      await intake.sql.query('release savepoint operation')
      return code
    } catch (error) {
      // A database that is gone settles nothing; the phone asks again.
      if (isOutage(error)) throw error
      await intake.sql.query('rollback to savepoint operation')
      if (isRetry(error) && left > 1) continue
      intake.log.error({ fault: faultOf(error), operation: operation.id }, 'an operation could not be applied')
      return 'failed'
    }
  }
}
