import type { Logger } from 'pino'
import { faultOf } from './http/problem.ts'

/** Regular work. `every`: pause between two looks, ms; none while `work` says true, for then there is more to do. */
export type Job = { name: string; every: number; work: () => Promise<boolean> }
/** One look of a job, for whoever measures. */
export type Look = { job: string; seconds: number; failed: boolean }
type Around = { log: Logger; heard?: (look: Look) => void }

/**
 * Does each job again and again, each by itself: none overlaps itself, and one that fails or takes long keeps no other one. A failure is
 * logged and ends nothing. The returned function ends them all, and waits for what is being done.
 */
export function startJobs(jobs: readonly Job[], around: Around): () => Promise<void> {
  const ends = jobs.map((job) => repeat(job, around))
  return async () => void await Promise.all(ends.map((end) => end()))
}

function repeat(job: Job, around: Around): () => Promise<void> {
  let ended = false
  let wake = () => {}
  const pause = () => new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, job.every)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })
  const running = (async () => {
    while (!ended) {
      const more = await look(job, around)
      if (!more && !ended) await pause()
    }
  })()
  return () => {
    ended = true
    wake()
    return running
  }
}

async function look({ name, work }: Job, { log, heard }: Around): Promise<boolean> {
  const began = performance.now()
  const told = (failed: boolean) => heard?.({ job: name, seconds: (performance.now() - began) / 1000, failed })
  try {
    const more = await work()
    told(false)
    return more
  } catch (error) {
    log.error({ fault: faultOf(error), name }, 'a regular task failed')
    told(true)
    return false
  }
}
