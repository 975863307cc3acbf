const DIGITS = 4
/** Hex digits of the hash; more would make no difference. */
const PREFIX = 16

/**
 * Four digits that phone and office read to each other: the same on both when both mean the same records. `hash`: of the last operation
 * that the office has, null before the first. A wrong pair agrees by chance once in ten thousand.
 */
export function matchNumber({ device, ackSeq, hash }: { device: string; ackSeq: number; hash: string | null }): string {
  // FNV-1a: no secret, only a short fingerprint that any program can work out.
  let mixed = 0x811c9dc5
  for (const char of `${device}|${ackSeq}|${(hash ?? '').slice(0, PREFIX)}`) mixed = Math.imul(mixed ^ char.charCodeAt(0), 0x01000193) >>> 0
  return String(mixed % 10 ** DIGITS).padStart(DIGITS, '0')
}
