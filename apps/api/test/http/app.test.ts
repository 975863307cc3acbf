import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../phone/world.ts'

let postgres: TestPostgres
let world: World
beforeAll(async () => {
  postgres = await startPostgres()
  world = await openWorld(postgres)
})
afterAll(async () => {
  await world.close()
  await postgres.stop()
})

test('it is alive, and ready as long as its database answers', async () => {
  expect((await world.app.request('/healthz')).status).toBe(200)
  expect((await world.app.request('/readyz')).status).toBe(200)
})

test('what is not there is told as a problem, in words for programs', async () => {
  const response = await world.app.request('/nowhere')
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toEqual({ type: 'about:blank', status: 404, title: 'Not found' })
})

test('the gateway route of a wrong key looks like any place that does not exist', async () => {
  const nowhere = await world.app.request('/nowhere', { method: 'POST' })
  const wrong = await world.app.request('/gateway/africastalking/guess/ussd', { method: 'POST', body: 'x' })
  expect([wrong.status, await wrong.text()]).toEqual([nowhere.status, await nowhere.text()])
})

test('the log of a request names its route and never its path', async () => {
  await world.post('ussd', 'x')
  const lines = world.logged.map((line) => JSON.parse(line) as { route?: string; status?: number })
  expect(lines).toContainEqual(expect.objectContaining({ route: '/gateway/africastalking/:key/ussd', status: 200 }))
})
