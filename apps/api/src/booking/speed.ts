import { addDays, addWorkdays, type LocalDate } from '@jemput/domain'
import { evaluate, holds, type Pack, type Speed } from '@jemput/flow'
import { workCalendarOf } from './calendar.ts'

/** The speed that was chosen, or the office's first where nobody chose. */
const speedOf = ({ speeds }: Pack, id: string | null): Speed | undefined => (id === null ? Object.values(speeds)[0] : speeds[id])

const daysOf = ({ policy }: Pack, days: string): number => {
  const count = evaluate(days, { policy })
  return typeof count === 'number' ? count : 0
}

/** Speeds that the office offers, in its order. */
export const offeredSpeeds = ({ speeds, policy }: Pack): string[] => Object.keys(speeds).filter((id) => holds(speeds[id]?.when, { policy }))

/** A speed that has to be ordered some days before the visit, and is asked for later than that. */
export function refuseSpeed(
  pack: Pack, speed: string | null, visit: LocalDate, ordered: LocalDate,
): { outcome: 'accel-too-late'; lastOrder: LocalDate } | undefined {
  const { lead } = speedOf(pack, speed) ?? {}
  if (lead === undefined) return undefined
  const lastOrder = addDays(visit, -daysOf(pack, lead))
  return ordered > lastOrder ? { outcome: 'accel-too-late', lastOrder } : undefined
}

/** The day on which a passport is ready, counted in working days from the visit, by the rules of `pack` and the calendar of `newest`. */
export const readyOn = (pack: Pack, newest: Pack, speed: string | null, visit: LocalDate): LocalDate =>
  addWorkdays(visit, daysOf(pack, speedOf(pack, speed)?.ready ?? '0'), workCalendarOf(newest))
