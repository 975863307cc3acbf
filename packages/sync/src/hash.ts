import type { Envelope } from './schema.ts'
import type { Subtle } from './subtle.ts'

/** JSON whose keys are sorted at every depth, so that both sides write the same text of the same thing. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, each]) => each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}

export async function sha256(subtle: Subtle, bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes))))
}

/** What the next operation names as the one before it, and what a repeat must equal. The signature is over it, so not in it. */
export function hashOf(subtle: Subtle, envelope: Envelope | Readonly<Record<string, unknown>>, body: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(`${canonical({ ...envelope, signature: null })}\n`)
  const whole = new Uint8Array(head.length + body.length)
  whole.set(head)
  whole.set(body, head.length)
  return sha256(subtle, whole)
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
