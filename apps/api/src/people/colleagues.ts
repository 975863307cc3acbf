import type { Colleague } from '@jemput/contract'
import type { Sql } from '@jemput/db'
import { FIELD_ROLES } from '../sync/phone.ts'

/** Who of an office may be sent out, by name. */
export const listColleagues = (sql: Sql, office: string): Promise<Colleague[]> => sql.query<Colleague>(
  `select s.id, s.name, m.role from member m join staff s on s.id = m.user_id
   where m.organization_id = $1 and m.role in (${FIELD_ROLES}) order by s.name, s.id`, [office])

/** Undefined for somebody who does not work at this office, or is not sent out. */
export const findColleague = async (sql: Sql, office: string, id: string, role?: Colleague['role']): Promise<Colleague | undefined> =>
  (await listColleagues(sql, office)).find((each) => each.id === id && (role === undefined || each.role === role))
