import type { Outreach, OutreachVisit, OutreachVisitDetail, RosterPerson } from '@jemput/contract'
import { maskName, maskNumber, maskPhone } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, packOf, todayAt } from '../booking/rules.ts'
import { named } from '../booking/visits.ts'
import { inTurn } from '../in-turn.ts'
import type { No } from '../no.ts'
import type { Clerk } from '../people/audit.ts'
import { listColleagues } from '../people/colleagues.ts'
import { mayReadHealth } from '../people/may-read.ts'
import { openPerson } from './roster.ts'
import { kindOf, visitColumns, type VisitRecord } from './visit.ts'

type Row = VisitRecord & {
  request: number | null; roster: number; captured: number; absent: number; officers: { id: string; name: string; role: 'outreach' | 'courier' }[]
}
const select = `select ${visitColumns.replaceAll(/\w+/g, 'v.$&')}, h.number as request,
  (select count(*)::int from roster_entry r where (r.office_id, r.visit_id) = (v.office_id, v.id)) as roster,
  (select count(*)::int from roster_entry r where (r.office_id, r.visit_id) = (v.office_id, v.id) and status = 'captured') as captured,
  (select count(*)::int from roster_entry r where (r.office_id, r.visit_id) = (v.office_id, v.id) and status = 'absent') as absent,
  coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'role', 'outreach') order by s.name, s.id)
    from visit_officer o join staff s on s.id = o.staff_id where (o.office_id, o.visit_id) = (v.office_id, v.id)), '[]') as officers
  from outreach_visit v left join home_visit h on h.office_id = v.office_id and h.id = v.home_visit_id`
const SHOWN = 200

/** Visits, the newest day first, and what a new one may be. */
export async function listVisits(desk: Desk, clerk: Clerk): Promise<Outreach> {
  const office = officeId(desk)
  const rows = await desk.sql.query<Row>(`${select} where v.office_id = $1 order by v.date desc, v.starts desc, v.id limit ${SHOWN}`, [office])
  const { policy, visits: kinds, ...pack } = currentPack(desk)
  const say = (kind: 'visit' | 'choice.region', id: string) => named(pack, desk.language, kind, id)
  return {
    today: todayAt(desk), visits: await inTurn(rows, (row) => visitOf(desk, clerk, row)),
    kinds: Object.entries(kinds).map(([id, { roster, minTeam }]) => ({
      ...say('visit', id), needsRoster: roster === 'REQUIRED', fromRequest: roster === 'FROM_REQUEST', minTeam,
    })),
    regions: policy.homeVisit.regions.map((id) => say('choice.region', id)),
    colleagues: (await listColleagues(desk.sql, office)).filter(({ role }) => role === 'outreach'),
  }
}

/** One visit with everybody in it. */
export async function readVisit(desk: Desk, clerk: Clerk, id: string): Promise<OutreachVisitDetail | No> {
  const [row] = await desk.sql.query<Row>(`${select} where v.office_id = $1 and v.id = $2`, [officeId(desk), id])
  if (!row) return { refusal: 'not-found' }
  const visit = await visitOf(desk, clerk, row)
  return { ...visit, minTeam: (await kindOf(desk, row)).minTeam, roster: await listRoster(desk, id, isHidden(clerk, row)) }
}

/** Who is ill, and where they lie, is not for those who only keep the calendar. */
const isHidden = (clerk: Clerk, { home_visit_id }: VisitRecord): boolean => home_visit_id !== null && !mayReadHealth(clerk)

async function visitOf(desk: Desk, clerk: Clerk, row: Row): Promise<OutreachVisit> {
  const { id, kind, status, region, date, starts, expected, officers, request, roster, captured, absent } = row
  const place = isHidden(clerk, row) ? '•••' : desk.keys.open(row.place_sealed, 'outreach_visit.place_sealed')
  return {
    id, kind: named(await packOf(desk, row.pack_version), desk.language, 'visit', kind), status, place, region, date, starts, expected, officers, request,
    counts: { roster, captured, absent },
  }
}

type Entry = { id: string; no: number; status: RosterPerson['status']; person_sealed: string; application: string | null }

async function listRoster(desk: Desk, visit: string, hidden: boolean): Promise<RosterPerson[]> {
  const rows = await desk.sql.query<Entry>(
    'select id, no, status, person_sealed, application_id as application from roster_entry where office_id = $1 and visit_id = $2 order by no', [officeId(desk), visit])
  return rows.map(({ person_sealed, ...entry }) => {
    const { name, nik, birthDate, phone } = openPerson(desk.keys, person_sealed)
    return {
      ...entry, name: hidden ? maskName(name) : name, nik: nik === null ? null : maskNumber(nik), birthDate: hidden ? null : birthDate,
      phone: phone === null ? null : maskPhone(phone),
    }
  })
}
