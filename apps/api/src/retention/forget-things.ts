import { isOutage, retrying, type Sql } from '@jemput/db'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { note } from './report.ts'
import type { Thing } from './things.ts'

const MOST = 200

/**
 * Erases what ended before a moment, each thing with all that belongs to it in one transaction. One that can't be erased is logged and
 * keeps no other one. Returns how many.
 */
export async function forgetThings(deps: Deps, office: string, thing: Thing, before: Date): Promise<number> {
  for (let total = 0; ;) {
    const due = await deps.db.query<{ id: string }>(`${thing.due} limit ${MOST}`, [office, before])
    let erased = 0
    for (const { id } of due) erased += await tryOne(deps, { office, id, thing, before })
    total += erased
    // Others that are at work on some of these will have done them.
    if (due.length < MOST || erased === 0) return total
  }
}

type One = { office: string; id: string; thing: Thing; before: Date }

async function tryOne({ db, clock, log }: Deps, one: One): Promise<number> {
  try {
    return await retrying(() => db.transaction((sql) => forgetOne(sql, clock.now(), one)))
  } catch (error) {
    if (isOutage(error)) throw error
    log.error({ fault: faultOf(error), what: one.thing.what, id: one.id }, 'something whose time is over could not be erased')
    return 0
  }
}

/** 0: something has come of it since, or another process is at it. */
async function forgetOne(sql: Sql, now: number, { office, id, thing, before }: One): Promise<number> {
  const [still] = await sql.query(`${thing.due} and x.id = $3 for update of x skip locked`, [office, before, id])
  if (!still) return 0
  for (const part of thing.parts) await sql.query(part, [office, id])
  await note(sql, now, { office, what: thing.what, count: 1 })
  return 1
}
