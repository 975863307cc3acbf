import type { Visit } from '@jemput/contract'
import { localTimeOf, maskName, maskPhone, type LocalDate } from '@jemput/domain'
import type { Language, Pack } from '@jemput/flow'
import type { Desk } from './desk.ts'
import { numbersOf } from './read.ts'
import { currentPack, officeId, packOf } from './rules.ts'

type Row = {
  id: string; status: Visit['status']; bucket: string; service: string; channel: string; date: LocalDate; starts: string; ends: string; size: number
  first_number: number | null; phone_sealed: string; arrived_at: Date | null; arrived_late: boolean; pack_version: number; members: { no: number; name_sealed: string; has_nik: boolean }[]
}

/** What is seen of a booking at the counter; the others never got a place for the day, or gave it back. */
const seen = `status in ('unpaid','confirmed','arrived','forfeited','no-show')`

const select = `select id, status, bucket, service, channel, date, starts, ends, size, first_number, phone_sealed, arrived_at, arrived_late, pack_version,
  array(select json_build_object('no', no, 'name_sealed', name_sealed, 'has_nik', nik_sealed is not null) from booking_member m
    where m.office_id = b.office_id and m.booking_id = b.id order by no) as members from booking b`

/** A booking with its window. */
export type Timed = { visit: Visit; date: LocalDate; start: string; end: string }

/** Everybody of one day at the desk's office, in the order of windows and queue numbers. */
export async function listVisits(desk: Desk, date: LocalDate): Promise<Timed[]> {
  const rows = await desk.sql.query<Row>(
    `${select} where office_id = $1 and date = $2 and ${seen} order by starts, bucket, first_number, id`, [officeId(desk), date])
  return Promise.all(rows.map((row) => timed(desk, row)))
}

/** Throws when there is no such booking. */
export async function getVisit(desk: Desk, id: string): Promise<Timed> {
  const [row] = await desk.sql.query<Row>(`${select} where office_id = $1 and id = $2`, [officeId(desk), id])
  if (!row) throw new Error(`no booking ${id} at ${officeId(desk)}`)
  return timed(desk, row)
}

async function timed(desk: Desk, row: Row): Promise<Timed> {
  const { keys, language } = desk
  const pack = await packOf(desk, row.pack_version)
  const phone = keys.open(row.phone_sealed, 'booking.phone_sealed')
  const visit: Visit = {
    id: row.id, status: row.status, numbers: numbersOf(pack, row), size: row.size, channel: row.channel, late: row.arrived_late,
    members: row.members.map(({ no, name_sealed, has_nik }) => ({ no, hasNik: has_nik, name: maskName(keys.open(name_sealed, 'booking_member.name_sealed')) })),
    phone: phone === '' ? null : maskPhone(phone),
    service: named(pack, language, 'service', row.service), bucket: named(currentPack(desk), language, 'bucket', row.bucket),
    arrivedAt: row.arrived_at && localTimeOf(row.arrived_at.getTime(), pack.office.timezone),
  }
  return { visit, date: row.date, start: row.starts, end: row.ends }
}

/** An id with the pack's words for it; without any, it stands for itself. */
export const named = ({ messages }: Pick<Pack, 'messages'>, language: Language, kind: Named, id: string) =>
  ({ id, label: messages[language][`${kind}.${id}`]?.text ?? id })
type Named = 'service' | 'bucket' | 'late' | 'helped' | 'priority' | 'visit' | `choice.${string}` | 'delivery-reason' | 'task' | 'interview'
