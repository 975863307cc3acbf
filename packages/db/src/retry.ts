const lostRaces: ReadonlySet<unknown> = new Set([
  '23505', // unique_violation: somebody else was faster
  '40001', // serialization_failure
  '40P01', // deadlock_detected
])

/** Whether a transaction failed only because another one was faster: run again, it finds what that one did. */
export const isRetry = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && lostRaces.has(error.code)

const most = 8

/** Runs `work` again while it loses races, at most 8 times; the last error is thrown. `work` is a whole transaction. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let left = most; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (left <= 1 || !isRetry(error)) throw error
    }
  }
}
