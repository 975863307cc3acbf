import type { Manifest, Scan } from '@jemput/contract'
import { parseParcelNumber } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { readManifest } from './manifests.ts'

/** One side counts a parcel, or takes that back. A number that is not on the list is kept: it lies on the table, and somebody has to say why. */
export async function scan(desk: Desk, actor: Actor, id: string, { side, number, undo }: Scan): Promise<Manifest | No> {
  const { sql, now } = desk
  const read = parseParcelNumber(number)
  if (!read.ok) return { refusal: 'number-wrong' }
  const refused = await lockOpen(desk, id)
  if (refused) return refused
  const changed = undo
    ? await sql.query('delete from manifest_scan where office_id = $1 and manifest_id = $2 and side = $3 and number = $4 returning number', [officeId(desk), id, side, read.value])
    : await sql.query(
      'insert into manifest_scan (office_id, manifest_id, side, number, at) values ($1, $2, $3, $4, $5) on conflict do nothing returning number',
      [officeId(desk), id, side, read.value, new Date(now)])
  if (changed.length > 0) await record(sql, actor, { at: now, act: 'scan', subject: id, detail: { side, number: read.value, undo: Number(undo) } })
  return readManifest(desk, id)
}

/** Takes a parcel off a list that nobody has signed; it waits for the next one. */
export async function unlist(desk: Desk, actor: Actor, id: string, number: string): Promise<Manifest | No> {
  const { sql, now } = desk
  const office = officeId(desk)
  const read = parseParcelNumber(number)
  if (!read.ok) return { refusal: 'number-wrong' }
  const refused = await lockOpen(desk, id)
  if (refused) return refused
  const off = await sql.query<{ id: string }>(
    `update parcel set status = 'requested', manifest_id = null where office_id = $1 and manifest_id = $2 and number = $3 and status = 'listed' returning id`,
    [office, id, read.value])
  if (off.length === 0) return { refusal: 'not-found' }
  await sql.query('delete from manifest_scan where office_id = $1 and manifest_id = $2 and number = $3', [office, id, read.value])
  await record(sql, actor, { at: now, act: 'unlist', subject: id, detail: { number: read.value } })
  return readManifest(desk, id)
}

/** Nobody signs while somebody counts: a list is changed by one after the other, and not at all once it is signed. */
async function lockOpen({ sql, ...desk }: Desk, id: string): Promise<No | undefined> {
  const [found] = await sql.query<{ status: string }>('select status from manifest where office_id = $1 and id = $2 for update', [officeId({ sql, ...desk }), id])
  if (!found) return { refusal: 'not-found' }
  return found.status === 'open' ? undefined : { refusal: 'not-now' }
}
