import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Desk } from '../../src/booking/desk.ts'
import { post } from '../../src/phone/outbox.ts'
import { openOutbox, sendOutbox } from '../../src/phone/send.ts'
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


const [HERE, THERE] = ['palembang', 'bogor']
/** Thousands of messages at once, as a broadcast is. */
const fill = (office: string | undefined, lane: string, count: number) => world.db.query(
  `insert into outbox (office_id, id, phone_key, phone_sealed, text_sealed, lane, status, send_after, created_at, queued_at)
   select $1, gen_random_uuid(), 'k', $2, $3, $4, 'queued', $5, $5, $5 from generate_series(1, $6::int)`,
  [office, world.deps.keys.seal(PHONE, 'outbox.phone_sealed'), world.deps.keys.seal('Kantor tutup', 'outbox.text_sealed'), lane, new Date(world.clock.now()), count])

test('replies leave before reminders, and these before broadcasts', async () => {
  for (const lane of ['broadcast', 'reminder', 'reply'] as const) await post(desk(), { text: lane, lane })
  const { sender, sent } = gatewayThat(accepted('ATXid_1'))
  await sendOutbox(world.deps, sender)
  expect(sent.map(({ text }) => text)).toEqual(['reply', 'reminder', 'broadcast'])
})

test('five thousand of one office delay no reply of another, and of two with thousands neither waits for the other', async () => {
  await fill(HERE, 'broadcast', 5000)
  await fill(THERE, 'broadcast', 5000)
  const { sender } = gatewayThat(accepted('ATXid_1'))
  const sending = openOutbox(world.deps, sender)
  await sending.step()
  await sending.step()
  const sent = () => world.db.query<{ office_id: string; sent: number }>(`select office_id, count(*)::int as sent from outbox where status = 'sent' group by 1 order by 1`)
  expect(await sent()).toEqual([{ office_id: THERE, sent: 15 }, { office_id: HERE, sent: 15 }])

  await fill(THERE, 'reply', 1)
  world.clock.pass(1000)
  const replied = async () => (await world.db.query(`select 1 from outbox where status = 'sent' and lane = 'reply'`)).length > 0
  while (!await replied()) await sending.step()
  await sending.finish()
  const all = await sent()
  expect(all.reduce((sum, each) => sum + each.sent, 0)).toBeLessThan(5000)
  expect(Math.abs((all[0]?.sent ?? 0) - (all[1]?.sent ?? 0))).toBeLessThan(30)
})

test('an office sends no faster than its pack says, however many processes send for it', async () => {
  await fill(HERE, 'reply', 3000)
  const { sender, sent } = gatewayThat(accepted('ATXid_1'))
  const sendAll = async () => {
    for (let tried = 1; tried > 0;) tried = await sendOutbox(world.deps, sender)
  }
  await Promise.all([sendAll(), sendAll(), sendAll()])
  expect(sent).toHaveLength(1000)
  world.clock.pass(3000)
  await Promise.all([sendAll(), sendAll(), sendAll()])
  expect(sent).toHaveLength(1300)
})

test('the daily cap stops broadcasts first, then reminders, replies last of all; staff are told, and the next day it goes on', async () => {
  for (const lane of ['broadcast', 'reminder', 'reply'] as const) await fill(HERE, lane, 2500)
  const { sender } = gatewayThat(accepted('ATXid_1'))
  const sendAll = async () => {
    for (let tried = 1; tried > 0;) {
      tried = await sendOutbox(world.deps, sender)
      world.clock.pass(500)
    }
  }
  await world.db.query(`insert into sms_budget (office_id, tokens, filled_at, day, spent) values ($1, 1000, $2, '2017-09-04', 1150)`, [HERE, new Date(world.clock.now())])
  await world.db.query(`update outbox set send_after = send_after + interval '1 day' where lane = 'reply'`)
  await sendAll()
  const count = () => world.db.query(`select lane, count(*)::int as sent from outbox where status = 'sent' group by 1 order by 1`)
  expect(await count()).toEqual([{ lane: 'reminder', sent: 450 }])
  await world.db.query(`update outbox set send_after = send_after - interval '1 day' where lane = 'reply'`)
  await sendAll()
  expect(await count()).toEqual([{ lane: 'reminder', sent: 450 }, { lane: 'reply', sent: 400 }])
  expect(await world.db.query('select kind, subject, detail from task')).toEqual([{ kind: 'sms-cap', subject: '2017-09-04', detail: { cap: 2000 } }])
  world.clock.pass(16 * 3_600_000)
  await sendAll()
  expect(await count()).toEqual([{ lane: 'reminder', sent: 450 }, { lane: 'reply', sent: 2400 }])
})

test('what the gateway refused costs the office nothing', async () => {
  await queue()
  await sendOutbox(world.deps, gatewayThat(refused).sender)
  expect(await world.db.query('select spent from sms_budget')).toEqual([{ spent: 0 }])
  world.clock.pass(60_000)
  await sendOutbox(world.deps, gatewayThat(accepted('ATXid_1')).sender)
  expect(await world.db.query('select spent from sms_budget')).toEqual([{ spent: 1 }])
})
