import { nikSex } from '@jemput/domain'
import { uuidv7 } from 'uuidv7'
import type { Desk } from '../booking/desk.ts'
import { lockBooking } from '../booking/record.ts'
import { officeId } from '../booking/rules.ts'
import { openApplication } from './open-application.ts'

type Member = { no: number; person_key: string; name_sealed: string; nik_sealed: string | null; birth_date_sealed: string | null }

/**
 * Somebody of this booking has come: each named person's papers are now on their way, under the booking's code.
 * The counter has looked through the papers, so nothing is waited for.
 */
export async function openForBooking(desk: Desk, bookingId: string): Promise<void> {
  const { sql, keys } = desk
  const office = officeId(desk)
  const booking = await lockBooking(sql, office, bookingId)
  const members = await sql.query<Member>(
    `select no, person_key, name_sealed, nik_sealed, birth_date_sealed from booking_member m where office_id = $1 and booking_id = $2
       and not exists (select from application a where (a.office_id, a.booking_id, a.member_no) = (m.office_id, m.booking_id, m.no)) order by no`,
    [office, bookingId])
  const phone = keys.open(booking.phone_sealed, 'booking.phone_sealed')
  for (const member of members) {
    const nik = member.nik_sealed === null ? null : keys.open(member.nik_sealed, 'booking_member.nik_sealed')
    await openApplication({ sql, keys, office, now: desk.now }, {
      id: uuidv7(), from: { source: 'booking', booking: bookingId, member: member.no, code: booking.code }, service: booking.service,
      packVersion: booking.pack_version, form: null, language: booking.language,
      person: {
        key: member.person_key, name: keys.open(member.name_sealed, 'booking_member.name_sealed'), nik, sex: nik === null ? null : nikSex(nik),
        birthDate: member.birth_date_sealed === null ? null : keys.open(member.birth_date_sealed, 'booking_member.birth_date_sealed'),
      },
      phone: phone === '' ? null : phone, answers: {}, health: {}, media: [], flags: [],
    })
  }
}
