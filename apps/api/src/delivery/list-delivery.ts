import type { Delivery, ParcelRow } from '@jemput/contract'
import { parcelStates, type ParcelStatus } from '@jemput/domain'
import { flagText } from '../application/flags.ts'
import type { Desk } from '../booking/desk.ts'
import { officeId, packOf } from '../booking/rules.ts'
import { named } from '../booking/visits.ts'
import { inTurn } from '../in-turn.ts'
import { listColleagues } from '../people/colleagues.ts'
import { coverOf } from './cover.ts'
import { listManifests } from './manifests.ts'

type Attempt = { at: string; outcome: 'delivered' | 'failed'; reason: string | null; flags: { code: string }[] }
type Row = {
  id: string; number: string; status: ParcelStatus; name_sealed: string; address_sealed: string; passport_sealed: string | null; pack_version: number
  courier: string | null; since: Date; attempts: number; requested_at: Date; application_id: string; manifest: string | null; visits: Attempt[]
}
/** Parcels that are settled and still shown. */
const SHOWN = 300

/** Parcels with who holds each passport, the newest first; manifests; and who may be given some. */
export async function listDelivery(desk: Desk): Promise<Delivery> {
  const office = officeId(desk)
  const rows = await desk.sql.query<Row>(
    `select p.id, p.number, p.status, a.name_sealed, p.address_sealed, a.passport_sealed, p.pack_version, s.name as courier, p.attempts, p.requested_at,
       p.application_id, p.manifest_id as manifest,
       coalesce((select max(c.at) from custody c where c.office_id = p.office_id and c.application_id = p.application_id), p.requested_at) as since,
       coalesce((select json_agg(json_build_object('at', t.at, 'outcome', t.outcome, 'reason', t.reason, 'flags', t.flags) order by t.at, t.operation_id)
         from delivery_attempt t where t.office_id = p.office_id and t.parcel_id = p.id), '[]') as visits
     from parcel p join application a on a.office_id = p.office_id and a.id = p.application_id left join staff s on s.id = p.courier_id
     where p.office_id = $1 order by p.status in ('delivered', 'returned', 'withdrawn'), p.requested_at desc, p.id desc limit ${SHOWN}`, [office])
  const couriers = (await listColleagues(desk.sql, office)).filter(({ role }) => role === 'courier')
  return { parcels: await inTurn(rows, (row) => parcelOf(desk, row)), manifests: await listManifests(desk), couriers }
}

async function parcelOf(desk: Desk, row: Row): Promise<ParcelRow> {
  const { language, office: { pack: { office } } } = desk
  const { id, number, status, attempts, manifest, courier, visits } = row
  const { holder } = parcelStates[status]
  const pack = await packOf(desk, row.pack_version)
  return {
    id, number, status, attempts, manifest, holder, application: row.application_id, ...coverOf(desk.keys, row), since: row.since.getTime(),
    requestedAt: row.requested_at.getTime(), holderName: holder === 'office' ? office.short : holder === 'courier' ? courier ?? '' : '',
    tries: visits.flatMap(({ at, outcome, reason }) => (outcome === 'failed'
      ? [{ at: Date.parse(at), reason: named(pack, language, 'delivery-reason', reason ?? '').label }] : [])),
    flags: visits.flatMap(({ flags }) => flags.map(({ code }) => ({ code, text: flagText(code, language) }))),
  }
}
