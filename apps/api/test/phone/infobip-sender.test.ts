import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { infobipSender } from '../../src/phone/gateways/infobip-sender.ts'

const API_KEY = 'a-key-that-must-stay-here'
let standIn: Server | undefined
afterEach(() => {
  standIn?.closeAllConnections()
  standIn?.close()
})

async function send(answer: (response: ServerResponse) => void, timeoutMs = 5000) {
  const asked: unknown[] = []
  standIn = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    asked.push({ path: request.url, key: request.headers.authorization, body: JSON.parse(body) as unknown })
    answer(response)
  })
  await new Promise<void>((resolve) => standIn?.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(standIn.address() as AddressInfo).port}/`
  const sent = await infobipSender({ baseUrl, apiKey: API_KEY, timeoutMs }).send({ from: '+628111100333', to: '+628121000111', text: 'Antrean A-001' })
  expect(JSON.stringify(sent)).not.toContain(API_KEY)
  return { sent, asked }
}

const json = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
const told = (groupName: string, name: string) => ({ bulkId: 'b', messages: [{ messageId: 'm-1', to: '628121000111', status: { groupId: 1, groupName, id: 26, name } }] })

test('an accepted message has the id that its report will name, and goes out under the number of its office', async () => {
  const { sent, asked } = await send(json(200, told('PENDING', 'PENDING_ACCEPTED')))
  expect(sent).toEqual({ outcome: 'sent', messageId: 'm-1' })
  expect(asked).toEqual([{
    path: '/sms/2/text/advanced', key: `App ${API_KEY}`,
    body: { messages: [{ from: '628111100333', destinations: [{ to: '628121000111' }], text: 'Antrean A-001' }] },
  }])
})

test('a message that is refused itself is not tried again; a refused account may be mended', async () => {
  expect((await send(json(200, told('REJECTED', 'REJECTED_DESTINATION')))).sent).toEqual({ outcome: 'failed', reason: 'REJECTED_DESTINATION', final: true })
  for (const status of [400, 401, 403, 429, 503]) {
    expect((await send(json(status, { requestError: {} }))).sent).toEqual({ outcome: 'failed', reason: `HTTP ${status}`, final: false })
  }
})

test('what may have gone out is unknown: a gateway that broke, that says nothing readable, that does not answer', async () => {
  for (const status of [500, 502, 504]) expect((await send(json(status, {}))).sent).toEqual({ outcome: 'unknown', reason: `HTTP ${status}` })
  expect((await send((response) => response.writeHead(200).end('<html>'))).sent).toMatchObject({ outcome: 'unknown' })
  expect((await send(json(200, { messages: [] }))).sent).toEqual({ outcome: 'unknown', reason: 'unreadable answer' })
  expect((await send(() => undefined, 150)).sent).toMatchObject({ outcome: 'unknown' })
  expect((await send((response) => response.destroy())).sent).toMatchObject({ outcome: 'unknown' })
})

test('a gateway that is not there at all never had it', async () => {
  const sent = await infobipSender({ baseUrl: 'http://gateway.invalid', apiKey: API_KEY }).send({ to: '+628121', text: 'x' })
  expect(sent).toEqual({ outcome: 'failed', reason: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) as string, final: false, away: true })
})
