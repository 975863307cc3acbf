import { webcrypto } from 'node:crypto'
import { atOffice, type Sql } from '@jemput/db'
import { keyVersionOf, sha256 as hash, unseal, type MediaRefusal } from '@jemput/sync'
import type { Deps } from '../deps.ts'
import { completeIfWhole } from './complete.ts'
import { examineImage, type Image } from './image.ts'
import { findOfficePair } from './office-key.ts'
import { tellLevel } from './levels.ts'
import type { Phone } from './phone.ts'

/** Bytes of a photo; sealing adds a few. Phones make them far smaller. */
const LARGEST_PHOTO = 4 * 1024 * 1024
export const LARGEST_SEALED = LARGEST_PHOTO + 1024

export const placeOfMedia = (office: string, sha256: string): string => `media|${office}|${sha256}`

/**
 * Takes a photo or signature that an operation announced: opens it, looks whether it is what it says, keeps it under a key of ours, and
 * completes the records that waited for it. The same again is taken again. `sha256`: hash of the plain bytes.
 */
export async function takeMedia(deps: Deps, phone: Phone, sha256: string, sealed: Uint8Array): Promise<MediaRefusal | null> {
  const { office } = phone
  const standing = await atOffice(deps.db, office, (sql) => readStanding(sql, office, sha256))
  if (standing.arrived || !standing.promised) return standing.arrived ? null : 'not-announced'
  const seen = await look(deps, office, sha256, sealed)
  if (typeof seen === 'string') {
    await noteRefusal(deps, office, sha256, seen)
    return seen
  }
  await deps.media.put(office, sha256, deps.keys.sealBytes(seen.bytes, placeOfMedia(office, sha256)))
  await noteArrival(deps, phone, sha256, seen)
  return null
}

async function readStanding(sql: Sql, office: string, sha256: string): Promise<{ promised: boolean; arrived: boolean }> {
  const [row] = await sql.query<{ promised: boolean; arrived: boolean }>(
    `select exists (select from promised_media where office_id = $1 and sha256 = $2) as promised,
       exists (select from media where office_id = $1 and sha256 = $2) as arrived`, [office, sha256])
  return row ?? { promised: false, arrived: false }
}

async function look(deps: Deps, office: string, sha256: string, sealed: Uint8Array): Promise<(Image & { bytes: Uint8Array }) | MediaRefusal> {
  if (sealed.length > LARGEST_SEALED) return 'too-large'
  const version = keyVersionOf(sealed)
  const pair = version === undefined ? undefined : await atOffice(deps.db, office, (sql) => findOfficePair({ ...deps, sql }, office, version))
  const bytes = pair && await unseal(webcrypto.subtle, pair, sealed, sha256)
  if (!bytes) return 'unreadable'
  if (await hash(webcrypto.subtle, bytes) !== sha256) return 'hash-differs'
  const image = await examineImage(bytes)
  return typeof image === 'string' ? image : { ...image, bytes }
}

/** The phones and the office see why it is not here. */
function noteRefusal({ db, keys }: Deps, office: string, sha256: string, code: MediaRefusal): Promise<void> {
  return atOffice(db, office, async (sql) => {
    const operations = await lockWaiting(sql, office, sha256)
    await sql.query('update promised_media set refused = $3 where office_id = $1 and sha256 = $2', [office, sha256, code])
    for (const id of operations) await tellLevel({ sql, keys, office }, id)
  })
}

function noteArrival({ db, keys, clock }: Deps, { office, id: device }: Phone, sha256: string, { bytes, mime, width, height }: Image & { bytes: Uint8Array }): Promise<void> {
  const now = clock.now()
  return atOffice(db, office, async (sql) => {
    const operations = await lockWaiting(sql, office, sha256)
    await sql.query(
      `insert into media (office_id, sha256, size, mime, width, height, device_id, received_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [office, sha256, bytes.length, mime, width, height, device, new Date(now)])
    for (const id of operations) {
      await completeIfWhole({ sql, office, now }, id)
      await tellLevel({ sql, keys, office }, id)
    }
  })
}

/**
 * Operations that announced it. Their phones' rows are locked, as an exchange does: else a record that is being written and a photo that
 * is being noted would not see each other, and it would never be whole.
 */
async function lockWaiting(sql: Sql, office: string, sha256: string): Promise<string[]> {
  await sql.query(
    `select 1 from device where office_id = $1 and id in (select device_id from promised_media where office_id = $1 and sha256 = $2) order by id for update`,
    [office, sha256])
  const rows = await sql.query<{ id: string }>('select operation_id as id from promised_media where office_id = $1 and sha256 = $2 order by 1', [office, sha256])
  return rows.map(({ id }) => id)
}
