import { instantOf } from '@jemput/domain'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenPromises } from '../src/demand/check-seats.ts'
import { openHall, type Hall } from '../src/demand/hall.ts'
import { demandFile, readGroups, readWishes } from '../src/demand/read-demand.ts'
import { replayDemand } from '../src/demand/replay-demand.ts'
import { brokersOf, countGiven, report } from '../src/demand/report.ts'

let postgres: TestPostgres
let hall: Hall
beforeAll(async () => {
  postgres = await startPostgres()
  hall = await openHall(await postgres.createDatabase(), instantOf('2026-11-06', '14:00', 'Asia/Jakarta'))
})
afterAll(async () => {
  await hall?.close()
  await postgres?.stop()
})

/** Of the whole list (`npm run story -- packages/scenario/demand/friday-opening.csv` plays it): the rush of brokers, and every so many-th of the others. */
const RUSH = 240
const EACH = 30
const FEW = 15

test('an opening Friday at seven offices, brokers first: no seat is sold twice, limits hold, and a Hajj group takes no public seat', async () => {
  const offices = [...hall.offices.keys()]
  const all = readWishes(demandFile('friday-opening'), offices)
  const wishes = all.filter((_, at) => at < RUSH || at % EACH === 0)
  const groups = readGroups(demandFile('outreach'), offices)
  expect([all.length, groups.length, offices.length]).toEqual([9749, 145, 7])
  const told = await replayDemand(hall, wishes, groups.slice(-FEW))
  expect(told).toHaveLength(wishes.length)
  expect(await brokenPromises(hall.deps.db, hall.offices)).toEqual([])

  const brokers = brokersOf(all.map((wish) => ({ wish, outcome: { kind: 'left' } })))
  expect(brokers.size).toBe(21)
  const given = await countGiven(hall, brokers)
  // Three phones with 150 wishes each get what three families may have.
  for (const { office, toBrokers } of given) expect(toBrokers, office).toBeLessThanOrEqual(3 * (hall.offices.get(office)?.pack.policy.phone.maxActive ?? 0))
  // A refusal names its rule: nobody is lost in a screen that goes nowhere.
  expect(told.filter(({ outcome }) => outcome.kind === 'refused' && /^circles|^$/.test(outcome.why))).toEqual([])
  expect(given.filter(({ confirmed, unpaid }) => confirmed + unpaid > 0).length).toBeGreaterThanOrEqual(6)
  expect(given.find(({ office }) => office === 'ambon')?.captured).toBe(FEW)
  expect(report(told, given)).toMatch(/batam: .*\n.*\n.*\n +\d+ refused: intake-closed/)
})
