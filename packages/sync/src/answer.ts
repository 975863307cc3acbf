import type { Answer } from './schema.ts'

/**
 * What a reply to an exchange means for the phone. `retry`: nothing is known to have happened, try again later; `pause`: the phone
 * may not send, everything is kept; `too-much`: send less at once, and hold an operation that is refused alone;
 * `not-ours`: something between answered, as the page of a café does, and nothing has happened.
 */
export type Reply =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'retry' }
  | { kind: 'pause'; why: 'unknown' | 'revoked' }
  | { kind: 'too-much' }
  | { kind: 'not-ours' }

/** `text`: the body; null when the link broke before it had come whole. `nonce`: what was asked with. */
export function readReply(reply: { status: number; text: string } | null, nonce: string): Reply {
  if (reply === null) return { kind: 'retry' }
  const { status, text } = reply
  const said = readJson(text)
  if (status === 200) return isAnswer(said) && said.nonce === nonce ? { kind: 'answer', answer: said } : { kind: 'not-ours' }
  if (status === 429 || status >= 500) return { kind: 'retry' }
  // A refusal of ours says so in its body; a page in between may use any status.
  if (!isProblem(said)) return { kind: 'not-ours' }
  if (status === 401) return { kind: 'pause', why: 'unknown' }
  if (status === 403) return { kind: 'pause', why: 'revoked' }
  return { kind: 'too-much' }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isProblem = (said: unknown): boolean => isRecord(said) && typeof said['status'] === 'number' && typeof said['code'] === 'string'

/** With the right nonce in it, it is our own server's; the rest is its word. */
const isAnswer = (said: unknown): said is Answer => isRecord(said) && typeof said['nonce'] === 'string' && Number.isSafeInteger(said['ackSeq'])
  && typeof said['time'] === 'number' && Array.isArray(said['exceptions']) && isRecord(said['page']) && Array.isArray(said['page']['items'])

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
