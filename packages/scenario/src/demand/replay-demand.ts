import { sweep } from '@jemput/api'
import { localDateOf } from '@jemput/domain'
import { captureOnVisit } from '../cast/field-team.ts'
import { bySms, byUssd } from './by-phone.ts'
import { byStaff } from './by-staff.ts'
import type { Hall } from './hall.ts'
import type { Outcome } from './next-answer.ts'
import type { Captured, Wish } from './read-demand.ts'

/** People who are served at the same moment. */
const AT_ONCE = 48
/** Holds end by themselves; looked at after so much time of the list, ms. */
const SWEEP = 60_000

/** Somebody in the middle of answering is not left behind further than this by the list's time, ms: nobody's hold lapses because others come late. */
const TOGETHER = 120_000

export type Told = { wish: Wish; outcome: Outcome }

/**
 * Plays a demand list from the opening on: as many people at once as there are, in the order in which they came, with the list's own time.
 * `groups` are captured on visits meanwhile. `said` hears how far it is.
 */
export async function replayDemand(hall: Hall, wishes: readonly Wish[], groups: readonly Captured[], said: (done: number) => void = () => {}): Promise<Told[]> {
  const opens = hall.clock.now()
  const told: Told[] = []
  let next = 0
  let swept = 0
  const busy = new Map<Wish, Promise<void>>()
  const serve = async () => {
    for (let wish = wishes[next++]; wish; wish = wishes[next++]) {
      const { at } = wish
      for (let late = oldest(busy); late && late[0].at < at - TOGETHER; late = oldest(busy)) await late[1]
      await answer(wish)
    }
  }
  const answer = async (wish: Wish) => {
    let done = () => {}
    busy.set(wish, new Promise((resolve) => { done = resolve }))
    try {
      hall.clock.set(opens + wish.at)
      if (wish.at - swept >= SWEEP) {
        swept = wish.at
        await sweep(hall.deps)
      }
      told.push({ wish, outcome: await serveOne(hall, wish) })
      said(told.length)
    } finally {
      busy.delete(wish)
      done()
    }
  }
  await Promise.all([...Array.from({ length: AT_ONCE }, serve), visit(hall, groups)])
  return told
}

/** Whoever of those who are being served came first. */
const oldest = (busy: ReadonlyMap<Wish, Promise<void>>) => [...busy].reduce<[Wish, Promise<void>] | undefined>((first, one) => (first && first[0].at <= one[0].at ? first : one), undefined)

function serveOne(hall: Hall, wish: Wish): Promise<Outcome> {
  const published = hall.offices.get(wish.office)
  if (!published) throw new Error(`${wish.office} is not open`)
  if (wish.channel === 'ussd') return byUssd(hall, wish, published.pack)
  return wish.channel === 'sms' ? bySms(hall, wish, published.pack) : byStaff(hall, wish, published)
}

/** Each place is one visit; its people come through the sync of an officer's phone. */
async function visit(hall: Hall, groups: readonly Captured[]): Promise<void> {
  const places = [...new Map(groups.map((group) => [`${group.office} ${group.place}`, group])).values()]
  for (const { office, place } of places) {
    const people = groups.filter((group) => group.office === office && group.place === place)
    const published = hall.offices.get(office)
    if (!published) continue
    const now = hall.clock.now()
    await captureOnVisit({ deps: hall.deps, fetch: hall.fetch, published, now }, { kind: 'hajj', place, people: people.length, date: localDateOf(now, published.pack.office.timezone) })
  }
}
