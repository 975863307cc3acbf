import { expect, test } from 'vitest'
import { KEY, openDemo } from './gateway.ts'
import { BUDI, ROHANI, visitor } from './phones.ts'

const BOGOR = '+628111100333'

test('an SMS arrives as the gateway sends it', async () => {
  const demo = openDemo()
  await visitor(demo.app).do('sms', { number: BUDI, to: BOGOR, text: '#Budi#25011987#26112026' })
  const [sms] = demo.heard
  expect(sms?.path).toBe(`/gateway/africastalking/${KEY}/sms`)
  expect(sms?.body).toMatch(
    /^linkId=\d{20}&text=%23Budi%2325011987%2326112026&to=%2B628111100333&id=[0-9a-f-]{36}&date=2026-11-24T02%3A41%3A00Z&from=%2B6281200000102$/)
})

test('a repeated SMS has the same id, and the thread shows it once', async () => {
  const demo = openDemo()
  const budi = visitor(demo.app)
  await budi.do('sms', { number: BUDI, to: BOGOR, text: 'CEK' })
  await budi.do('sms/repeat', { number: BUDI })
  expect(demo.heard[1]).toEqual(demo.heard[0])
  const phone = await budi.phone(BUDI)
  expect(phone.messages).toHaveLength(1)
  expect(phone.exchanges.map(exchange => exchange.repeats)).toEqual([undefined, 'same'])
})

const toSend = (fields: Record<string, string>, headers: Record<string, string> = { apikey: 'any' }) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams({ username: 'sandbox', to: BUDI, message: 'IMIGRASI BOGOR: Kode 4071-2683.', bulkSMSMode: '1', ...fields }).toString(),
})

test('what the server sends lies in the thread of the number that it comes from, unread', async () => {
  const demo = openDemo()
  const response = await demo.standIn.request('/version1/messaging', toSend({ from: BOGOR }))
  expect(response.status).toBe(201)
  expect(await response.json()).toEqual({
    SMSMessageData: {
      Message: 'Sent to 1/1 Total Cost: IDR 1.0000',
      Recipients: [{
        cost: 'IDR 1.0000', messageId: expect.stringMatching(/^ATXid_[0-9a-f]{32}$/), messageParts: 1, number: BUDI, status: 'Success', statusCode: 100,
      }],
    },
  })
  const phone = await visitor(demo.app).phone(BUDI)
  expect(phone.messages).toMatchObject([{ way: 'received', peer: BOGOR, text: 'IMIGRASI BOGOR: Kode 4071-2683.', read: false, parts: 1 }])
  expect((await visitor(demo.app).do('read', { number: BUDI, peer: BOGOR })).phones[1]?.messages[0]?.read).toBe(true)
})

test('a message under a registered name lies under that name, whatever office it speaks of', async () => {
  const demo = openDemo()
  await visitor(demo.app).do('dial', { number: ROHANI, code: '*384*16#' })
  await demo.standIn.request('/version1/messaging', toSend({ to: ROHANI, message: 'IMIGRASI BOGOR: Sistem sibuk.', from: 'IMIGRASI' }))
  expect((await visitor(demo.app).phone(ROHANI)).messages[0]?.peer).toBe('IMIGRASI')
})

test('the delivery report comes a moment later, and says so when nobody has that number', async () => {
  const demo = openDemo()
  await demo.standIn.request('/version1/messaging', toSend({ to: `${BUDI},+6281299999999` }))
  expect(demo.heard).toHaveLength(0)
  await demo.comeDue()
  expect(demo.heard.map(({ path }) => path)).toEqual(Array(2).fill(`/gateway/africastalking/${KEY}/delivery-report`))
  expect(demo.heard.map(({ body }) => body)).toEqual([
    expect.stringMatching(/^id=ATXid_[0-9a-f]{32}&status=Success&phoneNumber=%2B6281200000102&networkCode=99999$/),
    expect.stringMatching(/^id=ATXid_[0-9a-f]{32}&status=Failed&phoneNumber=%2B6281299999999&networkCode=99999&failureReason=UserDoesNotExist$/),
  ])
})

test('without an API key nothing is sent', async () => {
  const demo = openDemo()
  const response = await demo.standIn.request('/version1/messaging', toSend({}, {}))
  expect(response.status).toBe(401)
  expect((await visitor(demo.app).phone(BUDI)).messages).toEqual([])
})
