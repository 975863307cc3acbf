import type { Removal } from '@jemput/contract'
import { afterApplication, type ApplicationStatus } from '@jemput/domain'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { announce } from '../phone/notices.ts'
import { back, exchange } from './counters.ts'
import type { Desk } from './desk.ts'
import { columns, type BookingRecord } from './record.ts'
import { endPlace } from './release.ts'
import { officeId } from './rules.ts'

/**
 * Somebody of a party does not belong to it, as the card or the person at the counter shows: the seat is free for others, the person may
 * book again, papers that were opened are withdrawn, and the phone is told. Whoever is left goes on; of the last one the booking ends.
 */
export async function removeMember(desk: Desk, actor: Actor, id: string, { no, why }: Removal): Promise<null | No> {
  const { sql, now } = desk
  const office = officeId(desk)
  const [booking] = await sql.query<BookingRecord>(`select ${columns} from booking where office_id = $1 and id = $2 for update`, [office, id])
  if (!booking) return { refusal: 'not-found' }
  if (booking.status !== 'confirmed' && booking.status !== 'arrived') return { refusal: 'not-now' }
  const there = await sql.query('select 1 from booking_member where office_id = $1 and booking_id = $2 and no = $3', [office, id, no])
  if (there.length === 0) return { refusal: 'not-found' }
  if (!await withdrawPapers(desk, id, no)) return { refusal: 'not-now' }
  if (!await takeOut(desk, booking, no)) return { refusal: 'not-found' }
  await record(sql, actor, { at: now, act: 'remove-member', subject: id, detail: { no, why } })
  return null
}

/** The person leaves a booking that this transaction has locked, and its phone is told. False when there is no such person in it. */
export async function takeOut(desk: Desk, booking: BookingRecord, no: number): Promise<boolean> {
  const { sql, keys } = desk
  const { office_id, id } = booking
  const [member] = await sql.query<{ person_key: string; name_sealed: string }>(
    'delete from booking_member where office_id = $1 and booking_id = $2 and no = $3 returning person_key, name_sealed', [office_id, id, no])
  if (!member) return false
  await sql.query('delete from active_person where (person_key, office_id, booking_id) = ($1, $2, $3)', [member.person_key, office_id, id])
  await giveBack(desk, booking)
  await announce(desk, 'booking.memberRemoved', id, { member: { name: keys.open(member.name_sealed, 'booking_member.name_sealed') } })
  return true
}

/** One seat; of a party whose last person leaves, the booking with it. The others keep the first numbers. */
async function giveBack(desk: Desk, booking: BookingRecord): Promise<void> {
  if (booking.size > 1) {
    await desk.sql.query('update booking set size = size - 1, named = named - 1 where office_id = $1 and id = $2', [booking.office_id, booking.id])
    await exchange(desk.sql, [back(booking, 1)])
    return
  }
  await endPlace(desk, booking, 'cancelled')
}

/** False when the papers are accepted already: then it is too late for that. */
async function withdrawPapers({ sql, ...desk }: Desk, booking: string, no: number): Promise<boolean> {
  const office = officeId({ sql, ...desk })
  const [papers] = await sql.query<{ id: string; status: ApplicationStatus }>(
    'select id, status from application where office_id = $1 and booking_id = $2 and member_no = $3 for update', [office, booking, no])
  if (!papers) return true
  const next = papers.status === 'accepted' ? undefined : afterApplication(papers.status, 'withdraw')
  if (next) await sql.query('update application set status = $3 where office_id = $1 and id = $2', [office, papers.id, next])
  return next !== undefined
}
