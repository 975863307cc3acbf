import type { Handlers } from '@jemput/contract'
import { listMessages } from '../../outgoing/list-messages.ts'
import { requeue } from '../../outgoing/requeue.ts'
import { revealMessage } from '../../outgoing/reveal-message.ts'
import type { AtDesk } from '../at-desk.ts'

export const outgoing = (at: AtDesk): Pick<Handlers, 'listMessages' | 'requeueMessage' | 'revealMessage'> => ({
  listMessages: async (c) => c.json(await at(c, (desk) => listMessages(desk, c.req.valid('query'))), 200),
  requeueMessage: async (c) => c.json(await at(c, (desk, clerk) => requeue(desk, clerk, c.req.valid('param').id, c.req.valid('json'))), 200),
  revealMessage: async (c) => c.json(await at(c, (desk, clerk) => revealMessage(desk, clerk, c.req.valid('param').id, c.req.valid('json'))), 200),
})
