import { Hono } from 'hono'
import { bankRoutes } from './bank.ts'
import { allWell } from './faults.ts'
import { newNetworkId } from './ids.ts'
import type { DemoOptions, Network } from './network.ts'
import { pages } from './pages.ts'
import { phoneRoutes } from './phone-routes.ts'
import { firstHandsets } from './phones.ts'
import { createStandIn } from './stand-in.ts'
import { switchboardRoutes } from './switchboard.ts'

/**
 * The world outside: people with phones, the mobile network and its gateway. It reaches our server by `deliver` alone,
 * through the routes that the real gateway calls. `app` belongs at `/`, `standIn` where AT_BASE_URL points.
 */
export function createDemo(options: DemoOptions): { app: Hono; standIn: Hono } {
  const network: Network = {
    options, id: newNetworkId(), handsets: firstHandsets(), version: 1, exchanges: 0, switchboard: allWell(), later: options.later ?? whenTimeHasPassed,
  }
  const app = new Hono()
  app.route('/', pages(network))
  app.route('/phone/api', phoneRoutes(network))
  app.route('/switchboard/api', switchboardRoutes(network))
  app.route('/bank/api', bankRoutes(network))
  return { app, standIn: createStandIn(network) }
}

/** Keeps no process alive that wants to end. */
function whenTimeHasPassed(work: () => Promise<unknown>, ms: number): void {
  setTimeout(() => { void work() }, ms).unref()
}
