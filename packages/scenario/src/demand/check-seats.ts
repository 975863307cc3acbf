import type { Database } from '@jemput/db'
import type { PublishedPack } from '@jemput/api'

/** Bookings that somebody still has. */
const KEEP = `('held', 'unpaid', 'confirmed', 'arrived')`
/** Bookings whose seat is nobody else's: a day that is over gives none back. */
const TAKEN = `('held', 'unpaid', 'confirmed', 'arrived', 'no-show')`

/** What must be true after any rush; each line that comes back is a promise broken. */
export async function brokenPromises(db: Database, offices: ReadonlyMap<string, PublishedPack>): Promise<string[]> {
  const broken: string[] = []
  const oversold = await db.query<{ what: string }>(
    `select c.office_id || ' ' || c.date || ' ' || c.bucket || ' ' || c."window" || ': ' || c.taken || ' taken of ' || c.capacity as what
     from capacity c where c.capacity is not null and c.taken > c.capacity`)
  broken.push(...oversold.map(({ what }) => `oversold: ${what}`))
  const differ = await db.query<{ what: string }>(
    `select c.office_id || ' ' || c.date || ' ' || c.bucket || ' ' || c."window" || ': counter ' || c.taken || ', bookings ' || coalesce(b.size, 0) as what
     from capacity c left join (
       select office_id, date, bucket, starts as "window", sum(size)::int as size from booking where status in ${TAKEN} group by 1, 2, 3, 4
       union all select office_id, date, bucket, '', sum(size)::int from booking where status in ${TAKEN} group by 1, 2, 3) b using (office_id, date, bucket, "window")
     where c.taken <> coalesce(b.size, 0)`)
  broken.push(...differ.map(({ what }) => `counter and bookings differ: ${what}`))
  const doubled = await db.query<{ what: string }>(
    `select count(*) || ' places of one person' as what from booking_member m join booking b on b.office_id = m.office_id and b.id = m.booking_id
     where b.status in ${KEEP} group by m.person_key having count(*) > 1`)
  broken.push(...doubled.map(({ what }) => what))
  for (const [office, { pack: { policy: { phone } } }] of offices) {
    const greedy = await db.query<{ people: number; parties: number }>(
      `select sum(size)::int as people, count(*) filter (where size > 1)::int as parties from booking where office_id = $1 and status in ${KEEP} and channel in ('USSD', 'SMS', 'COUNTER')
       group by phone_key having sum(size) > $2 or count(*) filter (where size > 1) > $3`, [office, phone.maxActive, phone.maxParties])
    broken.push(...greedy.map(({ people, parties }) => `${office}: one phone has ${people} people in ${parties} parties`))
  }
  const hajj = await db.query<{ what: string }>(
    `select office_id || ': ' || count(*) || ' public seats for the Hajj' as what from booking where service = 'hajj' and bucket = 'public' group by office_id`)
  broken.push(...hajj.map(({ what }) => what))
  return broken
}
