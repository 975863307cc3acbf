import type { Sql } from '@jemput/db'
import type { LocalDate } from '@jemput/domain'
import type { Language, Value } from '@jemput/flow'
import type { Keys } from '../deps.ts'
import { nameTokens } from './name-tokens.ts'

/** A photo or signature of an application. `health`: it answers a question about health, and is shown to few. */
export type ApplicationMedia = { question: string; sha256: string; size: number; mime: string; health: boolean }
/** Why an application needs a second look; nothing personal. */
export type ApplicationFlag = { code: string; question?: string }
export type Answers = Readonly<Record<string, Value>>

export type NewApplication = {
  id: string
  /** Came to the counter with a booking, or was visited. `code`: the booking's, which it keeps. `operation`: what brought it. */
  from:
    | { source: 'booking'; booking: string; member: number; code: string }
    | { source: 'capture'; visit: string; operation: string; capturedAt: number; whole: boolean }
  service: string
  packVersion: number
  form: string | null
  language: Language
  person: { key: string; name: string; nik: string | null; birthDate: LocalDate | null; sex: 'M' | 'F' | null }
  /** Where messages about it go, E.164. */
  phone: string | null
  answers: Answers
  /** Those to questions with `data: HEALTH`. */
  health: Answers
  media: readonly ApplicationMedia[]
  flags: readonly ApplicationFlag[]
}
type Host = { sql: Sql; keys: Keys; office: string; now: number }

/**
 * Writes a new application, sealed, and the words by which its name is found. Throws 23505 where the booking's member has one, or
 * where the person was captured and that passport is still on its way: somebody was faster.
 */
export async function openApplication({ sql, keys, office, now }: Host, application: NewApplication): Promise<void> {
  const { id, from, service, packVersion, form, language, person, phone, answers, health, media, flags } = application
  const seal = (text: string | null, column: string) => (text === null ? null : keys.seal(text, `application.${column}`))
  const sealAll = (given: Answers, column: string) => (Object.keys(given).length === 0 ? null : seal(JSON.stringify(given), column))
  const captured = from.source === 'capture' ? from : undefined
  const booked = from.source === 'booking' ? from : undefined
  const whole = captured?.whole ?? true
  await sql.query(
    `insert into application (office_id, id, status, source, booking_id, member_no, visit_id, operation_id, code, service, pack_version, form, language,
       person_key, name_sealed, nik_sealed, birth_date_sealed, phone_key, phone_sealed, sex, answers_sealed, health_sealed, media, flags,
       captured_at, received_at, complete_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23::json, $24::json, $25, $26, $27)`,
    [
      office, id, whole ? 'complete' : 'received', from.source, booked?.booking ?? null, booked?.member ?? null, captured?.visit ?? null, captured?.operation ?? null, booked?.code ?? null,
      service, packVersion, form, language, person.key, seal(person.name, 'name_sealed'), seal(person.nik, 'nik_sealed'),
      seal(person.birthDate, 'birth_date_sealed'), phone === null ? null : keys.key('phone', phone), seal(phone, 'phone_sealed'), person.sex,
      sealAll(answers, 'answers_sealed'), sealAll(health, 'health_sealed'), JSON.stringify(media), JSON.stringify(flags),
      captured ? new Date(captured.capturedAt) : null, new Date(now), whole ? new Date(now) : null,
    ])
  await sql.query(
    `insert into name_token (office_id, token, application_id) select $1, unnest($2::text[]), $3 on conflict do nothing`,
    [office, nameTokens(keys, office, person.name), id])
}
