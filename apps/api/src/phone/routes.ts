import { Hono, type Context } from 'hono'
import type { Deps } from '../deps.ts'
import { readBody } from '../http/body.ts'
import { keyCheck } from '../http/gateway-key.ts'
import { faultOf, problem } from '../http/problem.ts'
import { ussdAnswers, type UssdLimits } from './answer.ts'
import { noteEnd } from './call-ends.ts'
import type { Gateway } from './gateways/port.ts'
import { stopReminders } from './preferences.ts'
import { noteReports } from './reports.ts'
import type { Spool } from './spool.ts'
import { takeSms } from './take-sms.ts'

/** No honest callback comes near this. */
const LARGEST_BODY = 16 * 1024

export type GatewayOptions = {
  /** Path keys that are valid now: two while one is replaced. */
  gatewayKeys: readonly string[]
  limits: UssdLimits
  linger: (work: Promise<void>) => void
  /** Where messages lie while the database is away; without one the gateway is asked to bring them again. */
  spool?: Spool
}

/**
 * The callbacks of one gateway, under `/:key`. Without the right key there is nothing here.
 * A gateway repeats or hangs up on whatever is not 200, so that is the answer to nonsense too.
 */
export function gatewayRoutes(deps: Deps, gateway: Gateway, { gatewayKeys, limits, linger, spool }: GatewayOptions): Hono {
  const isOurs = keyCheck(gatewayKeys)
  const answerUssd = ussdAnswers(deps, gateway, limits, linger)
  const app = new Hono()

  app.use('/:key/*', async (c, next) => isOurs(c.req.param('key')) ? next() : c.notFound())

  const below = (paths: readonly string[]) => paths.map((path) => `/:key${path}`)
  // Some gateways put what belongs to a session that is there.
  app.on(['POST', 'PUT'], below(gateway.ussdPaths.request), async (c) => {
    const { text, cut } = await readBody(c.req.raw, LARGEST_BODY)
    const { body, headers } = gateway.renderUssd(await answerUssd(cut ? undefined : text, pathBelowKey(c)))
    return c.body(body, 200, headers)
  })

  /** A callback that wants no words back. When the database fails it is asked for again. */
  const heard = (act: (body: string, cut: boolean, path: string) => Promise<void> | undefined) => async (c: Context) => {
    try {
      const { text, cut } = await readBody(c.req.raw, LARGEST_BODY)
      await act(text, cut, pathBelowKey(c))
      return c.text('')
    } catch (error) {
      deps.log.error({ fault: faultOf(error) }, 'a callback was not stored')
      return problem(c, 503, 'Not stored, please send again')
    }
  }
  app.post('/:key/sms', heard((body, cut) => takeSms(deps, gateway, { body, cut }, spool)))
  app.post('/:key/delivery-report', heard((body, cut) => {
    return cut ? undefined : noteReports(deps, gateway, gateway.readReports(body))
  }))
  app.post('/:key/opt-out', heard((body, cut) => {
    const phone = cut ? undefined : gateway.parseOptOut(body)
    return phone === undefined ? undefined : stopReminders(deps.db, deps.keys.key('phone', phone))
  }))
  // Only statistics, and it may never come: nothing depends on it.
  app.on(['POST', 'PUT'], below(gateway.ussdPaths.end), heard((body, cut, path) => {
    const end = cut ? undefined : gateway.readEnd(body, path)
    return end && noteEnd(deps, gateway, end)
  }))
  return app
}

/** What an adapter may read an address for. */
const pathBelowKey = (c: Context): string => `/${c.req.path.split(`/${c.req.param('key')}/`)[1] ?? ''}`
