import { localDateOf } from '@jemput/domain'
import type { Language, Pack } from '@jemput/flow'
import { findInterview } from '../application/interviews.ts'
import { columns, listenerOf, passportView, type ApplicationRecord } from '../application/record.ts'
import type { Desk } from '../booking/desk.ts'
import { readBooking } from '../booking/read.ts'
import { officeId } from '../booking/rules.ts'
import { findRequest } from '../outreach/home-visit.ts'
import { findPayment, viewOf } from '../payment/record.ts'
import type { Subject } from './clocks.ts'
import { bookingRoots, deskOfOwner } from './notices.ts'

/** Whom it is told, and what its text and its condition may read, as it is now. */
type Told = { phone: string; language: Language; roots: Readonly<Record<string, unknown>> }
type Read = (desk: Desk, id: string) => Promise<Told | undefined>

async function readOwned(desk: Desk, id: string): Promise<Told | undefined> {
  const to = await deskOfOwner(desk, id)
  const booking = to ? await readBooking(to, id) : null
  return booking && to ? { phone: to.phone, language: to.language, roots: bookingRoots(to.office.pack, booking) } : undefined
}

async function readPassport(desk: Desk, id: string): Promise<Told | undefined> {
  const [found] = await desk.sql.query<ApplicationRecord & { sent_for: boolean }>(
    `select ${columns}, exists (
       select 1 from parcel p where p.office_id = a.office_id and p.application_id = a.id and p.status not in ('returned', 'withdrawn')) as sent_for
     from application a where office_id = $1 and id = $2`, [officeId(desk), id])
  if (!found) return undefined
  const passport = { ...passportView(desk.keys, found), readyOn: dayOf(desk.office.pack, found.ready_at), waiting: found.status === 'ready' && !found.sent_for }
  const said = await findInterview(desk, id)
  const open = said !== null && said.completeBy !== null && (found.status === 'received' || found.status === 'complete')
  return { ...listenerOf(desk.keys, found), roots: { passport, interview: { missing: said?.reason ?? '', deadline: said?.completeBy ?? null, open } } }
}

async function readVisit(desk: Desk, id: string): Promise<Told | undefined> {
  const found = await findRequest(desk, 'id = $2', [id])
  return found && { phone: found.phone, language: found.language, roots: { visit: found.visit } }
}

async function readBill(desk: Desk, id: string): Promise<Told | undefined> {
  const payment = await findPayment(desk.sql, officeId(desk), id)
  const told = payment && await readOwned(desk, payment.booking_id)
  return told && { ...told, roots: { ...told.roots, payment: viewOf(payment) } }
}

const dayOf = ({ office }: Pack, at: Date | null): string | null => (at === null ? null : localDateOf(at.getTime(), office.timezone))

const readers: Readonly<Record<string, Read | undefined>> = {
  booking: readOwned, passport: readPassport, homevisit: readVisit, payment: readBill,
} satisfies Record<Subject['kind'], Read>

/** What a notice that waited is about; undefined when it is no more, or when only another version of the program knows it. */
export const readSubject = (desk: Desk, kind: string, id: string): Promise<Told | undefined> => readers[kind]?.(desk, id) ?? Promise.resolve(undefined)
