import { faster, packFrame, readReply, slower, startPace, takeBatch, type Ask, type Pace } from '@jemput/sync'
import { SCHEMA, type DeskRow, type FieldDatabase, type OperationRow } from '../store/database.ts'
import { takeAnswer } from '../store/take-answer.ts'
import type { DataKeys } from '../vault/cipher.ts'
import { ask, gzip } from './net.ts'

/** Who is at the desk now; null while it is locked. */
export type Reader = { keys: DataKeys; officerToken: string } | null
/** How a try to reach the office ended. `full`: the phone could not write down what came of it, and asks again. */
export type Outcome = 'done' | 'retry' | 'portal' | 'paused' | 'full'

/** So often half of a batch that did not arrive is tried without waiting. */
const AT_ONCE = 3
const paces = new Map<string, Pace>()

/** Sends what waits and takes in what is new, a batch at a time, until neither side has more. */
export async function exchangeAll(db: FieldDatabase, device: string, reader: Reader): Promise<Outcome> {
  for (let smaller = 0; ;) {
    const row = await db.desks.get(device)
    if (!row || row.pause) return 'paused'
    const outcome = await exchangeOnce(db, row, reader)
    if (outcome === 'more') smaller = 0
    // A link that cuts a large batch may carry half of it at once; one that carries nothing is waited for.
    else if (outcome !== 'smaller') return outcome
    else if (++smaller > AT_ONCE) return 'retry'
  }
}

async function exchangeOnce(db: FieldDatabase, row: DeskRow, reader: Reader): Promise<Outcome | 'more' | 'smaller'> {
  const { device } = row
  const pace = paces.get(device) ?? startPace
  const waiting = await listWaiting(db, row)
  const batch = waiting.slice(0, takeBatch(waiting.map(sizeOf), pace))
  const from = Date.now()
  const nonce = crypto.randomUUID()
  const body = await gzip(packFrame(await header(row, reader, nonce, batch, waiting.length), batch.map(({ body }) => body ?? new Uint8Array())))
  const headers = { authorization: `Bearer ${row.token}`, 'content-type': 'application/octet-stream', ...reader ? { 'x-officer': reader.officerToken } : {} }
  const reply = readReply(await ask('/sync/v1/exchange', { method: 'POST', headers, body }), nonce)
  if (reply.kind === 'answer') {
    const taken = await takeAnswer(db, { row, keys: reader?.keys ?? null, asked: { from, to: Date.now() } }, reply.answer)
    if (taken.lost) return 'paused'
    paces.set(device, faster(pace, reply.answer.limit))
    return taken.more || batch.length < waiting.length ? 'more' : 'done'
  }
  paces.set(device, slower(pace))
  if (reply.kind === 'not-ours') return 'portal'
  if (reply.kind === 'pause') {
    await db.desks.update(device, { pause: reply.why })
    return 'paused'
  }
  const [only] = batch
  if (reply.kind === 'retry' || !only) return batch.length > 1 ? 'smaller' : 'retry'
  // Refused as it is: alone it is put aside for a person to see, together with others the others try without it.
  if (batch.length === 1) await db.operations.update([device, only.seq], { held: 'malformed' })
  return 'more'
}

const listWaiting = async (db: FieldDatabase, { device, ackSeq }: DeskRow): Promise<OperationRow[]> =>
  (await db.operations.where('[device+seq]').between([device, ackSeq + 1], [device, Infinity]).toArray()).filter(({ held }) => held === null)

const sizeOf = ({ envelope, body }: OperationRow): number => JSON.stringify(envelope).length + (body?.length ?? 0)

async function header({ cursors }: DeskRow, reader: Reader, nonce: string, batch: readonly OperationRow[], pending: number): Promise<Ask> {
  const { usage = null, quota = null } = await navigator.storage.estimate()
  return {
    protocol: 1, app: APP_VERSION, schema: SCHEMA, nonce, cursor: reader ? cursors.open : cursors.locked, pending,
    storage: { usage, quota, persisted: await navigator.storage.persisted() }, operations: batch.map(({ envelope }) => envelope),
  }
}
