import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether a path key is one of ours. Digests are compared, so neither length nor content shows in the time it takes. */
export function keyCheck(keys: readonly string[]): (given: string) => boolean {
  const known = keys.map(digest)
  return (given) => {
    const asked = digest(given)
    return known.map((key) => timingSafeEqual(key, asked)).includes(true)
  }
}
