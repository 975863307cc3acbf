import { fillForm, type Form } from '@jemput/flow'
import type { VisitItem } from '@jemput/sync'
import type { Desk } from '../booking/desk.ts'
import { officeId, packOf } from '../booking/rules.ts'
import { tellPhones } from '../sync/feed.ts'
import { kindOf, type VisitRecord } from './visit.ts'

/** Phones of these officers learn of a visit, in the transaction that sends them; its people are told of apart. */
export async function tellVisit(desk: Desk, visit: VisitRecord, staff: readonly string[]): Promise<void> {
  const value = await itemOf(desk, visit)
  await tellPhones(desk, officeId(desk), staff.map((id) => `staff ${id}` as const), [{ kind: 'visit', id: visit.id, gone: false, value }])
}

/** Phones of these officers forget a visit and everybody in it. */
export async function forgetVisit(desk: Desk, id: string, staff: readonly string[]): Promise<void> {
  if (staff.length === 0) return
  await desk.sql.query(
    `update feed set gone = true, sealed = $5, changed = pg_current_xact_id()
     where office_id = $1 and reader = any($2::text[]) and not gone
       and (kind = 'visit' and entity = $3 or kind = 'person' and entity in (select id from roster_entry where office_id = $1 and visit_id = $4))`,
    [officeId(desk), staff.map((each) => `staff ${each}`), id, id, desk.keys.seal('', 'feed.sealed')])
}

async function itemOf(desk: Desk, visit: VisitRecord): Promise<VisitItem> {
  const { keys } = desk
  const { id, kind, status, region, date, starts, expected, pack_version: version } = visit
  const { form, service, walkIn } = await kindOf(desk, visit)
  const { messages, forms } = await packOf(desk, version)
  const say = (language: 'id' | 'en') => messages[language][`visit.${kind}`]?.text ?? kind
  return {
    id, kind, label: { id: say('id'), en: say('en') }, place: keys.open(visit.place_sealed, 'outreach_visit.place_sealed'), region, date, starts, expected,
    form: { id: form, version }, service, walkIn, status,
    fill: visit.home_visit_id === null ? {} : await fillOf(desk, forms[form], visit.home_visit_id),
  }
}

/** Answers that the family gave already, so that nobody is asked twice. */
async function fillOf({ sql, keys, ...desk }: Desk, form: Form | undefined, request: string): Promise<VisitItem['fill']> {
  const [row] = await sql.query<{ patient: string; address: string; contact: string; region: string | null }>(
    'select patient_sealed as patient, address_sealed as address, contact_sealed as contact, region from home_visit where office_id = $1 and id = $2',
    [officeId({ sql, keys, ...desk }), request])
  if (!row || !form) throw new Error(`a visit answers request ${request} on a form, and one of them is not there`)
  const open = (column: 'patient' | 'address' | 'contact') => keys.open(row[column], `home_visit.${column}_sealed`)
  const filled = fillForm(form, { patient: open('patient'), address: open('address'), contact: open('contact'), region: row.region })
  return Object.fromEntries(Object.entries(filled).flatMap(([question, value]) => (typeof value === 'string' || typeof value === 'boolean' ? [[question, value]] : [])))
}
