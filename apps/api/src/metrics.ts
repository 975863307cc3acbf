import { Counter, Gauge, Registry } from 'prom-client'
import type { Sql } from '@jemput/db'
import type { Look } from './schedule.ts'

/**
 * What this process tells a monitor. No label is personal, secret, or of unlimited variety: gateways, lanes, states.
 * Whoever counts something else adds it to `registry`.
 */
export type Metrics = {
  registry: Registry
  /** Counts messages that came to a state. */
  countMessages(gateway: string, settled: readonly { lane: string; status: string }[]): void
  /** Counts one look of a regular job. */
  countLook(look: Look): void
  /** Looks up what is told of the database as it is now. */
  look(sql: Sql, now: number): Promise<void>
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  const messages = new Counter({
    name: 'jemput_sms_total', help: 'SMS that came to a state in this process; queued = put back for another try', labelNames: ['gateway', 'lane', 'status'], registers: [registry],
  })
  const waiting = new Gauge({ name: 'jemput_sms_waiting', help: 'SMS that wait to be sent', labelNames: ['lane'], registers: [registry] })
  const oldest = new Gauge({ name: 'jemput_sms_oldest_seconds', help: 'How long the oldest of them could have left', labelNames: ['lane'], registers: [registry] })
  const capped = new Gauge({ name: 'jemput_sms_spent_max', help: 'SMS that the office with most has spent today', registers: [registry] })
  const looks = new Counter({ name: 'jemput_job_looks_total', help: 'Looks of a regular job', labelNames: ['job', 'outcome'], registers: [registry] })
  const busy = new Counter({ name: 'jemput_job_seconds_total', help: 'How long they took together', labelNames: ['job'], registers: [registry] })
  return {
    registry,
    countLook({ job, seconds, failed }) {
      looks.inc({ job, outcome: failed ? 'failed' : 'done' })
      busy.inc({ job }, seconds)
    },
    countMessages(gateway, settled) {
      for (const { lane, status } of settled) messages.inc({ gateway, lane, status })
    },
    async look(sql, now) {
      const rows = await sql.query<{ lane: string; count: number; since: Date }>(
        `select lane, count(*)::int as count, min(send_after) as since from outbox where status = 'queued' group by lane`)
      const [most] = await sql.query<{ spent: number | null }>('select max(spent) as spent from sms_budget where day >= $1::timestamptz::date - 1', [new Date(now)])
      waiting.reset()
      oldest.reset()
      for (const { lane, count, since } of rows) {
        waiting.set({ lane }, count)
        oldest.set({ lane }, Math.max(0, (now - since.getTime()) / 1000))
      }
      capped.set(most?.spent ?? 0)
    },
  }
}
