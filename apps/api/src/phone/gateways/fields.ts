/* What every gateway's callbacks have in common. None of their fields is signed, so each may be anything. */

const LONGEST_ID = 128

/** An id, session or status; undefined for what could be none. */
export const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= LONGEST_ID && /^[\x21-\x7e]+$/.test(value) ? value : undefined

/** E.164 with its `+`. One that nobody encoded in a form arrives as a space. */
export function phoneOf(value: string | undefined): string | undefined {
  const phone = value?.replace(/^ /, '+')
  return phone !== undefined && /^\+\d{5,15}$/.test(phone) ? phone : undefined
}
