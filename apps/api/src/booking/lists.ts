import { message, type BookingView, type Pack } from '@jemput/flow'
import { readWindows } from './availability.ts'
import type { Item, ListInputs } from './contract.ts'
import type { Desk } from './desk.ts'
import { currentPack, todayAt } from './rules.ts'
import { listMine } from './read.ts'
import { offeredSpeeds } from './speed.ts'

/** The nearest days on which one window has seats for the whole party; `left` counts the day's. */
export async function openDates(desk: Desk, { party, ...who }: ListInputs<'dates.open'>): Promise<Item<'dates.open'>[]> {
  const windows = await readWindows(desk, who)
  const dates = [...new Set(windows.filter(({ left }) => left >= party).map(({ date }) => date))]
  return dates.slice(0, currentPack(desk).policy.booking.datesShown).map((date) => {
    const ofDay = windows.filter((window) => window.date === date)
    const together = ofDay.reduce((sum, { left }) => sum + left, 0)
    return { date, left: Math.min(together, ...ofDay.map(({ dayLeft }) => dayLeft)) }
  })
}

/** The windows of a day that have seats for the whole party. */
export async function openSlots(desk: Desk, { date, party, ...who }: ListInputs<'slots.open'>): Promise<Item<'slots.open'>[]> {
  const windows = await readWindows(desk, who, date)
  return windows.filter(({ left }) => left >= party).map(({ dayLeft: _, ...window }) => window)
}

/** How fast one may have a passport. */
export const speedsOffered = async (desk: Desk, _: ListInputs<'speeds.offered'>): Promise<Item<'speeds.offered'>[]> =>
  offeredSpeeds(desk.office.pack).map((id) => ({ id, speed: id }))

export const myBookings = (desk: Desk, _: ListInputs<'bookings.mine'>): Promise<BookingView[]> => listMine(desk)

/** What can be booked through this channel. */
export async function offeredServices(desk: Desk, _: ListInputs<'services.offered'>): Promise<Item<'services.offered'>[]> {
  const { services, policy } = desk.office.pack
  return labelled(desk, Object.keys(services).filter((id) =>
    services[id]?.channels.includes(desk.channel) && !policy.walkInOnly.includes(id)))
}

export const allServices = async (desk: Desk, _: ListInputs<'services.all'>): Promise<Item<'services.all'>[]> =>
  labelled(desk, Object.keys(desk.office.pack.services))

function labelled(desk: Desk, ids: readonly string[]): { id: string; label: string }[] {
  const surface = desk.channel === 'SMS' ? 'sms' : 'ussd'
  const context = { pack: desk.office.pack, surface, language: desk.language, today: todayAt(desk), region: null } as const
  return ids.map((id) => ({ id, label: message(context, `service.${id}`, {}) }))
}

/** Offices that take bookings by phone, those of the caller's own regency first. */
export async function openOffices(desk: Desk, { region }: ListInputs<'offices.open'>): Promise<Item<'offices.open'>[]> {
  const serves = ({ office }: Pack) => region !== null && office.regions.includes(region)
  const packs = desk.shelf.offices().map(({ pack }) => pack).filter(({ policy }) => policy.channels.includes(desk.channel))
  return [...packs.filter(serves), ...packs.filter((pack) => !serves(pack))].map(({ office: { id, short } }) => ({ id, short }))
}
