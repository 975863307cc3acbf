import { limits } from './limits.ts'
import { changed, done, refuse } from './network.ts'
import type { Handset, Network, Outcome } from './network.ts'

/** Plainly invented people, and so many of them have a phone at first. */
const cast = ['Ibu Rohani', 'Pak Budi', 'Ibu Maria', 'Pak Salim', 'Ibu Yohana', 'Pak La Ode', 'Ibu Siti', 'Pak Dedi']
const AT_FIRST = 4

const people = cast.slice(0, limits.phones)
  .map((name, place) => ({ name, number: `+62812000001${String(place + 1).padStart(2, '0')}` }))

export const firstHandsets = (): Handset[] => people.slice(0, AT_FIRST).map(newHandset)

/** The next of the cast who has no phone yet gets one. */
export function addPhone(network: Network): Outcome {
  const next = people.find(person => !findPhone(network, person.number))
  if (!next) return refuse('no-more-phones')
  network.handsets.push(newHandset(next))
  changed(network)
  return done
}

export function removePhone(network: Network, handset: Handset): Outcome {
  if (network.handsets.length === 1) return refuse('last-phone')
  network.handsets = network.handsets.filter(other => other !== handset)
  changed(network)
  return done
}

export function findPhone(network: Network, number: string): Handset | undefined {
  return network.handsets.find(handset => handset.number === number)
}

function newHandset(person: { name: string; number: string }): Handset {
  return { ...person, session: null, exchanges: [], messages: [], last: {} }
}
