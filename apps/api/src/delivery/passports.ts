import { nikMatches, type LocalDate } from '@jemput/domain'
import { columns, placeOf, type ApplicationRecord } from '../application/record.ts'
import type { Desk } from '../booking/desk.ts'
import { officeId, phoneKey } from '../booking/rules.ts'

export type Passport = ApplicationRecord & { phone_key: string | null }

/**
 * Everybody's papers under one code, whoever asks; those of a family share it. Codes are unique among what is open, so over the years
 * two families may have the same one: see `familyOf`.
 */
export const listByCode = ({ sql, ...desk }: Desk, code: string): Promise<Passport[]> => sql.query<Passport>(
  `select ${columns}, phone_key from application where office_id = $1 and code = $2 and status <> 'withdrawn' order by member_no, id`,
  [officeId({ sql, ...desk }), code])

/** Is the desk's phone the one that the papers name? */
export const isOwnPhone = (desk: Desk, { phone_key }: Passport): boolean => phone_key === phoneKey(desk)

/** Those who came together with whoever is known; nobody where none is. Whoever was captured came alone. */
export function familyOf(passports: readonly Passport[], isKnown: (passport: Passport) => boolean): Passport[] {
  const known = passports.find(isKnown)
  return passports.filter(({ id, booking_id }) => id === known?.id || (booking_id !== null && booking_id === known?.booking_id))
}

/** Was this person born on that day? */
export const isBirthDate = ({ keys }: Desk, { birth_date_sealed, nik_sealed }: Passport, birthDate: LocalDate): boolean =>
  (birth_date_sealed !== null
    ? keys.open(birth_date_sealed, placeOf('birth_date')) === birthDate
    : nik_sealed !== null && nikMatches(keys.open(nik_sealed, placeOf('nik')), birthDate))
