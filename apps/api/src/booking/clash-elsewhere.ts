import { nationally } from '@jemput/db'
import { ACTIVE } from '@jemput/domain'
import { record, type Actor } from '../people/audit.ts'
import { announce } from '../phone/notices.ts'
import type { Desk } from './desk.ts'
import { settleStanding } from './person.ts'
import { columns, onBehalf, type BookingRecord } from './record.ts'
import { endPlace } from './release.ts'
import { takeOut } from './remove-member.ts'

/** The active booking that somebody has apart from `own`, at whichever office. Nobody else changes it until this transaction is over. */
export async function findElsewhere(desk: Desk, key: string, own: string): Promise<BookingRecord | undefined> {
  const { clash } = await settleStanding(desk, [key], null, own)
  if (!clash) return undefined
  const [found] = await nationally(desk.sql, () =>
    desk.sql.query<BookingRecord>(`select ${columns} from booking where office_id = $1 and id = $2 for update`, [clash.office_id, clash.id]))
  // Whoever ended it while this waited has settled the clash.
  return found && ACTIVE.includes(found.status) ? found : undefined
}

/**
 * The office gives somebody's other booking up, as if its own office had: no lock, and its phone reads why. Of a party that one person
 * leaves and the others go on. It is written down at both offices.
 */
export const endElsewhere = (desk: Desk, { staffId }: Actor, other: BookingRecord, key: string, reason: string): Promise<void> =>
  nationally(desk.sql, async () => {
    const theirs = await onBehalf(desk, other)
    const actor = { staffId, office: other.office_id }
    const no = other.size > 1 && other.status === 'confirmed' ? await findNo(desk, other, key) : undefined
    if (no !== undefined) {
      await takeOut(theirs, other, no)
      return record(desk.sql, actor, { at: desk.now, act: 'remove-member', subject: other.id, detail: { no, why: 'elsewhere' } })
    }
    await endPlace(theirs, other, 'cancelled')
    await record(desk.sql, actor, { at: desk.now, act: 'cancel-booking', subject: other.id, detail: { why: 'elsewhere' } })
    await announce(theirs, 'booking.cancelledByOffice', other.id, { reason })
  })

async function findNo({ sql }: Desk, { office_id, id }: BookingRecord, key: string): Promise<number | undefined> {
  const [member] = await sql.query<{ no: number }>('select no from booking_member where office_id = $1 and booking_id = $2 and person_key = $3', [office_id, id, key])
  return member?.no
}
