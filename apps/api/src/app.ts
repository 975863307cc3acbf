import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import type { Deps } from './deps.ts'
import { apiRoutes } from './http/api.ts'
import { clientPages, fieldLeave } from './http/client-pages.ts'
import { metricsRoute } from './http/metrics.ts'
import { faultOf, problem } from './http/problem.ts'
import type { Metrics } from './metrics.ts'
import { signedJson } from './payment/gateways/signed-json.ts'
import { ownSecret, paymentRoutes } from './payment/routes.ts'
import { openAccounts } from './people/accounts.ts'
import type { UssdLimits } from './phone/answer.ts'
import { gateways } from './phone/gateways/gateways.ts'
import { gatewayRoutes } from './phone/routes.ts'
import type { Spool } from './phone/spool.ts'
import { mountSync } from './sync/routes.ts'

export type AppOptions = {
  gatewayKeys: readonly string[]
  /** Secrets of whoever tells us of money; one that follows from MASTER_KEY when none is given. */
  paymentKeys?: readonly string[]
  limits?: Partial<UssdLimits>
  /** Given the work that outlives its request, so that a shutdown can wait for it; never rejects. */
  linger?: (work: Promise<void>) => void
  /** Where incoming messages lie while the database is away; without one their gateway is asked to bring them again. */
  spool?: Spool
  /** Where people reach this server; decides how cookies are set. */
  publicUrl?: string
  /** What is told at `/metrics`, and the token without which nobody hears it. */
  metrics?: { metrics: Metrics; token?: string }
  /** Where the built console is; without it there is none. */
  consoleDir?: string
  /** Where the built app of officers and couriers is; without it there is none. */
  fieldDir?: string
  /** The world outside, for a demonstration: its pages and phones, and the stand-in for the gateway's own interface. */
  demo?: { app: Hono; standIn: Hono }
}

const LIMITS: UssdLimits = { dials: 256, turnMs: 6500 }

/** All of HTTP as one function from request to response. Nothing happens before the first request. */
export function createApp(deps: Deps, { gatewayKeys, paymentKeys, limits, linger = () => {}, spool, publicUrl, metrics, consoleDir, fieldDir, demo }: AppOptions): Hono {
  const app = new Hono()
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.res ?? problem(c, error.status, error.message || 'Refused')
    deps.log.error({ fault: faultOf(error) }, 'a request failed')
    return problem(c, 500, 'Something failed here')
  })
  app.notFound((c) => problem(c, 404, 'Not found'))

  app.use(async (c, next) => {
    if (!deps.log.isLevelEnabled('debug')) return next()
    const began = performance.now()
    await next()
    // The route and not the path: a path may carry the gateway's key.
    deps.log.debug({ method: c.req.method, route: routePath(c, -1), status: c.res.status, ms: Math.round(performance.now() - began) }, 'request')
  })
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => {
    try {
      await deps.db.query('select 1')
      return c.text('ready')
    } catch (error) {
      deps.log.error({ fault: faultOf(error) }, 'the database does not answer')
      return problem(c, 503, 'The database does not answer')
    }
  })
  if (metrics) app.route('/', metricsRoute(deps, metrics.metrics, metrics.token))
  for (const gateway of gateways) {
    app.route(`/gateway/${gateway.id}`, gatewayRoutes(deps, gateway, { gatewayKeys, limits: { ...LIMITS, ...limits }, linger, spool }))
  }
  app.route('/gateway/payment', paymentRoutes(deps, signedJson, paymentKeys ?? [ownSecret(deps)]))
  app.route('/', mountSync(deps))
  app.route('/', apiRoutes(deps, openAccounts(deps, publicUrl)))
  if (consoleDir !== undefined) {
    app.get('/console', (c) => c.redirect('/console/', 301))
    app.route('/console', clientPages(consoleDir))
  }
  if (fieldDir !== undefined) {
    app.get('/field', (c) => c.redirect('/field/', 301))
    app.route('/field', clientPages(fieldDir, fieldLeave))
  }
  if (demo) {
    app.route('/standin', demo.standIn)
    app.route('/', demo.app)
  } else {
    app.get('/', (c) => c.redirect('/console/'))
  }
  return app
}
