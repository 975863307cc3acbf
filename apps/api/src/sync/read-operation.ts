import { Envelope, OperationKind } from '@jemput/sync/schema'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'

/** What came in one place of an exchange. */
export type Incoming =
  /** Takes its number, and whatever is wrong with it is settled at its turn. */
  | { is: 'operation'; seq: number; id: string; envelope: Envelope; body: Uint8Array; raw: unknown }
  /** Takes its number too, so that it stops none that come after it, and is held. */
  | { is: 'held'; seq: number; id: string; code: 'malformed' | 'unknown-kind'; body: Uint8Array; raw: unknown }
  /** No operation, or half of one, which the phone will send again. */
  | { is: 'stray'; seq: number | null; id: string | null; body: Uint8Array; raw: unknown }

/** Bytes of a body: answers, and a thumbnail of 16 KB. */
const LARGEST = 128 * 1024
const Numbered = z.looseObject({ seq: Envelope.shape.seq, id: z.unknown() })
const NewerKind = Envelope.omit({ kind: true })

/** `body`: undefined where it is missing, or was cut. */
export function readOperation(raw: unknown, body: Uint8Array | undefined): Incoming {
  const numbered = Numbered.safeParse(raw).data
  const known = Envelope.shape.id.safeParse(numbered?.id).data ?? null
  if (!numbered || !body) return { is: 'stray', seq: numbered?.seq ?? null, id: known, body: body ?? new Uint8Array(), raw }
  const { seq } = numbered
  const id = known ?? uuidv7()
  const envelope = Envelope.safeParse(raw).data
  if (envelope && body.length <= LARGEST) return { is: 'operation', seq, id, envelope, body, raw }
  return { is: 'held', seq, id, code: isOfNewerKind(raw) ? 'unknown-kind' : 'malformed', body, raw }
}

/** An app newer than this server may do what is not known here yet. */
function isOfNewerKind(raw: unknown): boolean {
  const { kind, ...rest } = z.looseObject({ kind: z.string().max(40) }).safeParse(raw).data ?? {}
  return kind !== undefined && !OperationKind.safeParse(kind).success && NewerKind.safeParse(rest).success
}
