import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import type { Metrics } from '../metrics.ts'
import { keyCheck } from './gateway-key.ts'

/** `/metrics`, for whoever knows the token. Without one there is nothing here, for a proxy on this machine makes every caller look near. */
export function metricsRoute({ db, clock }: Deps, metrics: Metrics, token: string | undefined): Hono {
  const app = new Hono()
  if (token === undefined) return app
  const isRight = keyCheck([token])
  app.get('/metrics', async (c) => {
    const given = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    if (given === undefined || !isRight(given)) return c.notFound()
    await metrics.look(db, clock.now())
    return c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType, 'cache-control': 'no-store' })
  })
  return app
}
