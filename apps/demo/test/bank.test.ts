import { expect, test } from 'vitest'
import { openDemo } from './gateway.ts'

const post = (path: string, body: unknown) => new Request(`http://jemput/bank/api${path}`, {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
})

test('a payment is told to its office by a signed callback, the same again with the same bytes', async () => {
  const { app, heard } = openDemo()
  const bills = await (await app.request('/bank/api')).json() as { bills: { billing: string }[] }
  expect(bills.bills.map(({ billing }) => billing)).toEqual(['821456789012345'])
  expect((await app.fetch(post('/again', {}))).status).toBe(409)
  await app.fetch(post('/pay', { office: 'palembang', billing: '821456789012345', amount: 350_000 }))
  await app.fetch(post('/again', {}))
  await app.fetch(post('/pay', { office: 'palembang', billing: '821456789012345', amount: 350_000 }))
  const callbacks = heard.filter(({ path }) => path.startsWith('/gateway/payment/'))
  expect(callbacks.map(({ path }) => path)).toEqual(Array.from({ length: 3 }, () => '/gateway/payment/palembang'))
  const [first, same, second] = callbacks.map(({ body }) => body)
  expect(JSON.parse(first ?? '')).toMatchObject({ billing: '821456789012345', amount: 350_000 })
  expect(same).toBe(first)
  expect(second).not.toBe(first)
})

test.each([[{}], [{ office: 'palembang', billing: '8', amount: 'much' }], [{ office: 'palembang', billing: '8', amount: -1 }]])('%j is no payment', async (body) => {
  const { app, heard } = openDemo()
  expect((await app.fetch(post('/pay', body))).status).toBe(400)
  expect(heard).toEqual([])
})
