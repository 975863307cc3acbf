import { randomInt } from 'node:crypto'
import type { Manifest, NewManifest } from '@jemput/contract'
import { parcelNumber } from '@jemput/domain'
import { uuidv7 } from 'uuidv7'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { findColleague } from '../people/colleagues.ts'
import { readManifest } from './manifests.ts'

/** Puts parcels on a list for one courier: all of them, or none. */
export async function makeManifest(desk: Desk, actor: Actor, { courier, parcels }: Pick<NewManifest, 'courier' | 'parcels'>): Promise<Manifest | No> {
  const { sql, now, requestKey } = desk
  const office = officeId(desk)
  const [first] = await sql.query<{ id: string }>('select id from manifest where office_id = $1 and request_key = $2', [office, requestKey])
  if (first) return readManifest(desk, first.id)
  if (!await findColleague(sql, office, courier, 'courier')) return { refusal: 'courier-unknown' }
  const id = uuidv7()
  const wanted = [...new Set(parcels)]
  await sql.query(
    `insert into manifest (office_id, id, number, status, courier_id, made_by, made_at, request_key) values ($1, $2, $3, 'open', $4, $5, $6, $7)`,
    [office, id, parcelNumber(String(randomInt(10_000_000, 100_000_000))), courier, actor.staffId, new Date(now), requestKey])
  // Of two who list the same parcel at once the second waits here, finds it listed, and gets no list at all.
  const listed = await sql.query(
    `update parcel set status = 'listed', manifest_id = $3
     where office_id = $1 and id in (select id from parcel where office_id = $1 and id = any($2::uuid[]) order by id for update) and status = 'requested' returning id`,
    [office, wanted, id])
  if (listed.length < wanted.length) return { refusal: 'parcels-taken', count: wanted.length - listed.length }
  await record(sql, actor, { at: now, act: 'make-manifest', subject: id, detail: { parcels: wanted.length, courier } })
  return readManifest(desk, id)
}
