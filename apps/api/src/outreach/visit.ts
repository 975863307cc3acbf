import type { LocalDate } from '@jemput/domain'
import type { VisitKind } from '@jemput/flow'
import type { Desk } from '../booking/desk.ts'
import { officeId, packOf } from '../booking/rules.ts'

/** A day on which officers go out, as it is stored. */
export type VisitRecord = {
  id: string; kind: string; pack_version: number; status: 'planned' | 'closed'; home_visit_id: string | null; place_sealed: string; region: string | null
  date: LocalDate; starts: string; expected: number
}
export const visitColumns = 'id, kind, pack_version, status, home_visit_id, place_sealed, region, date, starts, expected'

/** Its roster and team are changed by nobody else until this transaction is over. */
export async function lockVisit(desk: Desk, id: string): Promise<VisitRecord | undefined> {
  const [found] = await desk.sql.query<VisitRecord>(`select ${visitColumns} from outreach_visit where office_id = $1 and id = $2 for update`, [officeId(desk), id])
  return found
}

/** The kind as it was when the visit was planned. Throws for one that the pack never had. */
export async function kindOf(desk: Desk, { kind, pack_version }: Pick<VisitRecord, 'kind' | 'pack_version'>): Promise<VisitKind> {
  const found = (await packOf(desk, pack_version)).visits[kind]
  if (!found) throw new Error(`version ${pack_version} has no visits of kind ${kind}`)
  return found
}
