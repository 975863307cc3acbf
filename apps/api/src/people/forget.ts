import type { Deps } from '../deps.ts'

const DAY = 86_400_000
/** How often a process looks, ms: days are meant, so an hour more or less is none. */
const PAUSE = 3_600_000
/** Rows of one statement, so that none holds locks for long. */
const MOST = 1000

type Days = 'session' | 'hold' | 'smsBody'
type Rule = { after: Days; sql: string }

/** What each office's days erase: $1 = office, $2 = the moment before which it is too old. Once erased, a row is not found again. */
const ofOffice: readonly Rule[] = [
  { after: 'session', sql: `delete from turn where ctid = any(array(select ctid from turn where office_id = $1 and at < $2 limit ${MOST}))` },
  { after: 'smsBody', sql: `delete from attempt where ctid = any(array(select ctid from attempt where office_id = $1 and hour < $2 limit ${MOST}))` },
  {
    // What still waits to be sent keeps its words.
    after: 'smsBody', sql: `
      update outbox set text_sealed = '' where ctid = any(array(
        select ctid from outbox
        where office_id = $1 and created_at < $2 and text_sealed <> '' and status not in ('queued', 'sending') limit ${MOST}))`,
  },
  {
    after: 'smsBody', sql: `
      delete from notice_due where ctid = any(array(
        select n.ctid from notice_due n join booking b on b.office_id = n.office_id and n.subject_kind = 'booking' and b.id = n.subject
        where n.office_id = $1 and b.date < $2::timestamptz::date limit ${MOST}))`,
  },
  { after: 'hold', sql: `delete from waiting where ctid = any(array(select ctid from waiting where office_id = $1 and ended_at < $2 limit ${MOST}))` },
  {
    after: 'smsBody', sql: `
      delete from notice_due where ctid = any(array(
        select n.ctid from notice_due n join application a on a.office_id = n.office_id and n.subject_kind = 'passport' and a.id = n.subject
        where n.office_id = $1 and a.collect_by < $2::timestamptz::date limit ${MOST}))`,
  },
  {
    after: 'smsBody', sql: `
      delete from notice_due where ctid = any(array(
        select n.ctid from notice_due n join home_visit h on h.office_id = n.office_id and n.subject_kind = 'homevisit' and h.id = n.subject
        where n.office_id = $1 and h.answer_by < $2::timestamptz::date limit ${MOST}))`,
  },
  {
    after: 'smsBody', sql: `
      update payment_callback set raw_sealed = '' where ctid = any(array(
        select ctid from payment_callback where office_id = $1 and received_at < $2 and raw_sealed <> '' and status <> 'received' limit ${MOST}))`,
  },
  {
    // Whose money came when the place was gone is known until somebody at the office has settled it.
    after: 'hold', sql: `
      delete from booking_member where ctid = any(array(
        select m.ctid from booking_member m join booking b on b.office_id = m.office_id and b.id = m.booking_id
        where m.office_id = $1 and b.status in ('expired', 'cancelled') and b.confirmed_at is null and b.expires_at < $2
          and not exists (select from task t where t.office_id = b.office_id and t.kind = 'pay-late' and t.subject = b.id::text and t.status = 'open')
        limit ${MOST}))`,
  },
  {
    after: 'hold', sql: `
      update booking set kk_key = null, address_sealed = null where ctid = any(array(
        select ctid from booking
        where office_id = $1 and status in ('expired', 'cancelled') and confirmed_at is null and expires_at < $2
          and (kk_key is not null or address_sealed is not null) limit ${MOST}))`,
  },
]

/** What belongs to no office goes by the days of the national pack: $1 = the moment. */
const ofNation: readonly Rule[] = [
  {
    after: 'smsBody', sql: `
      update inbound_sms set raw_sealed = '' where ctid = any(array(
        select ctid from inbound_sms where received_at < $1 and raw_sealed <> '' limit ${MOST}))`,
  },
  // Who knocked, by address, and logins that are over.
  { after: 'session', sql: `delete from rate_limit where ctid = any(array(select ctid from rate_limit where last_request < extract(epoch from $1::timestamptz) * 1000 limit ${MOST}))` },
  { after: 'session', sql: `delete from session where ctid = any(array(select ctid from session where expires_at < $1 limit ${MOST}))` },
  { after: 'smsBody', sql: `delete from delivery_report where ctid = any(array(select ctid from delivery_report where received_at < $1 limit ${MOST}))` },
]

const lastLook = new WeakMap<Deps, number>()

/**
 * Erases what people said and who was named in vain, so many days later as each office says (`policy.retention`). Looks at most
 * once an hour in a process; any number of processes may. Returns how many rows.
 */
export async function forget(deps: Deps): Promise<number> {
  const { clock, shelf } = deps
  const now = clock.now()
  if (Math.abs(now - (lastLook.get(deps) ?? -Infinity)) < PAUSE) return 0
  lastLook.set(deps, now)
  const national = shelf.byDial('').pack
  const packs = new Map([national, ...shelf.offices().map(({ pack }) => pack)].map((pack) => [pack.office.id, pack.policy.retention]))
  let total = 0
  for (const [office, days] of packs) {
    for (const { after, sql } of ofOffice) total += await eraseAll(deps, sql, [office, new Date(now - days[after] * DAY)])
  }
  for (const { after, sql } of ofNation) total += await eraseAll(deps, sql, [new Date(now - national.policy.retention[after] * DAY)])
  return total
}

/** Batch after batch, until one is not full. */
async function eraseAll({ db }: Deps, sql: string, params: readonly unknown[]): Promise<number> {
  for (let total = 0; ;) {
    const [erased] = await db.query<{ rows: number }>(`with erased as (${sql} returning 1) select count(*)::int as rows from erased`, params)
    total += erased?.rows ?? 0
    if ((erased?.rows ?? 0) < MOST) return total
  }
}
