import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { readBody } from '../http/body.ts'
import { faultOf, problem } from '../http/problem.ts'
import type { PaymentGateway } from './gateways/port.ts'
import { receiveCallback } from './receive-callback.ts'

/** No honest callback comes near this. */
const LARGEST_BODY = 16 * 1024

/** Whoever tells us of money signs with this secret where none is given: it follows from MASTER_KEY, and reveals nothing of it. */
export const ownSecret = ({ keys }: Pick<Deps, 'keys'>): string => keys.key('secret', 'payment callback')

/**
 * `POST /:office`: money came. Without the right signature nothing is written. Anything but 200 asks the gateway to bring it again;
 * money that we can make nothing of is kept, so that is 200 as well.
 */
export function paymentRoutes(deps: Deps, gateway: PaymentGateway, secrets: readonly string[]): Hono {
  const app = new Hono()
  app.post('/:office', async (c) => {
    const office = c.req.param('office')
    const { text: body, cut } = await readBody(c.req.raw, LARGEST_BODY)
    const signed = !cut && gateway.isSigned({ office, body, signature: c.req.header('x-signature') }, secrets)
    if (!signed) return problem(c, 401, 'Not signed by anybody we know')
    if (!deps.shelf.newest(office)) return problem(c, 404, 'No such office')
    try {
      await receiveCallback(deps, gateway, office, body)
      return c.text('')
    } catch (error) {
      deps.log.error({ fault: faultOf(error) }, 'money was not settled')
      return problem(c, 503, 'Not settled, please send again')
    }
  })
  return app
}
