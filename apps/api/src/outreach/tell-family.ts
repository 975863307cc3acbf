import type { Desk } from '../booking/desk.ts'
import { officeId, todayAt } from '../booking/rules.ts'
import { tellAbout, type News } from '../phone/tell-about.ts'
import type { RequestRecord } from './sick-requests.ts'

type Event = Extract<News['event'], `homevisit.${string}`>
type More = { date?: string; time?: string; reason?: string }

/** The phone that asked hears what was decided, in the same transaction. */
export async function tellFamily(desk: Desk, event: Event, record: RequestRecord, more: More = {}): Promise<void> {
  const { keys } = desk
  const visit = {
    number: record.number, status: record.status, contact: keys.open(record.contact_sealed, 'home_visit.contact_sealed'), answerBy: record.answer_by,
    requestedOn: todayAt({ ...desk, now: record.requested_at.getTime() }), date: null, time: null, reason: null, ...more,
  }
  await tellAbout(desk, officeId(desk), { phone: keys.open(record.phone_sealed, 'home_visit.phone_sealed'), language: record.language }, { event, id: record.id, visit })
}
