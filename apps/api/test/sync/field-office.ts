import { atOffice } from '@jemput/db'
import { uuidv7 } from 'uuidv7'
import { sealPerson, tellRoster, type RosterPerson } from '../../src/outreach/roster.ts'
import { enrolmentKey } from '../../src/sync/enrol.ts'
import type { OfficeDay } from '../staff/office-day.ts'
import { FieldPhone } from './field-phone.ts'

export const OFFICE = 'tanjungpinang'
type Day = Pick<OfficeDay, 'app' | 'db' | 'keys'>

export const staffId = (role: string, office = OFFICE): string => `demo ${role}@${office}.contoh.example`

let codes = 10_000_000
/** A code as the office gives it out. */
export async function giveCode({ db, keys }: Pick<Day, 'db' | 'keys'>, staff: string, { office = OFFICE, expiresAt = '2018-01-01' } = {}): Promise<string> {
  const code = String(++codes)
  await db.query('insert into enrolment (office_id, code_key, staff_id, expires_at) values ($1, $2, $3, $4)', [office, enrolmentKey(keys, code), staff, new Date(expiresAt)])
  return code
}

export const phoneOf = async (day: Day, role: 'outreach' | 'courier', office = OFFICE): Promise<FieldPhone> =>
  FieldPhone.enrol(day.app, await giveCode(day, staffId(role, office), { office }))

export const siti: RosterPerson = { name: 'Siti Rohana', nik: '2172015508600001', birthDate: '1960-08-15', sex: 'F', phone: '+6281277001122' }

/** A visit to a village with these people, to which this member of staff goes. */
export async function planVisit(
  { db, keys }: Pick<Day, 'db' | 'keys'>, people: readonly RosterPerson[], { staff = staffId('outreach'), kind = 'hajj', office = OFFICE, version = 1 } = {},
): Promise<{ visit: string; roster: string[] }> {
  const visit = uuidv7()
  const roster = people.map(() => uuidv7())
  await atOffice(db, office, async (sql) => {
    await sql.query(
      `insert into outreach_visit (office_id, id, kind, pack_version, status, place_sealed, date, starts, expected, request_key, created_at)
       values ($1, $2::uuid, $3, $4, 'planned', $5, '2017-09-04', '09:00', 10, $2::text, now())`,
      [office, visit, kind, version, keys.seal('Kampung Bugis', 'outreach_visit.place_sealed')])
    await sql.query('insert into visit_officer (office_id, visit_id, staff_id) values ($1, $2, $3)', [office, visit, staff])
    for (const [at, person] of people.entries()) {
      await sql.query(
        `insert into roster_entry (office_id, visit_id, id, no, status, person_key, person_sealed) values ($1, $2, $3, $4, 'expected', $5, $6)`,
        [office, visit, roster[at], at + 1, person.nik && keys.key('nik', person.nik), sealPerson(keys, person)])
    }
    await tellRoster({ sql, keys }, office, visit)
  })
  return { visit, roster }
}
