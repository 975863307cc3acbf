import { readFileSync } from 'node:fs'
import { createDemo } from '@jemput/demo'
import type { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { listen, type Listening } from '../../src/http/listen.ts'
import { africasTalkingSender } from '../../src/phone/gateways/africastalking-sender.ts'

const ROHANI = '+6281200000101'
const BOGOR = '+628111100333'
const TIMEOUT_MS = 400

let listening: Listening | undefined
afterEach(() => listening?.close())

type Heard = { path: string; body: string }

/** The demo's network, its gateway served on a port; `heard`: what it called back. */
async function openNetwork() {
  const heard: Heard[] = []
  const later: (() => Promise<unknown>)[] = []
  const demo = createDemo({
    gatewayKey: 'key', offices: () => [], logins: [], treasury: { bills: async () => [], sign: () => '' }, clock: { now: () => Date.UTC(2026, 10, 24), shift: () => {}, reset: () => {} }, distDir: '/nowhere',
    async deliver(request) {
      heard.push({ path: new URL(request.url).pathname.split('/key/')[1] ?? '', body: await request.text() })
      return new Response('END Selesai.')
    },
    later: (work) => { later.push(work) },
  })
  listening = await listen(demo.standIn, { port: 0, host: '127.0.0.1' })
  const sender = africasTalkingSender({ username: 'kanim', apiKey: 'atsk_secret', baseUrl: `http://127.0.0.1:${listening.port}`, timeoutMs: TIMEOUT_MS })
  return {
    heard, app: demo.app,
    send: (to = ROHANI) => sender.send({ from: BOGOR, to, text: 'IMIGRASI BOGOR: Antrean A-001' }),
    set: (settings: object) => ask(demo.app, '/switchboard/api', { report: 'none', send: 'none', ...settings }),
    comeDue: async () => { for (const work of later.splice(0)) await work() },
    /** What lies on the phone. */
    async onPhone() {
      const { phones } = await (await demo.app.request('/phone/api/world')).json() as { phones: { number: string; messages: unknown[] }[] }
      return phones.find(({ number }) => number === ROHANI)?.messages.length
    },
  }
}
const ask = (app: Hono, path: string, body: object) =>
  app.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

const sent = { outcome: 'sent', messageId: expect.stringMatching(/^ATXid_/) as string }

test.each([
  ['none', sent, 1],
  ['answers-200', sent, 1],
  ['slow', { outcome: 'unknown' }, 1],
  ['no-recipients', { outcome: 'failed', final: false }, 0],
  ['unauthorised', { outcome: 'failed', reason: 'HTTP 401', final: false }, 0],
  ['no-credit', { outcome: 'failed', reason: 'HTTP 402', final: false }, 0],
  ['broken', { outcome: 'unknown', reason: 'HTTP 500' }, 0],
  ['silent', { outcome: 'unknown' }, 0],
  ['silent-but-accepted', { outcome: 'unknown' }, 1],
  ['partial', { outcome: 'sent' }, 1],
] as const)('the real SDK meets %s: what may have gone out is never called failed', async (send, outcome, arrived) => {
  const network = await openNetwork()
  expect((await network.set({ send })).status).toBe(200)
  expect(await network.send()).toMatchObject(outcome)
  expect(await network.onPhone()).toBe(arrived)
})

test('a fault for one request is over after it, and a wrong wish is refused with an example', async () => {
  const network = await openNetwork()
  await network.set({ send: 'no-credit', left: 1 })
  expect(await network.send()).toMatchObject({ outcome: 'failed' })
  expect(await network.send()).toMatchObject({ outcome: 'sent' })
  const refused = await network.set({ send: 'melt' })
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ code: 'bad-request', example: { send: 'silent-but-accepted' } })
  // Neither the text nor the whole number is kept.
  const shown = await (await network.app.request('/switchboard/api')).text()
  expect(shown).toContain('+628120****101')
  expect(shown).not.toMatch(/A-001|81200000101/)
})

test.each([
  ['none', [], ['Success']],
  ['overtakes', ['Success'], ['Success']],
  ['twice', [], ['Success', 'Success']],
  ['backwards', [], ['Success', 'Buffered', 'Sent']],
  ['unknown-word', [], ['Borked']],
  ['missing', [], []],
] as const)('reports that are %s come so', async (report, before, after) => {
  const network = await openNetwork()
  await network.set({ report })
  await network.send()
  const words = () => network.heard.map(({ path, body }) => path === 'delivery-report' ? new URLSearchParams(body).get('status') : path)
  expect(words()).toEqual(before)
  await network.comeDue()
  expect(words()).toEqual(after)
})

type Sample = { id: string; body: string }
const samples = JSON.parse(readFileSync(new URL('africastalking-callbacks.json', import.meta.url), 'utf8')) as Record<string, Sample[]>
const namesIn = (body: string) => [...new URLSearchParams(body).keys()].toSorted()
const namesOf = (id: string) => namesIn(Object.values(samples).filter(Array.isArray).flat().find((one) => one.id === id)?.body ?? '')

test('its callbacks have the fields of the recorded ones, and escape as they do', async () => {
  const network = await openNetwork()
  await ask(network.app, '/phone/api/dial', { number: ROHANI, code: '*384*16#' })
  await ask(network.app, '/phone/api/sms', { number: ROHANI, to: BOGOR, text: 'CEK' })
  await network.set({})
  await network.send('+6281299999999')
  await network.comeDue()
  const bodies = Object.fromEntries(network.heard.map(({ path, body }) => [path, body]))
  expect(namesIn(bodies['ussd'] ?? '')).toEqual(namesOf('ussd-dial-real'))
  expect(bodies['ussd']).toContain('serviceCode=%2A384%2A16%23')
  expect(namesIn(bodies['ussd-end'] ?? '')).toEqual(namesOf('end-success'))
  expect(namesIn(bodies['sms'] ?? '')).toEqual(namesOf('mo-iso'))
  expect(namesIn(bodies['delivery-report'] ?? '')).toEqual(namesOf('dlr-failed-full').filter((name) => name !== 'retryCount'))
})
