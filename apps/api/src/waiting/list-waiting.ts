import type { Waiter, WaitingList } from '@jemput/contract'
import { maskPhone, type LocalDate } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId } from '../booking/rules.ts'
import { named } from '../booking/visits.ts'

type Row = {
  id: string; status: 'waiting' | 'offered'; phone_sealed: string; channel: string; service: string; bucket: string; size: number; joined_at: Date
  position: number; date: LocalDate | null; starts: string | null; ends: string | null; expires_at: Date | null
}

/** Everybody in line at the desk's office, as the lines stand. */
export async function listWaiting(desk: Desk): Promise<WaitingList> {
  const rows = await desk.sql.query<Row>(
    `select w.id, w.status, w.phone_sealed, w.channel, w.service, w.bucket, w.size, w.joined_at,
       (row_number() over (partition by w.bucket, w.status order by w.joined_at, w.id))::int as position, b.date, b.starts, b.ends, b.expires_at
     from waiting w left join booking b on b.office_id = w.office_id and b.id = w.booking_id
     where w.office_id = $1 and w.status in ('waiting', 'offered') order by w.status, w.bucket, w.joined_at, w.id`, [officeId(desk)])
  const { enabled, max } = currentPack(desk).policy.waitlist
  return { enabled, max, waiting: rows.map((row) => waiterOf(desk, row)) }
}

function waiterOf(desk: Desk, row: Row): Waiter {
  const pack = currentPack(desk)
  const { date, starts, ends, expires_at } = row
  const offer = date !== null && starts !== null && ends !== null ? { date, start: starts, end: ends, until: expires_at?.getTime() ?? desk.now } : null
  return {
    id: row.id, position: row.status === 'waiting' ? row.position : null, phone: maskPhone(desk.keys.open(row.phone_sealed, 'waiting.phone_sealed')),
    size: row.size, channel: row.channel, joined: row.joined_at.getTime(), offer,
    service: named(pack, desk.language, 'service', row.service), bucket: named(pack, desk.language, 'bucket', row.bucket),
  }
}
