import { sweepHolds } from './booking/expire.ts'
import { sweepMissed } from './booking/miss.ts'
import { sweepAnswers } from './closing/sweep-answers.ts'
import { sweepClosed } from './closing/sweep-closed.ts'
import { tellOutages } from './closing/tell-outages.ts'
import type { Deps } from './deps.ts'
import { faultOf } from './http/problem.ts'
import { signedJson } from './payment/gateways/signed-json.ts'
import { settleWaiting } from './payment/receive-callback.ts'
import { closePastVisits } from './outreach/close-past-visits.ts'
import { forget } from './retention/forget.ts'
import { sendDueNotices } from './phone/due-notices.ts'
import { eraseWords } from './phone/erasure.ts'
import type { Job } from './schedule.ts'
import { serveLines } from './waiting/serve-line.ts'

/**
 * What time brings: rows of the database that are due, how often a process looks for them, ms, and what it does with them. Whoever does
 * one claims its row in the same transaction, so any number of processes may look, each row is done once, and one of a process that died
 * is free again. `work` returns how many it did.
 */
const sweeps: Readonly<Record<string, { every: number; work: (deps: Deps) => Promise<number> }>> = {
  money: { every: 2000, work: (deps) => settleWaiting(deps, signedJson) },
  holds: { every: 2000, work: sweepHolds },
  closed: { every: 5000, work: sweepClosed },
  answers: { every: 5000, work: sweepAnswers },
  lines: { every: 2000, work: serveLines },
  outages: { every: 5000, work: tellOutages },
  notices: { every: 5000, work: sendDueNotices },
  missed: { every: 60_000, work: sweepMissed },
  visits: { every: 600_000, work: closePastVisits },
  words: { every: 60_000, work: eraseWords },
  forgotten: { every: 60_000, work: forget },
}

/** Each as a job of its own, for a server. */
export const sweepJobs = (deps: Deps): Job[] =>
  Object.entries(sweeps).map(([name, { every, work }]) => ({ name, every, work: async () => await work(deps) > 0 }))

/**
 * All of them once, one after the other, whatever the hour. Returns how many rows that were.
 * One that fails is logged and keeps no other one from its work.
 */
export async function sweep(deps: Deps): Promise<number> {
  let total = 0
  for (const [name, { work }] of Object.entries(sweeps)) {
    total += await work(deps).catch((error: unknown) => {
      deps.log.error({ fault: faultOf(error), name }, 'a sweep failed')
      return 0
    })
  }
  return total
}
