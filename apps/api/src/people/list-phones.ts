import type { Colleague, FieldPhone, FieldPhones } from '@jemput/contract'
import { matchNumber } from '@jemput/sync'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import { listColleagues } from './colleagues.ts'

type Row = {
  id: string; label: string; staff_id: string; name: string; role: string | null; enrolled_at: Date; seen_at: Date | null; revoked_at: Date | null
  ack_seq: number; ack_hash: string | null; said: { pending?: number } | null; received: number; held: number
}

/** Phones that people of the office carry or carried, the newest first, and who may get one. */
export async function listPhones(desk: Desk): Promise<FieldPhones> {
  const { sql } = desk
  const office = officeId(desk)
  const rows = await sql.query<Row>(
    `select d.id, d.label, d.staff_id, s.name, m.role, d.enrolled_at, d.seen_at, d.revoked_at, d.ack_seq, d.ack_hash, d.said,
       (select count(*)::int from operation o where o.office_id = d.office_id and o.device_id = d.id) as received,
       (select count(*)::int from operation o where o.office_id = d.office_id and o.device_id = d.id and o.status in ('quarantined', 'asked')) as held
     from device d join staff s on s.id = d.staff_id left join member m on m.user_id = d.staff_id and m.organization_id = d.office_id
     where d.office_id = $1 order by d.enrolled_at desc, d.id desc`, [office])
  return { phones: rows.map(phoneOf), colleagues: await listColleagues(sql, office) }
}

const phoneOf = ({ id, label, staff_id, name, role, enrolled_at, seen_at, revoked_at, ack_seq, ack_hash, said, received, held }: Row): FieldPhone => ({
  id, label, staff: { id: staff_id, name, role: roleOf(role) }, enrolledAt: enrolled_at.getTime(), seenAt: seen_at?.getTime() ?? null,
  revoked: revoked_at !== null, received, held, pending: said?.pending ?? null, match: matchNumber({ device: id, ackSeq: ack_seq, hash: ack_hash }),
})

/** Whoever changed posts since still has a phone of that time. */
const roleOf = (role: string | null): Colleague['role'] => (role === 'courier' ? 'courier' : 'outreach')
