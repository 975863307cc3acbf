import { sha256, type MediaRef } from '@jemput/sync'
import { decrypt, encrypt, type Place } from '../vault/cipher.ts'
import type { MediaRow } from './database.ts'
import type { Host } from './host.ts'

const placeOf = (device: string, hash: string): Place => ['media', device, hash]

export async function keepMedia(host: Host, bytes: Uint8Array, mime: MediaRef['mime']): Promise<Omit<MediaRef, 'use'>> {
  const { db, row: { device }, keys } = host
  const hash = await sha256(crypto.subtle, bytes)
  const sealed = await encrypt(keys.data, placeOf(device, hash), bytes)
  await db.media.put({ device, sha256: hash, size: bytes.length, mime, keptAt: host.now(), sealed } satisfies MediaRow)
  return { sha256: hash, size: bytes.length, mime }
}

export async function openMedia(host: Host, hash: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; mime: MediaRef['mime'] } | undefined> {
  const { row: { device }, keys } = host
  const row = await host.db.media.get([device, hash])
  const bytes = row && await decrypt(keys.data, placeOf(device, hash), row.sealed)
  return bytes && { bytes, mime: row.mime }
}

/** A photo that was taken again, or whose draft was thrown away, and that nothing has named for this long. */
const FORGOTTEN_AFTER = 60 * 60_000

/** Lets go of photos that no draft names. Finished ones lie elsewhere, sealed. */
export async function sweepMedia({ db, row: { device }, now }: Host): Promise<void> {
  const before = now() - FORGOTTEN_AFTER
  await db.transaction('rw', db.media, db.drafts, async () => {
    const named = new Set((await db.drafts.where({ device }).toArray()).flatMap(({ media }) => media))
    const kept = await db.media.where({ device }).toArray()
    await db.media.bulkDelete(kept.filter((each) => each.keptAt < before && !named.has(each.sha256)).map((each) => [device, each.sha256]))
  })
}
