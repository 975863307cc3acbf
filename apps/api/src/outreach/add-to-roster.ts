import type { RosterTaken } from '@jemput/contract'
import { foldName } from '@jemput/domain'
import { uuidv7 } from 'uuidv7'
import type { Desk } from '../booking/desk.ts'
import { officeId, todayAt } from '../booking/rules.ts'
import { isNo, type No } from '../no.ts'
import { record, type Clerk } from '../people/audit.ts'
import { readVisit } from './list-visits.ts'
import { readRoster } from './read-roster.ts'
import { openPerson, sealPerson, tellRoster, type RosterPerson } from './roster.ts'
import { kindOf, lockVisit } from './visit.ts'

/** Adds pasted people to a visit. Who is there already is not added again; lines that are wrong come back, and keep no other line. */
export async function addToRoster(desk: Desk, clerk: Clerk, id: string, { text }: { text: string }): Promise<RosterTaken | No> {
  const { sql, keys, now } = desk
  const office = officeId(desk)
  const visit = await lockVisit(desk, id)
  if (!visit) return { refusal: 'not-found' }
  if (visit.status !== 'planned') return { refusal: 'not-now' }
  if ((await kindOf(desk, visit)).roster === 'FROM_REQUEST') return { refusal: 'roster-of-request' }
  const { people, wrong } = readRoster(text, todayAt(desk))
  const rows = await sql.query<{ no: number; person_sealed: string }>('select no, person_sealed from roster_entry where office_id = $1 and visit_id = $2', [office, id])
  const known = new Set(rows.flatMap(({ person_sealed }) => marksOf(openPerson(keys, person_sealed))))
  const fresh = people.filter((person) => {
    const marks = marksOf(person)
    const [mark = ''] = marks
    if (known.has(mark)) return false
    for (const each of marks) known.add(each)
    return true
  })
  const last = Math.max(0, ...rows.map(({ no }) => no))
  const added = fresh.map((person, at) => ({
    id: uuidv7(), no: last + 1 + at, person_key: person.nik === null ? null : keys.key('nik', person.nik), person_sealed: sealPerson(keys, person),
  }))
  await sql.query(
    `insert into roster_entry (office_id, visit_id, id, no, status, person_key, person_sealed)
     select $1, $2, id, no, 'expected', person_key, person_sealed from jsonb_to_recordset($3::jsonb) as r(id uuid, no int, person_key text, person_sealed text)`,
    [office, id, JSON.stringify(added)])
  await tellRoster(desk, office, id, added.map((entry) => entry.id))
  const counts = { added: added.length, already: people.length - added.length }
  await record(sql, clerk, { at: now, act: 'add-to-roster', subject: id, detail: { ...counts, wrong: wrong.length } })
  const detail = await readVisit(desk, clerk, id)
  return isNo(detail) ? detail : { ...counts, wrong, visit: detail }
}

/** What tells people apart: the NIK; for somebody without one, name and birth date. The first is looked for, all are kept. */
function marksOf({ nik, name, birthDate }: RosterPerson): string[] {
  const byName = `${foldName(name)} ${birthDate ?? ''}`
  return nik === null ? [byName] : [nik, byName]
}
