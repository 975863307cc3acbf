import { randomUUID } from 'node:crypto'
import { bookable, bookFor, type Desk, type PublishedPack } from '@jemput/api'
import { isRetry } from '@jemput/db'
import { applicantsOf } from './applicants.ts'
import type { Hall } from './hall.ts'
import type { Outcome } from './next-answer.ts'
import type { Wish } from './read-demand.ts'

const MOST_TRIES = 8

/** At the counter, or by a form that staff work through: the same seats as by phone, for the phone of whoever asks. */
export async function byStaff(hall: Hall, wish: Wish, published: PublishedPack): Promise<Outcome> {
  const people = applicantsOf(wish)
  const requestKey = `demand ${randomUUID()}`
  for (let left = MOST_TRIES; ; left--) {
    try {
      return await hall.deps.db.transaction(async (sql) => {
        const desk: Desk = {
          sql, shelf: hall.deps.shelf, keys: hall.deps.keys, office: published, now: hall.clock.now(), phone: wish.phone, channel: 'COUNTER', language: 'id', requestKey,
        }
        const { dates, asks } = await bookable(desk, { service: wish.cls === 'lost_damaged' ? 'lost' : 'new' })
        const windows = dates.flatMap(({ date, windows: open }) => open.map((window) => ({ date, ...window }))).filter((window) => window.left >= people.length)
        const window = (wish.hour === null ? undefined : windows[wish.hour]) ?? windows[0]
        if (!window) return { kind: 'refused', why: 'full' }
        const members = people.map(({ name, nik, birthDate, kk }) => ({ name, nik: asks === 'NIK' ? nik : null, birthDate, kk }))
        const said = await bookFor(desk, { service: wish.cls === 'lost_damaged' ? 'lost' : 'new', date: window.date, start: window.start, members, kk: people[0]?.kk ?? null })
        if (said.outcome === 'ok') return { kind: 'seated', people: people.length }
        // A booking that was only begun is undone with its transaction.
        throw new Refused(said.outcome)
      })
    } catch (error) {
      if (error instanceof Refused) return { kind: 'refused', why: `counter ${error.message}` }
      if (left <= 1 || !isRetry(error)) throw error
    }
  }
}

class Refused extends Error {
  override readonly name = 'Refused'
}
