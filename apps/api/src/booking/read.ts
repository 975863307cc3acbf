import { arriveBy, queueNumber, type LocalDate } from '@jemput/domain'
import type { BookingView, Pack } from '@jemput/flow'
import type { Desk } from './desk.ts'
import { columns, hasLapsed, type BookingRecord } from './record.ts'
import { currentPack, momentAt, officeId, packOf, phoneKey, todayAt } from './rules.ts'
import { readyOn } from './speed.ts'

type Rest = { date: LocalDate; starts: string; ends: string; size: number; named: number; names_sealed: string[] }
type Row = BookingRecord & { names_sealed: string[]; rest: Rest | null; paid: boolean }
const namesOf = (booking: string) => `array(
  select name_sealed from booking_member m where m.office_id = ${booking}.office_id and m.booking_id = ${booking}.id order by no)`
const withNames = `select ${columns}, ${namesOf('b')} as names_sealed, (
    select to_jsonb(rest) from (
      select r.date, r.starts, r.ends, r.size, r.named, ${namesOf('r')} as names_sealed from booking r
      where r.office_id = b.office_id and r.part_of = b.id and r.status = b.status) rest) as rest,
  exists (select from payment p where p.office_id = b.office_id and p.booking_id = b.id and p.status in ('paid', 'late')) as paid
  from booking b`

/** A booking as texts and conditions see it, with the names opened; null when there is none. */
export async function readBooking(desk: Desk, id: string): Promise<BookingView | null> {
  const [row] = await desk.sql.query<Row>(`${withNames} where office_id = $1 and id = $2`, [officeId(desk), id])
  return row ? viewOf(desk, row) : null
}

/** Throws when there is no such booking. */
export async function getBooking(desk: Desk, id: string): Promise<BookingView> {
  const view = await readBooking(desk, id)
  if (!view) throw new Error(`no booking ${id} at ${officeId(desk)}`)
  return view
}

/** What the desk's phone still has before it, the nearest day first. */
export async function listMine(desk: Desk): Promise<BookingView[]> {
  const rows = await desk.sql.query<Row>(
    `${withNames} where office_id = $1 and phone_key = $2 and (status = 'confirmed' or part_of is null and status in ('held', 'unpaid') and expires_at > $3)
       and date >= $4 order by date, starts, id`,
    [officeId(desk), phoneKey(desk), new Date(desk.now), todayAt(desk)])
  return Promise.all(rows.map((row) => viewOf(desk, row)))
}

async function viewOf(desk: Desk, row: Row): Promise<BookingView> {
  const pack = await packOf(desk, row.pack_version)
  const slot = slotOf(row)
  // Held together, a party in two windows is one to whoever names its people.
  const together = row.rest !== null && (row.status === 'held' || row.status === 'expired') ? row.rest : { size: 0, named: 0, names_sealed: [] }
  return {
    id: row.id, code: row.code, status: hasLapsed(row, desk.now) ? 'expired' : row.status, service: row.service, speed: row.speed,
    priority: row.priority_class,
    slot, date: row.date, size: row.size + together.size, named: row.named + together.named, part: row.part_of !== null,
    rest: row.rest && { slot: { date: row.rest.date, start: row.rest.starts, end: row.rest.ends }, size: row.rest.size, before: row.size },
    names: [...row.names_sealed, ...together.names_sealed].map((sealed) => desk.keys.open(sealed, 'booking_member.name_sealed')),
    numbers: numbersOf(pack, row),
    expires: row.status === 'held' || row.status === 'unpaid' ? row.expires_at?.getTime() ?? null : null,
    arriveBy: arriveBy(slot, pack.policy.arrival, momentAt(desk, row.requested_at.getTime())),
    readyBy: readyOn(pack, currentPack(desk), row.speed, row.date),
    paid: row.paid,
  }
}

export const slotOf = ({ date, starts, ends }: BookingRecord): { date: LocalDate; start: string; end: string } =>
  ({ date, start: starts, end: ends })

/** Queue numbers of the first and the last person; null before they are given. */
export function numbersOf(pack: Pack, row: Pick<BookingRecord, 'bucket' | 'first_number' | 'size'>): BookingView['numbers'] {
  if (row.first_number === null) return null
  const { form, digits } = pack.policy.ticket
  const prefix = pack.policy.quota[row.bucket]?.prefix ?? ''
  const number = (n: number) => queueNumber(form, prefix, n, digits)
  return { first: number(row.first_number), last: number(row.first_number + row.size - 1) }
}
