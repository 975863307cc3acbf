import type { Closing, NewClosure } from '@jemput/contract'
import { closuresOf } from '../booking/calendar.ts'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, todayAt } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { readClosing } from './read-closing.ts'

/** Closes a day, effective at once: no seats are given on it any more, and the sweep finds another time for whoever has one. */
export async function closeDay(desk: Desk, actor: Actor, { date, reason }: NewClosure): Promise<Closing | No> {
  const { sql, now } = desk
  if (date < todayAt(desk)) return { refusal: 'date-past' }
  if (closuresOf(currentPack(desk)).has(date)) return { refusal: 'closed-already' }
  const closed = await sql.query(
    `insert into closure (office_id, date, reason, staff_id, closed_at) values ($1, $2, $3, $4, $5)
     on conflict (office_id, date) do nothing returning date`, [officeId(desk), date, reason, actor.staffId, new Date(now)])
  if (closed.length === 0) return { refusal: 'closed-already' }
  await record(sql, actor, { at: now, act: 'close-day', subject: date })
  return readClosing(desk)
}
