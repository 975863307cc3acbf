import type { Sql } from '@jemput/db'
import type { LocalDate } from '@jemput/domain'
import type { TaskKind } from '@jemput/flow'
import { uuidv7 } from 'uuidv7'

/** What somebody at the office has to look at. `subject`: id of what it concerns; `detail`: codes and numbers, nothing personal. */
type NewTask = { kind: TaskKind; subject: string; detail?: Record<string, string | number>; dueOn?: LocalDate }

/** Opens a task in the host's transaction. The same kind about the same thing is one task while it is open: the second changes nothing. */
export async function openTask({ sql, now }: { sql: Sql; now: number }, officeId: string, { kind, subject, detail = {}, dueOn }: NewTask): Promise<void> {
  await sql.query(
    `insert into task (office_id, id, kind, subject, detail, status, opened_at, due_on) values ($1, $2, $3, $4, $5::json, 'open', $6, $7)
     on conflict (office_id, kind, subject) where status = 'open' do nothing`,
    [officeId, uuidv7(), kind, subject, JSON.stringify(detail), new Date(now), dueOn ?? null])
}
