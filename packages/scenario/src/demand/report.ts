import type { Told } from './replay-demand.ts'

type Row = { office: string; asked: number; seated: number; unpaid: number; waiting: number; priority: number; left: number; refused: Map<string, number>; brokers: number }

/** What each office's applicants got: people seated, and wishes that came to something else, with why. */
export function report(told: readonly Told[], captured: ReadonlyMap<string, number>): string {
  const brokers = brokersOf(told)
  const rows = new Map<string, Row>()
  for (const { wish, outcome } of told) {
    const row = rows.get(wish.office) ?? { office: wish.office, asked: 0, seated: 0, unpaid: 0, waiting: 0, priority: 0, left: 0, refused: new Map<string, number>(), brokers: 0 }
    rows.set(wish.office, row)
    row.asked += wish.party
    if (outcome.kind === 'refused') row.refused.set(outcome.why, (row.refused.get(outcome.why) ?? 0) + 1)
    else if ('people' in outcome) {
      row[outcome.kind] += outcome.people
      if (brokers.has(wish.phone)) row.brokers += outcome.people
    } else row[outcome.kind] += 1
  }
  const lines = [...rows.values()].toSorted((a, b) => a.office.localeCompare(b.office)).flatMap((row) => [
    `${row.office.padEnd(15)} asked ${String(row.asked).padStart(5)} seats: ${row.seated} seated, ${row.unpaid} still to pay (${row.brokers} by brokers' phones), ${row.waiting} waiting, ${row.priority} told to simply come, ${row.left} wandered off, ${captured.get(row.office) ?? 0} captured on visits`,
    ...[...row.refused].toSorted((a, b) => b[1] - a[1]).map(([why, count]) => `    refused ${String(count).padStart(5)}  ${why}`),
  ])
  return lines.join('\n')
}

/** Phones with more wishes than any family has. */
const MANY = 100
export function brokersOf(told: readonly Told[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { wish } of told) counts.set(wish.phone, (counts.get(wish.phone) ?? 0) + 1)
  return new Set([...counts].flatMap(([phone, count]) => (count >= MANY ? [phone] : [])))
}
