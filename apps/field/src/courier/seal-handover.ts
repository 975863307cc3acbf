import { maskName } from '@jemput/domain'
import type { ParcelItem } from '@jemput/sync'
import type { Desk } from '../store/desk.ts'
import { DOORS, draftOf, findHandover, type Handover } from './handover.ts'
import { reasonOf } from './route.ts'
import { words } from './words.ts'

export type DoorDesk = Pick<Desk, 'saveDraft' | 'dropDraft' | 'findDraft' | 'drafts' | 'parcels' | 'keepMedia' | 'openMedia' | 'record' | 'office' | 'sendings'>

/** So long a handover can be taken back. */
export const UNDO_MS = 10_000

/**
 * Seals what was done before a door, once. Two timers or two tabs may want to: whoever is second finds no draft any more, because the
 * record takes its place in the same step.
 */
export function sealHandover(desk: DoorDesk, parcel: string): Promise<void> {
  return navigator.locks.request(`jemput.door ${parcel}`, async () => {
    const draft = await desk.findDraft(parcel)
    const handover = draft && findHandover(draft)
    if (!handover || handover.step !== 'sealing' || handover.at === null) return
    const item = (await desk.parcels()).find(({ id }) => id === parcel)
    await record(desk, handover, handover.at, item)
  })
}

async function record(desk: DoorDesk, handover: Handover, at: number, item: ParcelItem | undefined): Promise<void> {
  const { parcel, language, way, code, noCodeReason, receiver, receiverName, reason, note, place, media } = handover
  const { proof, failed } = words[language]
  const common = { subject: { no: null, name: item?.name ?? '', nik: null }, media, base: null, visit: null, roster: null, draft: parcel }
  if (way === 'failed') {
    await desk.record('attempt-failed', parcel, { at, reason: reason ?? '', note: note.trim() || null, place }, {
      ...common, labels: { photo: failed.photo }, word: item ? reasonOf(item, reason, language) : reason,
    })
    return
  }
  const name = receiver === 'self' ? item?.name ?? '' : receiverName.trim()
  await desk.record('delivered', parcel, { at, receiver: receiver ?? 'self', receiverName: name, code, noCodeReason, place }, {
    ...common, labels: { signature: proof.signature, photo: proof.photo }, word: maskName(name),
  })
}

/** Seals whatever can be taken back no more: the phone may have slept or died in those seconds. Gives when the next one is due, epoch ms. */
export async function settleHandovers(desk: DoorDesk, now: number): Promise<number | null> {
  const waiting = (await listHandovers(desk)).filter(({ step }) => step === 'sealing')
  for (const { parcel, sealAt } of waiting) if (isDue(sealAt, now)) await sealHandover(desk, parcel)
  return waiting.flatMap(({ sealAt }) => (sealAt === null || isDue(sealAt, now) ? [] : [sealAt])).sort((a, b) => a - b)[0] ?? null
}

/** A clock that was put back must not make anybody wait. */
const isDue = (sealAt: number | null, now: number) => sealAt === null || sealAt <= now || sealAt > now + UNDO_MS

export const listHandovers = async (desk: Pick<Desk, 'drafts'>): Promise<Handover[]> =>
  (await desk.drafts(DOORS)).flatMap((draft) => findHandover(draft) ?? [])

export const saveHandover = (desk: Pick<Desk, 'saveDraft'>, handover: Handover): Promise<number> => desk.saveDraft(draftOf(handover))
