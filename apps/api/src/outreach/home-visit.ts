import { OPEN_VISITS, type HomeVisitStatus, type LocalDate } from '@jemput/domain'
import type { HomeVisitView } from '@jemput/flow'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'

/** What a text may tell of a request, as it is stored. */
type Row = { number: number; status: HomeVisitStatus; contact_sealed: string; answer_by: LocalDate }

/** Statuses of a request that is not settled, for SQL. */
export const open = `status in (${OPEN_VISITS.map((status) => `'${status}'`).join(', ')})`

/** The request that `where` is true of: an open one before a settled one, then the newest. `$1` is the office, the others follow. */
export async function findVisit(desk: Desk, where: string, ...params: readonly unknown[]): Promise<HomeVisitView | undefined> {
  const [row] = await desk.sql.query<Row>(
    `select number, status, contact_sealed, answer_by from home_visit
     where office_id = $1 and ${where} order by (${open}) desc, number desc limit 1`,
    [officeId(desk), ...params])
  return row && {
    number: row.number, status: row.status, contact: desk.keys.open(row.contact_sealed, 'home_visit.contact_sealed'), answerBy: row.answer_by,
  }
}
