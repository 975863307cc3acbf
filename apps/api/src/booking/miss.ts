import { retrying } from '@jemput/db'
import type { Deps, PublishedPack } from '../deps.ts'
import { coolOff } from './cool-off.ts'
import type { Desk } from './desk.ts'
import { freePeople } from './name-people.ts'
import { columns, onBehalf, type BookingRecord } from './record.ts'
import { packOf, todayAt } from './rules.ts'

/** Confirmed bookings of a day that is over; whoever checks one in at this moment keeps it. */
const dueSql = `
  select ${columns} from booking
  where office_id = $1 and status = 'confirmed' and date < $2 order by date limit 50 for update skip locked`

/** Nobody came: the people may book again, some after a while. The seats of a day that is over stay counted. Returns how many. */
export async function sweepMissed(deps: Deps): Promise<number> {
  let total = 0
  for (const office of deps.shelf.offices()) {
    for (let count = -1; count !== 0; total += count) count = await retrying(() => sweepOffice(deps, office))
  }
  return total
}

const sweepOffice = ({ db, clock, keys, shelf }: Deps, office: PublishedPack): Promise<number> =>
  db.transaction(async (sql) => {
    const host: Desk = {
      sql, office, shelf, keys, now: clock.now(), phone: '', channel: 'COUNTER', language: 'id', requestKey: 'the day is over',
    }
    const missed = await sql.query<BookingRecord>(dueSql, [office.pack.office.id, todayAt(host)])
    for (const booking of missed) await miss(await onBehalf(host, booking), booking)
    return missed.length
  })

async function miss(desk: Desk, booking: BookingRecord): Promise<void> {
  await desk.sql.query(`update booking set status = 'no-show' where office_id = $1 and id = $2`, [booking.office_id, booking.id])
  await coolOff(desk, await packOf(desk, booking.pack_version), booking, 'noShow', booking.date)
  await freePeople(desk.sql, booking)
}
