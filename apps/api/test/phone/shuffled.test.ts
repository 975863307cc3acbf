import fc from 'fast-check'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, smsTo, ussdBody, type World } from './world.ts'

const PHONE = '+628121000111'
const INPUTS = ['1', '1', '1', '1', '1', '1671011701870001', 'Budi Santoso', '1']

let postgres: TestPostgres
let world: World
beforeAll(async () => {
  postgres = await startPostgres()
  world = await openWorld(postgres)
})
afterAll(async () => {
  await world.close()
  await postgres.stop()
})

/** After each hop the gateway repeats some requests of before, in any order, all at once. */
const repeats = fc.array(fc.array(fc.nat({ max: INPUTS.length }), { maxLength: 5 }), { minLength: INPUTS.length + 1, maxLength: INPUTS.length + 1 })

test('however requests are repeated and overtake each other: one booking, one SMS, and each request has one answer', async () => {
  await fc.assert(fc.asyncProperty(repeats, async (plan) => {
    await world.reset()
    const answers = new Map<string, Set<string>>()
    const ask = async (hops: number) => {
      const text = INPUTS.slice(0, hops).join('*')
      const { text: said } = await world.post('ussd', ussdBody('s1', PHONE, text))
      answers.set(text, (answers.get(text) ?? new Set()).add(said))
    }
    for (const [hop, again] of plan.entries()) await Promise.all([ask(hop), ...again.map((earlier) => ask(Math.min(earlier, hop)))])

    expect([...answers.values()].filter(({ size }) => size !== 1)).toEqual([])
    expect(await world.db.query('select status, size from booking')).toEqual([{ status: 'confirmed', size: 1 }])
    expect(await world.db.query(`select taken from capacity where "window" <> ''`)).toEqual([{ taken: 1 }])
    expect(await smsTo(world, PHONE)).toHaveLength(1)
  }), { numRuns: 25 })
})
