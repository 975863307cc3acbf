import type { Sql } from '@jemput/db'
import type { Lane, MessageStatus, Share } from '@jemput/domain'

/** A message that is ours to send until its claim ends. `declined`: its phone wants no reminders and broadcasts. */
export type Claimed = {
  office_id: string; id: string; phone_sealed: string; text_sealed: string; parts: number; lane: Lane
  attempts: number; refused: number; queued_at: Date; declined: boolean
}
/** Messages of one process on their way at the same time: a crash leaves no more than these without a known end. */
export const AT_ONCE = 50

/** What became of one. `again`: when it is tried next; null where it isn't. */
export type Settled = {
  message: Claimed; status: MessageStatus; messageId: string | null; reason: string | null; refused: boolean; again: Date | null
}
/** An office's pace: tokens a second, and how many it may save up. `day`: its own date. */
export type Pace = { office: string; rate: number; burst: number; day: string }

/**
 * Notes what became of earlier messages and claims further ones, in one statement, so that a process never holds more than it was given.
 * A message that is no longer ours changes nothing: a late answer never overrules a report, staff, or a later claim.
 * Of two processes that claim for one office the second waits for the first, and sees the pace that is left.
 */
export const settleAndClaim = (sql: Sql, gateway: string, settled: readonly Settled[], shares: readonly Share[], paces: readonly Pace[], now: Date): Promise<Claimed[]> => {
  const used = new Map<string, number>()
  const before = shares.map(({ office, count }) => {
    const so = used.get(office) ?? 0
    used.set(office, so + count)
    return so
  })
  return sql.query<Claimed>(statement, [
    settled.map(({ message }) => message.office_id), settled.map(({ message }) => message.id), settled.map(({ message }) => message.attempts),
    settled.map(({ status }) => status), settled.map(({ messageId }) => messageId), settled.map(({ reason }) => reason),
    settled.map(({ refused }) => (refused ? 1 : 0)), settled.map(({ again }) => again),
    shares.map(({ office }) => office), shares.map(({ lane }) => lane), shares.map(({ count }) => count), before,
    paces.map(({ office }) => office), paces.map(({ rate }) => rate), paces.map(({ burst }) => burst), paces.map(({ day }) => day),
    now, gateway,
  ])
}

// The limit tells the planner how few they are: without it the whole table would be read for each claim.
const statement = `
  with settled as (
    update outbox o set status = s.status, message_id = s.message_id, reason = s.reason, refused = o.refused + s.refused,
      send_after = coalesce(s.again, o.send_after)
    from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::int[], $8::timestamptz[])
      as s(office_id, id, attempts, status, message_id, reason, refused, again)
    where o.office_id = s.office_id and o.id = s.id and o.attempts = s.attempts and o.status in ('sending', 'unknown')
  ), asked as (
    select * from unnest($9::text[], $10::text[], $11::int[], $12::int[]) as a(office_id, lane, n, before)
  ), pace as (
    select * from unnest($13::text[], $14::float8[], $15::float8[], $16::date[]) as p(office_id, rate, burst, day)
  ), budget as materialized (
    select b.office_id, p.day, case when b.day = p.day then b.spent else 0 end as spent,
      least(p.burst, b.tokens + p.rate * greatest(0, extract(epoch from $17::timestamptz - b.filled_at))) as tokens
    from sms_budget b join pace p on p.office_id = b.office_id order by b.office_id for update of b
  ), picked as materialized (
    select m.office_id, m.id, m.parts from asked a join budget b on b.office_id = a.office_id cross join lateral (
      select o.office_id, o.id, o.parts from outbox o
      where o.status = 'queued' and o.lane = a.lane and o.office_id = a.office_id and o.send_after <= $17
      order by o.send_after limit greatest(0, least(a.n, floor(b.tokens)::int - a.before)) for update skip locked) m
    limit ${AT_ONCE}
  ), charged as (
    update sms_budget b set tokens = g.tokens - c.n, filled_at = greatest(b.filled_at, $17), day = g.day, spent = g.spent + c.parts
    from budget g join (select office_id, count(*) as n, sum(parts) as parts from picked group by office_id) c on c.office_id = g.office_id
    where b.office_id = g.office_id
  )
  update outbox o set status = 'sending', attempts = o.attempts + 1, send_after = $17, gateway = $18
  from picked p where o.office_id = p.office_id and o.id = p.id
  returning o.office_id, o.id, o.phone_sealed, o.text_sealed, o.parts, o.lane, o.attempts, o.refused, o.queued_at,
    (o.lane <> 'reply' and exists (select from phone_preference f where f.phone_key = o.phone_key and not f.reminders)) as declined`

/** What surely did not go out costs nothing. */
export async function giveBack(sql: Sql, messages: readonly Claimed[]): Promise<void> {
  if (messages.length === 0) return
  await sql.query(
    `update sms_budget b set spent = greatest(0, b.spent - r.parts)
     from (select office_id, sum(parts) as parts from unnest($1::text[], $2::int[]) as u(office_id, parts) group by office_id) r where b.office_id = r.office_id`,
    [messages.map(({ office_id }) => office_id), messages.map(({ parts }) => parts)],
  )
}

/** A message still being sent after this belongs to a process that is no more, ms; longer than any sender waits for its answer. */
const LEASE = 30_000

/** Whatever a process took with it may have gone out. */
export const endLeases = (sql: Sql, now: Date) => sql.query(
  `update outbox set status = 'unknown', reason = 'interrupted' where status = 'sending' and send_after < $1`, [new Date(now.getTime() - LEASE)],
)
