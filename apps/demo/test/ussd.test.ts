import { expect, test } from 'vitest'
import { splitDialled } from '../src/server/ussd/service-code.ts'
import { KEY, openDemo } from './gateway.ts'
import { ROHANI, visitor } from './phones.ts'

test('a dial arrives with the fields, their order and the encoding of the captured callback', async () => {
  const demo = openDemo()
  await visitor(demo.app).do('dial', { number: ROHANI, code: '*384*16#' })
  const [first] = demo.heard
  expect(first?.path).toBe(`/gateway/africastalking/${KEY}/ussd`)
  expect(first?.type).toBe('application/x-www-form-urlencoded')
  expect(first?.body).toMatch(/^phoneNumber=%2B6281200000101&serviceCode=%2A384%2A16%23&text=&sessionId=ATUid_[0-9a-f]{32}&networkCode=99999$/)
})

test('the screen shows what the office says, without CON, and counts its septets', async () => {
  const demo = openDemo()
  const world = await visitor(demo.app).do('dial', { number: ROHANI, code: '*384*16#' })
  const session = world.phones[0]?.session
  expect(session).toMatchObject({ status: 'open', serviceCode: '*384*16#' })
  expect(session?.screen).toMatch(/^Palembang\n1 Daftar antrean/)
  expect(session?.septets).toBe(session?.screen.length)
})

test('answers are joined by asterisks in one session until the office ends it', async () => {
  const demo = openDemo()
  const rohani = visitor(demo.app)
  await rohani.do('dial', { number: ROHANI, code: '*384*16#' })
  for (const text of ['1', '1', '1', '2']) await rohani.do('answer', { number: ROHANI, text })
  const world = await rohani.do('answer', { number: ROHANI, text: "Siti*Nur'aini Ő" })
  const bodies = demo.heard.map(({ body }) => new URLSearchParams(body))
  expect(bodies.slice(0, 6).map(body => body.get('text'))).toEqual(['', '1', '1*1', '1*1*1', '1*1*1*2', "1*1*1*2*Siti*Nur'aini Ő"])
  expect(new Set(bodies.map(body => body.get('sessionId'))).size).toBe(1)
  expect(world.phones[0]?.session).toMatchObject({ status: 'ended' })
})

test('the end event follows with what the gateway knows of the session', async () => {
  const demo = openDemo()
  const rohani = visitor(demo.app)
  await rohani.do('dial', { number: ROHANI, code: '*384*16#' })
  demo.pass(12_000)
  await rohani.do('answer', { number: ROHANI, text: '7' })
  const end = demo.heard.at(-1)
  expect(end?.path).toMatch(/\/ussd-end$/)
  expect([...new URLSearchParams(end?.body)]).toEqual([
    ['date', '2026-11-24 02:41:12'],
    ['sessionId', expect.stringMatching(/^ATUid_/)],
    ['serviceCode', '*384*16#'],
    ['networkCode', '99999'],
    ['phoneNumber', ROHANI],
    ['status', 'Success'],
    ['cost', 'IDR 0.00'],
    ['durationInMillis', '12000'],
    ['hopsCount', '2'],
    ['hopsMetadata', 'hop/0|hop/1'],
    ['input', '7'],
    ['lastAppResponse', expect.stringMatching(/^END Antrean A-012/)],
  ])
})

test('a dropped session ends as Incomplete, and its phone can dial again', async () => {
  const demo = openDemo()
  const rohani = visitor(demo.app)
  await rohani.do('dial', { number: ROHANI, code: '*384*16#' })
  const world = await rohani.do('drop', { number: ROHANI })
  expect(world.phones[0]?.session?.status).toBe('dropped')
  expect(new URLSearchParams(demo.heard.at(-1)?.body).get('status')).toBe('Incomplete')
  expect((await rohani.do('dial', { number: ROHANI, code: '*384*16#' })).phones[0]?.session?.status).toBe('open')
})

test('a person who hangs up before the answer never sees it', async () => {
  const demo = openDemo()
  const rohani = visitor(demo.app)
  const dialling = rohani.do('dial', { number: ROHANI, code: '*384*16#' })
  await rohani.do('drop', { number: ROHANI })
  await dialling
  expect((await rohani.phone(ROHANI)).session).toMatchObject({ status: 'dropped', screen: '' })
})

test('the network cuts who thinks for more than a minute', async () => {
  const demo = openDemo()
  const rohani = visitor(demo.app)
  await rohani.do('dial', { number: ROHANI, code: '*384*16#' })
  demo.pass(60_001)
  expect((await rohani.phone(ROHANI)).session?.status).toBe('expired')
  await expect(rohani.do('answer', { number: ROHANI, text: '1' })).rejects.toThrow('no-session')
})

test('the network cuts a session of more than three minutes, however busy', async () => {
  const demo = openDemo()
  const rohani = visitor(demo.app)
  await rohani.do('dial', { number: ROHANI, code: '*384*16#' })
  for (const text of ['1', '1', '1', '2']) {
    demo.pass(40_000)
    await rohani.do('answer', { number: ROHANI, text })
  }
  demo.pass(21_000)
  expect((await rohani.phone(ROHANI)).session?.status).toBe('expired')
})

test('a repeated request is the same bytes, and the phone stays where it is', async () => {
  const demo = openDemo()
  const rohani = visitor(demo.app)
  await rohani.do('dial', { number: ROHANI, code: '*384*16#' })
  await rohani.do('answer', { number: ROHANI, text: '1' })
  await rohani.do('repeat', { number: ROHANI })
  expect(demo.heard.at(-1)).toEqual(demo.heard.at(-2))
  const phone = await rohani.phone(ROHANI)
  expect(phone.exchanges.map(exchange => exchange.repeats)).toEqual([undefined, undefined, 'same'])
  expect(phone.session?.screen).toMatch(/^Keperluan Anda\?/)
})

test('an answer that is no CON or END fails the session, as the gateway would', async () => {
  const demo = openDemo()
  const rohani = visitor(demo.app)
  await rohani.do('dial', { number: ROHANI, code: '*384*16#' })
  await rohani.do('answer', { number: ROHANI, text: '8' })
  expect((await rohani.phone(ROHANI)).session?.status).toBe('failed')
  expect(new URLSearchParams(demo.heard.at(-1)?.body).get('errorMessage')).not.toBeNull()
})

test('the gateway key reaches no page, even when the server itself says it', async () => {
  const demo = openDemo()
  const rohani = visitor(demo.app)
  await rohani.do('dial', { number: ROHANI, code: '*384*16#' })
  const world = JSON.stringify(await rohani.do('answer', { number: ROHANI, text: '9' }))
  expect(world).not.toContain(KEY)
  expect(world).toContain('/gateway/africastalking/••••••/ussd')
})

test.each([
  ['*384*16#', '*384*16#', ''],
  ['*384*16*1#', '*384*16#', '1'],
  ['*384*16*1*2#', '*384*16#', '1*2'],
  ['*384*165#', '*384*165#', ''],
  ['*384*1*2#', '*384*1*2#', ''],
  ['*384*32*7*2#', '*384*32*7#', '2'],
])('%s is the service %s with the inputs "%s"', (dialled, serviceCode, text) => {
  expect(splitDialled(dialled, ['*384*16#', '*384*32#', '*384*32*7#'])).toEqual({ serviceCode, text })
})
