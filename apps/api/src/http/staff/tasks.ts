import type { Handlers } from '@jemput/contract'
import { finishTask } from '../../office/finish-task.ts'
import { listTasks } from '../../office/list-tasks.ts'
import type { AtDesk } from '../at-desk.ts'

export const tasks = (at: AtDesk): Pick<Handlers, 'listTasks' | 'finishTask'> => ({
  listTasks: async (c) => c.json(await at(c, listTasks), 200),
  finishTask: async (c) => c.json(await at(c, (desk, clerk) => finishTask(desk, clerk, c.req.valid('param').id, c.req.valid('json'))), 200),
})
