import type { Policy } from '@jemput/flow'

/** Which number of days of `policy.retention` counts. */
export type Days = keyof Policy['retention']
/** Rows of one statement, so that none holds locks for long. */
export const MOST = 1000

/** Rows that go one by one. `what`: under which they are counted. */
type Rule = { what: string; after: Days; sql: string }

const among = (table: string, where: string) => `ctid = any(array(select t.ctid from ${table} t where ${where} limit ${MOST}))`
const drop = (table: string, where: string) => `delete from ${table} where ${among(table, where)}`
const blank = (table: string, set: string, where: string) => `update ${table} set ${set} where ${among(table, where)}`

/** What stands in SQL of an operation that somebody is still to look at. */
export const HELD = `('waiting', 'quarantined', 'asked')`

const inVain = `t.office_id = $1 and t.status in ('expired', 'cancelled') and t.confirmed_at is null and t.expires_at < $2`
/** Whose money came when the place was gone is known until somebody at the office has settled it. */
const noMoneyLeft = (booking: string) => `not exists (
  select from task k where k.office_id = $1 and k.kind = 'pay-late' and k.subject = ${booking}::text and k.status = 'open')`

/** What each office's days erase: $1 = office, $2 = the moment before which it is too old. Once erased, a row is not found again. */
export const ofOffice: readonly Rule[] = [
  { what: 'turns', after: 'session', sql: drop('turn', 't.office_id = $1 and t.at < $2') },
  { what: 'attempts', after: 'smsBody', sql: drop('attempt', 't.office_id = $1 and t.hour < $2') },
  // What still waits to be sent keeps its words.
  { what: 'words-out', after: 'smsBody', sql: blank('outbox', `text_sealed = ''`, `t.office_id = $1 and t.created_at < $2 and t.text_sealed <> '' and t.status not in ('queued', 'sending')`) },
  { what: 'messages-out', after: 'smsLog', sql: drop('outbox', `t.office_id = $1 and t.created_at < $2 and t.status not in ('queued', 'sending')`) },
  { what: 'waits', after: 'hold', sql: drop('waiting', 't.office_id = $1 and t.ended_at < $2') },
  // Notices that no version of the pack knows any more.
  { what: 'notices', after: 'smsBody', sql: drop('notice_due', `t.office_id = $1 and t.subject_kind = 'booking' and t.subject in (select id from booking where office_id = $1 and date < $2::timestamptz::date)`) },
  { what: 'notices', after: 'smsBody', sql: drop('notice_due', `t.office_id = $1 and t.subject_kind = 'passport' and t.subject in (select id from application where office_id = $1 and collect_by < $2::timestamptz::date)`) },
  { what: 'notices', after: 'smsBody', sql: drop('notice_due', `t.office_id = $1 and t.subject_kind = 'homevisit' and t.subject in (select id from home_visit where office_id = $1 and answer_by < $2::timestamptz::date)`) },
  { what: 'payment-words', after: 'smsBody', sql: blank('payment_callback', `raw_sealed = ''`, `t.office_id = $1 and t.received_at < $2 and t.raw_sealed <> '' and t.status <> 'received'`) },
  { what: 'payment-reports', after: 'booking', sql: drop('payment_callback', `t.office_id = $1 and t.received_at < $2 and t.status <> 'received'`) },
  { what: 'people-in-vain', after: 'hold', sql: drop('booking_member', `t.office_id = $1 and t.booking_id in (select t.id from booking t where ${inVain} and ${noMoneyLeft('t.id')})`) },
  { what: 'holds-in-vain', after: 'hold', sql: blank('booking', 'kk_key = null, address_sealed = null', `${inVain} and (t.kk_key is not null or t.address_sealed is not null)`) },
  { what: 'tasks', after: 'booking', sql: drop('task', `t.office_id = $1 and t.status = 'done' and t.done_at < $2`) },
  {
    // The row stays: by its number and hash it is known when it comes again. What is held, or of papers that nobody has accepted, is whole.
    what: 'operations', after: 'device', sql: blank('operation', `body = '', note_sealed = null`, `
      t.office_id = $1 and t.received_at < $2 and t.status not in ${HELD} and (octet_length(t.body) > 0 or t.note_sealed is not null)
      and not exists (select from operation o where o.office_id = $1 and o.entity = t.entity and o.status in ${HELD})
      and not exists (select from application a where a.office_id = $1 and a.id = t.entity and (a.status in ('received', 'complete') or a.accepted_at >= $2))`),
  },
  {
    // How far a record is, once the record is gone and its phone has heard.
    what: 'levels', after: 'device', sql: drop('feed', `
      t.office_id = $1 and t.kind = 'level' and not exists (select from application a where a.office_id = $1 and a.id = t.entity)
      and not exists (select from operation o where o.office_id = $1 and o.entity = t.entity and (octet_length(o.body) > 0 or o.status in ${HELD}))
      and exists (select from device d where d.office_id = $1 and t.reader = 'device ' || d.id and (d.revoked_at < $2 or d.seen_at >= $2))`),
  },
  // Nobody can tell whose it is, and the phone has sent it anew.
  { what: 'strays', after: 'proof', sql: drop('stray', 't.office_id = $1 and t.received_at < $2') },
]

/** What belongs to no office goes by the days of the national pack: $1 = the moment. */
export const ofNation: readonly Rule[] = [
  { what: 'words-in', after: 'smsBody', sql: blank('inbound_sms', `raw_sealed = ''`, `t.received_at < $1 and t.raw_sealed <> ''`) },
  { what: 'messages-in', after: 'smsLog', sql: drop('inbound_sms', 't.received_at < $1') },
  // Who knocked, by address, and logins that are over.
  { what: 'knocks', after: 'session', sql: drop('rate_limit', 't.last_request < extract(epoch from $1::timestamptz) * 1000') },
  { what: 'logins', after: 'session', sql: drop('session', 't.expires_at < $1') },
  { what: 'delivery-reports', after: 'smsBody', sql: drop('delivery_report', 't.received_at < $1') },
  { what: 'locks', after: 'hold', sql: drop('cooling_off', 't.until < $1::timestamptz::date') },
]
