import { interviewReport, type Desk } from '@jemput/api'
import { StoryError } from '../story/expect.ts'

/** Open tasks of a kind. */
export async function countTasks({ sql, office }: Desk, kind: string): Promise<number> {
  return (await sql.query(`select id from task where office_id = $1 and kind = $2 and status = 'open'`, [office.pack.office.id, kind])).length
}

/** How many interviews of the month that it is now came to this. */
export async function countInterviews(desk: Desk, outcome: string): Promise<number> {
  const { rows } = await interviewReport(desk, {})
  const row = rows.find((each) => each.outcome === outcome)
  if (!row) throw new StoryError(`the report has no "${outcome}"; there are: ${rows.map((each) => each.outcome).join(', ')}`)
  return row.count
}
