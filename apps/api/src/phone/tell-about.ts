import type { Sql } from '@jemput/db'
import { holds, message, type DeliveryView, type HomeVisitView, type Language, type Notice, type PassportView } from '@jemput/flow'
import type { Keys, Shelf } from '../deps.ts'
import { contextOf, languageFor } from './context.ts'
import { post } from './outbox.ts'

/** What happened to something other than a booking, with what a text may tell of it. */
export type News =
  | { event: 'application.accepted' | 'passport.ready'; passport: PassportView }
  | { event: 'homevisit.accepted' | 'homevisit.scheduled' | 'homevisit.declined'; visit: HomeVisitView }
  | { event: 'delivery.out' | 'delivery.delivered' | 'delivery.failed'; passport: PassportView; delivery: DeliveryView }
/** Whom it is told: E.164, and the language that was chosen there. */
export type Listener = { phone: string; language: Language }
type Host = { sql: Sql; shelf: Shelf; keys: Keys; now: number }

/**
 * Tells a phone by SMS what happened, as the office's notices say, in the host's transaction. Nobody is told where there is no number,
 * or no notice of that event.
 */
export async function tellAbout(host: Host, officeId: string, { phone, language }: Listener, { event, ...subject }: News): Promise<void> {
  const office = host.shelf.newest(officeId)
  if (!office || phone === '') return
  const spoken = languageFor(office, language)
  const context = contextOf({ office, surface: 'sms', language: spoken, now: host.now })
  const roots = { ...subject, policy: office.pack.policy }
  for (const { on, when, text, lane } of Object.values<Notice>(office.pack.notices)) {
    if (on !== event || !holds(when, roots)) continue
    await post({ ...host, office, phone }, { text: message(context, text, roots), lane })
  }
}
