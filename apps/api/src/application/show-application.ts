import type { AnswerPage, ApplicationDetail } from '@jemput/contract'
import { maskPhone } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { officeId, packOf } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Clerk } from '../people/audit.ts'
import { mayReadHealth } from '../people/may-read.ts'
import { findForm } from '../sync/forms.ts'
import { answerPages, personPage } from './answer-pages.ts'
import { listCustody, listHistory } from './history.ts'
import { findInterview, outcomesFor } from './interviews.ts'
import { rowOf, selectShown, type Shown } from './list-applications.ts'
import { placeOf } from './record.ts'

/** One application, masked. */
export const showApplication = (desk: Desk, clerk: Clerk, id: string): Promise<ApplicationDetail | No> => show(desk, clerk, id, false)

/** What is masked is shown for a reason, which is written down with who read it. Of an illness nobody reads more by it. */
export async function reveal(desk: Desk, clerk: Clerk, id: string, { reason }: { reason: string }): Promise<ApplicationDetail | No> {
  const [known] = await desk.sql.query('select 1 from application where office_id = $1 and id = $2', [officeId(desk), id])
  if (!known) return { refusal: 'not-found' }
  // People write names into reasons.
  await record(desk.sql, clerk, { at: desk.now, act: 'reveal', subject: id, detail: { reason_sealed: desk.keys.seal(reason, 'audit.reason') } })
  return show(desk, clerk, id, true)
}

async function show(desk: Desk, clerk: Clerk, id: string, revealed: boolean): Promise<ApplicationDetail | No> {
  const { sql, keys } = desk
  const [found] = await sql.query<Shown>(`${selectShown} where a.office_id = $1 and a.id = $2`, [officeId(desk), id])
  if (!found) return { refusal: 'not-found' }
  const [phone, passport] = [
    found.phone_sealed === null ? null : keys.open(found.phone_sealed, placeOf('phone')),
    found.passport_sealed === null ? null : keys.open(found.passport_sealed, placeOf('passport')),
  ]
  const [parcel] = await sql.query<{ id: string; number: string; status: string }>(
    'select id, number, status from parcel where office_id = $1 and application_id = $2 order by requested_at desc, id desc limit 1', [officeId(desk), id])
  return {
    ...await rowOf(desk, clerk, found), phone: phone === null || revealed ? phone : maskPhone(phone), pages: await pagesOf(desk, clerk, found, revealed),
    history: await listHistory(desk, found), custody: await listCustody(desk, id), revealed,
    outcomes: outcomesFor(desk, found), interview: await findInterview(desk, id), collectBy: found.collect_by,
    passport: passport === null || revealed ? passport : '•'.repeat(passport.length - 3) + passport.slice(-3), parcel: parcel ?? null,
  }
}

async function pagesOf(desk: Desk, clerk: Clerk, found: Shown, revealed: boolean): Promise<AnswerPage[]> {
  const { sql, keys, language } = desk
  const open = (sealed: string | null, column: 'name' | 'nik' | 'birth_date' | 'answers' | 'health') => (sealed === null ? null : keys.open(sealed, placeOf(column)))
  const pack = await packOf(desk, found.pack_version)
  const form = found.form === null ? undefined : await findForm({ ...desk, office: officeId(desk) }, { id: found.form, version: found.pack_version })
  if (!form) {
    const person = { name: open(found.name_sealed, 'name') ?? '', nik: open(found.nik_sealed, 'nik'), birthDate: open(found.birth_date_sealed, 'birth_date') }
    return [personPage(pack, language, person, revealed)]
  }
  const health = mayReadHealth(clerk)
  const answers = { ...JSON.parse(open(found.answers_sealed, 'answers') ?? '{}'), ...health ? JSON.parse(open(found.health_sealed, 'health') ?? '{}') : {} }
  const here = await sql.query<{ sha256: string }>('select sha256 from media where office_id = $1 and sha256 = any($2::text[])', [officeId(desk), found.media.map(({ sha256 }) => sha256)])
  return answerPages({
    ...form, answers, media: found.media, arrived: new Set(here.map(({ sha256 }) => sha256)), language, revealed, health,
    capturedAt: (found.captured_at ?? found.received_at).getTime(),
  })
}
