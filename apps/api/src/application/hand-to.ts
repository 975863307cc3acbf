import type { Sql } from '@jemput/db'
import type { Holder } from '@jemput/domain'

/** `staff`: who holds it, or handed it over; `at`: epoch ms. */
type Handover = { application: string; holder: Holder; staff: string | null; parcel: string | null; at: number }

/** Notes that a passport changed hands. Of two at the same moment the second fails with 23505, and finds the first when run again. */
export async function handTo(sql: Sql, office: string, { application, holder, staff, parcel, at }: Handover): Promise<void> {
  await sql.query(
    `insert into custody (office_id, application_id, no, holder, staff_id, parcel_id, at)
     select $1::text, $2::uuid, coalesce(max(no), 0) + 1, $3::text, $4::text, $5::uuid, $6::timestamptz from custody where office_id = $1 and application_id = $2`,
    [office, application, holder, staff, parcel, new Date(at)])
}
