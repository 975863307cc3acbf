import { retrying, type Sql } from '@jemput/db'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { openTask } from '../office/tasks.ts'
import type { PaymentGateway } from './gateways/port.ts'
import { settleMoney, type Came } from './settle-money.ts'

type Stored = { office: string; id: string }
const place = 'payment_callback.raw_sealed'

/**
 * A callback whose signature was right: stored as it came, then settled, once, however often it is brought and by however many at once.
 * Throws when the database is away: the gateway brings it again, and what was stored is settled by the sweep as well.
 */
export async function receiveCallback(deps: Deps, gateway: PaymentGateway, office: string, body: string): Promise<void> {
  const { db, keys, clock } = deps
  const id = gateway.parse(body)?.id ?? `raw-${keys.key('text', body)}`
  await db.query(
    `insert into payment_callback as known (office_id, id, raw_sealed, status, received_at) values ($1, $2, $3, 'received', $4)
     on conflict (office_id, id) do update set count = known.count + 1`,
    [office, id, keys.seal(body, place), new Date(clock.now())])
  await settle(deps, gateway, { office, id })
}

/** Settles what was stored and not settled: its process died, or the database was away. Returns how many. */
export async function settleWaiting(deps: Deps, gateway: PaymentGateway): Promise<number> {
  const waiting = await deps.db.query<{ office_id: string; id: string }>(
    `select office_id, id from payment_callback where status = 'received' order by received_at limit 50`)
  let settled = 0
  for (const { office_id: office, id } of waiting) {
    settled += await settle(deps, gateway, { office, id }).then(() => 1, (error: unknown) => {
      deps.log.error({ fault: faultOf(error), office }, 'money could not be settled')
      return 0
    })
  }
  return settled
}

const settle = (deps: Deps, gateway: PaymentGateway, stored: Stored): Promise<void> =>
  retrying(() => deps.db.transaction((sql) => settleOnce(deps, gateway, stored, sql)))

async function settleOnce({ keys, shelf, clock }: Deps, gateway: PaymentGateway, { office, id }: Stored, sql: Sql): Promise<void> {
  // Of two who bring the same money the second waits here, and finds it settled.
  const [row] = await sql.query<{ raw_sealed: string }>(
    `select raw_sealed from payment_callback where office_id = $1 and id = $2 and status = 'received' for update`, [office, id])
  if (!row) return
  const host = { sql, shelf, keys, now: clock.now() }
  const money = gateway.parse(keys.open(row.raw_sealed, place))
  const came: Came | 'unreadable' = money ? await settleMoney(host, office, money) : 'unreadable'
  if (came === 'unreadable') await openTask(host, office, { kind: 'pay-unknown', subject: id })
  await sql.query('update payment_callback set status = $3 where office_id = $1 and id = $2', [office, id, came])
}
