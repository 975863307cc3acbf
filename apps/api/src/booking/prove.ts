import { nikMatches, type LocalDate } from '@jemput/domain'
import type { Policy } from '@jemput/flow'
import type { Desk } from './desk.ts'
import { countTry } from './phone-limits.ts'
import type { BookingRecord } from './record.ts'
import { phoneKey } from './rules.ts'

export type ProofRefusal = { outcome: 'proof-failed' | 'too-many-tries' }

/**
 * Whether the caller may change a confirmed booking: by its own phone where that is enough, else by the birth date of one of
 * its people, which the caller knew beside the code. A phone has so many tries within the hour. Undefined = may.
 */
export async function refuseProof(
  desk: Desk, booking: BookingRecord, birthDate: LocalDate | null, proof: Policy['proof']['cancel'],
): Promise<ProofRefusal | undefined> {
  if (proof === 'PHONE' && booking.phone_key === phoneKey(desk)) return undefined
  if (birthDate === null) return { outcome: 'proof-failed' }
  if (!await countTry(desk, 'proof')) return { outcome: 'too-many-tries' }
  return await isBirthDate(desk, booking, birthDate) ? undefined : { outcome: 'proof-failed' }
}

async function isBirthDate({ sql, keys }: Desk, { office_id, id }: BookingRecord, birthDate: LocalDate): Promise<boolean> {
  const people = await sql.query<{ nik_sealed: string | null; birth_date_sealed: string | null }>(
    'select nik_sealed, birth_date_sealed from booking_member where office_id = $1 and booking_id = $2', [office_id, id])
  return people.some(({ nik_sealed, birth_date_sealed }) =>
    birth_date_sealed !== null
      ? keys.open(birth_date_sealed, 'booking_member.birth_date_sealed') === birthDate
      : nik_sealed !== null && nikMatches(keys.open(nik_sealed, 'booking_member.nik_sealed'), birthDate))
}
