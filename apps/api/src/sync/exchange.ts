import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { atOffice } from '@jemput/db'
import { unpackFrame, type Answer } from '@jemput/sync'
import { Ask } from '@jemput/sync/schema'
import type { Deps } from '../deps.ts'
import type { Intake } from './intake.ts'
import { mayRead, type Phone } from './phone.ts'
import { pull } from './pull.ts'
import { readOperation } from './read-operation.ts'
import { hashIncoming, store } from './store.ts'
import { settleNext } from './settle-next.ts'

/** Bytes of a request as it is sent, and of what is inside. */
export const LARGEST_EXCHANGE = 512 * 1024
const LARGEST_FRAME = 2 * 1024 * 1024
const LIMITS = { header: 1024 * 1024, bodies: 500 }
/** An envelope needs three levels; what is deeper by far would be too deep to be hashed, and stop all that came with it. */
const DEEPEST = 16
const unzip = promisify(gunzip)

/** What a phone asks with, as far as it can be read before anything is kept. */
export type Asked = { ask: Omit<Ask, 'operations'>; operations: readonly unknown[]; bodies: readonly Uint8Array[] }

/** Undefined where it is no exchange at all: then nothing has happened, and the phone sends it again. */
export async function readExchange(bytes: Uint8Array): Promise<Asked | undefined> {
  const frame = await unzip(bytes, { maxOutputLength: LARGEST_FRAME }).catch(() => undefined)
  const read = frame && unpackFrame(frame, LIMITS)
  const header = read?.ok ? Ask.safeParse(read.frame.header).data : undefined
  if (!read?.ok || !header || !isShallow(header, DEEPEST)) return undefined
  const { operations, ...ask } = header
  return { ask, operations, bodies: read.frame.bodies }
}

const isShallow = (value: unknown, left: number): boolean =>
  typeof value !== 'object' || value === null || (left > 0 && Object.values(value).every((each) => isShallow(each, left - 1)))

/**
 * One round trip. Everything is kept first, in one transaction; then what follows on from before is settled, one after the other; then
 * the phone is told what is new, that included. Each may fail and be done again: a phone that hears nothing sends it all once more.
 */
export async function exchange(deps: Deps, phone: Phone, { ask, operations, bodies }: Asked, officerToken: string | undefined): Promise<Answer> {
  const now = deps.clock.now()
  const at = <T>(work: (intake: Intake & Pick<Deps, 'log'>) => Promise<T>): Promise<T> =>
    atOffice(deps.db, phone.office, (sql) => work({ ...deps, sql, office: phone.office, now }))

  const incoming = await Promise.all(operations.map((raw, place) => hashIncoming(readOperation(raw, bodies[place]))))
  const { app, schema, pending, storage } = ask
  const exceptions = await at((intake) => store(intake, phone, { app, schema, pending, storage }, incoming))
  let settled = await at((intake) => settleNext(intake, phone))
  while (settled.more) settled = await at((intake) => settleNext(intake, phone))
  const page = await at(async (intake) => (phone.revoked ? { items: [], cursor: ask.cursor, more: false }
    : pull(intake, phone, ask.cursor, await mayRead(intake.sql, deps.keys, phone, officerToken))))
  const { ackSeq } = settled
  return { nonce: ask.nonce, time: now, ackSeq, exceptions, page, limit: LARGEST_EXCHANGE, commands: phone.revoked ? ['lock'] : [] }
}
