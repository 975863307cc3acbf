import type { Inputs, Outcome } from '../booking/contract.ts'
import type { Desk } from '../booking/desk.ts'
import { findPlace } from './line.ts'

/** Where the desk's phone stands in the line. Somebody with an offer stands in none: the offer is a hold of theirs. */
export async function findWaiting(desk: Desk, _: Inputs<'waitlist.find'>): Promise<Outcome<'waitlist.find'>> {
  const place = await findPlace(desk)
  return place ? { outcome: 'ok', ...place } : { outcome: 'none' }
}
