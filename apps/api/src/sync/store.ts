import { webcrypto } from 'node:crypto'
import { hashOf, type HeldCode } from '@jemput/sync'
import { uuidv7 } from 'uuidv7'
import type { Intake } from './intake.ts'
import type { Phone } from './phone.ts'
import type { Incoming } from './read-operation.ts'

export type Exception = { seq: number | null; id: string | null; code: HeldCode }
/** What a phone said of itself. */
export type Said = { app: string; schema: number; pending: number; storage: { usage: number | null; quota: number | null; persisted: boolean } }
type Hashed = Incoming & { hash: string }

/** The hash of what came, computed outside of any transaction. */
export const hashIncoming = async (incoming: Incoming): Promise<Hashed> => {
  const { raw, body } = incoming
  const head = typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : { raw }
  return { ...incoming, hash: await hashOf(webcrypto.subtle, head, body) }
}

/**
 * Keeps everything that a phone sent, before anything of it is looked into. Two exchanges of one phone at the same moment wait for
 * each other. Returns what the phone must hear of at once; what was kept before is no exception.
 */
export async function store(intake: Intake, { id, office }: Phone, said: Said, incoming: readonly Hashed[]): Promise<Exception[]> {
  await intake.sql.query('select 1 from device where office_id = $1 and id = $2 for update', [office, id])
  const exceptions: Exception[] = []
  for (const each of incoming) {
    const exception = each.is === 'stray' ? await keepStray(intake, id, each, 'malformed') : await keepOperation(intake, id, each)
    if (exception) exceptions.push(exception)
  }
  await intake.sql.query('update device set seen_at = $3, said = $4::json where office_id = $1 and id = $2', [office, id, new Date(intake.now), JSON.stringify(said)])
  return exceptions
}

type Numbered = Exclude<Hashed, { is: 'stray' }>

async function keepOperation(intake: Intake, device: string, came: Numbered): Promise<Exception | undefined> {
  const held: Exception | undefined = came.is === 'held' ? { seq: came.seq, id: came.id, code: came.code } : undefined
  if (await insert(intake, device, came, came.id)) return held
  const [known] = await intake.sql.query<{ hash: string }>(
    'select hash from operation where office_id = $1 and device_id = $2 and seq = $3', [intake.office, device, came.seq])
  if (known) return known.hash === came.hash ? held : keepStray(intake, device, came, 'seq-reused')
  // A phone that was enrolled anew brings what it had sealed before, and some of that may have come by its first number.
  return await insert(intake, device, came, uuidv7()) ? held : keepStray(intake, device, came, 'seq-reused')
}

/** False when the number or the id is taken. */
async function insert({ sql, office, keys, now }: Intake, device: string, came: Numbered, id: string): Promise<boolean> {
  const { seq, hash, body, raw } = came
  // What fits no schema may say anything, and so it is sealed.
  const [kind, entity, envelope] = came.is === 'operation' ? [came.envelope.kind, came.envelope.entity, came.envelope]
    : ['unknown', came.id, { seq, id: came.id, sealed: keys.seal(JSON.stringify(raw), 'operation.envelope') }]
  const inserted = await sql.query(
    `insert into operation (office_id, device_id, seq, id, kind, entity, envelope, body, hash, status, code, received_at)
     values ($1, $2, $3, $4, $5, $6, $7::json, $8, $9, $10, $11, $12) on conflict do nothing returning seq`,
    [office, device, seq, id, kind, entity, JSON.stringify(envelope), body, hash, ...came.is === 'held' ? ['quarantined', came.code] : ['waiting', null], new Date(now)])
  if (inserted.length === 0) return false
  if (came.is === 'operation' && came.id === id) await promise({ sql, office }, device, id, came.envelope.media)
  return true
}

async function promise({ sql, office }: Pick<Intake, 'sql' | 'office'>, device: string, operation: string, media: readonly { sha256: string; use: string }[]): Promise<void> {
  if (media.length === 0) return
  await sql.query(
    `insert into promised_media (office_id, sha256, operation_id, device_id, use)
     select $1, sha256, $2, $3, use from jsonb_to_recordset($4::jsonb) as m(sha256 text, use text) on conflict do nothing`,
    [office, operation, device, JSON.stringify(media)])
}

async function keepStray({ sql, keys, office, now }: Intake, device: string, came: Hashed, code: 'malformed' | 'seq-reused'): Promise<Exception> {
  const { seq, id, hash, raw, body } = came
  const kept = keys.seal(JSON.stringify({ raw, body: Buffer.from(body).toString('base64url') }), 'stray.raw')
  await sql.query(
    `insert into stray (office_id, device_id, hash, seq, code, raw, received_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [office, device, hash, seq, code, Buffer.from(kept), new Date(now)])
  // Half an operation will come whole: the phone is not told that its number is held.
  return { seq: code === 'malformed' ? null : seq, id, code }
}
