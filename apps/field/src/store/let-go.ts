import type { FieldDatabase } from './database.ts'

/** How long a record stays on the phone after the office has all of it: nobody can open it here, but it could be sent once more. */
const KEPT_MS = 7 * 24 * 60 * 60_000

/** Lets go of bodies and photos that the office has had long enough. What they were stays as a line in the list. */
export async function letGo(db: FieldDatabase, device: string, now: number): Promise<void> {
  await db.transaction('rw', [db.levels, db.operations, db.outgoing], async () => {
    const levels = await db.levels.where({ device }).toArray()
    const settled = new Set(levels.flatMap(({ id, wholeSince }) => (wholeSince !== null && wholeSince < now - KEPT_MS ? [id] : [])))
    const operations = await db.operations.where({ device }).toArray()
    const gone = operations.filter(({ entity, held, body }) => settled.has(entity) && held === null && body !== null)
    // A family's card may belong to a record that is still on its way.
    const needed = new Set(operations.filter(({ entity }) => !settled.has(entity)).flatMap(({ envelope }) => envelope.media.map(({ sha256 }) => sha256)))
    for (const { seq, envelope } of gone) {
      await db.operations.update([device, seq], { body: null })
      for (const { sha256 } of envelope.media) if (!needed.has(sha256)) await db.outgoing.update([device, sha256], { bytes: null })
    }
  })
}
