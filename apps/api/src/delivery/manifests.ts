import type { Manifest, ManifestLine } from '@jemput/contract'
import type { ParcelStatus } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { coverOf } from './cover.ts'
import { foreignText, lineText } from './line-words.ts'

type ManifestRow = Omit<Manifest, 'lines' | 'out' | 'in' | 'agree'>
type Row = {
  id: string; number: string; status: ManifestRow['status']; courier_id: string; courier: string; made_by: string; made_at: Date; handed_over_at: Date | null; parcels: number
}
const select = `select m.id, m.number, m.status, m.courier_id, c.name as courier, b.name as made_by, m.made_at, m.handed_over_at,
  (select count(*)::int from parcel p where p.office_id = m.office_id and p.manifest_id = m.id) as parcels
  from manifest m join staff c on c.id = m.courier_id join staff b on b.id = m.made_by`
const SHOWN = 100

export async function listManifests(desk: Desk): Promise<ManifestRow[]> {
  const rows = await desk.sql.query<Row>(`${select} where m.office_id = $1 order by m.made_at desc, m.id desc limit ${SHOWN}`, [officeId(desk)])
  return rows.map(manifestOf)
}

const manifestOf = ({ id, number, status, courier_id, courier, made_by, made_at, handed_over_at, parcels }: Row): ManifestRow => ({
  id, number, status, courier: { id: courier_id, name: courier, role: 'courier' }, madeBy: made_by, madeAt: made_at.getTime(),
  handedOverAt: handed_over_at?.getTime() ?? null, parcels,
})

/** One manifest with what each side has counted. */
export async function readManifest(desk: Desk, id: string): Promise<Manifest | No> {
  const [row] = await desk.sql.query<Row>(`${select} where m.office_id = $1 and m.id = $2`, [officeId(desk), id])
  if (!row) return { refusal: 'not-found' }
  const lines = await listLines(desk, id)
  const counted = (side: 'out' | 'in') => lines.filter((line) => line[side] !== null).length
  const agree = row.status === 'open' && lines.length > 0 && lines.every(({ state }) => state === 'match')
  return { ...manifestOf(row), lines, out: counted('out'), in: counted('in'), agree }
}

type Listed = { number: string; name_sealed: string; address_sealed: string; passport_sealed: string | null }
type Scanned = { number: string; side: 'out' | 'in'; at: Date; status: ParcelStatus | null; other: string | null }

async function listLines(desk: Desk, id: string): Promise<ManifestLine[]> {
  const { sql, keys, language } = desk
  const parcels = await sql.query<Listed>(
    `select p.number, a.name_sealed, p.address_sealed, a.passport_sealed from parcel p join application a on a.office_id = p.office_id and a.id = p.application_id
     where p.office_id = $1 and p.manifest_id = $2 order by p.number`, [officeId(desk), id])
  const scans = await sql.query<Scanned>(
    `select s.number, s.side, s.at, p.status, m.number as other from manifest_scan s
     left join parcel p on p.office_id = s.office_id and p.number = s.number left join manifest m on m.office_id = p.office_id and m.id = p.manifest_id
     where s.office_id = $1 and s.manifest_id = $2 order by s.at, s.number`, [officeId(desk), id])
  const when = (number: string, side: 'out' | 'in') => scans.find((scan) => scan.number === number && scan.side === side)?.at.getTime() ?? null
  const listed = parcels.map(({ number, ...sealed }) => {
    const [out, into] = [when(number, 'out'), when(number, 'in')]
    const state = out === null ? (into === null ? 'waiting' : 'in-only') : into === null ? 'out-only' : 'match'
    return { number, ...coverOf(keys, sealed), out, in: into, state, says: lineText(state, language) } as const
  })
  const foreign = scans.filter(({ number }, at) => !parcels.some((parcel) => parcel.number === number) && scans.findIndex((scan) => scan.number === number) === at)
  return [...listed, ...foreign.map(({ number, status, other }): ManifestLine => ({
    number, name: null, district: null, passport: null, out: when(number, 'out'), in: when(number, 'in'), state: 'foreign', says: foreignText(status, other, language),
  }))]
}
