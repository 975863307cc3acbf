import { instantOf, waitingStep } from '@jemput/domain'
import type { OpenWindow } from '../booking/availability.ts'
import type { Desk } from '../booking/desk.ts'
import { slotOf } from '../booking/find-slot.ts'
import { askFor, take } from '../booking/hold-anew.ts'
import { isPhoneFull } from '../booking/phone-limits.ts'
import { officeId } from '../booking/rules.ts'
import { announce } from '../phone/notices.ts'
import { endPlaceInLine, type WaitingRecord } from './line.ts'

/**
 * Holds seats for the desk's phone, which is next in line, and tells it until when it may answer (epoch ms); a window that begins before then is
 * none for it. An ordinary hold, with all that a phone's limits say. False when there was none to offer, or it has one to answer already.
 */
export async function offer(desk: Desk, { id, service, size }: WaitingRecord, windows: readonly OpenWindow[], until: number): Promise<boolean> {
  const zone = desk.office.pack.office.timezone
  const window = windows.find(({ date, start, left }) => left >= size && instantOf(date, start, zone) > until)
  if (!window) return false
  const request = { service, speed: null, slot: slotOf(window), party: size, members: null, kk: null, address: null, instead: null, free: null, priorityClass: null, split: null }
  const asked = { ...askFor(desk, request), expires_at: new Date(until), tries: 0, in_turn: true }
  const found = await take(desk, asked)
  // Meanwhile somebody else booked for this phone, at the counter.
  if (!found.placed && !found.holding && isPhoneFull(desk, found, size)) await endPlaceInLine(desk, 'take')
  if (!found.placed) return false
  await desk.sql.query('update waiting set status = $3, booking_id = $4 where office_id = $1 and id = $2', [officeId(desk), id, waitingStep('offer').to, asked.id])
  await announce(desk, 'waitlist.offered', asked.id)
  return true
}
