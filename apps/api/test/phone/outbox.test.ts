import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Desk } from '../../src/booking/desk.ts'
import type { Sender, Sent } from '../../src/phone/gateways/port.ts'
import { post } from '../../src/phone/outbox.ts'
import { sendOutbox } from '../../src/phone/send.ts'
import { openWorld, type World } from './world.ts'

const PHONE = '+628121000111'

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

function desk(): Desk {
  const { db, shelf, keys, clock } = world.deps
  return { sql: db, office: shelf.byDial('*384*16#'), shelf, keys, now: clock.now(), phone: PHONE, channel: 'SMS', language: 'id', requestKey: 'r' }
}
const queue = (text = 'IMIGRASI: Antrean A-001') => post(desk(), { text, lane: 'reply' })
const outbox = () => world.db.query<{ status: string; attempts: number; reason: string | null }>('select status, attempts, reason from outbox order by id')

/** A gateway that answers each message as told, the last answer for all that follow. */
function gatewayThat(...answers: Sent[]) {
  const sent: { to: string; text: string }[] = []
  const sender: Sender = {
    send: async (message) => {
      sent.push(message)
      return (answers.length > 1 ? answers.shift() : answers[0]) ?? { outcome: 'unknown', reason: 'nothing said' }
    },
  }
  return { sender, sent }
}
const accepted = (messageId: string): Sent => ({ outcome: 'sent', messageId })
const refused: Sent = { outcome: 'failed', reason: 'HTTP 500', final: false }
const report = (id: string, status: string) => world.post('delivery-report', new URLSearchParams({ id, status }).toString())

test('what was queued goes out once, with its words', async () => {
  await queue('IMIGRASI: Antrean A-001 terkonfirmasi')
  const { sender, sent } = gatewayThat(accepted('ATXid_1'))
  expect(await sendOutbox(world.deps, sender)).toBe(1)
  expect(await sendOutbox(world.deps, sender)).toBe(0)
  expect(sent).toEqual([{ to: PHONE, text: 'IMIGRASI: Antrean A-001 terkonfirmasi' }])
  expect(await outbox()).toEqual([{ status: 'sent', attempts: 1, reason: null }])
})

test('neither number nor words stand open in the table', async () => {
  await queue()
  expect(JSON.stringify(await world.db.query('select * from outbox'))).not.toMatch(/628121000111|A-001/)
})

test('many senders at once: each message goes out once', async () => {
  for (let n = 0; n < 120; n++) await queue(`message ${n}`)
  const { sender, sent } = gatewayThat(accepted('ATXid_1'))
  await Promise.all(Array.from({ length: 6 }, () => sendOutbox(world.deps, sender)))
  expect(new Set(sent.map(({ text }) => text)).size).toBe(120)
  expect(sent).toHaveLength(120)
})

test('a clean failure is tried three times with pauses, and then it has failed', async () => {
  await queue()
  const { sender, sent } = gatewayThat(refused)
  for (let tries = 0; tries < 5; tries++) {
    await sendOutbox(world.deps, sender)
    expect(await sendOutbox(world.deps, sender)).toBe(0)
    world.clock.pass(61_000)
  }
  expect(sent).toHaveLength(3)
  expect(await outbox()).toEqual([{ status: 'failed', attempts: 3, reason: 'HTTP 500' }])
})

test('a phone that is no phone is not tried again', async () => {
  await queue()
  const { sender, sent } = gatewayThat({ outcome: 'failed', reason: '403 InvalidPhoneNumber', final: true })
  await sendOutbox(world.deps, sender)
  world.clock.pass(600_000)
  await sendOutbox(world.deps, sender)
  expect(sent).toHaveLength(1)
})

test('a message that may have gone out is never sent again', async () => {
  await queue()
  const { sender, sent } = gatewayThat({ outcome: 'unknown', reason: 'ECONNABORTED' })
  await sendOutbox(world.deps, sender)
  world.clock.pass(600_000)
  await sendOutbox(world.deps, sender)
  expect(sent).toHaveLength(1)
  expect(await outbox()).toMatchObject([{ status: 'unknown' }])
})

test('a message whose sender died on the way becomes unknown, and is not sent again', async () => {
  await queue()
  await world.db.query(`update outbox set status = 'sending'`)
  const { sender, sent } = gatewayThat(accepted('ATXid_1'))
  world.clock.pass(61_000)
  await sendOutbox(world.deps, sender)
  expect(sent).toEqual([])
  expect(await outbox()).toMatchObject([{ status: 'unknown', reason: 'interrupted' }])
})

test('a message that cannot be opened does not keep the others waiting', async () => {
  await queue('first')
  await world.db.query(`update outbox set text_sealed = 'damaged'`)
  await queue('second')
  const { sender, sent } = gatewayThat(accepted('ATXid_1'))
  await sendOutbox(world.deps, sender)
  expect(sent.map(({ text }) => text)).toEqual(['second'])
})

test('a report says that the phone has it, and no later one takes that back', async () => {
  await queue()
  await sendOutbox(world.deps, gatewayThat(accepted('ATXid_1')).sender)
  for (const status of ['Sent', 'Success', 'Buffered', 'Failed', 'Borked', 'Success']) expect((await report('ATXid_1', status)).status).toBe(200)
  expect(await outbox()).toEqual([{ status: 'delivered', attempts: 1, reason: null }])
  expect(await world.db.query('select status, count from delivery_report order by status')).toEqual([
    { status: 'Borked', count: 1 }, { status: 'Buffered', count: 1 }, { status: 'Failed', count: 1 }, { status: 'Sent', count: 1 }, { status: 'Success', count: 2 },
  ])
})

test('a report that comes before the answer to our request is not lost', async () => {
  await queue()
  const early: Sender = {
    send: async () => {
      await report('ATXid_1', 'Failed')
      return { outcome: 'sent', messageId: 'ATXid_1' }
    },
  }
  await sendOutbox(world.deps, early)
  expect(await outbox()).toEqual([{ status: 'failed', attempts: 1, reason: 'Failed' }])
})

test('a report of a message that is not ours changes nothing', async () => {
  await queue()
  await sendOutbox(world.deps, gatewayThat(accepted('ATXid_1')).sender)
  await report('ATXid_2', 'Failed')
  expect(await outbox()).toMatchObject([{ status: 'sent' }])
})
