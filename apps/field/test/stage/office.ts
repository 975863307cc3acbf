import { expand, placeOf, toBase64Url, unseal } from '@jemput/sync'
import { dictionaryOf, type FormBundle } from '@jemput/flow/form'
import { uuidv7 } from 'uuidv7'
import { openRows, type FieldDatabase } from '../../src/store/database.ts'
import type { Desk } from '../../src/store/desk.ts'
import type { Host } from '../../src/store/host.ts'
import { sealItem, type Told } from '../../src/store/items.ts'
import { openDesk } from '../../src/store/open-desk.ts'
import { argon } from '../../src/vault/argon.ts'
import { enter } from '../../src/vault/enter.ts'
import { makeDesk, setPin } from '../../src/vault/make.ts'

/*
 * A phone and its office without a server between them: the store, the vault and the seals are the real ones, and the office's key
 * lies beside, so that a test can open what only the office may.
 */

const PIN = '240817'
const DEVICE = '0193f0a0-0000-7000-8000-0000000000d1'
const KEY = 'stage.key'
const OFFICE = { id: 'somewhere', short: 'Contoh', name: 'Kantor Contoh', zone: 'Asia/Jakarta' }
const CURVE = { name: 'ECDH', namedCurve: 'P-256' }

export async function openStage(role: 'outreach' | 'courier', bundles: readonly FormBundle[], items: readonly Told[]): Promise<{ db: FieldDatabase; desk: Desk }> {
  const db = await openRows()
  const isNew = await db.desks.get(DEVICE) === undefined
  if (isNew) {
    const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
    localStorage.setItem(KEY, JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey)))
    const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
    await makeDesk(db, {
      device: DEVICE, token: 'a.token', officerToken: 'a.token', officer: { id: 'staff', name: 'Dewi Anggraini', role }, office: OFFICE, key: { version: 1, publicKey },
    }, 'HP 1')
    await setPin(db, DEVICE, PIN, argon)
    for (const bundle of bundles) await db.forms.put({ office: OFFICE.id, id: bundle.form.id, version: bundle.version, bundle })
  }
  const row = await db.desks.get(DEVICE)
  const entered = await enter(db, DEVICE, PIN, argon)
  if (!row || entered.kind !== 'open') throw new Error('the desk did not open')
  const host: Host = {
    db, row, keys: entered.keys, now: () => Date.now(), newId: uuidv7, dictionaryOf: (bundle) => Promise.resolve(dictionaryOf(bundle)),
    alone: (name, work) => navigator.locks.request(name, work),
  }
  if (isNew) for (const item of items) await db.items.put(await sealItem(host, item))
  return { db, desk: openDesk(host, () => {}) }
}

type Photo = { use: string; mime: string; size: number; width: number; height: number; markers: string[] }
export type Opened = { kind: string; entity: string; body: unknown; photos: Photo[] }

/** What the office can open of what this phone has finished, in order. */
export async function openRecords(db: FieldDatabase): Promise<Opened[]> {
  const operations = await db.operations.where({ device: DEVICE }).sortBy('seq')
  return Promise.all(operations.map(async ({ envelope, body }): Promise<Opened> => {
    const { kind, entity, form, media } = envelope
    const row = form && await db.forms.get([OFFICE.id, form.id, form.version])
    const plain = body && await openFor(db, body, placeOf(envelope))
    const text = plain && expand(plain, row ? dictionaryOf(row.bundle) : new Uint8Array(), 100_000)
    const photos = await Promise.all(media.map(async ({ sha256, use, mime }): Promise<Photo> => {
      const sealed = (await db.outgoing.get([DEVICE, sha256]))?.bytes
      const bytes = sealed && await openFor(db, sealed, sha256)
      if (!bytes) throw new Error(`the ${use} cannot be opened`)
      const picture = await createImageBitmap(new Blob([bytes]))
      return { use, mime, size: bytes.length, width: picture.width, height: picture.height, markers: markersOf(bytes) }
    }))
    return { kind, entity, body: text && JSON.parse(new TextDecoder().decode(text)), photos }
  }))
}

async function openFor(db: FieldDatabase, sealed: Uint8Array, place: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await db.desks.get(DEVICE)
  const privateKey = await crypto.subtle.importKey('jwk', JSON.parse(localStorage.getItem(KEY) ?? '{}'), CURVE, false, ['deriveBits'])
  return row && unseal(crypto.subtle, { privateKey, publicKey: row.key.publicKey }, sealed, place)
}

/** The segments of a JPEG before its picture: `e1` would be EXIF. */
function markersOf(bytes: Uint8Array): string[] {
  const found: string[] = []
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))) found.push((bytes[at + 1] ?? 0).toString(16))
  return found
}

