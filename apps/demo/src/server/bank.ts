import { Hono } from 'hono'
import type { Bank, Told } from '../wire.ts'
import { readBody } from './json-body.ts'
import { keep, type Network } from './network.ts'

const MOST_TOLD = 20

/** Money that was sent, kept so that the very same can be told again. */
type Sent = { office: string; body: string }

/**
 * Mounted at `/bank/api`: the bills that somebody may pay, and what happens when they do. Each payment is told to the office by the
 * callback that a real treasury would send, signed, over HTTP.
 */
export function bankRoutes({ options: { treasury, deliver, clock, offices } }: Network): Hono {
  let told: Told[] = []
  let last: Sent | undefined
  let count = 0

  const view = async (): Promise<Bank> => ({ now: clock.now(), offices: offices().map(({ id, short, zone }) => ({ id, short, zone })), bills: await treasury.bills(), told })
  async function tell(sent: Sent, billing: string, amount: number): Promise<void> {
    const headers = { 'content-type': 'application/json', 'x-signature': treasury.sign(sent.office, sent.body) }
    const { status } = await deliver(new Request(`http://jemput/gateway/payment/${encodeURIComponent(sent.office)}`, { method: 'POST', headers, body: sent.body }))
    last = sent
    told = keep([...told, { at: clock.now(), billing, amount, status }], MOST_TOLD)
  }

  return new Hono()
    .get('/', async c => c.json(await view(), 200, { 'cache-control': 'no-store' }))
    .post('/pay', async c => {
      const { office, billing, amount } = await readBody(c) ?? {}
      if (typeof office !== 'string' || typeof billing !== 'string' || typeof amount !== 'number' || !Number.isInteger(amount) || amount < 0) {
        return c.json({ code: 'bad-request', example: { office: 'id', billing: '821456789012345', amount: 350_000 } }, 400)
      }
      count += 1
      const id = `bank-${clock.now()}-${count}`
      await tell({ office, body: JSON.stringify({ id, billing, amount, receipt: `NTPN${String(count).padStart(12, '0')}` }) }, billing, amount)
      return c.json(await view())
    })
    .post('/again', async c => {
      const newest = told.at(-1)
      if (!await readBody(c) || !last || !newest) return c.json({ code: 'nothing-to-repeat' }, 409)
      await tell(last, newest.billing, newest.amount)
      return c.json(await view())
    })
}
