import { createDemo } from '@jemput/demo'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { listen, type Listening } from '../../src/http/listen.ts'
import { createMetrics } from '../../src/metrics.ts'
import { africasTalking } from '../../src/phone/gateways/africastalking.ts'
import { africasTalkingSender } from '../../src/phone/gateways/africastalking-sender.ts'
import { infobip } from '../../src/phone/gateways/infobip.ts'
import { infobipSender } from '../../src/phone/gateways/infobip-sender.ts'
import { openOutbox } from '../../src/phone/send.ts'
import { dialler, GATEWAY_KEY, openWorld, post, smsBody, ussdBody, type World } from './world.ts'

const AT_KEY = 'atsk_the_key_of_the_account_that_pays'
const INFOBIP_KEY = 'App-the-other-account-that-pays'
const OTHER_KEY = 'the-gateway-key-while-it-is-replaced'
const METRICS_TOKEN = 'a-token-for-the-monitor'
const secrets = [GATEWAY_KEY, OTHER_KEY, AT_KEY, INFOBIP_KEY]

let postgres: TestPostgres
let world: World
let app: Hono
let standIn: Listening
const metrics = createMetrics()
beforeAll(async () => {
  postgres = await startPostgres()
  world = await openWorld(postgres)
  const demo = createDemo({
    gatewayKey: GATEWAY_KEY, logins: [], clock: { now: world.clock.now, shift: world.clock.pass, reset: () => {} }, distDir: '/nowhere', later: () => {},
    treasury: { bills: async () => [], sign: () => 'signed' },
    offices: () => world.deps.shelf.offices().map(({ pack: { office, policy } }) => ({
      id: office.id, short: office.short, name: office.name, dial: office.dial, smsNumber: String(office.smsNumber), zone: office.timezone, mode: policy.booking.mode, keywords: [],
    })),
    deliver: async (request) => app.fetch(request),
  })
  app = createApp(world.deps, { gatewayKeys: [GATEWAY_KEY, OTHER_KEY], demo, metrics: { metrics, token: METRICS_TOKEN } })
  standIn = await listen(demo.standIn, { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await standIn?.close()
  await world?.close()
  await postgres?.stop()
})

/** Every word that went anywhere: answers with their headers, the log, metrics, and each text column of every table. */
const told: string[] = []
async function ask(path: string, init?: RequestInit): Promise<number> {
  const response = await app.request(path, init)
  told.push(`${response.status} ${[...response.headers].join('\n')}\n${await response.text()}`)
  return response.status
}
async function whatIsStored(): Promise<string> {
  const columns = await world.db.query<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = 'public' and data_type in ('text', 'json', 'jsonb', 'ARRAY')`)
  const rows = []
  for (const { table, column } of columns) rows.push(...await world.db.query<{ said: string }>(`select "${column}"::text as said from "${table}" where "${column}" is not null`))
  return rows.map(({ said }) => said).join('\n')
}

test('neither the keys of the gateways nor those of the accounts are in any answer, page, metric, log or table, whatever goes wrong', async () => {
  // People come and go, with every way of getting it wrong.
  const phone = dialler({ app }, 's1', '+628121000111')
  await phone.dial()
  for (const answer of ['1', '1', '1', '1', '1', '1671011701870001', 'Budi Santoso', '1']) told.push(await phone.answer(answer))
  for (const kind of ['ussd', 'ussd-end', 'sms', 'delivery-report', 'opt-out']) {
    for (const key of [GATEWAY_KEY, OTHER_KEY, `${GATEWAY_KEY}x`]) {
      for (const body of ['', 'nonsense', ussdBody('s2', '+628121000222', '1'), smsBody('i1', '+628121000333', `kunci ${kind}`)]) {
        const { status, text, headers } = await post(app, kind, body, key)
        told.push(`${status} ${[...headers].join('\n')} ${text}`)
      }
    }
  }
  await ask(`/gateway/infobip/${GATEWAY_KEY}/ussd/session/s9/start`, { method: 'POST', body: '{"msisdn":' })
  await ask(`/gateway/infobip/${GATEWAY_KEY}/nowhere`)
  await ask(`/gateway/africastalking/${GATEWAY_KEY}/ussd`)

  // Messages leave through both accounts, past every fault that a gateway has.
  const baseUrl = `http://127.0.0.1:${standIn.port}`
  const senders = [
    openOutbox(world.deps, africasTalkingSender({ username: 'kanim', apiKey: AT_KEY, baseUrl, timeoutMs: 300 }), africasTalking, metrics),
    openOutbox(world.deps, infobipSender({ baseUrl, apiKey: INFOBIP_KEY, timeoutMs: 300 }), infobip, metrics),
  ]
  for (const send of ['none', 'unauthorised', 'no-credit', 'broken', 'silent', 'no-recipients']) {
    await ask('/switchboard/api', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ send, report: 'none', left: null }) })
    await post(app, 'sms', smsBody(`sms-${send}`, '+628121000444', 'CEK'), GATEWAY_KEY)
    for (const outbox of senders) await outbox.step()
    world.clock.pass(60_000)
  }
  const direct = await infobipSender({ baseUrl, apiKey: INFOBIP_KEY, timeoutMs: 300 }).send({ to: '+628121', text: 'x' })
  told.push(JSON.stringify(direct))
  for (const outbox of senders) await outbox.finish()

  // The pages and addresses that anybody may open.
  for (const path of ['/', '/phone', '/phone/api/world', '/switchboard', '/switchboard/api', '/bank/api', '/openapi.json', '/docs', '/healthz', '/readyz', '/api/v1/me', '/nowhere']) await ask(path)
  expect(await ask('/metrics', { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).toBe(200)

  const everything = `${told.join('\n')}\n${world.logged.join('\n')}\n${await whatIsStored()}`
  // The search would find what is there.
  expect(everything).toContain('jemput_sms_total')
  expect(everything).toContain('unauthorised')
  expect(world.logged.length).toBeGreaterThan(20)
  for (const secret of secrets) expect(everything.split(secret).length - 1, secret.slice(0, 6)).toBe(0)
})
