import type { Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Desk } from '../../src/booking/desk.ts'
import type { Sender, Sent } from '../../src/phone/gateways/port.ts'
import { post } from '../../src/phone/outbox.ts'
import { africasTalking } from '../../src/phone/gateways/africastalking.ts'
import { stopReminders } from '../../src/phone/preferences.ts'
import { settleUnknown } from '../../src/phone/reports.ts'
import { sendOutbox } from '../../src/phone/send.ts'
import { accepted, gatewayThat, refused } from './gateway-that.ts'
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

const report = (id: string, status: string) => world.post('delivery-report', new URLSearchParams({ id, status }).toString())

test('what was queued goes out once, with its words, from the number at which its office is answered', async () => {
  await queue('IMIGRASI: Antrean A-001 terkonfirmasi')
  const { sender, sent } = gatewayThat(accepted('ATXid_1'))
  expect(await sendOutbox(world.deps, sender)).toBe(1)
  expect(await sendOutbox(world.deps, sender)).toBe(0)
  expect(sent).toEqual([{ from: '+628110000016', to: PHONE, text: 'IMIGRASI: Antrean A-001 terkonfirmasi' }])
  expect(await outbox()).toEqual([{ status: 'sent', attempts: 1, reason: null }])
})

test('neither number nor words stand open in the table', async () => {
  await queue()
  expect(JSON.stringify(await world.db.query('select * from outbox'))).not.toMatch(/628121000111|A-001/)
})

test('many senders at once: each message goes out once', async () => {
  for (let n = 0; n < 120; n++) await queue(`message ${n}`)
  const { sender, sent } = gatewayThat(accepted('ATXid_1'))
  const sendAll = async () => {
    for (let tried = 1; tried > 0;) tried = await sendOutbox(world.deps, sender)
  }
  await Promise.all(Array.from({ length: 6 }, sendAll))
  expect(new Set(sent.map(({ text }) => text)).size).toBe(120)
  expect(sent).toHaveLength(120)
})

test('while the gateway cannot be reached a message waits, for an hour if need be, and goes out when it is back', async () => {
  await queue()
  const away = gatewayThat({ outcome: 'failed', reason: 'ECONNREFUSED', final: false, away: true })
  for (let minutes = 0; minutes < 60; minutes++) {
    await sendOutbox(world.deps, away.sender)
    expect(await sendOutbox(world.deps, away.sender)).toBe(0)
    world.clock.pass(60_000)
  }
  expect(away.sent).toHaveLength(60)
  await sendOutbox(world.deps, gatewayThat(accepted('ATXid_1')).sender)
  expect(await outbox()).toMatchObject([{ status: 'sent' }])
})

test('what the gateway refuses is tried three times with growing pauses, then it is a dead letter with the reason', async () => {
  await queue()
  const { sender, sent } = gatewayThat(refused)
  const tries: number[] = []
  for (let seconds = 0; seconds < 900; seconds += 10) {
    if (await sendOutbox(world.deps, sender) > 0) tries.push(seconds)
    world.clock.pass(10_000)
  }
  expect(tries).toEqual([0, 30, 330])
  expect(sent).toHaveLength(3)
  expect(await outbox()).toEqual([{ status: 'dead', attempts: 3, reason: 'HTTP 401' }])
})

test('a message that could not leave for a day is given up: nobody waits for it any more', async () => {
  await queue()
  world.clock.pass(24 * 3_600_000 + 1)
  const { sender, sent } = gatewayThat(accepted('ATXid_1'))
  await sendOutbox(world.deps, sender)
  expect(sent).toEqual([])
  expect(await outbox()).toMatchObject([{ status: 'dead', reason: 'too-late' }])
})

test('no message is claimed that is not on its way: a sender that is killed leaves only those unknown', async () => {
  for (let n = 0; n < 80; n++) await queue(`message ${n}`)
  let onTheWay = 0
  let answer = () => {}
  const answered = new Promise<void>((resolve) => { answer = resolve })
  const sender: Sender = {
    send: async () => {
      onTheWay += 1
      await answered
      return { outcome: 'unknown', reason: 'nothing said' }
    },
  }
  const sending = sendOutbox(world.deps, sender)
  await expect.poll(() => onTheWay).toBe(50)
  expect((await outbox()).filter(({ status }) => status === 'sending')).toHaveLength(onTheWay)
  answer()
  await sending
})

