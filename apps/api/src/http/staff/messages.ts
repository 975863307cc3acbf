import type { Handlers } from '@jemput/contract'
import { callEnds } from '../../phone/call-ends.ts'
import { listThreads } from '../../phone/threads/list-threads.ts'
import { readThread } from '../../phone/threads/read-thread.ts'
import { replyToThread } from '../../phone/threads/reply-to-thread.ts'
import type { AtDesk } from '../at-desk.ts'

export const messages = (at: AtDesk): Pick<Handlers, 'listThreads' | 'readThread' | 'replyToThread' | 'callEnds'> => ({
  listThreads: async (c) => c.json(await at(c, listThreads), 200),
  readThread: async (c) => c.json(await at(c, (desk, clerk) => readThread(desk, clerk, c.req.valid('param').id)), 200),
  replyToThread: async (c) => c.json(await at(c, (desk, clerk) => replyToThread(desk, clerk, c.req.valid('param').id, c.req.valid('json'))), 200),
  callEnds: async (c) => c.json(await at(c, callEnds), 200),
})
