import type { Sql } from '@jemput/db'
import type { Holder } from '@jemput/domain'

type Passed = { office: string; application: string; holder: Holder; staff: string | null; parcel: string | null }

/** A passport changes hands, in the transaction in which it does. `staff`: who has it now at the office, or as a courier. */
export async function passOn({ sql, now }: { sql: Sql; now: number }, { office, application, holder, staff, parcel }: Passed): Promise<void> {
  await sql.query(
    `insert into custody (office_id, application_id, no, holder, staff_id, parcel_id, at)
     select $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6 from custody where office_id = $1 and application_id = $2`,
    [office, application, holder, staff, parcel, new Date(now)])
}
