import type { Sql } from '@jemput/db'
import type { Envelope } from '@jemput/sync'
import type { Deps } from '../deps.ts'

/** Everything that works on what phones of one office sent: one transaction, one moment. */
export type Intake = Pick<Deps, 'keys' | 'shelf'> & { sql: Sql; office: string; now: number }

/** An operation as it is stored. */
export type StoredOperation = {
  seq: number; id: string; device: string; kind: string; entity: string; envelope: Envelope; body: Uint8Array; hash: string
  status: 'waiting' | 'applied' | 'quarantined' | 'corrected' | 'asked' | 'replaced' | 'denied'
}
/** For SQL. */
export const operationColumns = 'seq, id, device_id as device, kind, entity, envelope, body, hash, status'
