import type { Bookable } from '@jemput/contract'
import { readWindows } from './availability.ts'
import type { Desk } from './desk.ts'
import { currentPack } from './rules.ts'
import { named } from './visits.ts'

/** What staff can book for a phone: services of the queue, and the open windows of one of them with the seats left. Takes nothing. */
export async function bookable(desk: Desk, { service }: { service?: string }): Promise<Bookable> {
  const { services, policy } = currentPack(desk)
  const queued = Object.keys(services).filter((id) => services[id]?.channels.includes(desk.channel) && !policy.walkInOnly.includes(id))
  const chosen = queued.find((id) => id === service) ?? queued[0] ?? ''
  const windows = (await readWindows(desk, { service: chosen })).filter(({ left }) => left > 0)
  const dates = [...new Set(windows.map(({ date }) => date))]
  return {
    asks: policy.booking.identity, most: policy.party.max, sameKk: policy.party.sameKk, service: chosen,
    services: queued.map((id) => named(currentPack(desk), desk.language, 'service', id)),
    dates: dates.map((date) => ({ date, windows: windows.filter((each) => each.date === date).map(({ start, end, left }) => ({ start, end, left })) })),
  }
}
