import type { Cancellation } from '@jemput/contract'
import { ACTIVE } from '@jemput/domain'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { announce } from '../phone/notices.ts'
import type { Desk } from './desk.ts'
import { columns, type BookingRecord } from './record.ts'
import { endPlace } from './release.ts'
import { officeId } from './rules.ts'

/**
 * The office itself gives a booking up, with a reason that its phone reads. There is no lock for that, whatever the pack says:
 * the person may book again at once.
 */
export async function cancelByOffice(desk: Desk, actor: Actor, id: string, { reason }: Cancellation): Promise<null | No> {
  const [booking] = await desk.sql.query<BookingRecord>(
    `select ${columns} from booking where office_id = $1 and id = $2 for update`, [officeId(desk), id])
  if (!booking) return { refusal: 'not-found' }
  if (!ACTIVE.includes(booking.status)) return { refusal: 'not-now' }
  await endPlace(desk, booking, 'cancelled')
  await record(desk.sql, actor, { at: desk.now, act: 'cancel-booking', subject: id })
  await announce(desk, 'booking.cancelledByOffice', id, { reason })
  return null
}
