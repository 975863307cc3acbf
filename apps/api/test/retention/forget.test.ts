import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sweep } from '../../src/sweep.ts'
import { forget } from '../../src/retention/forget.ts'
import { hour, nik, openHall, type Hall } from '../booking/hall.ts'
import { officePack } from '../booking/office.ts'

let hall: Hall
let close: () => Promise<void>
// The first is also the national one here. Sessions for a day, holds for a week, words of an SMS for thirty days.
beforeAll(async () => ({ hall, close } = await openHall([officePack(), officePack({ retention: { session: 3 } }, { id: 'lain' })])))
afterAll(() => close())
beforeEach(async () => {
  await hall.clear()
  await hall.db.query('truncate turn, inbound_sms, delivery_report')
})

const days = (n: number) => hall.wait(n * 24 * 60)
const keep = async () => {
  const now = new Date(hall.now)
  for (const office of ['kota', 'lain']) {
    await hall.db.query(`insert into turn values ($1, 'at', $1, 0, 'k', 0, 'p', $1, 1, 'home/start', true, 'sealed', $2)`, [office, now])
  }
  await hall.db.query(`insert into inbound_sms values ('at', '1', 'p', 'sealed', 'answered', $1)`, [now])
  await hall.db.query(`insert into delivery_report values ('at', 'm', 'Success', $1)`, [now])
  await hall.db.query(`insert into attempt values ('kota', 'p', 'hold', $1, 1)`, [now])
  const outbox = `insert into outbox (office_id, id, phone_key, phone_sealed, text_sealed, lane, status, send_after, created_at)
    values ('kota', gen_random_uuid(), 'p', 'sealed', 'sealed', 'reply', $2, $1, $1)`
  for (const status of ['sent', 'queued']) await hall.db.query(outbox, [now, status])
}
const count = async (what: string) => (await hall.db.query<{ n: number }>(`select count(*) as n from ${what}`))[0]?.n

test('what was said in a session goes after the days of its office', async () => {
  await keep()
  days(1.1)
  await forget(hall.deps)
  expect(await hall.db.query('select office_id from turn')).toEqual([{ office_id: 'lain' }])
  days(2)
  await forget(hall.deps)
  expect(await count('turn')).toBe(0)
  expect(await count(`inbound_sms where raw_sealed <> ''`)).toBe(1)
})

test('the words of an SMS go after thirty days, and what is counted by phone; what is still to be sent keeps its words', async () => {
  await keep()
  days(29)
  await forget(hall.deps)
  expect(await count(`outbox where text_sealed <> ''`)).toBe(2)
  days(1.1)
  await forget(hall.deps)
  expect(await hall.db.query(`select status from outbox where text_sealed <> ''`)).toEqual([{ status: 'queued' }])
  expect(await hall.db.query('select raw_sealed, status from inbound_sms')).toEqual([{ raw_sealed: '', status: 'answered' }])
  expect([await count('attempt'), await count('delivery_report')]).toEqual([0, 0])
  days(1)
  expect(await forget(hall.deps)).toBe(0)
})

test('who was named in a hold that nobody confirmed is forgotten after a week; who has a booking is not', async () => {
  await hall.book('+628120', hour(31, 8), [9])
  const ask = { service: 'new', slot: hour(8, 8), party: 2, kk: '1671010504100006', members: [{ name: 'Siti', nik: nik(1) }] }
  await hall.caller('+628121').does('booking.hold', ask)
  days(1)
  await sweep(hall.deps)
  expect(await count('booking_member')).toBe(2)
  days(7)
  await sweep(hall.deps)
  expect(await count('booking_member')).toBe(1)
  expect(await count('booking where kk_key is not null')).toBe(0)
})

test('a notice that nobody knows is given up long after the visit', async () => {
  const { id } = await hall.book('+628120', hour(8, 8), [9])
  await hall.db.query(`insert into notice_due (office_id, subject_kind, subject, notice, due_at) values ('kota', 'booking', $1, 'of tomorrow', $2)`, [id, new Date(hall.now)])
  days(30)
  await forget(hall.deps)
  expect(await count('notice_due')).toBe(1)
  days(5)
  await forget(hall.deps)
  expect(await count('notice_due')).toBe(0)
})

test('who knocked at the login, and logins that are over, are forgotten after a day', async () => {
  const day = 86_400_000
  await hall.db.query(`insert into staff (id, name, email, created_at, updated_at) values ('s', 'Ani', 'ani@contoh.example', now(), now()) on conflict do nothing`)
  for (const [id, ago] of [['old', 2], ['new', 0]] as const) {
    const at = hall.now - ago * day
    await hall.db.query('insert into rate_limit (id, key, count, last_request) values ($1, $1, 1, $2)', [id, at])
    await hall.db.query(`insert into session (id, token, user_id, expires_at, created_at, updated_at) values ($1, $1, 's', $2, now(), now())`, [id, new Date(at)])
  }
  // Not within the hour of the last look.
  hall.wait(61)
  await sweep(hall.deps)
  expect(await hall.db.query('select id from rate_limit')).toEqual([{ id: 'new' }])
  expect(await hall.db.query('select id from session')).toEqual([{ id: 'new' }])
})
