import { startPostgres } from '@jemput/db/testing'
import { Child } from '../child.ts'
import { median, table } from '../figures.ts'
import type { Drained, Order } from './drainer.ts'

const MESSAGES = 20_000
const WARM_UP = 2000
const ROUNDS = 3
/** What ours must reach; bench/README.md says where it stands. */
const bars = { graphile: 1, boss: 5 }

const sides = ['ours', 'graphile', 'boss'] as const
type Name = (typeof sides)[number]

/** 20,000 messages drained through a sender that does nothing: ours, graphile-worker tuned, pg-boss. Interleaved, each on a database of its own. */
export async function outbox(): Promise<void> {
  const postgres = await startPostgres()
  const children = new Map<Name, Child>()
  const measured: Record<Name, Drained[]> = { ours: [], graphile: [], boss: [] }
  const order = (name: Name, order: Order) => {
    const child = children.get(name)
    if (!child) throw new Error(`${name} is not open`)
    return child.ask<Drained>(order)
  }
  try {
    for (const name of sides) {
      children.set(name, new Child(new URL(`./${name}.ts`, import.meta.url)))
      await order(name, { open: await postgres.createDatabase() })
      await order(name, { fill: WARM_UP })
      await order(name, { drain: WARM_UP })
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of sides) {
        await order(name, { fill: MESSAGES })
        measured[name].push(await order(name, { drain: MESSAGES }))
      }
    }
  } finally {
    await Promise.all([...children.values()].map((child) => child.end()))
    await postgres.stop()
  }
  print(measured)
}

function print(measured: Record<Name, Drained[]>): void {
  const rate = (name: Name) => median(measured[name].map(({ seconds }) => MESSAGES / seconds))
  const cpu = (name: Name) => median(measured[name].map(({ cpu }) => (cpu / MESSAGES) * 1e6))
  const label: Record<Name, string> = { ours: 'jemput', graphile: 'graphile-worker, tuned', boss: 'pg-boss, batches' }
  table(['20,000 messages, a sender that does nothing', 'messages/s', 'node us/message'], sides.map((name) => [label[name], rate(name).toFixed(0), cpu(name).toFixed(0)]))
  const rows = (['graphile', 'boss'] as const).map((peer) => ({ peer, ratio: rate('ours') / rate(peer), bar: bars[peer] }))
  table(['ratio', 'measured', 'bar', ''], rows.map(({ peer, ratio, bar }) =>
    [`messages/s, jemput : ${label[peer]}`, ratio.toFixed(2), `at least ${bar}`, ratio >= bar ? 'reached' : 'not yet']))
  console.log(`Median of ${ROUNDS} rounds, interleaved.`)
}
