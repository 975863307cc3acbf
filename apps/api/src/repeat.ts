import type { Logger } from 'pino'
import { faultOf } from './http/problem.ts'

/**
 * Does `work` again and again with a pause of `ms` between; without one while it returns true, for then there is more to do.
 * A failure is logged and does not end it. The returned function ends it, and waits for what is being done.
 */
export function repeat(log: Logger, name: string, ms: number, work: () => Promise<boolean>): () => Promise<void> {
  let ended = false
  let wake = () => {}
  const pause = () => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  const running = (async () => {
    while (!ended) {
      const more = await work().catch((error: unknown) => {
        log.error({ fault: faultOf(error), name }, 'a regular task failed')
        return false
      })
      if (!more && !ended) await pause()
    }
  })()
  return () => {
    ended = true
    wake()
    return running
  }
}
