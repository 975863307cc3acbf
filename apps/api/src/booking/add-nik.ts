import type { NikAnswer, NikGiven } from '@jemput/contract'
import { nikMatches, nikSex, parseNik, type LocalDate } from '@jemput/domain'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { endElsewhere, findElsewhere } from './clash-elsewhere.ts'
import type { Desk } from './desk.ts'
import { readNamed } from './name-people.ts'
import { columns, type BookingRecord } from './record.ts'
import { officeId } from './rules.ts'
import { getVisit } from './visits.ts'

type Member = { nik_sealed: string | null; birth_date_sealed: string | null }

/**
 * The NIK of somebody who booked with a name and a birth date, read from the KTP at the counter: from then on it is who they are. Another
 * booking under it is a clash that no rule can settle, for namesakes exist; staff see both and decide, and nothing changes before they do.
 */
export async function addNik(desk: Desk, actor: Actor, id: string, { no, nik: written, clash }: NikGiven): Promise<NikAnswer | No> {
  const { sql, keys, now } = desk
  const office = officeId(desk)
  const parsed = parseNik(written)
  if (!parsed.ok) return { refusal: 'wrong-nik' }
  const nik = parsed.value
  const [booking] = await sql.query<BookingRecord>(`select ${columns} from booking where office_id = $1 and id = $2 for update`, [office, id])
  const [member] = await sql.query<Member>(
    'select nik_sealed, birth_date_sealed from booking_member where office_id = $1 and booking_id = $2 and no = $3', [office, id, no])
  if (!booking || !member) return { refusal: 'not-found' }
  if (booking.status !== 'arrived' || member.nik_sealed !== null) return { refusal: 'not-now' }
  if (member.birth_date_sealed !== null && !nikMatches(nik, keys.open(member.birth_date_sealed, 'booking_member.birth_date_sealed'))) return { refusal: 'nik-differs' }
  const key = keys.key('nik', nik)
  if ((await readNamed(sql, booking)).includes(key)) return { refusal: 'nik-twice' }

  const other = await findElsewhere(desk, key, id)
  const noted = { at: now, subject: id }
  if (other && !clash) {
    await record(sql, actor, { ...noted, act: 'nik-clash', detail: { no, office: other.office_id, booking: other.id } })
    return { outcome: 'clash', here: sideOf(desk, booking), other: sideOf(desk, other) }
  }
  if (other && clash?.keep === 'here') await endElsewhere(desk, actor, other, key, clash.reason)
  await write(desk, booking, no, { key, nik })
  const decided: Record<string, string> = other && clash ? { clash: clash.keep, office: other.office_id, booking: other.id, reason_sealed: keys.seal(clash.reason, 'audit.reason') } : {}
  await record(sql, actor, { ...noted, act: 'add-nik', detail: { no, ...decided } })
  return { outcome: 'added', visit: (await getVisit(desk, id)).visit }
}

type Side = { office_id: string; code: string; date: LocalDate; starts: string; ends: string; size: number }

/** Which booking it is, and nobody's name. Its code is proof, of which two digits are enough to tell two apart. */
const sideOf = (desk: Desk, { office_id, code, date, starts, ends, size }: Side) => ({
  office: desk.shelf.newest(office_id)?.pack.office.short ?? office_id, date, start: starts, end: ends, size, code: `••••-••${code.slice(-2)}`,
})

/** On the booking, and on the papers that were opened when its person came. */
async function write({ sql, keys }: Desk, { office_id, id }: BookingRecord, no: number, { key, nik }: { key: string; nik: string }): Promise<void> {
  await sql.query(
    'update booking_member set person_key = $4, nik_sealed = $5 where office_id = $1 and booking_id = $2 and no = $3',
    [office_id, id, no, key, keys.seal(nik, 'booking_member.nik_sealed')])
  await sql.query(
    'update application set person_key = $4, nik_sealed = $5, sex = $6 where office_id = $1 and booking_id = $2 and member_no = $3',
    [office_id, id, no, key, keys.seal(nik, 'application.nik_sealed'), nikSex(nik)])
}
