import type { Applications, ApplicationRow } from '@jemput/contract'
import { ApplicationStatus, maskName } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { numbersOf } from '../booking/read.ts'
import { officeId, packOf } from '../booking/rules.ts'
import { named } from '../booking/visits.ts'
import { inTurn } from '../in-turn.ts'
import type { Clerk } from '../people/audit.ts'
import { mayReadHealth } from '../people/may-read.ts'
import { flagsOf } from './flags.ts'
import { listHeld } from './held-operations.ts'
import { nameTokens } from './name-tokens.ts'
import { columns, placeOf, type ApplicationRecord } from './record.ts'

/** An application with where it came from. */
export type Shown = ApplicationRecord & {
  bucket: string | null; first_number: number | null; place_sealed: string | null; home_visit_id: string | null; arrived: number
}
export const selectShown = `select ${columns.replaceAll(/\w+/g, 'a.$&')}, b.bucket, b.first_number, v.place_sealed, v.home_visit_id,
  (select count(*)::int from json_array_elements(a.media) m join media k on k.office_id = a.office_id and k.sha256 = m.value->>'sha256') as arrived
  from application a left join booking b on b.office_id = a.office_id and b.id = a.booking_id
  left join outreach_visit v on v.office_id = a.office_id and v.id = a.visit_id`
const SHOWN = 200

/** Passports on their way, the newest first, all or those in one state; and what came from phones and can't be taken. */
export async function listApplications(desk: Desk, clerk: Clerk, { status }: { status?: string | undefined }): Promise<Applications> {
  const office = officeId(desk)
  const wanted = ApplicationStatus.safeParse(status).data
  // A state that does not exist is nobody's.
  const rows = status !== undefined && !wanted ? [] : await desk.sql.query<Shown>(
    `${selectShown} where a.office_id = $1 and ($2::text is null or a.status = $2) order by a.received_at desc, a.id desc limit ${SHOWN}`, [office, wanted ?? null])
  const counts = await desk.sql.query<{ status: string; count: number }>('select status, count(*)::int as count from application where office_id = $1 group by status', [office])
  return {
    rows: await rowsOf(desk, clerk, rows), held: await listHeld(desk), counts: Object.fromEntries(counts.map(({ status: each, count }) => [each, count])),
  }
}

/** Of everybody in whose name each of these words stands; a name without letters is nobody's. */
export async function findApplications(desk: Desk, clerk: Clerk, { name }: { name: string }): Promise<ApplicationRow[]> {
  const office = officeId(desk)
  const words = nameTokens(desk.keys, office, name)
  const rows = words.length === 0 ? [] : await desk.sql.query<Shown>(
    `${selectShown} where a.office_id = $1 and a.id in (
       select application_id from name_token where office_id = $1 and token = any($2::text[]) group by application_id having count(*) = cardinality($2::text[]))
     order by a.received_at desc, a.id desc limit ${SHOWN}`, [office, words])
  return rowsOf(desk, clerk, rows)
}

const rowsOf = (desk: Desk, clerk: Clerk, rows: readonly Shown[]): Promise<ApplicationRow[]> =>
  inTurn(rows, async (row) => ({ ...await rowOf(desk, clerk, row), name: maskName(desk.keys.open(row.name_sealed, placeOf('name'))) }))

/** What a list and a page say alike; the name is whole. */
export async function rowOf(desk: Desk, clerk: Clerk, record: Shown): Promise<ApplicationRow> {
  const { keys, language } = desk
  const pack = await packOf(desk, record.pack_version)
  return {
    id: record.id, status: record.status, source: record.source, name: keys.open(record.name_sealed, placeOf('name')), code: record.code,
    service: named(pack, language, 'service', record.service), from: await fromOf(desk, clerk, record), receivedAt: record.received_at.getTime(),
    photos: { expected: record.media.length, arrived: record.arrived }, flags: flagsOf(pack, language, record.flags, mayReadHealth(clerk)),
  }
}

/** The queue number of whoever came; the place of whoever was visited, unless it tells who is ill. */
async function fromOf(desk: Desk, clerk: Clerk, { pack_version, bucket, first_number, member_no, place_sealed, home_visit_id }: Shown): Promise<string> {
  if (place_sealed !== null) return home_visit_id !== null && !mayReadHealth(clerk) ? '•••' : desk.keys.open(place_sealed, 'outreach_visit.place_sealed')
  if (bucket === null || first_number === null) return ''
  return numbersOf(await packOf(desk, pack_version), { bucket, first_number: first_number + (member_no ?? 1) - 1, size: 1 })?.first ?? ''
}
