import type { Answer, HeldCode, Item, LevelItem } from './schema.ts'

/** How far an operation has come, as the phone shows it: di HP, terkirim, lengkap, diterima kantor, tertahan. */
export type Progress = 'on-phone' | 'received' | 'complete' | 'accepted' | 'held'

/** An operation as the phone keeps it. */
export type Sent = { seq: number; id: string; entity: string }
/** What the server has said: up to where it has everything, and of which operations and entities it said more. */
export type Heard = { ackSeq: number; exceptions: ReadonlyMap<number, HeldCode>; levels: ReadonlyMap<string, LevelItem> }

/**
 * Only what the server has said counts, never that something was sent. What it said of an entity is of the newest operation to it
 * that it has, so that one it doesn't have yet is on the phone whatever became of those before.
 */
export function progressOf({ seq, entity }: Sent, { ackSeq, exceptions, levels }: Heard): Progress {
  if (exceptions.has(seq)) return 'held'
  if (seq > ackSeq) return 'on-phone'
  return levels.get(entity)?.level ?? 'received'
}

export type Counts = Readonly<Record<Progress, number>>
export function countProgress(operations: readonly Sent[], heard: Heard): Counts {
  const counts = { 'on-phone': 0, received: 0, complete: 0, accepted: 0, held: 0 }
  for (const operation of operations) counts[progressOf(operation, heard)]++
  return counts
}

/** What an answer changes on the phone. */
export type Change = {
  ackSeq: number
  /** The server has operations of this phone that it doesn't know of: its storage was emptied. It must be enrolled anew, and never use a number again. */
  lost: boolean
  /** Held, and not sent again. */
  held: { seq: number; code: HeldCode }[]
  put: Item[]
  /** To be forgotten. */
  drop: { kind: Item['kind']; id: string }[]
  cursor: string | null
  more: boolean
}

/** `ackSeq`: what the server had acknowledged before; `lastSeq`: the last number that this phone gave out. */
export function changeBy(answer: Answer, known: { ackSeq: number; lastSeq: number }): Change {
  const { items, cursor, more } = answer.page
  return {
    // An answer that was under way for long may be older than one heard already.
    ackSeq: Math.max(known.ackSeq, answer.ackSeq), lost: answer.ackSeq > known.lastSeq,
    held: answer.exceptions.flatMap(({ seq, code }) => (seq === null ? [] : [{ seq, code }])),
    put: items.filter(({ gone }) => !gone), drop: items.filter(({ gone }) => gone).map(({ kind, id }) => ({ kind, id })), cursor, more,
  }
}
