import { Hono } from 'hono'
import { reportFaults, sendFaults, type ReportFault, type SendFault } from './faults.ts'
import { readBody } from './json-body.ts'
import { changed, type Network } from './network.ts'

const MOST_LEFT = 1000

/** Mounted at `/switchboard/api`: how the gateway behaves, and what was handed to it last. */
export function switchboardRoutes(network: Network): Hono {
  const view = () => ({ ...network.switchboard, now: network.options.clock.now() })
  return new Hono()
    .get('/', c => c.json(view(), 200, { 'cache-control': 'no-store' }))
    .post('/', async c => {
      const asked = await readBody(c)
      const send = sendFaults.find(fault => fault === asked?.['send'])
      const report = reportFaults.find(fault => fault === asked?.['report'])
      const left = asked?.['left'] ?? null
      if (!send || !report || !isCount(left)) {
        return c.json({ code: 'bad-request', example: { send: 'silent-but-accepted' satisfies SendFault, report: 'none' satisfies ReportFault, left: 3 } }, 400)
      }
      Object.assign(network.switchboard, { send, report, left })
      changed(network)
      return c.json(view())
    })
}

const isCount = (left: unknown): left is number | null => left === null || (Number.isInteger(left) && typeof left === 'number' && left >= 1 && left <= MOST_LEFT)
