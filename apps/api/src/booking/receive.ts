import type { CheckIn, Verdict } from '@jemput/contract'
import { parseCode } from '@jemput/domain'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { checkIn } from './check-in.ts'
import type { Desk } from './desk.ts'
import { findByCode, lockBooking } from './record.ts'
import { officeId } from './rules.ts'
import { getVisit } from './visits.ts'

/** Somebody shows a code at the counter. What changes by it is written down with who did it. */
export async function receive(desk: Desk, actor: Actor, { code, override, sendAway }: CheckIn): Promise<Verdict | No> {
  const parsed = parseCode(code)
  const found = parsed.ok ? await findByCode(desk, parsed.value) : undefined
  if (!found) return { refusal: 'code-unknown' }
  // Of two counters with the same code the second waits here, and hears that the person is there already.
  const { status } = await lockBooking(desk.sql, officeId(desk), found.id)
  const said = await checkIn(desk, found.id, { reason: override, ask: !sendAway })
  const { visit, ...window } = await getVisit(desk, found.id)
  const written = { at: desk.now, subject: found.id }

  switch (said.outcome) {
    case 'arrived': {
      const again = status === 'arrived'
      if (!again) await record(desk.sql, actor, { ...written, act: 'check-in', detail: { late: Number(said.late), ...override ? { override } : {} } })
      return { outcome: 'arrived', visit, again, ...window }
    }
    case 'forfeited':
      await record(desk.sql, actor, { ...written, act: 'forfeit' })
      return { outcome: 'forfeited', visit, until: said.until, ...window }
    case 'late': return { outcome: 'late', visit, voids: said.voids, ...window }
    case 'another-day': return { outcome: 'another-day', visit, ...window }
    case 'not-expected': return { outcome: 'not-expected', status: said.status, ...window }
  }
}
