import {
  assemble, callers, refusals, routes, type ApiEnv, type Handlers, type Refusal, type RouteName, type Staff,
} from '@jemput/contract'
import { retrying } from '@jemput/db'
import type { Language } from '@jemput/flow'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Desk } from '../booking/desk.ts'
import { help } from '../booking/help.ts'
import { receive } from '../booking/receive.ts'
import { today } from '../booking/today.ts'
import type { Deps } from '../deps.ts'
import type { Accounts } from '../people/accounts.ts'
import type { Actor } from '../people/audit.ts'
import { clientAddress } from './client-address.ts'
import { docsPage, docsStyle } from './docs.ts'
import { problem } from './problem.ts'

/** `/api/v1`, `/openapi.json` and `/docs`. */
export function apiRoutes(deps: Deps, accounts: Accounts): Hono<ApiEnv> {
  const app = assemble({
    async logIn(c) {
      const said = await accounts.logIn(c.req.valid('json'), clientAddress(c))
      if ('refusal' in said) return refuse(c, said.refusal)
      for (const cookie of said.cookies) c.header('set-cookie', cookie, { append: true })
      return c.body(null, 204)
    },
    async logOut(c) {
      for (const cookie of await accounts.logOut(c.req.raw.headers)) c.header('set-cookie', cookie, { append: true })
      return c.body(null, 204)
    },
    me: (c) => c.json(c.var.staff, 200),
    today: async (c) => c.json(await today(openDesk(deps, c, c.req.valid('param').office)), 200),
    async checkIn(c) {
      const { office } = c.req.valid('param')
      const said = await turn(deps, openDesk(deps, c, office), (desk) => receive(desk, actorOf(c, office), c.req.valid('json')))
      return said.outcome === 'code-unknown' ? no(c, said.outcome) : c.json(said, 200)
    },
    async bookAtCounter(c) {
      const { office } = c.req.valid('param')
      const asked = c.req.valid('json')
      const desk = openDesk(deps, c, office, `counter ${c.var.staff.id} ${asked.request}`)
      const said = await turn(deps, desk, (inside) => help(inside, actorOf(c, office), asked))
      return said.outcome === 'ok' ? c.json(said.visit, 200) : no(c, said.outcome, said)
    },
    ...coming,
  }, { guard: (route) => guard(accounts, route), unreadable: (c) => refuse(c, 'bad-request') })

  const info = { openapi: '3.1.0', info: { title: 'Jemput', version: '1' } }
  app.get('/openapi.json', (c) => c.json(app.getOpenAPI31Document(info)))
  app.get('/docs', (c) => docsPage(c, app.getOpenAPI31Document(info)))
  app.get('/docs.css', (c) => c.body(docsStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
  return app
}

type Built = 'logIn' | 'logOut' | 'me' | 'today' | 'checkIn' | 'bookAtCounter'
/** Routes whose verbs are being written: they say so. */
const coming = new Proxy({}, {
  get: () => (c: Context) => problem(c, 501, 'Not built yet'), has: () => true,
  ownKeys: () => Object.keys(routes).filter((name) => !['logIn', 'logOut', 'me', 'today', 'checkIn', 'bookAtCounter'].includes(name)),
  getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
}) as Omit<Handlers, Built>

/** Lets in whom the table of callers names; of an office somebody doesn't work at, not even its existence is told. */
const guard = (accounts: Accounts, route: RouteName): MiddlewareHandler<ApiEnv> => async (c, next) => {
  const who = callers[route]
  c.header('cache-control', 'no-store')
  if (who === 'anyone') return next()
  const staff = await accounts.findStaff(c.req.raw.headers)
  if (!staff) return refuse(c, 'not-logged-in')
  c.set('staff', staff)
  if (who === 'staff') return next()
  const post = postAt(staff, c.req.param('office') ?? '')
  if (!post) return refuse(c, 'no-such-office')
  return who.includes(post.role) ? next() : refuse(c, 'not-allowed')
}

const postAt = ({ offices }: Staff, office: string) => offices.find(({ id }) => id === office)

const actorOf = (c: Context<ApiEnv>, office: string): Actor => ({ staffId: c.var.staff.id, office })

/** The counter of an office at which the caller works. Nobody gets another office's desk, whatever let them come here. */
function openDesk({ db, clock, keys, shelf }: Deps, c: Context<ApiEnv>, officeId: string, requestKey = ''): Desk {
  const office = postAt(c.var.staff, officeId) && shelf.newest(officeId)
  if (!office) throw refused(c, 'no-such-office')
  return { sql: db, office, shelf, keys, now: clock.now(), phone: '', channel: 'COUNTER', language: languageOf(c), requestKey }
}

/** One transaction, run again while it loses races. */
const turn = <T>({ db }: Deps, desk: Desk, work: (desk: Desk) => Promise<T>): Promise<T> =>
  retrying(() => db.transaction((sql) => work({ ...desk, sql })))

const languageOf = (c: Context): Language => (/^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'id')

function refuse(c: Context, code: Refusal, fields: Record<string, unknown> = {}): Response {
  const { status, ...words } = refusals[code]
  const title = words[languageOf(c)].replace(/\{(\w+)\}/g, (_, name: string) => inWords(String(fields[name] ?? ''), languageOf(c)))
  return problem(c, status, title, undefined, code)
}

/** A date as people say it; anything else as it is. */
const inWords = (text: string, language: Language): string => (/^\d{4}-\d{2}-\d{2}$/.test(text)
  ? new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(text)) : text)

/** A verb's "no" leaves by the way of exceptions, because typed routes know only what they promise. */
const refused = (c: Context, code: Refusal, fields?: Record<string, unknown>) => new HTTPException(refusals[code].status, { res: refuse(c, code, fields) })
const no = (c: Context, code: Refusal, fields?: Record<string, unknown>): never => {
  throw refused(c, code, fields)
}
