import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { signedJson } from '../payment/gateways/signed-json.ts'
import { settleWaiting } from '../payment/receive-callback.ts'
import { forget } from '../people/forget.ts'
import { sweepHolds } from './expire.ts'
import { sweepMissed } from './miss.ts'

const sweeps = { money: (deps: Deps) => settleWaiting(deps, signedJson), holds: sweepHolds, missed: sweepMissed, forgotten: forget }

/**
 * Settles money that waits for it, and ends what time has ended: holds that ran out, bookings of yesterday that nobody came for, and what may be kept no longer.
 * Returns how many rows that were.
 * One that fails is logged and keeps no other one from its work.
 */
export async function sweep(deps: Deps): Promise<number> {
  let total = 0
  for (const [name, work] of Object.entries(sweeps)) {
    total += await work(deps).catch((error: unknown) => {
      deps.log.error({ fault: faultOf(error), name }, 'a sweep failed')
      return 0
    })
  }
  return total
}
