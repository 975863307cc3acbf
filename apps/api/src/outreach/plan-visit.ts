import type { NewVisit, OutreachVisitDetail } from '@jemput/contract'
import { afterVisit } from '@jemput/domain'
import { uuidv7 } from 'uuidv7'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, todayAt } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Clerk } from '../people/audit.ts'
import { listColleagues } from '../people/colleagues.ts'
import { readVisit } from './list-visits.ts'
import { sealPerson, tellRoster } from './roster.ts'
import { lockRequest, type RequestRecord } from './sick-requests.ts'
import { tellFamily } from './tell-family.ts'
import { tellVisit } from './tell-visit.ts'

/** Plans a visit to a village, or to the sick person of a family's request, who is then its roster of one; the family hears the day. */
export async function planVisit(desk: Desk, clerk: Clerk, asked: NewVisit): Promise<OutreachVisitDetail | No> {
  const { sql, now } = desk
  const [first] = await sql.query<{ id: string }>('select id from outreach_visit where office_id = $1 and request_key = $2', [officeId(desk), desk.requestKey])
  if (first) return readVisit(desk, clerk, first.id)
  const refused = await refuse(desk, asked)
  if (refused) return refused
  // Of two who plan for the same family at once the second waits here, and plans a further day.
  const request = asked.homeVisit === null ? undefined : await lockRequest(desk, asked.homeVisit)
  const scheduled = request && afterVisit(request.status, 'schedule')
  if (asked.homeVisit !== null && !scheduled) return { refusal: request ? 'not-now' : 'not-found' }
  const id = await write(desk, asked)
  if (request && scheduled) await schedule(desk, id, asked, { ...request, status: scheduled })
  await record(sql, clerk, { at: now, act: 'plan-visit', subject: id, detail: { kind: asked.kind, officers: asked.officers.length } })
  return readVisit(desk, clerk, id)
}

async function refuse(desk: Desk, { kind: id, place, region, date, officers, homeVisit }: NewVisit): Promise<No | undefined> {
  const { visits, policy } = currentPack(desk)
  const kind = Object.hasOwn(visits, id) ? visits[id] : undefined
  if (!kind) return { refusal: 'kind-unknown' }
  if ((kind.roster === 'FROM_REQUEST') !== (homeVisit !== null)) return { refusal: 'request-needed' }
  if (homeVisit === null && place.length < 3) return { refusal: 'place-missing' }
  if (region !== null && !policy.homeVisit.regions.includes(region)) return { refusal: 'region-unknown' }
  if (date < todayAt(desk)) return { refusal: 'date-past' }
  return refuseTeam(desk, officers, kind.minTeam)
}

/** Nobody yet is a team too; else as many outreach officers of this office as the kind needs. */
export async function refuseTeam(desk: Desk, officers: readonly string[], minTeam: number): Promise<No | undefined> {
  const team = new Set(officers)
  if (team.size > 0 && team.size < minTeam) return { refusal: 'team-too-small', least: minTeam }
  const known = await listColleagues(desk.sql, officeId(desk))
  return [...team].every((id) => known.some((each) => each.id === id && each.role === 'outreach')) ? undefined : { refusal: 'colleague-unknown' }
}

async function write(desk: Desk, { kind, place, region, date, starts, expected, officers, homeVisit }: NewVisit): Promise<string> {
  const { sql, keys, now, requestKey } = desk
  const office = officeId(desk)
  const id = uuidv7()
  const { version } = desk.shelf.newest(office) ?? desk.office
  const people = homeVisit === null ? expected : 1
  await sql.query(
    `insert into outreach_visit (office_id, id, kind, pack_version, status, home_visit_id, place_sealed, region, date, starts, expected, request_key, created_at)
     values ($1, $2, $3, $4, 'planned', $5, $6, $7, $8, $9, $10, $11, $12)`,
    [office, id, kind, version, homeVisit, keys.seal(place, 'outreach_visit.place_sealed'), region, date, starts, people, requestKey, new Date(now)])
  await sql.query('insert into visit_officer (office_id, visit_id, staff_id) select $1, $2, unnest($3::text[])', [office, id, [...new Set(officers)]])
  const visit = { id, kind, pack_version: version, status: 'planned' as const, home_visit_id: homeVisit, region, date, starts, expected: people }
  await tellVisit(desk, { ...visit, place_sealed: keys.seal(place, 'outreach_visit.place_sealed') }, officers)
  return id
}

async function schedule(desk: Desk, visit: string, { date, starts }: NewVisit, request: RequestRecord): Promise<void> {
  const { sql, keys } = desk
  const office = officeId(desk)
  const open = (sealed: string, column: string) => keys.open(sealed, `home_visit.${column}`)
  await sql.query('update home_visit set status = $3 where office_id = $1 and id = $2', [office, request.id, request.status])
  const person = { name: open(request.patient_sealed, 'patient_sealed'), nik: null, birthDate: null, sex: null, phone: open(request.contact_sealed, 'contact_sealed') }
  await sql.query(
    `insert into roster_entry (office_id, visit_id, id, no, status, person_key, person_sealed) values ($1, $2, $3, 1, 'expected', null, $4)`,
    [office, visit, uuidv7(), sealPerson(keys, person)])
  await tellRoster(desk, office, visit)
  await tellFamily(desk, 'homevisit.scheduled', request, { date, time: starts })
}
