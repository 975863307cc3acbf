import { findHandover, type Handover } from './handover.ts'
import { saveHandover, type DoorDesk } from './seal-handover.ts'

/** Takes back what was not sealed yet; undefined when the seal was faster. */
export function undoHandover(desk: DoorDesk, parcel: string): Promise<Handover | undefined> {
  return navigator.locks.request(`jemput.door ${parcel}`, async () => {
    const draft = await desk.findDraft(parcel)
    const handover = draft && findHandover(draft)
    if (!handover || handover.step !== 'sealing') return undefined
    const undone: Handover = { ...handover, step: handover.way === 'handed' ? 'proof' : 'failed', at: null, sealAt: null }
    await saveHandover(desk, undone)
    return undone
  })
}
