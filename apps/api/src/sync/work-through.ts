import { isOutage, isRetry } from '@jemput/db'
import type { HeldCode } from '@jemput/sync'
import { faultOf } from '../http/problem.ts'
import { apply } from './apply/apply.ts'
import { operationColumns, type Intake, type StoredOperation } from './intake.ts'
import { tellLevel } from './levels.ts'
import type { Phone } from './phone.ts'

/** So often an operation that lost a race is tried again; then it finds what the winner did. */
const TRIES = 3
/** Rows in memory at once. */
const STEP = 200

/**
 * Works through what a phone's operations say, in their order, up to the first that is missing. Each is settled on its own: one that
 * can't be applied is held, and the next goes on. Returns how far everything is stored and settled.
 */
export async function workThrough(intake: Intake, { id, office }: Pick<Phone, 'id' | 'office'>): Promise<number> {
  const [device] = await intake.sql.query<Device>(
    'select ack_seq as seq, ack_hash as hash, staff_id as staff, revoked_at is not null as revoked from device where office_id = $1 and id = $2 for update', [office, id])
  if (!device) throw new Error('a phone that was known is gone')
  let { seq, hash } = device
  for (let next = await listAfter(intake, id, seq); next.length > 0; next = await listAfter(intake, id, seq)) {
    for (const operation of next) {
      if (operation.status === 'waiting') await settle(intake, device, operation, hash)
      else await tellLevel(intake, operation.id)
      seq = operation.seq
      hash = operation.hash
    }
  }
  if (seq > device.seq) await intake.sql.query('update device set ack_seq = $3, ack_hash = $4 where office_id = $1 and id = $2', [office, id, seq, hash])
  return seq
}

type Device = { seq: number; hash: string | null; staff: string; revoked: boolean }

/** The unbroken run after a number. */
async function listAfter({ sql, office }: Intake, device: string, seq: number): Promise<StoredOperation[]> {
  const rows = await sql.query<StoredOperation>(
    `select ${operationColumns} from operation where office_id = $1 and device_id = $2 and seq > $3 order by seq limit ${STEP}`, [office, device, seq])
  const gap = rows.findIndex((row, at) => row.seq !== seq + 1 + at)
  return gap === -1 ? rows : rows.slice(0, gap)
}

async function settle(intake: Intake, { staff, revoked }: Device, operation: StoredOperation, previous: string | null): Promise<void> {
  const code = revoked ? 'revoked' : operation.envelope.previous !== previous ? 'chain-broken' : await tryToApply(intake, operation, staff)
  await intake.sql.query(
    'update operation set status = $3, code = $4 where office_id = $1 and id = $2',
    [intake.office, operation.id, code === null ? 'applied' : 'quarantined', code])
  await tellLevel(intake, operation.id)
}

/** In a savepoint of its own, so that a fault of ours leaves nothing half done and stops no other operation. */
async function tryToApply(intake: Intake, operation: StoredOperation, staff: string): Promise<HeldCode | null> {
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
