import { readFileSync } from 'node:fs'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { countRows, GATEWAY_KEY, nothing, openWorld, smsBody, smsTo, ussdBody, type World } from './world.ts'

type Sample = { id: string; body: string }
const samples = JSON.parse(readFileSync(new URL('africastalking-callbacks.json', import.meta.url), 'utf8')) as Record<string, Sample[]>
const sample = (id: string): string => {
  const found = Object.values(samples).filter(Array.isArray).flat().find((one) => one.id === id)
  if (!found) throw new Error(`no sample ${id}`)
  return found.body
}

let postgres: TestPostgres
let world: World
beforeAll(async () => {
  postgres = await startPostgres()
  world = await openWorld(postgres)
})
beforeEach(() => world.reset())
afterAll(async () => {
  await world.close()
  await postgres.stop()
})

const screens = () => world.db.query<{ hop: number; screen: string; text_length: number }>('select hop, screen, text_length from turn order by at, hop')

test('ussd-dial-real: a dial is answered with a screen that waits, and the hop names that screen', async () => {
  const { status, text, headers } = await world.post('ussd', sample('ussd-dial-real'))
  expect(status).toBe(200)
  expect(text).toMatch(/^CON \S/)
  expect(headers.get('content-type')).toMatch(/^text\/plain/)
  expect(headers.get('at-ussd-hop-metadata')).toMatch(/^[\w/-]{1,99}$/)
})

test('ussd-same-digit-again: after 1, another 1 is a second answer', async () => {
  const once = sample('ussd-same-digit-again').replace('text=1*1', 'text=1')
  await world.post('ussd', sample('ussd-dial-real'))
  const first = await world.post('ussd', once)
  const second = await world.post('ussd', sample('ussd-same-digit-again'))
  expect(second.text).not.toBe(first.text)
  expect((await screens()).map(({ hop }) => hop)).toEqual([0, 1, 2])
})

test('an earlier request that was never seen before does not end the call: the screen that is there is told again', async () => {
  await world.post('ussd', sample('ussd-dial-real'))
  const both = await world.post('ussd', sample('ussd-same-digit-again'))
  expect(both.text).toMatch(/^CON /)
  expect(await world.post('ussd', sample('ussd-late-earlier-turn'))).toMatchObject({ text: both.text })
  expect(await screens()).toHaveLength(2)
})

test('ussd-late-earlier-turn: a request that comes late gets its own answer and turns nothing back', async () => {
  await world.post('ussd', sample('ussd-dial-real'))
  const first = await world.post('ussd', sample('ussd-late-earlier-turn'))
  const second = await world.post('ussd', sample('ussd-same-digit-again'))
  expect(await world.post('ussd', sample('ussd-late-earlier-turn'))).toMatchObject({ text: first.text })
  expect(await world.post('ussd', sample('ussd-same-digit-again'))).toMatchObject({ text: second.text })
  expect(await screens()).toHaveLength(3)
})

test('ussd-empty-last-segment: the inputs are 1 and nothing', async () => {
  const { text } = await world.post('ussd', sample('ussd-empty-last-segment'))
  const typed = await world.post('ussd', sample('ussd-empty-last-segment').replace('session-a', 'session-b').replace('text=1%2A', 'text=1'))
  expect(text).toMatch(/^CON /)
  // Nothing is no choice: the screen after 1, with the mistake named.
  expect(text).not.toBe(typed.text)
})

test('ussd-dup-text-key: which text was meant nobody knows, so nothing is written', async () => {
  const { status, text } = await world.post('ussd', sample('ussd-dup-text-key'))
  expect(status).toBe(200)
  expect(text).toMatch(/^END \S/)
  expect(await countRows(world.db)).toEqual(await nothing(world.db))
})

test('ussd-sdk-test-no-networkCode: a raw + is mended, and the answer is one', async () => {
  const { text } = await world.post('ussd', sample('ussd-sdk-test-no-networkCode'))
  expect(text).toMatch(/^(CON|END) /)
  const [row] = await world.db.query<{ phone_key: string }>('select phone_key from turn')
  expect(row?.phone_key).toBe(world.deps.keys.key('phone', '+1234567890'))
})

test.each(['end-success', 'end-failed'])('%s: the end of a session is heard, and nothing depends on it', async (id) => {
  expect((await world.post('ussd-end', sample(id))).status).toBe(200)
  expect(await countRows(world.db)).toEqual(await nothing(world.db))
})

