import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sender } from '../../src/phone/gateways/port.ts'
import { sendOutbox } from '../../src/phone/send.ts'
import { openWorld, smsBody, ussdBody, type World } from './world.ts'

const CALLBACKS = 10_000
const MESSAGES = 1500
/** Messages whose reports come before our own request has been answered. */
const OVERTAKEN = 40
const [CALLERS, WRITERS, REPEATS] = [100, 100, 3]
const AT_ONCE = 16
const SEED = 20170904

let postgres: TestPostgres
let world: World
beforeAll(async () => {
  postgres = await startPostgres()
  world = await openWorld(postgres)
  await world.reset()
})
afterAll(async () => {
  await world.close()
  await postgres.stop()
})

/** Reproducible chance, 0 to below `most`: a linear congruence. */
function chances(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * most)
  }
}
function shuffled<T>(items: readonly T[], chance: (most: number) => number): T[] {
  const mixed = items.map((item) => ({ item, at: chance(1_000_000_000) }))
  return mixed.toSorted((a, b) => a.at - b.at).map(({ item }) => item)
}
const phoneOf = (n: number) => `+6281200${String(n).padStart(5, '0')}`

/** Messages that were sent and one claim that is on its way; a change of a settled state is remembered. */
async function prepare(): Promise<void> {
  const { keys, shelf, clock } = world.deps
  const sealed = [keys.seal(phoneOf(1), 'outbox.phone_sealed'), keys.seal('Antrean A-001', 'outbox.text_sealed')]
  const sent = Array.from({ length: MESSAGES }, (_, n) => ({ id: uuidv7(), message: n < OVERTAKEN ? null : `ATXid_${n}`, status: n < OVERTAKEN ? 'queued' : 'sent' }))
  await world.db.query(
    `insert into outbox (office_id, id, phone_key, phone_sealed, text_sealed, lane, status, message_id, gateway, send_after, created_at, queued_at)
     select $1, m.id, 'k', $5, $6, 'reply', m.status, m.message, 'africastalking', $7, $7, $7 from unnest($2::uuid[], $3::text[], $4::text[]) as m(id, status, message)`,
    [shelf.offices()[0]?.pack.office.id, sent.map(({ id }) => id), sent.map(({ status }) => status), sent.map(({ message }) => message), ...sealed, new Date(clock.now())])
  await world.db.query('create table regressed (id uuid, was text, became text)')
  await world.db.query(`create function regressed() returns trigger language plpgsql as $$ begin
    if old.status in ('delivered', 'failed') and new.status <> old.status then insert into regressed values (old.id, old.status, new.status); end if; return new; end $$`)
  await world.db.query('create trigger regressed after update on outbox for each row execute function regressed()')
}

test(`${CALLBACKS} callbacks, shuffled, repeated and at the same time: each has one effect, and no settled message changes (seed ${SEED})`, async () => {
  await prepare()
  const chance = chances(SEED)
  const finals = ['Success', 'Failed', 'AbsentSubscriber', 'Expired', 'Rejected']
  const wanted = new Map(Array.from({ length: MESSAGES }, (_, n) => [n, finals[chance(finals.length)] ?? 'Success']))
  const others = CALLERS * REPEATS + WRITERS * REPEATS
  const reports = Array.from({ length: CALLBACKS - others }, (_, n) => {
    const message = n % MESSAGES
    // Every message hears its end at least once; the rest is on the way, new to us, or the same end again.
    const status = n < MESSAGES ? wanted.get(message) : [wanted.get(message), 'Sent', 'Buffered', 'Submitted', 'Teleported'][chance(5)]
    return { kind: 'delivery-report', body: new URLSearchParams({ id: `ATXid_${message}`, status: status ?? '', phoneNumber: phoneOf(1) }).toString() }
  })
  const calls = Array.from({ length: CALLERS * REPEATS }, (_, n) => ({ kind: 'ussd', body: ussdBody(`storm-${n % CALLERS}`, phoneOf(1000 + n % CALLERS), '') }))
  const texts = Array.from({ length: WRITERS * REPEATS }, (_, n) => ({ kind: 'sms', body: smsBody(`sms-${n % WRITERS}`, phoneOf(2000 + n % WRITERS), 'BANTUAN') }))
  const all = shuffled([...reports, ...calls, ...texts], chance)
  const answers = new Map<string, Set<string>>()
  const work = all.values()
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const { kind, body } of work) {
      const { status, text } = await world.post(kind, body)
      if (kind === 'ussd') answers.set(body, (answers.get(body) ?? new Set()).add(text))
      if (status !== 200) answers.set(body, new Set([`HTTP ${status}`, body]))
    }
  }))
  // Only now our own requests are answered.
  let next = 0
  const late: Sender = { send: async ({ text }) => ({ outcome: 'sent', messageId: text === 'Antrean A-001' ? `ATXid_${next++}` : null }) }
  for (let tried = 1; tried > 0;) tried = await sendOutbox(world.deps, late)

  expect(next).toBe(OVERTAKEN)
  expect([...answers.values()].filter(({ size }) => size !== 1)).toEqual([])
  expect(answers.size).toBe(CALLERS)
  expect(await world.db.query('select count(*)::int as n from turn where gateway <> $1', ['sms'])).toEqual([{ n: CALLERS }])
  expect(await world.db.query('select count(*)::int as n from inbound_sms')).toEqual([{ n: WRITERS }])
  expect(await world.db.query(`select count(*)::int as n from outbox where message_id is null`)).toEqual([{ n: WRITERS }])
  expect(await world.db.query('select sum(count)::int as n from delivery_report')).toEqual([{ n: reports.length }])
  expect(await world.db.query('select * from regressed')).toEqual([])
  const ends = await world.db.query<{ message_id: string; status: string; reason: string | null }>(`select message_id, status, reason from outbox where message_id is not null`)
  expect(ends).toHaveLength(MESSAGES)
  const wrong = ends.filter(({ message_id, status, reason }) => {
    const end = wanted.get(Number(message_id.slice('ATXid_'.length)))
    return end === 'Success' ? status !== 'delivered' : status !== 'failed' || reason !== end
  })
  expect(wrong).toEqual([])
}, 240_000)
