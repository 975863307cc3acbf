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
async function noteReport({ db, clock }: Deps, gateway: Source, { messageId, status }: DeliveryReport): Promise<void> {
  // Two commits, not one: whoever of report and sender writes second then sees what the first one wrote.
  await db.query(
    `insert into delivery_report (gateway, message_id, status, received_at) values ($1, $2, $3, $4)
     on conflict (gateway, message_id, status) do update set count = delivery_report.count + 1`,
    [gateway.id, messageId, status, new Date(clock.now())],
  )
  await applyOutcome(db, gateway, messageId, status)
}

/** Applies the reports that came before the message's id was known. */
export async function applyParked(sql: Sql, gateway: Source, messageId: string): Promise<void> {
  const parked = await sql.query<{ status: string }>(
    'select status from delivery_report where gateway = $1 and message_id = $2 order by received_at', [gateway.id, messageId],
  )
  for (const { status } of parked) await applyOutcome(sql, gateway, messageId, status)
}

async function applyOutcome(sql: Sql, gateway: Source, messageId: string, status: string): Promise<void> {
  const outcome = gateway.outcomeOf(status)
  if (outcome === undefined) return
  await sql.query(
    `update outbox set status = $2, reason = $3 where message_id = $1 and status not in ('delivered', 'failed')`,
    [messageId, outcome, outcome === 'failed' ? status : null],
  )
}
