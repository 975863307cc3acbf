/** Bytes. */
const FIRST = 16 * 1024
const MOST = 256 * 1024
/** So many batches must arrive before a size that failed is tried again: a link that cuts there would else waste every second one. */
const CALM = 8
/** Fewer than the server reads at once. */
const MOST_OPERATIONS = 400

/** How many bytes the next batch may have. `failed`: a size that did not arrive; `calm`: how many have arrived since. */
export type Pace = { bytes: number; failed: number | null; calm: number }
export const startPace: Pace = { bytes: FIRST, failed: null, calm: 0 }

/** A batch arrived: the next may be twice as large. `limit`: what the server takes at most. */
export function faster({ bytes, failed, calm }: Pace, limit = MOST): Pace {
  const twice = Math.min(bytes * 2, MOST, limit)
  if (failed === null || twice < failed) return { bytes: twice, failed, calm }
  return calm + 1 < CALM ? { bytes: Math.min(bytes, limit), failed, calm: calm + 1 } : { bytes: twice, failed: null, calm: 0 }
}

/** It did not: half. However bad the link is, one operation is always tried. */
export const slower = ({ bytes }: Pace): Pace => ({ bytes: Math.max(1, Math.floor(bytes / 2)), failed: bytes, calm: 0 })

/** How many of the waiting operations, whose sizes in bytes these are, go together: one at least where any waits. */
export function takeBatch(sizes: readonly number[], { bytes: most }: Pace): number {
  let bytes = 0
  for (const [at, size] of sizes.entries()) {
    bytes += size
    if (at > 0 && (bytes > most || at >= MOST_OPERATIONS)) return at
  }
  return sizes.length
}

/** How long to wait before the next try, ms, after so many failures in a row. `chance`: 0 to 1, so that not everybody comes at once. */
export const waitAfter = (failures: number, chance: number): number =>
  (failures === 0 ? 0 : Math.round(Math.min(300_000, 1000 * 2 ** Math.min(failures, 20)) * (0.5 + chance / 2)))
