import type { FieldDatabase } from '../store/database.ts'
import type { Syncer } from './syncer.ts'

/** Somebody presses it to have everything tried once more, also what the office refused before. Lost numbers stay lost. */
export async function sendNow(db: FieldDatabase, device: string, syncer: Syncer): Promise<void> {
  await db.transaction('rw', db.desks, db.outgoing, async () => {
    await db.desks.where({ device }).modify((row) => { if (row.pause !== 'lost') row.pause = null })
    await db.outgoing.where({ device, state: 'refused' }).modify((photo) => { if (photo.bytes) photo.state = 'sealed' })
  })
  syncer.now()
}
