import type { Policy } from '@jemput/flow'
import type { Deps } from '../deps.ts'
import { forgetFiles } from './forget-files.ts'
import { forgetThings } from './forget-things.ts'
import { note } from './report.ts'
import { MOST, ofNation, ofOffice } from './rows.ts'
import { things } from './things.ts'

const DAY = 86_400_000
/** How often a process looks, ms: days are meant, so an hour more or less is none. */
const PAUSE = 3_600_000

const lastLook = new WeakMap<Deps, number>()

/**
 * Erases what has done its work, so many days later as each office says (`policy.retention`). Looks at most once an hour in a process; any
 * number of processes may, and one that dies in the middle leaves nothing half erased. Returns how many rows, things and files.
 */
export async function forget(deps: Deps): Promise<number> {
  const { clock, shelf } = deps
  const now = clock.now()
  if (Math.abs(now - (lastLook.get(deps) ?? -Infinity)) < PAUSE) return 0
  lastLook.set(deps, now)
  const national = shelf.byDial('').pack
  const packs = new Map([national, ...shelf.offices().map(({ pack }) => pack)].map((pack) => [pack.office.id, pack.policy.retention]))
  let total = 0
  for (const [office, days] of packs) total += await forgetOf(deps, office, days, now)
  for (const { what, after, sql } of ofNation) {
    total += await eraseAll(deps, { office: national.office.id, what, sql }, [new Date(now - national.policy.retention[after] * DAY)])
  }
  return total
}

async function forgetOf(deps: Deps, office: string, days: Policy['retention'], now: number): Promise<number> {
  let total = 0
  for (const thing of things) total += await forgetThings(deps, office, thing, new Date(now - days[thing.after] * DAY))
  for (const { what, after, sql } of ofOffice) total += await eraseAll(deps, { office, what, sql }, [office, new Date(now - days[after] * DAY)])
  return total + await forgetFiles(deps, office)
}

/** Batch after batch, until one is not full. */
async function eraseAll({ db, clock }: Deps, { office, what, sql }: { office: string; what: string; sql: string }, params: readonly unknown[]): Promise<number> {
  for (let total = 0; ;) {
    const count = await db.transaction(async (all) => {
      const [erased] = await all.query<{ rows: number }>(`with erased as (${sql} returning 1) select count(*)::int as rows from erased`, params)
      await note(all, clock.now(), { office, what, count: erased?.rows ?? 0 })
      return erased?.rows ?? 0
    })
    total += count
    if (count < MOST) return total
  }
}
