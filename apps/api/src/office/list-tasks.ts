import type { Task } from '@jemput/contract'
import type { LocalDate } from '@jemput/domain'
import type { Desk } from '../booking/desk.ts'
import { currentPack, officeId, todayAt } from '../booking/rules.ts'
import { named } from '../booking/visits.ts'

type Row = { id: string; kind: string; subject: string; detail: Task['detail']; opened_at: Date; due_on: LocalDate | null }

/** What is open at the office, the oldest first. */
export async function listTasks(desk: Desk): Promise<Task[]> {
  const rows = await desk.sql.query<Row>(
    `select id, kind, subject, detail, opened_at, due_on from task where office_id = $1 and status = 'open' order by opened_at, id`, [officeId(desk)])
  const [pack, today] = [currentPack(desk), todayAt(desk)]
  return rows.map(({ id, kind, subject, detail, opened_at, due_on }) => ({
    id, kind, label: named(pack, desk.language, 'task', kind).label, subject, detail,
    openedAt: opened_at.getTime(), dueOn: due_on, overdue: due_on !== null && due_on < today,
  }))
}
