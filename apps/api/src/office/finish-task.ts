import type { Task, TaskDone } from '@jemput/contract'
import type { Desk } from '../booking/desk.ts'
import { officeId } from '../booking/rules.ts'
import type { No } from '../no.ts'
import { record, type Actor } from '../people/audit.ts'
import { listTasks } from './list-tasks.ts'

/** Somebody saw to it, and says what came of it. Of two at once the second finds it done; the first one's note stays. */
export async function finishTask(desk: Desk, actor: Actor, id: string, { note }: TaskDone): Promise<Task[] | No> {
  const { sql, keys, now } = desk
  const [found] = await sql.query<{ kind: string }>('select kind from task where office_id = $1 and id = $2', [officeId(desk), id])
  if (!found) return { refusal: 'not-found' }
  const done = await sql.query(
    `update task set status = 'done', done_at = $3, done_by = $4, note_sealed = $5 where office_id = $1 and id = $2 and status = 'open' returning id`,
    [officeId(desk), id, new Date(now), actor.staffId, keys.seal(note, 'task.note_sealed')])
  if (done.length > 0) await record(sql, actor, { at: now, act: 'finish-task', subject: id, detail: { kind: found.kind } })
  return listTasks(desk)
}
