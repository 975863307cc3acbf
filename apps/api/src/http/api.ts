import { assemble, type ApiEnv } from '@jemput/contract'
import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Deps } from '../deps.ts'
import type { Accounts } from '../people/accounts.ts'
import { atDesk } from './at-desk.ts'
import { docsPage, docsStyle } from './docs.ts'
import { guard } from './guard.ts'
import { refuseField } from './refuse.ts'
import { applications } from './staff/applications.ts'
import { closing } from './staff/closing.ts'
import { counter } from './staff/counter.ts'
import { delivery } from './staff/delivery.ts'
import { outgoing } from './staff/outgoing.ts'
import { outreach } from './staff/outreach.ts'
import { phones } from './staff/phones.ts'
import { session } from './staff/session.ts'
import { messages } from './staff/messages.ts'
import { tasks } from './staff/tasks.ts'

/** `/api/v1`, `/openapi.json` and `/docs`. */
export function apiRoutes(deps: Deps, accounts: Accounts): Hono<ApiEnv> {
  const at = atDesk(deps)
  const app = assemble({ ...session(accounts), ...counter(at), ...closing(at), ...tasks(at), ...messages(at), ...outgoing(at), ...phones(at), ...outreach(at), ...applications(deps, at), ...delivery(accounts, at) }, {
    guard: (route) => guard(accounts, route), unreadable: refuseField,
  })

  app.onError((error, c) => {
    // What is no JSON at all is refused before any schema sees it.
    if (error instanceof HTTPException && error.status === 400 && !error.res) return refuseField(c, [])
    throw error
  })

  const info = { openapi: '3.1.0', info: { title: 'Jemput', version: '1' } }
  app.get('/openapi.json', (c) => c.json(app.getOpenAPI31Document(info)))
  app.get('/docs', (c) => docsPage(c, app.getOpenAPI31Document(info)))
  app.get('/docs.css', (c) => c.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
  return app
}
