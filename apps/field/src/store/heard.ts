import { progressOf, type LevelItem, type Progress } from '@jemput/sync'
import type { FieldDatabase, LevelRow, OperationRow } from './database.ts'

/** One phone's records with how far each has come: what the server said of them, and nothing that was only hoped. */
export type Heard = { operations: { row: OperationRow; progress: Progress }[]; levels: ReadonlyMap<string, LevelRow>; ackSeq: number }

export async function hear(db: FieldDatabase, device: string): Promise<Heard> {
  const [desk, operations, rows] = await Promise.all([
    db.desks.get(device), db.operations.where({ device }).toArray(), db.levels.where({ device }).toArray(),
  ])
  const levels = new Map(rows.map((row) => [row.id, row]))
  const ackSeq = desk?.ackSeq ?? 0
  const exceptions = new Map(operations.flatMap(({ seq, held }) => (held === null ? [] : [[seq, held] as const])))
  const known = new Map<string, LevelItem>(rows.map((row) => [row.id, { ...row, note: null }]))
  return { operations: operations.map((row) => ({ row, progress: stuck(progressOf(row, { ackSeq, exceptions, levels: known }), levels.get(row.entity)) })), levels, ackSeq }
}

/** A record whose photo was refused never becomes whole by itself, so it waits for a person. */
const stuck = (progress: Progress, level: LevelRow | undefined): Progress => (progress === 'received' && level !== undefined && level.refused.length > 0 ? 'held' : progress)

/** Of each person or parcel the last record: one that was asked for again takes the place of the one before. */
export function newest(operations: Heard['operations']): Heard['operations'] {
  const last = new Map(operations.map((each) => [each.row.entity, each]))
  return operations.filter((each) => last.get(each.row.entity) === each)
}
