import { requestHomeVisit } from '../../src/outreach/request-visit.ts'
import { OFFICE } from '../sync/field-office.ts'
import type { OfficeDay } from './office-day.ts'

export const FAMILY = '+6281270009999'

/** A family asks by SMS that somebody comes. */
export async function askFor({ db, deps: { shelf, keys, clock } }: OfficeDay, patient: string): Promise<string> {
  const office = shelf.newest(OFFICE)
  if (!office) throw new Error('no such office')
  const request = { patient, address: 'RSUD ruang Melati', contact: '+6281270001234', region: '21.72', relation: 'child', urgency: 'today', letter: true, consent: true }
  await db.transaction((sql) => requestHomeVisit(
    { sql, office, shelf, keys, now: clock.now(), phone: FAMILY, channel: 'SMS', language: 'id', requestKey: patient }, request))
  const [row] = await db.query<{ id: string }>('select id from home_visit where office_id = $1 and request_key = $2', [OFFICE, patient])
  if (!row) throw new Error('not asked')
  return row.id
}
