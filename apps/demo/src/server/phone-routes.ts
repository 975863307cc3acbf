import { Hono } from 'hono'
import type { Context } from 'hono'
import { again } from './again.ts'
import { moveClock } from './clock.ts'
import { readBody, type Asked } from './json-body.ts'
import { changed, done } from './network.ts'
import { addPhone, findPhone, removePhone } from './phones.ts'
import type { Handset, Network, Outcome } from './network.ts'
import { send } from './sms/send.ts'
import { answer } from './ussd/answer.ts'
import { dial } from './ussd/dial.ts'
import { drop, expireCalls } from './ussd/drop.ts'
import { viewOf } from './view.ts'

type Deed = (network: Network, handset: Handset, asked: Asked) => Outcome | Promise<Outcome>

/** What a person can do with a phone. `number` in the body says whose. */
const deeds: Record<string, Deed> = {
  dial: (network, handset, asked) => dial(network, handset, word(asked['code'])),
  answer: (network, handset, asked) => answer(network, handset, word(asked['text'])),
  drop,
  repeat: (network, handset) => again(network, handset, 'ussd'),
  sms: (network, handset, asked) => send(network, handset, word(asked['to']), word(asked['text'])),
  'sms/repeat': (network, handset) => again(network, handset, 'sms'),
  read: (network, handset, asked) => read(network, handset, word(asked['peer'])),
  remove: async (network, handset) => {
    await drop(network, handset)
    return removePhone(network, handset)
  },
}

/** Mounted at `/phone/api`. Every deed answers the world as it is afterwards, or `{ code }` with why not. */
export function phoneRoutes(network: Network): Hono {
  const routes = new Hono()

  routes.get('/world', async c => {
    await expireCalls(network)
    if (c.req.header('if-none-match') === tagOf(network)) return c.body(null, 304)
    return world(c, network)
  })
  routes.get('/offices', c => c.json({ now: network.options.clock.now(), offices: network.options.offices() }))

  for (const [path, deed] of Object.entries(deeds)) {
    routes.post(`/${path}`, async c => {
      const asked = await readBody(c)
      const handset = asked && findPhone(network, word(asked['number']))
      if (!asked) return no(c, 'bad-request')
      if (!handset) return no(c, 'unknown-phone')
      return settle(c, network, await deed(network, handset, asked))
    })
  }
  routes.post('/add', async c => await readBody(c) ? settle(c, network, addPhone(network)) : no(c, 'bad-request'))
  routes.post('/clock', async c => {
    const asked = await readBody(c)
    return asked ? settle(c, network, await moveClock(network, asked)) : no(c, 'bad-request')
  })
  return routes
}

function settle(c: Context, network: Network, outcome: Outcome) {
  return outcome.ok ? world(c, network) : no(c, outcome.code)
}

function world(c: Context, network: Network) {
  return c.json(viewOf(network), 200, { etag: tagOf(network), 'cache-control': 'no-store' })
}

const tagOf = (network: Network) => `"${network.id}-${network.version}"`

function no(c: Context, code: Extract<Outcome, { ok: false }>['code']) {
  const status = code === 'bad-request' ? 400 : code === 'unknown-phone' ? 404 : 409
  return c.json({ code }, status)
}

function read(network: Network, handset: Handset, peer: string): Outcome {
  for (const message of handset.messages) {
    if (message.peer === peer) message.read = true
  }
  changed(network)
  return done
}

const word = (value: unknown) => typeof value === 'string' ? value : ''
