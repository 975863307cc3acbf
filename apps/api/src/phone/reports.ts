import type { Sql } from '@jemput/db'
import type { Deps } from '../deps.ts'
import type { DeliveryReport, Gateway } from './gateways/port.ts'

/** Whose words the reports are. */
export type Source = Pick<Gateway, 'id' | 'outcomeOf'>

/** Notes all that a callback reports. */
export async function noteReports(deps: Deps, gateway: Source, reports: readonly DeliveryReport[]): Promise<void> {
  for (const report of reports) await noteReport(deps, gateway, report)
}

/**
 * Notes what the gateway says of a message that we sent. What has been delivered or has failed stays so, whatever comes later.
 * A report may overtake the answer to our own request; then it is parked here until the sender knows the message's id.
 */
async function noteReport({ db, clock, keys }: Deps, gateway: Source, { messageId, status, phone }: DeliveryReport): Promise<void> {
  // Two commits, not one: whoever of report and sender writes second then sees what the first one wrote.
  await db.query(
    `insert into delivery_report (gateway, message_id, status, received_at, phone_key) values ($1, $2, $3, $4, $5)
     on conflict (gateway, message_id, status) do update set count = delivery_report.count + 1`,
    [gateway.id, messageId, status, new Date(clock.now()), phone === undefined ? null : keys.key('phone', phone)],
  )
  await applyOutcome(db, gateway, messageId, status)
}

/** Applies the reports that came before the ids of these messages were known. */
export async function applyParked(sql: Sql, gateway: Source, messageIds: readonly string[]): Promise<void> {
  if (messageIds.length === 0) return
  const parked = await sql.query<{ message_id: string; status: string }>(
    'select message_id, status from delivery_report where gateway = $1 and message_id = any($2::text[]) order by received_at', [gateway.id, messageIds],
  )
  for (const { message_id, status } of parked) await applyOutcome(sql, gateway, message_id, status)
}

async function applyOutcome(sql: Sql, gateway: Source, messageId: string, status: string): Promise<void> {
  const outcome = gateway.outcomeOf(status)
  if (outcome === undefined) return
  await sql.query(
    `update outbox set status = $2, reason = $3 where message_id = $1 and coalesce(gateway, $4) = $4 and status not in ('delivered', 'failed')`,
    [messageId, outcome, outcome === 'failed' ? status : null, gateway.id],
  )
}

/** After this, ms, no answer to our own request can be on its way any more that would tell the id of a message. */
const ANSWERED = 60_000

/**
 * Gives an id to messages that may have gone out and whose id we never learned: a report about the same phone, of a message that nobody
 * knows, tells that it did go out. Of several to one phone the first gets the first. Returns how many were settled.
 */
export async function settleUnknown({ db, clock }: Deps, gateway: Source): Promise<number> {
  const found = await db.query<{ message_id: string }>(
    `with lost as (
       select office_id, id, phone_key, send_after, row_number() over (partition by phone_key order by send_after, id) as nth
       from outbox where status = 'unknown' and message_id is null and gateway = $1 and send_after < $2
     ), stray as (
       select r.phone_key, r.message_id, min(r.received_at) as heard_at, row_number() over (partition by r.phone_key order by min(r.received_at), r.message_id) as nth
       from delivery_report r join (select phone_key, min(send_after) as since from lost group by phone_key) l on l.phone_key = r.phone_key
       where r.gateway = $1 and r.received_at >= l.since and r.received_at < $2
         and not exists (select from outbox o where o.message_id is not null and o.message_id = r.message_id)
       group by r.phone_key, r.message_id
     )
     update outbox o set message_id = s.message_id, status = 'sent', reason = null
     from lost l join stray s on s.phone_key = l.phone_key and s.nth = l.nth and s.heard_at >= l.send_after
     where o.office_id = l.office_id and o.id = l.id and o.status = 'unknown' and o.message_id is null
     returning o.message_id`, [gateway.id, new Date(clock.now() - ANSWERED)])
  await applyParked(db, gateway, found.map(({ message_id }) => message_id))
  return found.length
}
