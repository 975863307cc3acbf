import type { SickRequest } from '@jemput/contract'
import type { HomeVisitStatus, LocalDate } from '@jemput/domain'
import type { Language } from '@jemput/flow'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, todayAt } from '../booking/rules.ts'
import { named } from '../booking/visits.ts'
import { open } from './home-visit.ts'

/** A family's request as it is stored. */
export type RequestRecord = {
  id: string; number: number; status: HomeVisitStatus; patient_sealed: string; address_sealed: string; region: string | null; contact_sealed: string
  phone_sealed: string; health_sealed: string; language: Language; requested_at: Date; answer_by: LocalDate; reason_sealed: string | null; visit: string | null
}
const select = `select id, number, status, patient_sealed, address_sealed, region, contact_sealed, phone_sealed, health_sealed, language, requested_at, answer_by,
  reason_sealed, (select v.id from outreach_visit v where v.office_id = h.office_id and v.home_visit_id = h.id order by v.created_at desc limit 1) as visit
  from home_visit h`
/** Settled ones that are still shown. */
const SHOWN = 200

/** Open ones first, the newest of each first. */
export async function listSickRequests(desk: Desk): Promise<SickRequest[]> {
  const rows = await desk.sql.query<RequestRecord>(`${select} where office_id = $1 order by (${open}) desc, number desc limit ${SHOWN}`, [officeId(desk)])
  return rows.map((row) => requestOf(desk, row))
}

/** Nobody else decides about it until this transaction is over. */
export async function lockRequest(desk: Desk, id: string): Promise<RequestRecord | undefined> {
  const [found] = await desk.sql.query<RequestRecord>(`${select} where office_id = $1 and id = $2 for update of h`, [officeId(desk), id])
  return found
}

export function requestOf(desk: Desk, record: RequestRecord): SickRequest {
  const { keys, language } = desk
  const open = (sealed: string, column: string) => keys.open(sealed, `home_visit.${column}`)
  const { relation, urgency, letter } = JSON.parse(open(record.health_sealed, 'health_sealed'))
  const pack = currentPack(desk)
  return {
    id: record.id, number: record.number, status: record.status, region: record.region, patient: open(record.patient_sealed, 'patient_sealed'),
    address: open(record.address_sealed, 'address_sealed'), contact: open(record.contact_sealed, 'contact_sealed'),
    relation: named(pack, language, 'choice.relation', relation), urgency: named(pack, language, 'choice.urgency', urgency), letter,
    requestedAt: record.requested_at.getTime(), answerBy: record.answer_by, overdue: record.status === 'requested' && record.answer_by < todayAt(desk),
    reason: record.reason_sealed === null ? null : open(record.reason_sealed, 'reason_sealed'), visit: record.visit,
  }
}
