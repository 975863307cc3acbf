import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { africasTalkingSender } from '../../src/phone/gateways/africastalking-sender.ts'

const API_KEY = 'atsk_that_must_stay_here'
let standIn: Server | undefined
afterEach(() => {
  standIn?.closeAllConnections()
  standIn?.close()
})

type Asked = { path: string; apiKey: unknown; fields: Record<string, string> }

/** The gateway's own interface on this machine: notes what it was asked, and answers as `answer` says. */
async function gatewayThat(answer: (response: ServerResponse) => void) {
  const asked: Asked[] = []
  standIn = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    asked.push({ path: request.url ?? '', apiKey: request.headers['apikey'], fields: Object.fromEntries(new URLSearchParams(body)) })
    answer(response)
  })
  await new Promise<void>((resolve) => standIn?.listen(0, '127.0.0.1', resolve))
  return { asked, baseUrl: `http://127.0.0.1:${(standIn.address() as AddressInfo).port}/standin` }
}

const json = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
const recipients = (...list: unknown[]) => ({ SMSMessageData: { Message: 'Sent', Recipients: list } })
const accepted = { statusCode: 100, number: '+628121000111', status: 'Success', cost: 'IDR 1', messageId: 'ATXid_1' }

async function send(answer: (response: ServerResponse) => void, to = '+628121000111', timeoutMs = 5000) {
  const { asked, baseUrl } = await gatewayThat(answer)
  const sender = africasTalkingSender({ username: 'kanim', apiKey: API_KEY, sender: 'IMIGRASI', baseUrl, timeoutMs })
  const sent = await sender.send({ to, text: 'IMIGRASI: Antrean A-001' })
  expect(JSON.stringify(sent)).not.toContain(API_KEY)
  return { sent, asked }
}

test('an accepted message has the id that its report will name', async () => {
  const { sent, asked } = await send(json(201, recipients(accepted)))
  expect(sent).toEqual({ outcome: 'sent', messageId: 'ATXid_1' })
  expect(asked).toEqual([{
    path: '/standin/version1/messaging', apiKey: API_KEY,
    fields: { username: 'kanim', to: '+628121000111', message: 'IMIGRASI: Antrean A-001', from: 'IMIGRASI', bulkSMSMode: '1' },
  }])
})

test('a message comes from its office, unless the account has a sender registered for all', async () => {
  const { asked, baseUrl } = await gatewayThat(json(201, recipients(accepted)))
  const message = { from: '+628111100333', to: '+628121000111', text: 'Balas YA' }
  await africasTalkingSender({ username: 'kanim', apiKey: API_KEY, baseUrl }).send(message)
  await africasTalkingSender({ username: 'kanim', apiKey: API_KEY, baseUrl, sender: '23456' }).send(message)
  expect(asked.map(({ fields }) => fields['from'])).toEqual(['+628111100333', '23456'])
})

test('a 200 is as good as a 201', async () => {
  expect((await send(json(200, recipients(accepted)))).sent).toEqual({ outcome: 'sent', messageId: 'ATXid_1' })
})

test('a success without recipients means that our sender name is refused', async () => {
  expect((await send(json(201, recipients()))).sent).toMatchObject({ outcome: 'failed', final: false })
})

test('a blacklisted phone is not tried again', async () => {
  const refused = { ...accepted, statusCode: 406, status: 'UserInBlacklist', messageId: 'None' }
  expect((await send(json(201, recipients(refused)))).sent).toEqual({ outcome: 'failed', reason: '406 UserInBlacklist', final: true })
})

test('a refused account is a failure that names no key', async () => {
  const { sent } = await send((response) => response.writeHead(401).end('The supplied authentication is invalid'))
  expect(sent).toEqual({ outcome: 'failed', reason: 'HTTP 401', final: false })
})

test('a gateway that broke while it had the message leaves its fate unknown; one that is too busy for it surely did not send it', async () => {
  for (const status of [500, 502, 504]) {
    expect((await send((response) => response.writeHead(status).end('Oops'))).sent).toEqual({ outcome: 'unknown', reason: `HTTP ${status}` })
  }
  for (const status of [429, 503]) {
    expect((await send((response) => response.writeHead(status).end('later'))).sent).toEqual({ outcome: 'failed', reason: `HTTP ${status}`, final: false })
  }
})

test('no answer in time: the message may have gone out, so its fate is unknown', async () => {
  expect((await send(() => {}, '+628121000111', 50)).sent).toMatchObject({ outcome: 'unknown' })
})

test('a connection that breaks after the request leaves the fate unknown too', async () => {
  expect((await send((response) => response.socket?.destroy())).sent).toMatchObject({ outcome: 'unknown' })
})

test('an answer that is no answer of the gateway leaves the fate unknown', async () => {
  expect((await send((response) => response.writeHead(200).end('<html>Welcome to our hotel'))).sent).toMatchObject({ outcome: 'unknown' })
})

test('where nobody listens nothing was sent, and it may be tried again', async () => {
  const { baseUrl } = await gatewayThat(() => {})
  await new Promise((resolve) => standIn?.close(resolve))
  const sender = africasTalkingSender({ username: 'kanim', apiKey: API_KEY, baseUrl })
  expect(await sender.send({ to: '+628121000111', text: 'x' })).toEqual({ outcome: 'failed', reason: 'ECONNREFUSED', final: false, away: true })
})

test('what is no phone number never leaves', async () => {
  const { sent, asked } = await send(json(201, recipients(accepted)), '12345')
  expect(sent).toMatchObject({ outcome: 'failed', final: true })
  expect(asked).toEqual([])
})

test('two accounts in one process go each to its own gateway', async () => {
  const first = await gatewayThat(json(201, recipients(accepted)))
  const one = africasTalkingSender({ username: 'sandbox', apiKey: API_KEY, baseUrl: first.baseUrl })
  await one.send({ to: '+628121000111', text: 'one' })
  standIn?.close()
  const second = await gatewayThat(json(201, recipients(accepted)))
  const two = africasTalkingSender({ username: 'kanim', apiKey: 'another', baseUrl: second.baseUrl })
  await two.send({ to: '+628121000111', text: 'two' })
  expect([first.asked.map(({ fields }) => fields['message']), second.asked.map(({ apiKey }) => apiKey)]).toEqual([['one'], ['another']])
})
