import type { Lane, Today, TodayWindow } from '@jemput/contract'
import type { LocalDate } from '@jemput/domain'
import { isClosedByStaff } from '../closing/closures.ts'
import { windowsOn } from './calendar.ts'
import type { Desk } from './desk.ts'
import { currentPack, momentAt } from './rules.ts'
import { listVisits, named, type Timed } from './visits.ts'

/** A day of the desk's office as staff work through it: today's, unless another one is asked for. */
export async function today(desk: Desk, asked?: LocalDate): Promise<Today> {
  const pack = currentPack(desk)
  const now = momentAt(desk, desk.now)
  const date = asked ?? now.date
  const visits = await listVisits(desk, date)
  const open = await isClosedByStaff(desk, date) ? [] : windowsOn(pack, date)
  const { id, short, timezone: zone } = pack.office
  const { late, assisted, priority } = pack.policy
  const atCounter = Object.entries(pack.services).filter(([, { channels }]) => channels.includes('COUNTER'))
  return {
    office: { id, short, zone }, date, today: now.date, time: now.time,
    windows: windowsOf(open, visits).map(({ start, end }) => windowOf(desk, { start, end }, visits)),
    lateReasons: late.overrideReasons.map((reason) => named(pack, desk.language, 'late', reason)),
    helpReasons: assisted.reasons.map((reason) => named(pack, desk.language, 'helped', reason)),
    priorityClasses: Object.keys(priority.classes).map((one) => named(pack, desk.language, 'priority', one)),
    services: atCounter.map(([service]) => named(pack, desk.language, 'service', service)),
  }
}

type Window = { start: string; end: string }

/** The office's windows of the day, and those of bookings that were made when its hours were others. */
function windowsOf(open: readonly Window[], visits: readonly Timed[]): Window[] {
  const all = [...open, ...visits].map(({ start, end }) => ({ start, end }))
  const different = new Map(all.map((window) => [`${window.start}-${window.end}`, window]))
  return [...different.keys()].sort().flatMap((key) => different.get(key) ?? [])
}

function windowOf(desk: Desk, { start, end }: Window, all: readonly Timed[]): TodayWindow {
  const visits = all.filter((each) => each.start === start && each.end === end).map(({ visit }) => visit)
  const pack = currentPack(desk)
  const lanes = Object.entries(pack.policy.quota).map(([id, { perSlot }]): Lane => {
    const mine = visits.filter(({ bucket, status }) => bucket.id === id && (status === 'unpaid' || status === 'confirmed' || status === 'arrived'))
    const people = (list: typeof mine) => list.reduce((sum, { size }) => sum + size, 0)
    const booked = people(mine)
    return {
      ...named(pack, desk.language, 'bucket', id), seats: perSlot, booked, arrived: people(mine.filter(({ status }) => status === 'arrived')),
    }
  })
  return { start, end, lanes: lanes.filter(({ seats, booked }) => (seats ?? 0) > 0 || booked > 0), visits }
}
