import { webcrypto } from 'node:crypto'
import { expand, keyVersionOf, placeOf, unseal, type HeldCode } from '@jemput/sync'
import type { z } from 'zod'
import type { Intake, StoredOperation } from '../intake.ts'
import { findOfficePair } from '../office-key.ts'

/** Bytes of a record once it is expanded. */
const LARGEST = 256 * 1024

/** Of what comes from no form. */
export const NO_DICTIONARY = new Uint8Array()

/**
 * What is inside a sealed operation. `dictionary` compressed it. A record that can't be opened, or that no schema fits,
 * is held: it stays as it came.
 */
export async function readBody<T>(
  host: Pick<Intake, 'sql' | 'keys' | 'office'>, { envelope, body }: StoredOperation, schema: z.ZodType<T>, dictionary: Uint8Array,
): Promise<{ ok: true; body: T } | { ok: false; code: HeldCode }> {
  const version = keyVersionOf(body)
  const pair = version === envelope.key ? await findOfficePair(host, host.office, envelope.key) : undefined
  const opened = pair && await unseal(webcrypto.subtle, pair, body, placeOf(envelope))
  const plain = opened && expand(opened, dictionary, LARGEST)
  if (!plain) return { ok: false, code: 'unreadable' }
  const read = schema.safeParse(readJson(plain))
  return read.success ? { ok: true, body: read.data } : { ok: false, code: 'malformed' }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
