import { ACTIVE, parcelStates } from '@jemput/domain'
import { HELD, type Days } from './rows.ts'

/**
 * Something of several rows that goes as a whole. `due`: selects ids of `x`; $1 = office, $2 = the moment before which it must have ended.
 * `parts`: what goes with it, children first; $1 = office, $2 = id. `what`: under which it is counted.
 */
export type Thing = { what: string; after: Days; due: string; parts: readonly string[] }

const settledParcel = `(${Object.entries(parcelStates).flatMap(([status, { open }]) => (open ? [] : [`'${status}'`])).join(', ')})`
const placed = `(${ACTIVE.map((status) => `'${status}'`).join(', ')})`

/** Nobody at the office is still to see to it. */
const noTask = `not exists (select from task k where k.office_id = $1 and k.subject = x.id::text and k.status = 'open')`
/** Nothing of it is held, and no photo of it lies on a phone that may still send it. */
const nothingToCome = `not exists (
    select from operation o where o.office_id = $1 and o.entity = x.id and (o.status in ${HELD} or exists (
      select from promised_media p join device d on d.office_id = p.office_id and d.id = p.device_id and d.revoked_at is null
      where p.office_id = $1 and p.operation_id = o.id and not exists (select from media m where m.office_id = $1 and m.sha256 = p.sha256))))`
const photosOf = 'delete from promised_media where office_id = $1 and operation_id in (select id from operation where office_id = $1 and entity = $2)'

/** Papers whose passport is in somebody's hands, or will never be made. Who has held it, and every interview, has its moment. */
const endedPapers = `x.office_id = $1 and x.status in ('collected', 'delivered', 'withdrawn')
  and greatest(x.received_at, x.complete_at, x.accepted_at, x.ready_at,
    (select max(c.at) from custody c where c.office_id = $1 and c.application_id = x.id),
    (select max(i.at) from interview i where i.office_id = $1 and i.application_id = x.id)) < $2
  and ${noTask} and ${nothingToCome}`
const papers = [
  'delete from name_token where office_id = $1 and application_id = $2',
  // The outcome stays: it is counted by month.
  'update interview set reason_sealed = null where office_id = $1 and application_id = $2',
  `delete from notice_due where office_id = $1 and subject_kind = 'passport' and subject = $2`,
  photosOf,
]
const parcelsOf = 'select p.id from parcel p where p.office_id = $1 and p.application_id = x.id'
const proofOf = (parcel: string) => `exists (select from delivery_attempt a where a.office_id = $1 and a.parcel_id = ${parcel})`

/** Phones of the team that were there: none that has not been heard of since, or still has something to send or to answer for. */
const teamIsHome = `not exists (
    select from visit_officer v join device d on d.office_id = v.office_id and d.staff_id = v.staff_id
    where v.office_id = $1 and v.visit_id = x.id and (
      d.revoked_at is null and d.enrolled_at::date <= x.date and (d.seen_at is null or d.seen_at::date <= x.date or (d.said->>'pending')::int > 0)
      or exists (select from operation o where o.office_id = $1 and o.device_id = d.id and o.status in ${HELD} and o.received_at::date >= x.date)))`
const endedVisit = `x.office_id = $1 and x.status = 'closed' and x.date < $2::timestamptz::date and ${teamIsHome}
  and not exists (select from application a where a.office_id = $1 and a.visit_id = x.id)`
const visit = [
  'delete from roster_entry where office_id = $1 and visit_id = $2', 'delete from visit_officer where office_id = $1 and visit_id = $2',
  'delete from outreach_visit where office_id = $1 and id = $2',
]

/** In this order: what another one waits for goes before it. */
export const things: readonly Thing[] = [
  {
    what: 'parcels', after: 'proof', due: `select x.id from parcel x where x.office_id = $1 and x.status in ${settledParcel} and ${noTask} and ${nothingToCome}
      and greatest(x.requested_at, x.delivered_at, (select max(c.at) from custody c where c.office_id = $1 and c.parcel_id = x.id)) < $2`,
    parts: [photosOf, 'delete from delivery_attempt where office_id = $1 and parcel_id = $2', 'delete from parcel where office_id = $1 and id = $2'],
  },
  {
    what: 'manifests', after: 'proof', due: `select x.id from manifest x where x.office_id = $1 and x.made_at < $2
      and not exists (select from parcel p where p.office_id = $1 and p.manifest_id = x.id)`,
    parts: ['delete from manifest_scan where office_id = $1 and manifest_id = $2', 'delete from manifest where office_id = $1 and id = $2'],
  },
  {
    // While a courier's proof is kept it must say whose passport that was, and no more.
    what: 'answers', after: 'application', due: `select x.id from application x where ${endedPapers}
      and exists (select from (${parcelsOf}) p where ${proofOf('p.id')})
      and (x.nik_sealed is not null or x.birth_date_sealed is not null or x.answers_sealed is not null or x.health_sealed is not null)`,
    parts: [...papers, `update application set nik_sealed = null, birth_date_sealed = null, answers_sealed = null, health_sealed = null, media = '[]'
      where office_id = $1 and id = $2`],
  },
  {
    what: 'applications', after: 'application', due: `select x.id from application x where ${endedPapers}
      and not exists (select from parcel p where p.office_id = $1 and p.application_id = x.id and (p.status not in ${settledParcel} or ${proofOf('p.id')}))`,
    parts: [...papers, 'delete from parcel where office_id = $1 and application_id = $2', 'delete from application where office_id = $1 and id = $2'],
  },
  {
    what: 'bookings', after: 'booking', due: `select x.id from booking x where x.office_id = $1 and x.date < $2::timestamptz::date and x.status not in ${placed}
      and ${noTask} and not exists (select from application a where a.office_id = $1 and a.booking_id = x.id)`,
    parts: [
      `delete from notice_due where office_id = $1 and (subject_kind = 'booking' and subject = $2
         or subject_kind = 'payment' and subject in (select id from payment where office_id = $1 and booking_id = $2))`,
      'delete from payment where office_id = $1 and booking_id = $2', 'delete from booking_member where office_id = $1 and booking_id = $2',
      'delete from booking where office_id = $1 and id = $2',
    ],
  },
  { what: 'visits', after: 'visit', due: `select x.id from outreach_visit x where ${endedVisit} and x.home_visit_id is null`, parts: visit },
  { what: 'sick-visits', after: 'health', due: `select x.id from outreach_visit x where ${endedVisit} and x.home_visit_id is not null`, parts: visit },
  {
    what: 'sick-requests', after: 'health', due: `select x.id from home_visit x where x.office_id = $1 and x.status in ('declined', 'done') and x.requested_at < $2
      and ${noTask} and not exists (select from outreach_visit v where v.office_id = $1 and v.home_visit_id = x.id)
      and not exists (select from audit t where t.office_id = $1 and t.subject = x.id::text and t.at >= $2)`,
    parts: [`delete from notice_due where office_id = $1 and subject_kind = 'homevisit' and subject = $2`, 'delete from home_visit where office_id = $1 and id = $2'],
  },
]
