import type { Closing } from '@jemput/contract'
import type { LocalDate } from '@jemput/domain'
import { closuresOf } from '../booking/calendar.ts'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { readClosing } from './read-closing.ts'

/** Opens a day that was closed by mistake. Whoever was moved by then keeps the new time, and may change it free of punishment. */
export async function reopenDay(desk: Desk, actor: Actor, date: LocalDate): Promise<Closing | No> {
  const { sql, now } = desk
  const opened = await sql.query('delete from closure where office_id = $1 and date = $2 returning date', [officeId(desk), date])
  if (opened.length === 0) return { refusal: closuresOf(currentPack(desk)).has(date) ? 'closed-by-pack' : 'not-closed' }
  await record(sql, actor, { at: now, act: 'reopen-day', subject: date })
  return readClosing(desk)
}
