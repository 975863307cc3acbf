import { seal } from '@jemput/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { syncRoutes } from '../../src/sync/routes.ts'
import { openOfficeDay, type OfficeDay } from '../staff/office-day.ts'
import { giveCode, OFFICE, phoneOf, staffId } from './field-office.ts'
import { FieldPhone } from './field-phone.ts'

let day: OfficeDay
beforeAll(async () => { day = await openOfficeDay({}) })
afterAll(() => day.close())

const enrol = async (body: unknown, address = '198.51.100.1') => {
  const response = await day.app.request('/sync/v1/enrol', { method: 'POST', body: JSON.stringify(body), headers: { 'x-forwarded-for': address } })
  return { status: response.status, body: JSON.parse(await response.text()) }
}

test('a code makes a browser the phone of one officer, once', async () => {
  const code = await giveCode(day, staffId('outreach'))
  const { status, body } = await enrol({ code: `${code.slice(0, 4)}-${code.slice(4)}`, label: 'HP lapangan 1' })
  expect(status).toBe(200)
  expect(body).toMatchObject({ officer: { id: staffId('outreach'), role: 'outreach' }, office: { id: OFFICE, zone: 'Asia/Jakarta' }, key: { version: 1 } })
  expect(await enrol({ code, label: 'HP lain' })).toMatchObject({ status: 404, body: { code: 'code-unknown' } })
  expect(await day.db.query('select label from device where id = $1', [body.device])).toEqual([{ label: 'HP lapangan 1' }])
  expect(await day.db.query('select act from audit where subject = $1', [body.device])).toEqual([{ act: 'enrol-phone' }])
  expect(JSON.stringify(await day.db.query('select * from device'))).not.toContain(body.token.split('.')[1])
})

test('of two phones with one code one is enrolled', async () => {
  const code = await giveCode(day, staffId('courier'))
  const both = await Promise.all(['A', 'B'].map((label) => enrol({ code, label })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
})

test('a code that is too old, forged, or for somebody who does not go out is refused in the same words', async () => {
  const old = await giveCode(day, staffId('outreach'), { expiresAt: '2017-09-03' })
  const desk = await giveCode(day, staffId('officer'))
  const answers = await Promise.all([old, desk, '99999999', '', 'tidak ada'].map((code) => enrol({ code, label: 'HP' })))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(answers[0]).toMatchObject({ status: 404, body: { code: 'code-unknown' } })
})

test('whoever guesses codes is stopped for a while, and others are not', async () => {
  const guesses = []
  for (let code = 20_000_000; code < 20_000_012; code++) guesses.push((await enrol({ code: String(code), label: 'HP' }, '203.0.113.7')).status)
  expect(guesses).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429])
  const code = await giveCode(day, staffId('outreach'))
  expect((await enrol({ code, label: 'HP' }, '203.0.113.7')).status).toBe(429)
  expect((await enrol({ code, label: 'HP' }, '203.0.113.8')).status).toBe(200)
})

test('what cannot be read is refused in words, and never an error of ours', async () => {
  for (const body of [{}, [], { code: 7, label: 'x' }, { code: '1', label: '' }, { code: '1', label: 'a\u0000b' }, { code: '1', label: 'x'.repeat(5000) }]) {
    expect(await enrol(body)).toMatchObject({ status: 400, body: { code: 'bad-request' } })
  }
})

test('every address of phones has an owner', async () => {
  for (const { method, path, who } of syncRoutes) {
    const address = path.replace(':sha256', 'a'.repeat(64)).replace(':version', '1').replace(':form', 'none')
    const ask = async (authorization?: string) => {
      const response = await day.app.request(address, { method, ...method === 'GET' ? {} : { body: '{}' }, headers: authorization === undefined ? {} : { authorization } })
      return [response.status, JSON.parse(await response.text()).code]
    }
    if (who === 'anyone') {
      expect(await ask()).toEqual([400, 'bad-request'])
      continue
    }
    for (const nobody of [undefined, 'Bearer x', `Bearer ${OFFICE}.${'a'.repeat(43)}`]) expect(await ask(nobody), path).toEqual([401, 'unknown-phone'])
    const phone = await phoneOf(day, 'outreach')
    const bearer = `Bearer ${phone.enrolled.token}`
    const [status] = await ask(bearer)
    expect([401, 403], path).not.toContain(status)
    await day.db.query('update device set revoked_at = now() where id = $1', [phone.enrolled.device])
    expect(await ask(bearer), path).toEqual(who === 'phone' ? [403, 'revoked'] : [status, expect.any(String)])
  }
  // The office of a token is part of its secret.
  const { enrolled } = await phoneOf(day, 'outreach')
  const elsewhere = enrolled.token.replace(OFFICE, 'bogor')
  expect((await day.app.request('/sync/v1/escrow', { method: 'POST', body: '', headers: { authorization: `Bearer ${elsewhere}` } })).status).toBe(401)
})

test('the phone’s data key is kept as the office alone can open it', async () => {
  const phone = await FieldPhone.enrol(day.app, await giveCode(day, staffId('outreach')))
  const { device, key, token } = phone.enrolled
  const put = async (place: string) => (await day.app.request('/sync/v1/escrow', {
    method: 'POST', body: await seal(crypto.subtle, key, new Uint8Array(32).fill(7), place), headers: { authorization: `Bearer ${token}` },
  })).status
  expect(await put(`escrow|${device}`)).toBe(204)
  expect(await put('escrow|another')).toBe(400)
  expect(await day.db.query('select escrow_sealed is not null as kept from device where id = $1', [device])).toEqual([{ kept: true }])
})
