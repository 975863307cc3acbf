import type { Sql } from '@jemput/db'
import type { BookingView, DeliveryView, HomeVisitView, NoticeEvent, PassportView, PaymentView } from '@jemput/flow'
import type { Keys, Shelf } from '../deps.ts'
import { schedule, type Subject } from './clocks.ts'
import { languageFor } from './context.ts'
import { tell, type Listener } from './tell.ts'

/** What happened to something other than a booking, with what a text may tell of it. `id`: what it happened to. */
export type News =
  | { event: 'application.accepted' | 'passport.ready'; id: string; passport: PassportView }
  | { event: 'interview.incomplete'; id: string; passport: PassportView; interview: { missing: string; deadline: string; open: boolean } }
  | { event: Extract<NoticeEvent, `homevisit.${string}`>; id: string; visit: HomeVisitView }
  | { event: Extract<NoticeEvent, `delivery.${string}`>; id: string; passport: PassportView; delivery: DeliveryView }
  | { event: Extract<NoticeEvent, `payment.${string}`>; id: string; payment: PaymentView; booking: BookingView }
type Host = { sql: Sql; shelf: Shelf; keys: Keys; now: number }

/** Which notices may wait: those about something that can be read again when their moment has come. */
const kinds: Readonly<Record<string, Subject['kind'] | undefined>> = { application: 'passport', passport: 'passport', interview: 'passport', homevisit: 'homevisit', payment: 'payment' }

/**
 * Tells a phone by SMS what happened, as the office's notices say, in the host's transaction: at once, or by a row in `notice_due` for its
 * moment. Nobody is told where there is no number, or no notice of that event.
 */
export async function tellAbout(host: Host, officeId: string, { phone, language }: Listener, { event, id, ...about }: News): Promise<void> {
  const office = host.shelf.newest(officeId)
  if (!office) return
  const notices = Object.entries(office.pack.notices).filter(([, { on }]) => on === event)
  const kind = kinds[event.split('.')[0] ?? '']
  if (kind) await schedule(host, office.pack, { kind, id }, notices.filter(([, { at }]) => at), { ...about, policy: office.pack.policy })
  for (const [, notice] of notices) if (!notice.at) await tell({ ...host, office }, { phone, language: languageFor(office, language) }, notice, { id, roots: about })
}
