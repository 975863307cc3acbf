import type { Deps } from '../deps.ts'
import { openTask } from '../office/tasks.ts'
import type { Waiting } from './waiting.ts'

/** Days of which staff have been told by this process; another one opens no second task. */
const told = new WeakMap<Deps, Set<string>>()

/** Tells staff, once a day, that messages of their office wait because it has spent what it may. */
export async function tellOfCap(deps: Deps, { shares, allowed, paces }: Waiting): Promise<void> {
  const known = told.get(deps) ?? new Set()
  told.set(deps, known)
  for (const { office, lane } of shares) {
    const day = paces.get(office)?.day
    const stopped = day !== undefined && (allowed.get(office)?.today[lane] ?? 0) < 1
    if (!stopped || known.has(`${office} ${day}`)) continue
    const cap = deps.shelf.newest(office)?.pack.policy.sms.dailyCap ?? 0
    await openTask({ sql: deps.db, now: deps.clock.now() }, office, { kind: 'sms-cap', subject: day, detail: { cap } })
    known.add(`${office} ${day}`)
  }
}
