import { localDateOf, OPEN_VISITS, type HomeVisitStatus, type LocalDate } from '@jemput/domain'
import type { HomeVisitView, Language } from '@jemput/flow'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'

/** What a text may tell of a request, as it is stored. */
type Row = {
  id: string; number: number; status: HomeVisitStatus; contact_sealed: string; answer_by: LocalDate; requested_at: Date; phone_sealed: string; language: Language
}

/** Statuses of a request that is not settled, for SQL. */
export const open = `status in (${OPEN_VISITS.map((status) => `'${status}'`).join(', ')})`

/** The request that `where` is true of: an open one before a settled one, then the newest. `$1` is the office, the others follow. */
export async function findVisit(desk: Desk, where: string, ...params: readonly unknown[]): Promise<HomeVisitView | undefined> {
  return (await findRequest(desk, where, params))?.visit
}

type Requested = { id: string; visit: HomeVisitView; phone: string; language: Language }
/** The same with the phone that asked, and its language. */
export async function findRequest(desk: Desk, where: string, params: readonly unknown[]): Promise<Requested | undefined> {
  const { sql, keys, office } = desk
  const [row] = await sql.query<Row>(
    `select id, number, status, contact_sealed, answer_by, requested_at, phone_sealed, language from home_visit
     where office_id = $1 and ${where} order by (${open}) desc, number desc limit 1`,
    [officeId(desk), ...params])
  return row && {
    id: row.id, phone: keys.open(row.phone_sealed, 'home_visit.phone_sealed'), language: row.language,
    visit: {
      number: row.number, status: row.status, contact: keys.open(row.contact_sealed, 'home_visit.contact_sealed'), answerBy: row.answer_by,
      requestedOn: localDateOf(row.requested_at.getTime(), office.pack.office.timezone),
    },
  }
}
