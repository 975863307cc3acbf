import type { Sql } from '@jemput/db'
import type { BookingStatus, LocalDate } from '@jemput/domain'
import type { Language } from '@jemput/flow'
import type { Desk } from './desk.ts'
import { officeId, phoneKey } from './rules.ts'

/** A booking as it is stored. */
export type BookingRecord = {
  office_id: string; id: string; code: string; status: BookingStatus; channel: Desk['channel']; bucket: string; service: string
  speed: string | null; free_reason: string | null; priority_class: string | null; part_of: string | null; date: LocalDate; starts: string; ends: string; size: number; named: number
  phone_key: string; phone_sealed: string; kk_key: string | null; language: Language; pack_version: number
  requested_at: Date; expires_at: Date | null; arrived_late: boolean; moves: number; first_number: number | null; moved_from: LocalDate | null; excused: boolean; answer_by: Date | null
}
export const columns = `office_id, id, code, status, channel, bucket, service, speed, free_reason, priority_class, part_of, date, starts, ends, size, named,
  phone_key, phone_sealed, kk_key, language, pack_version, requested_at, expires_at, arrived_late, moves, first_number, moved_from, excused, answer_by`

/** A hold whose time is over, or the time to pay for it, is void, also before the sweeper comes to it. */
export const hasLapsed = ({ status, expires_at }: Pick<BookingRecord, 'status' | 'expires_at'>, now: number): boolean =>
  (status === 'held' || status === 'unpaid') && expires_at !== null && expires_at.getTime() <= now

/** The desk as the booking's own phone would have it, whoever is asking: what is told goes to that phone, in its language. */
export async function onBehalf(host: Pick<Desk, 'sql' | 'shelf' | 'keys' | 'now'>, record: BookingRecord): Promise<Desk> {
  const { sql, shelf, keys, now } = host
  return {
    sql, shelf, keys, now, office: await shelf.get(record.office_id, record.pack_version, sql),
    phone: keys.open(record.phone_sealed, 'booking.phone_sealed'), channel: record.channel, language: record.language,
    requestKey: `on behalf of ${record.id}`,
  }
}

/** The open hold of the desk's phone, lapsed or not; nobody changes it until this transaction is over. */
export async function lockOpenHold(desk: Desk): Promise<BookingRecord | undefined> {
  const [found] = await desk.sql.query<BookingRecord>(
    `select ${columns} from booking where office_id = $1 and phone_key = $2 and status = 'held' and part_of is null for update`,
    [officeId(desk), phoneKey(desk)])
  return found
}

/** Those of a hold's party who come in another window, while they are held with it. */
export async function lockRest(sql: Sql, hold: Pick<BookingRecord, 'office_id' | 'id'>): Promise<BookingRecord | undefined> {
  const [found] = await sql.query<BookingRecord>(
    `select ${columns} from booking where office_id = $1 and part_of = $2 and status = 'held' for update`, [hold.office_id, hold.id])
  return found
}

/** The newest booking of the desk's phone, whatever became of it. */
export async function findNewest(desk: Desk): Promise<BookingRecord | undefined> {
  const [found] = await desk.sql.query<BookingRecord>(
    `select ${columns} from booking where office_id = $1 and phone_key = $2 and part_of is null order by requested_at desc, id desc limit 1`,
    [officeId(desk), phoneKey(desk)])
  return found
}

/** The newest booking of the desk's phone that waits for money. */
export async function findNewestUnpaid(desk: Desk): Promise<BookingRecord | undefined> {
  const [found] = await desk.sql.query<BookingRecord>(
    `select ${columns} from booking where office_id = $1 and phone_key = $2 and status = 'unpaid' order by requested_at desc, id desc limit 1`,
    [officeId(desk), phoneKey(desk)])
  return found
}

/** The booking that this very request made before. */
export async function findFirstAnswer(desk: Desk): Promise<string | undefined> {
  const [found] = await desk.sql.query<{ id: string }>(
    'select id from booking where office_id = $1 and request_key = $2', [officeId(desk), desk.requestKey])
  return found?.id
}

/** By code. A code is unique among bookings that keep a place; of older ones the newest is meant. */
export async function findByCode(desk: Desk, code: string): Promise<BookingRecord | undefined> {
  const [found] = await desk.sql.query<BookingRecord>(
    `select ${columns} from booking where office_id = $1 and code = $2
     order by status in ('held', 'unpaid', 'confirmed') desc, requested_at desc limit 1`,
    [officeId(desk), code])
  return found
}

/** Throws when there is no such booking. */
export async function lockBooking(sql: Sql, office: string, id: string): Promise<BookingRecord> {
  const [found] = await sql.query<BookingRecord>(
    `select ${columns} from booking where office_id = $1 and id = $2 for update`, [office, id])
  if (!found) throw new Error(`no booking ${id} at ${office}`)
  return found
}
