import type { Sql } from '@jemput/db'
import type { SealedPerson } from './person.ts'
import type { BookingRecord } from './record.ts'

/*
 * Each person's one active place is a row of its own. Of two who name the same person at the same moment the second waits
 * for the first and fails with 23505; run again it finds that place. Sorted, so that two parties never wait for each other.
 */
const nameSql = `
  with person as materialized (
    select * from jsonb_to_recordset($3::jsonb) as p(
      no int, person_key text, name_sealed text, nik_sealed text, birth_date_sealed text)
  ),
  member as (
    insert into booking_member (office_id, booking_id, no, person_key, name_sealed, nik_sealed, birth_date_sealed)
    select $1::text, $2::uuid, no, person_key, name_sealed, nik_sealed, birth_date_sealed from person
  ),
  place as (
    insert into active_person (person_key, office_id, booking_id)
    select person_key, $1::text, $2::uuid from person order by person_key
  )
  update booking set named = named + (select count(*)::int from person), kk_key = coalesce(kk_key, $4)
  where office_id = $1::text and id = $2::uuid`

type Locked = Pick<BookingRecord, 'office_id' | 'id' | 'named'>

/** Adds people to a booking that this transaction has locked. The first family card counts. */
export async function namePeople(sql: Sql, booking: Locked, people: readonly SealedPerson[], kkKey: string | null): Promise<void> {
  const numbered = people.map((person, i) => ({ ...person, no: booking.named + i + 1 }))
  await sql.query(nameSql, [booking.office_id, booking.id, JSON.stringify(numbered), kkKey])
}

/** Frees the one place of each person of a booking. */
export async function freePeople(sql: Sql, booking: Pick<BookingRecord, 'office_id' | 'id'>): Promise<void> {
  await sql.query(
    `delete from active_person p using booking_member m
     where m.office_id = $1 and m.booking_id = $2
       and (p.person_key, p.office_id, p.booking_id) = (m.person_key, m.office_id, m.booking_id)`,
    [booking.office_id, booking.id])
}

/** Forgets who was named, and their family card with them. */
export async function forgetPeople(sql: Sql, booking: Pick<BookingRecord, 'office_id' | 'id'>): Promise<void> {
  await freePeople(sql, booking)
  await sql.query('delete from booking_member where office_id = $1 and booking_id = $2', [booking.office_id, booking.id])
  await sql.query('update booking set named = 0, kk_key = null where office_id = $1 and id = $2', [booking.office_id, booking.id])
}

/** The keys of those named so far, in order. */
export async function readNamed(sql: Sql, booking: Pick<BookingRecord, 'office_id' | 'id'>): Promise<string[]> {
  const rows = await sql.query<{ person_key: string }>(
    'select person_key from booking_member where office_id = $1 and booking_id = $2 order by no', [booking.office_id, booking.id])
  return rows.map((row) => row.person_key)
}
