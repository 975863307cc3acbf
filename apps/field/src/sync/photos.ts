import type { MediaRefusal } from '@jemput/sync'
import type { FieldDatabase, OutgoingRow } from '../store/database.ts'
import type { Outcome } from './exchange.ts'
import { put } from './net.ts'
import { tellLeaving } from './status.ts'

/** A photo that was refused so stays on the phone, and is shown to a person. */
const REFUSALS: readonly MediaRefusal[] = ['not-an-image', 'too-large', 'hash-differs', 'unreadable']

/** Sends the photos of records that the office has, one after the other. `sent`: how many arrived. */
export async function sendPhotos(db: FieldDatabase, device: string): Promise<{ outcome: Outcome; sent: number }> {
  let sent = 0
  for (const sha256 of await listDue(db, device)) {
    const [row, photo] = [await db.desks.get(device), await db.outgoing.get([device, sha256])]
    if (!row || row.pause) return { outcome: 'paused', sent }
    if (photo?.state !== 'sealed' || !photo.bytes) continue
    const outcome = await sendPhoto(db, row.token, { ...photo, bytes: photo.bytes })
    if (outcome !== 'done') return { outcome, sent }
    sent++
  }
  return { outcome: 'done', sent }
}

/** Oldest record first, so that people become whole one after the other. */
async function listDue(db: FieldDatabase, device: string): Promise<string[]> {
  const ackSeq = (await db.desks.get(device))?.ackSeq ?? 0
  const announced = await db.operations.where('[device+seq]').between([device, 1], [device, ackSeq], true, true).toArray()
  return [...new Set(announced.flatMap(({ envelope }) => envelope.media.map(({ sha256 }) => sha256)))]
}

async function sendPhoto(db: FieldDatabase, token: string, { device, sha256, bytes }: OutgoingRow & { bytes: Uint8Array<ArrayBuffer> }): Promise<Outcome> {
  const reply = await put(`/media/${sha256}`, token, bytes, (part) => tellLeaving(sha256, part))
  tellLeaving(sha256, null)
  if (reply === null || reply.status === 429 || reply.status >= 500) return 'retry'
  if (reply.status === 204) {
    await db.outgoing.update([device, sha256], { state: 'arrived' })
    return 'done'
  }
  const code = codeOf(reply.text)
  if (code === 'unknown-phone') {
    await db.desks.update(device, { pause: 'unknown' })
    return 'paused'
  }
  // Its record is still being worked through; the next round comes with it again.
  if (code === 'not-announced') return 'done'
  const refused = REFUSALS.find((each) => each === code)
  if (!refused) return 'portal'
  await db.outgoing.update([device, sha256], { state: 'refused', refused })
  return 'done'
}

function codeOf(text: string): string | undefined {
  try {
    const said: unknown = JSON.parse(text)
    return typeof said === 'object' && said !== null && 'code' in said && typeof said.code === 'string' ? said.code : undefined
  } catch {
    return undefined
  }
}