test('every question to the outbox is answered by its index, however many messages have been sent', async () => {
  await queue()
  const asked: { text: string; params: readonly unknown[] }[] = []
  const query: Database['query'] = (text, params = []) => {
    asked.push({ text, params })
    return world.db.query(text, params)
  }
  await sendOutbox({ ...world.deps, db: { ...world.db, query } }, gatewayThat(refused).sender)
  await settleUnknown({ ...world.deps, db: { ...world.db, query } }, africasTalking)
  const ofOutbox = asked.filter(({ text }) => /\boutbox\b/.test(text))
  expect(ofOutbox.length).toBeGreaterThan(3)
  for (const { text, params } of ofOutbox) {
    const plan = await world.db.transaction(async (sql) => {
      await sql.query('set local enable_seqscan = off')
      return sql.query(`explain ${text}`, params)
    })
    expect(JSON.stringify(plan)).not.toMatch(/Seq Scan on outbox/)
  }
})

test('numbers of other countries, and what is too long, are dead letters with their reason; a phone that said stop still gets its replies', async () => {
  const { sender, sent } = gatewayThat(accepted('ATXid_1'))
  await post(desk(), { text: 'abroad', lane: 'reply', phone: '+8801700000000' })
  await post(desk(), { text: 'x'.repeat(153 * 3 + 1), lane: 'reply' })
  await stopReminders(world.db, world.deps.keys.key('phone', PHONE))
  await post(desk(), { text: 'tomorrow', lane: 'reminder' })
  await queue('A-001')
  await sendOutbox(world.deps, sender)
  expect(sent.map(({ text }) => text)).toEqual(['A-001'])
  expect((await outbox()).map(({ status, reason }) => [status, reason])).toEqual([
    ['dead', 'country'], ['dead', 'too-long'], ['dead', 'opt-out'], ['sent', null],
  ])
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

test('a message that timed out is settled by the report about its phone, when no answer of ours can be on its way any more', async () => {
  await queue('first')
  await sendOutbox(world.deps, gatewayThat({ outcome: 'unknown', reason: 'ECONNABORTED' }).sender)
  const about = (id: string, status: string, phoneNumber: string) => world.post('delivery-report', new URLSearchParams({ id, status, phoneNumber }).toString())
  await about('ATXid_9', 'Success', PHONE)
  await about('ATXid_8', 'Success', '+628121000999')
  expect(await settleUnknown(world.deps, africasTalking)).toBe(0)
  world.clock.pass(61_000)
  expect(await settleUnknown(world.deps, africasTalking)).toBe(1)
  expect(await settleUnknown(world.deps, africasTalking)).toBe(0)
  expect(await outbox()).toEqual([{ status: 'delivered', attempts: 1, reason: null }])
})

test('a late answer to an earlier try overrules neither staff nor the next try', async () => {
  await queue()
  let answer = (_: Sent) => {}
  const slow: Sender = { send: () => new Promise((resolve) => { answer = resolve }) }
  const first = sendOutbox(world.deps, slow)
  await expect.poll(outbox).toMatchObject([{ status: 'sending' }])
  world.clock.pass(31_000)
  await sendOutbox(world.deps, gatewayThat(refused).sender)
  await world.db.query(`update outbox set status = 'queued', send_after = $1`, [new Date(world.clock.now())])
  await sendOutbox(world.deps, gatewayThat(accepted('ATXid_2')).sender)
  answer({ outcome: 'failed', reason: 'HTTP 401', final: true })
  await first
  expect(await outbox()).toEqual([{ status: 'sent', attempts: 2, reason: null }])
})

test('a report of a message that is not ours changes nothing', async () => {
  await queue()
  await sendOutbox(world.deps, gatewayThat(accepted('ATXid_1')).sender)
  await report('ATXid_2', 'Failed')
  expect(await outbox()).toMatchObject([{ status: 'sent' }])
})
