import { nikMatches, type LocalDate } from '@jemput/domain'
import { columns, placeOf, type ApplicationRecord } from '../application/record.ts'
import type { Desk } from '../booking/desk.ts'
import { officeId, phoneKey } from '../booking/rules.ts'

export type Passport = ApplicationRecord & { phone_key: string | null }

/** Everybody's papers under one code, whoever asks; those of a family share it. */
export const listByCode = ({ sql, ...desk }: Desk, code: string): Promise<Passport[]> => sql.query<Passport>(
  `select ${columns}, phone_key from application where office_id = $1 and code = $2 and status <> 'withdrawn' order by member_no, id`,
  [officeId({ sql, ...desk }), code])

/** Is the desk's phone the one that these papers name? */
export const isOwnPhone = (desk: Desk, passports: readonly Passport[]): boolean => passports.some(({ phone_key }) => phone_key === phoneKey(desk))

/** Was one of these people born on that day? */
export const isBirthDate = ({ keys }: Desk, passports: readonly Passport[], birthDate: LocalDate): boolean =>
  passports.some(({ birth_date_sealed, nik_sealed }) =>
    birth_date_sealed !== null
      ? keys.open(birth_date_sealed, placeOf('birth_date')) === birthDate
      : nik_sealed !== null && nikMatches(keys.open(nik_sealed, placeOf('nik')), birthDate))
