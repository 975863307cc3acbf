import type { Progress } from '@jemput/sync'
import type { FieldDatabase } from './database.ts'
import { hear, newest } from './heard.ts'

/** How many people or parcels have come how far. `absent`: who did not come, among `none`. */
export type Count = Readonly<Record<Progress | 'none' | 'absent', number>>

/** Readable while the phone is locked: it counts, and opens nothing. */
export async function countSteps(db: FieldDatabase, device: string): Promise<Count> {
  const [{ operations }, items] = await Promise.all([hear(db, device), db.items.where({ device }).toArray()])
  const count = { none: 0, absent: 0, 'on-phone': 0, received: 0, complete: 0, accepted: 0, held: 0 }
  const last = newest(operations)
  // What is held is shown whatever it is; of the rest, that somebody did not come is no record of a person.
  for (const { row, progress } of last) if (row.envelope.kind !== 'absent' || progress === 'held') count[progress]++

  const done = new Set(last.flatMap(({ row, progress }) => (row.envelope.kind === 'absent' && progress !== 'held' ? [] : [row.roster, row.entity])))
  const absent = new Set(last.flatMap(({ row }) => (row.envelope.kind === 'absent' ? [row.entity] : [])))
  for (const { kind, id, status } of items) {
    if (done.has(id) || kind === 'visit' || FINISHED.has(status)) continue
    count.none++
    if (status === 'absent' || absent.has(id)) count.absent++
  }
  return count
}

/** By somebody else's phone, or at the office: no column of this one. */
const FINISHED: ReadonlySet<string> = new Set(['captured', 'delivered', 'returned'])
