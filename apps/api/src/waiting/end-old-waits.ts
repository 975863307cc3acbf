import { addDays, instantOf, waitingStep } from '@jemput/domain'
import type { Language } from '@jemput/flow'
import type { Desk } from '../booking/desk.ts'
import { officeId, todayAt } from '../booking/rules.ts'
import { languageFor } from '../phone/context.ts'
import { tell } from '../phone/tell.ts'

/** Whoever was offered nothing in `waitlist.keepDays` days is told so, and is kept no longer: a phone number is not kept for a wish that nobody answers. */
export async function endOldWaits(host: Desk): Promise<void> {
  const { office } = host
  const { waitlist } = office.pack.policy
  const since = instantOf(addDays(todayAt(host), -waitlist.keepDays), '00:00', office.pack.office.timezone)
  const { from, to } = waitingStep('end')
  const ended = await host.sql.query<{ id: string; phone_sealed: string; language: Language }>(
    `update waiting set status = $3, ended_at = $4 where office_id = $1 and status = any($2::text[]) and joined_at < $5 returning id, phone_sealed, language`,
    [officeId(host), from, to, new Date(host.now), new Date(since)])
  for (const { id, phone_sealed, language } of ended) {
    const listener = { phone: host.keys.open(phone_sealed, 'waiting.phone_sealed'), language: languageFor(office, language) }
    for (const notice of Object.values(office.pack.notices).filter(({ on }) => on === 'waitlist.ended')) await tell(host, listener, notice, { id, roots: {} })
  }
}