test('mo-iso: an SMS is stored as it came, sealed, and answered', async () => {
  expect((await world.post('sms', sample('mo-iso'))).status).toBe(200)
  const [row] = await world.db.query<{ raw_sealed: string; status: string }>('select raw_sealed, status from inbound_sms')
  expect(world.deps.keys.open(row?.raw_sealed ?? '', 'inbound_sms.raw_sealed')).toBe(sample('mo-iso'))
  expect(await smsTo(world, '+254791541111')).toHaveLength(1)
})

test('mo-missing-text: stored raw, no reply', async () => {
  expect((await world.post('sms', sample('mo-missing-text'))).status).toBe(200)
  expect(await countRows(world.db)).toEqual({ ...await nothing(world.db), inbound_sms: 1 })
})

test('mo-bad-date: our own clock counts', async () => {
  expect((await world.post('sms', sample('mo-bad-date'))).status).toBe(200)
  const [row] = await world.db.query<{ received_at: Date }>('select received_at from inbound_sms')
  expect(row?.received_at.getTime()).toBe(world.clock.now())
})

test.each(['dlr-success', 'dlr-borked', 'dlr-failed-full', 'dlr-out-of-order'])('%s: kept, and answered 200', async (id) => {
  expect((await world.post('delivery-report', sample(id))).status).toBe(200)
  expect(await countRows(world.db)).toMatchObject({ delivery_report: 1, outbox: 0 })
})

test('optout: a phone that wants no more reminders gets none', async () => {
  expect((await world.post('opt-out', sample('optout'))).status).toBe(200)
  const rows = await world.db.query('select phone_key, reminders from phone_preference')
  expect(rows).toEqual([{ phone_key: world.deps.keys.key('phone', '+254720123123'), reminders: false }])
})

test.each([
  ['nothing at all', ''],
  ['JSON', '{"sessionId":"s","phoneNumber":"+628121","serviceCode":"*384*16#","text":""}'],
  ['no phone', 'sessionId=s&serviceCode=%2A384%2A16%23&text='],
  ['a phone that is none', ussdBody('s', '0812; drop table turn', '')],
  ['bytes that are no UTF-8', `${ussdBody('s', '+628121', '')}%ff%fe`],
  ['a percent sign that escapes nothing', `${ussdBody('s', '+628121', '')}%zz`],
  ['a zero byte', ussdBody('s', '+628121', '\0')],
  ['an endless session id', ussdBody('s'.repeat(500), '+628121', '')],
  ['a book instead of a number', ussdBody('s', '+628121', '1'.repeat(100_000))],
])('a USSD callback with %s ends the call and writes nothing', async (_what, body) => {
  const { status, text } = await world.post('ussd', body)
  expect(status).toBe(200)
  expect(text).toMatch(/^END \S/)
  expect(await countRows(world.db)).toEqual(await nothing(world.db))
})

test('an SMS longer than any SMS is kept as far as it goes, and not brought again', async () => {
  const { status } = await world.post('sms', smsBody('long', '+628121', 'x'.repeat(100_000)))
  expect(status).toBe(200)
  expect(await countRows(world.db)).toEqual({ ...await nothing(world.db), inbound_sms: 1 })
})

test.each(['ussd', 'ussd-end', 'sms', 'delivery-report', 'opt-out'])('%s with a wrong key: there is nothing here, nothing is written, no key is logged', async (kind) => {
  const wrong = 'a-guess-at-the-key'
  for (const key of [wrong, `${GATEWAY_KEY}x`, GATEWAY_KEY.slice(1), '%00', 'undefined']) {
    const { status, text } = await world.post(kind, kind === 'sms' ? sample('mo-iso') : sample('ussd-dial-real'), key)
    expect(status).toBe(404)
    expect(text).not.toContain(key)
  }
  expect(await countRows(world.db)).toEqual(await nothing(world.db))
  await world.post(kind, 'nonsense')
  expect(world.logged.join('')).not.toMatch(new RegExp(`${wrong}|${GATEWAY_KEY}`))
})

test('both keys are good while one is replaced', async () => {
  const app = world.another({ gatewayKeys: ['old-key', 'new-key'] })
  for (const [key, status] of [['old-key', 200], ['new-key', 200], [GATEWAY_KEY, 404]] as const) {
    const response = await app.request(`/gateway/africastalking/${key}/ussd`, { method: 'POST', body: sample('ussd-dial-real') })
    expect(response.status).toBe(status)
  }
})

test('a code that no pack knows opens the national front door', async () => {
  const front = await world.post('ussd', ussdBody('s1', '+628121', '', '*384*1#'))
  const unknown = await world.post('ussd', ussdBody('s2', '+628121', '', '*999#'))
  expect(unknown.text).toBe(front.text)
})
