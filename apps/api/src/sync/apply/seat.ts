import type { VisitKind } from '@jemput/flow'
import type { HeldCode } from '@jemput/sync'
import { uuidv7 } from 'uuidv7'
import type { ApplicationFlag, NewApplication } from '../../application/open-application.ts'
import { openPerson, sealPerson, tellRoster } from '../../outreach/roster.ts'
import type { Intake } from '../intake.ts'

type Captured = { person: NewApplication['person']; phone: string | null; application: string; roster: string | null }
type Row = { id: string; status: 'expected' | 'captured' | 'absent'; person_key: string | null; person_sealed: string }
type Seated = { ok: true; flags: ApplicationFlag[] } | { ok: false; code: HeldCode }

/**
 * Marks somebody on the roster of a visit as captured; who is not on it gets a line of their own where the kind of visit lets people walk
 * in. What the roster says stays as it was given: where the capture says something else, somebody is to look. The visit is locked.
 */
export async function seat(intake: Intake, visit: string, kind: VisitKind, captured: Captured): Promise<Seated> {
  const { sql, keys, office } = intake
  const { person, application, roster } = captured
  const key = person.nik === null ? null : keys.key('nik', person.nik)
  const rows = await sql.query<Row>('select id, status, person_key, person_sealed from roster_entry where office_id = $1 and visit_id = $2', [office, visit])
  const named = rows.find((row) => key !== null && row.person_key === key)
  const line = roster === null ? named : rows.find(({ id }) => id === roster)
  if (roster !== null && !line) return { ok: false, code: 'unknown-entity' }
  if (line?.status === 'captured' || (named && named !== line)) return { ok: false, code: 'duplicate-person' }
  if (!line) return kind.walkIn || kind.roster === 'FROM_REQUEST' ? addWalkIn(intake, visit, key, captured) : { ok: false, code: 'state' }

  await sql.query(
    `update roster_entry set status = 'captured', application_id = $4, person_key = coalesce(person_key, $5) where office_id = $1 and visit_id = $2 and id = $3`,
    [office, visit, line.id, application, key])
  await tellRoster(intake, office, visit, [line.id])
  const given = openPerson(keys, line.person_sealed)
  const differing = (['nik', 'birthDate', 'sex'] as const).filter((field) => given[field] !== null && given[field] !== person[field])
  return { ok: true, flags: differing.map((question) => ({ code: 'roster-differs', question })) }
}

async function addWalkIn(intake: Intake, visit: string, key: string | null, { person, phone, application }: Captured): Promise<Seated> {
  const { sql, keys, office } = intake
  const id = uuidv7()
  const { name, nik, birthDate, sex } = person
  await sql.query(
    `insert into roster_entry (office_id, visit_id, id, no, status, person_key, person_sealed, application_id)
     select $1::text, $2::uuid, $3::uuid, coalesce(max(no), 0) + 1, 'captured', $4::text, $5::text, $6::uuid from roster_entry where office_id = $1 and visit_id = $2`,
    [office, visit, id, key, sealPerson(keys, { name, nik, birthDate, sex, phone }), application])
  await tellRoster(intake, office, visit, [id])
  return { ok: true, flags: [{ code: 'walk-in' }] }
}
