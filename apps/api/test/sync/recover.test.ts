import { seal, toBase64Url } from '@jemput/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOfficeDay, type OfficeDay } from '../staff/office-day.ts'
import { phoneOf } from './field-office.ts'
import type { FieldPhone } from './field-phone.ts'

let day: OfficeDay
beforeAll(async () => { day = await openOfficeDay({}) })
afterAll(() => day.close())

const key = Uint8Array.from({ length: 32 }, (_, at) => at)

/** An officer's phone that has left its key with the office. */
async function withKey(role: 'outreach' | 'courier' = 'outreach'): Promise<FieldPhone> {
  const phone = await phoneOf(day, role)
  const { device, token, key: office } = phone.enrolled
  const body = await seal(globalThis.crypto.subtle, office, key, `escrow|${device}`)
  const left = await day.app.request('/sync/v1/escrow', { method: 'POST', body, headers: { authorization: `Bearer ${token}` } })
  expect(left.status).toBe(204)
  return phone
}

async function ask(now: FieldPhone, before: { device: string; token: string }, officerToken: string | null = now.enrolled.officerToken) {
  const response = await day.app.request('/sync/v1/recover', {
    method: 'POST', body: JSON.stringify(before), headers: { authorization: `Bearer ${now.enrolled.token}`, ...officerToken === null ? {} : { 'x-officer': officerToken } },
  })
  return { status: response.status, body: JSON.parse(await response.text()) }
}
const itself = ({ enrolled: { device, token } }: FieldPhone) => ({ device, token })

test('an officer who forgot the PIN gets the key of the enrolment before, and it is written down', async () => {
  const before = await withKey()
  const now = await phoneOf(day, 'outreach')
  expect(await ask(now, itself(before))).toEqual({ status: 200, body: { key: toBase64Url(key) } })
  expect(await day.db.query("select subject from audit where act = 'recover-drafts'")).toEqual([{ subject: before.enrolled.device }])
})

test('nobody else gets it: without the new PIN, for another officer, without the old phone’s own token, of a phone that was revoked or left none', async () => {
  const before = await withKey()
  const now = await phoneOf(day, 'outreach')
  const courier = await phoneOf(day, 'courier')
  const keyless = await phoneOf(day, 'outreach')
  const answers = [
    await ask(now, itself(before), null), await ask(now, itself(before), before.enrolled.officerToken), await ask(courier, itself(before)),
    await ask(now, { ...itself(before), token: now.enrolled.token }), await ask(now, itself(keyless)), await ask(now, itself(now)),
    await ask(now, { device: 'tidak ada', token: '' }),
  ]
  await day.db.query('update device set revoked_at = now() where id = $1', [before.enrolled.device])
  answers.push(await ask(now, itself(before)))
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['400 bad-request']))
  expect(await day.db.query("select subject from audit where act = 'recover-drafts' and subject = $1", [before.enrolled.device])).toEqual([])
})
