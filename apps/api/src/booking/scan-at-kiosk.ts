import type { KioskAnswer, KioskScan } from '@jemput/contract'
import { parseCode } from '@jemput/domain'
import type { No } from '../no.ts'
import type { Actor } from '../people/audit.ts'
import type { Desk } from './desk.ts'
import { receive } from './receive.ts'

/** A code is shown at the kiosk: the ticket it has, the first time and every time. Where staff have to look, the kiosk changes nothing. */
export async function scanAtKiosk(desk: Desk, actor: Actor, { code }: KioskScan): Promise<KioskAnswer | No> {
  const said = await receive(desk, actor, { code })
  if ('refusal' in said) return said
  const window = { date: said.date, start: said.start, end: said.end }
  if (said.outcome === 'another-day') return { outcome: 'another-day', ...window }
  if (said.outcome !== 'arrived') return { outcome: 'ask-staff', late: said.outcome === 'late' }
  const { numbers, size, bucket, service, arrivedAt } = said.visit
  const parsed = parseCode(code)
  return {
    outcome: 'ticket', first: numbers?.first ?? '', last: numbers?.last ?? '', size, lane: bucket.label, service: service.label,
    code: parsed.ok ? parsed.value : '', again: said.again, since: arrivedAt ?? '', ...window,
  }
}
