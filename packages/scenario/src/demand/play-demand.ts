import { instantOf } from '@jemput/domain'
import { startPostgres } from '@jemput/db/testing'
import type { Output } from '../story/run-stories.ts'
import { brokenPromises } from './check-seats.ts'
import { openHall } from './hall.ts'
import { readGroups, readWishes } from './read-demand.ts'
import { replayDemand } from './replay-demand.ts'
import { brokersOf, countGiven, report } from './report.ts'

/** A Friday afternoon, when new dates are asked for. */
const OPENS = instantOf('2026-11-06', '14:00', 'Asia/Jakarta')
const EVERY = 500

/** Plays demand lists against real PostgreSQL and says what everybody got; returns the exit code, 1 when a promise was broken. */
export async function playDemand(files: readonly string[], { say }: Output): Promise<0 | 1> {
  const postgres = await startPostgres()
  const hall = await openHall(await postgres.createDatabase(), OPENS)
  try {
    const offices = [...hall.offices.keys()]
    const wishes = files.flatMap((file) => readWishes(file, offices)).toSorted((a, b) => a.at - b.at)
    const groups = files.flatMap((file) => readGroups(file, offices))
    say(`${wishes.length} wishes and ${groups.length} captures at ${offices.length} offices`)
    const began = performance.now()
    const told = await replayDemand(hall, wishes, groups, (done) => { if (done % EVERY === 0) say(`  ${done} of ${wishes.length}, ${Math.round((performance.now() - began) / 1000)} s`) })
    say(report(told, await countGiven(hall, brokersOf(told))))
    const broken = await brokenPromises(hall.deps.db, hall.offices)
    say(broken.length === 0 ? 'No seat was sold twice, nobody has more than a phone or a person may have, and no public seat went to a Hajj group.' : broken.join('\n'))
    return broken.length === 0 ? 0 : 1
  } finally {
    await hall.close()
    await postgres.stop()
  }
}
