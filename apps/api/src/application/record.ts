import type { Sql } from '@jemput/db'
import type { ApplicationStatus, LocalDate } from '@jemput/domain'
import type { Language, PassportView } from '@jemput/flow'
import type { Keys } from '../deps.ts'
import type { ApplicationFlag, ApplicationMedia } from './open-application.ts'

/** An application as it is stored. */
export type ApplicationRecord = {
  office_id: string; id: string; status: ApplicationStatus; source: 'booking' | 'capture'; booking_id: string | null; member_no: number | null
  visit_id: string | null; operation_id: string | null; code: string | null; service: string; pack_version: number; form: string | null
  language: Language; person_key: string; name_sealed: string; nik_sealed: string | null; birth_date_sealed: string | null
  phone_sealed: string | null; sex: 'M' | 'F' | null; answers_sealed: string | null; health_sealed: string | null
  media: ApplicationMedia[]; flags: ApplicationFlag[]; captured_at: Date | null; received_at: Date; complete_at: Date | null
  accepted_at: Date | null; ready_at: Date | null; collect_by: LocalDate | null; passport_sealed: string | null
}
export const columns = `office_id, id, status, source, booking_id, member_no, visit_id, operation_id, code, service, pack_version, form, language,
  person_key, name_sealed, nik_sealed, birth_date_sealed, phone_sealed, sex, answers_sealed, health_sealed, media, flags, captured_at, received_at,
  complete_at, accepted_at, ready_at, collect_by, passport_sealed`

type Sealed = 'name' | 'nik' | 'birth_date' | 'phone' | 'answers' | 'health' | 'passport'
/** Where a sealed column of an application belongs. */
export const placeOf = (column: Sealed) => `application.${column}_sealed`

/** Nobody changes it until this transaction is over. */
export async function lockApplication(sql: Sql, office: string, id: string): Promise<ApplicationRecord | undefined> {
  const [found] = await sql.query<ApplicationRecord>(`select ${columns} from application where office_id = $1 and id = $2 for update`, [office, id])
  return found
}

/** What texts may tell of it. */
export const passportView = (keys: Keys, record: Pick<ApplicationRecord, 'code' | 'name_sealed' | 'collect_by'>, count = 1): PassportView => ({
  code: record.code ?? '', name: keys.open(record.name_sealed, placeOf('name')), count, collectBy: record.collect_by,
})

/** Whom it is told: the phone in its papers; nobody where there is none. */
export const listenerOf = (keys: Keys, { phone_sealed, language }: Pick<ApplicationRecord, 'phone_sealed' | 'language'>) =>
  ({ phone: phone_sealed === null ? '' : keys.open(phone_sealed, placeOf('phone')), language })
