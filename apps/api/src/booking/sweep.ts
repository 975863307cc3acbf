import type { Deps } from '../deps.ts'
import { sweepHolds } from './expire.ts'
import { sweepMissed } from './miss.ts'

/** Ends what time has ended: holds that ran out, and bookings of yesterday that nobody came for. Returns how many of both. */
export const sweep = async (deps: Deps): Promise<number> => await sweepHolds(deps) + await sweepMissed(deps)
