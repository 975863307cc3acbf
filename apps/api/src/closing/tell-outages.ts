import { retrying } from '@jemput/db'
import { localDateOf } from '@jemput/domain'
import { columns, onBehalf, type BookingRecord } from '../booking/record.ts'
import type { Deps } from '../deps.ts'
import { faultOf } from '../http/problem.ts'
import { announce } from '../phone/notices.ts'
import type { OutageRecord } from './outage.ts'

type On = OutageRecord & { office_id: string }

/** A row is marked and its phone told in one transaction, so everybody is told once, whatever is killed in between. */
const markSql = `
  update booking set outage_told = $3 where (office_id, id) in (
    select office_id, id from booking
    where office_id = $1 and date = $2 and status = 'confirmed' and outage_told is distinct from $3 order by starts limit 50 for update skip locked)
  returning ${columns}`

/** Tells everybody who is expected today at an office whose system is down to come all the same. Returns how many; any number of processes may. */
export async function tellOutages({ db, shelf, keys, clock, log }: Deps): Promise<number> {
  const now = clock.now()
  const outages = await db.query<On>(
    'select office_id, id, reason, since, until, staff_id from outage where since <= $1 and (until is null or until > $1)', [new Date(now)])
  let total = 0
  for (const { office_id, id, reason } of outages) {
    const office = shelf.newest(office_id)
    if (!office) continue
    const today = localDateOf(now, office.pack.office.timezone)
    const tellSome = () => db.transaction(async (sql) => {
      const told = await sql.query<BookingRecord>(markSql, [office_id, today, id])
      for (const booking of told) await announce(await onBehalf({ sql, shelf, keys, now }, booking), 'office.outage', booking.id, { reason })
      return told.length
    })
    try {
      for (let told = 1; told > 0; total += told) told = await retrying(tellSome)
    } catch (error) {
      log.error({ fault: faultOf(error), office: office_id }, 'an outage could not be told')
    }
  }
  return total
}
