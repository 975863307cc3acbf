import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeDay } from '../../src/closing/close-day.ts'
import { readClosing } from '../../src/closing/read-closing.ts'
import { sweepClosed } from '../../src/closing/sweep-closed.ts'
import { startOutage } from '../../src/closing/start-outage.ts'
import { tellOutages } from '../../src/closing/tell-outages.ts'
import type { Desk } from '../../src/booking/desk.ts'
import type { Deps } from '../../src/deps.ts'
import { sweep } from '../../src/sweep.ts'
import { serveLines } from '../../src/waiting/serve-line.ts'
import { hour, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

let hall: Hall
let close: () => Promise<void>
const roomy = { maxActive: 99, maxParties: 99, perHour: 99 }
const small = { public: { takes: 'true', daily: 30, perSlot: 10, prefix: 'A' } }
const words = {
  'notice.moved': { text: 'Pindah {booking.slot:slot}' }, 'notice.asked': { text: 'Tawaran {booking.slot:slot}' }, 'notice.offer': { text: 'Ada tempat' },
  'notice.unseated': { text: 'Belum ada' }, 'notice.down': { text: 'Terganggu' },
}
const office = (change: Parameters<typeof officePack>[0], about: Parameters<typeof officePack>[1] = {}) => {
  const pack = officePack({ phone: roomy, booking: { aheadDays: 2 }, quota: small, waitlist: { max: 50 }, ...change }, about)
  return {
    ...pack,
    notices: {
      ...pack.notices, moved: { on: 'booking.movedByOffice', text: 'notice.moved', lane: 'reply' }, asked: { on: 'booking.closedDay', text: 'notice.asked', lane: 'reply' },
      offer: { on: 'waitlist.offered', text: 'notice.offer', lane: 'reply' }, unseated: { on: 'booking.unseated', text: 'notice.unseated', lane: 'reply' },
      down: { on: 'office.outage', text: 'notice.down', lane: 'reply' },
    } as const,
    messages: { id: { ...pack.messages.id, ...words }, en: { ...pack.messages.en, ...words } },
  }
}
const kota = office({})
const desa = office({ closure: { action: 'ASK' } }, { id: 'desa', name: 'Kanim Desa' })
beforeAll(async () => ({ hall, close } = await openHall([kota, desa], { poolSize: 32 })))
afterAll(() => close())
beforeEach(() => hall.clear())

const many = <T>(count: number, make: (n: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, n) => make(n)))
const head = (id: string) => ({ staffId: 'head', office: id })
const atDesa = (): Partial<Desk> => {
  const [, there] = hall.published
  if (!there) throw new Error('no second office')
  return { office: there }
}
const sms = () => hall.db.query<{ phone_key: string; n: number }>('select phone_key, count(*)::int as n from outbox group by 1')
const statuses = async () => Object.fromEntries((await hall.db.query<{ status: string; n: number }>(
  'select status, count(*)::int as n from waiting group by 1')).map(({ status, n }) => [status, n]))
/** Every seat from Monday to Wednesday belongs to somebody else. */
const fill = () => hall.db.query(
  `insert into capacity (office_id, date, bucket, "window", capacity, taken)
   select 'kota', day, 'public', "window", case "window" when '' then 30 else 10 end, case "window" when '' then 30 else 10 end
   from unnest(array['2017-08-07', '2017-08-08', '2017-08-09']::date[]) as day, unnest(array['', '08:00', '09:00', '10:00']) as "window"`)
/** So many seats of a window come back. */
const giveBack = (seats: number) => hall.db.query(
  `update capacity set taken = taken - $1 where office_id = 'kota' and date = '2017-08-08' and "window" in ('', '09:00')`, [seats])

test('seats that come back go to the line in its order, whoever calls at the same moment, and to nobody twice', async () => {
  await fill()
  for (let n = 0; n < 8; n++) {
    hall.now += 1000
    expect(await hall.caller(`+62811${n}`).does('waitlist.join', { service: 'new', party: 1 })).toMatchObject({ outcome: 'ok', position: n + 1 })
  }
  const before = await hall.db.query<{ id: string }>('select id from waiting order by joined_at')
  await giveBack(5)
  const [said] = await Promise.all([
    many(20, (n) => hall.caller(`+62812${n}`).does('booking.hold', { service: 'new', slot: hour(8, 9), party: 1 })),
    serveLines(hall.deps), serveLines(hall.deps), serveLines(hall.deps),
  ])
  expect(new Set(said.map(({ outcome }) => outcome))).toEqual(new Set(['no-seats']))
  const offered = await hall.db.query<{ id: string }>(`select w.id from waiting w join booking b on b.id = w.booking_id and b.status = 'held' order by joined_at`)
  expect(offered).toEqual(before.slice(0, 5))
  expect((await hall.taken())['2017-08-08 09:00']).toBe(10)
  expect((await sms()).map(({ n }) => n)).toEqual([1, 1, 1, 1, 1])
})

test('an offer that nobody answers goes on to the next at once, and its place in line is gone', async () => {
  await fill()
  for (const n of [1, 2]) {
    hall.now += 1000
    await hall.caller(`+62811${n}`).does('waitlist.join', { service: 'new', party: 1 })
  }
  await giveBack(1)
  await serveLines(hall.deps)
  hall.wait(61)
  await Promise.all([sweep(hall.deps), sweep(hall.deps)])
  await serveLines(hall.deps)
  expect(await statuses()).toEqual({ lapsed: 1, offered: 1 })
  expect(await hall.caller('+628112').does('booking.confirm')).toMatchObject({ outcome: 'members-missing' })
  expect((await hall.taken())['2017-08-08 09:00']).toBe(10)
})

test('a party that fits nowhere lets those behind it pass, and seats too few for anybody in line are there for all', async () => {
  await fill()
  await hall.caller('+628111').does('waitlist.join', { service: 'new', party: 4 })
  await giveBack(2)
  expect(await serveLines(hall.deps)).toBe(0)
  expect(await hall.caller('+628122').does('booking.hold', { service: 'new', slot: hour(8, 9), party: 1 })).toMatchObject({ outcome: 'ok' })
  hall.now += 1000
  await hall.caller('+628113').does('waitlist.join', { service: 'new', party: 1 })
  expect(await hall.caller('+628124').does('booking.hold', { service: 'new', slot: hour(8, 9), party: 1 })).toMatchObject({ outcome: 'no-seats' })
  expect(await serveLines(hall.deps)).toBe(1)
  expect(await hall.caller('+628111').does('waitlist.find')).toMatchObject({ outcome: 'ok', position: 1, size: 4 })
})

test('whoever has a place may move it, but not into seats that the line waits for', async () => {
  const { code } = await hall.book('+628121', hour(9, 8), [1])
  await hall.db.query('truncate capacity')
  await fill()
  await hall.caller('+628111').does('waitlist.join', { service: 'new', party: 1 })
  await giveBack(1)
  expect(await hall.caller('+628121').does('booking.move', { code, slot: hour(8, 9), birthDate: '1990-08-15' })).toMatchObject({ outcome: 'slot-full' })
})

test('the line is as long as the office says, and one phone stands in it once', async () => {
  const limited = { ...kota, policy: { ...kota.policy, waitlist: { ...kota.policy.waitlist, max: 3 } } }
  hall.published.push({ pack: limited, version: 2 })
  try {
    const said = await many(6, (n) => hall.caller(`+62811${n}`).does('waitlist.join', { service: 'new', party: 1 }))
    expect(said.filter(({ outcome }) => outcome === 'ok').map(({ position }) => position).sort()).toEqual([1, 2, 3])
    expect(said.filter(({ outcome }) => outcome === 'full')).toHaveLength(3)
  } finally {
    hall.published.pop()
  }
  expect(await many(3, () => hall.caller('+628999', atDesa()).does('waitlist.join', { service: 'new', party: 1 })).then((all) =>
    all.map(({ outcome }) => outcome).sort())).toEqual(['already', 'already', 'ok'])
})

test('a closed day is moved once, by two processes of which one is cut off, and each phone is told once', async () => {
  for (let n = 0; n < 24; n++) await hall.book(`+62812${n}`, hour(8, 8 + n % 3), [n])
  const before = await sms()
  expect(before).toEqual([])
  await hall.turn(hall.desk(''), (desk) => closeDay(desk, head('kota'), { date: '2017-08-08', reason: 'Banjir' }))
  expect(await hall.caller('+628777').does('booking.hold', { service: 'new', slot: hour(8, 8), party: 1 })).not.toMatchObject({ outcome: 'ok' })
  let left = 7
  const dying: Deps = {
    ...hall.deps, db: { ...hall.db, transaction: (work) => (left-- > 0 ? hall.db.transaction(work) : Promise.reject(new Error('killed'))) },
  }
  await Promise.all([sweepClosed(dying), sweepClosed(hall.deps)])
  await sweepClosed(hall.deps)
  expect(await hall.db.query(`select date, count(*)::int as n, bool_and(excused) as excused, max(moves) as moves from booking group by 1`)).toEqual(
    [{ date: '2017-08-09', n: 24, excused: true, moves: 0 }])
  expect((await sms()).map(({ n }) => n)).toEqual(Array.from({ length: 24 }, () => 1))
  expect(await hall.taken()).toMatchObject({ '2017-08-09': 24 })
  const { days } = await readClosing(hall.desk(''))
  expect(days[0]).toMatchObject({ date: '2017-08-08', by: 'staff', bookings: { left: 0, moved: 24, asked: 0, unseated: 0 } })
})

test('those who fit nowhere lose their place, become a task, and stand first in line', async () => {
  await hall.book('+628121', hour(8, 8), [1])
  hall.wait(60)
  await hall.caller('+628111').does('waitlist.join', { service: 'new', party: 1 })
  await hall.db.query(
    `insert into capacity values ('kota', '2017-08-09', 'public', '', 30, 30), ('kota', '2017-08-10', 'public', '', 30, 30), ('kota', '2017-08-11', 'public', '', 30, 30)`)
  await hall.turn(hall.desk(''), (desk) => closeDay(desk, head('kota'), { date: '2017-08-08', reason: 'Banjir' }))
  await sweepClosed(hall.deps)
  expect(await hall.db.query('select kind, status from task')).toEqual([{ kind: 'move-by-hand', status: 'open' }])
  expect(await hall.caller('+628121').does('waitlist.find')).toMatchObject({ outcome: 'ok', position: 1 })
  expect(await hall.caller('+628111').does('waitlist.find')).toMatchObject({ outcome: 'ok', position: 2 })
  expect(await hall.db.query('select 1 from cooling_off')).toEqual([])
})

test('where the office asks, YA keeps the new time, and silence gives it back without a lock', async () => {
  const [yes, silent] = [await hall.book('+628121', hour(8, 8), [1], atDesa()), await hall.book('+628122', hour(8, 8), [2], atDesa())]
  await hall.turn(hall.desk('', atDesa()), (desk) => closeDay(desk, head('desa'), { date: '2017-08-08', reason: 'Banjir' }))
  await sweepClosed(hall.deps)
  expect((await readClosing(hall.desk('', atDesa()))).days[0]?.bookings).toEqual({ left: 0, moved: 2, asked: 2, unseated: 0 })
  expect(await hall.caller('+628121', atDesa()).does('booking.confirm')).toMatchObject({ outcome: 'ok', booking: { id: yes.id, date: '2017-08-09' } })
  hall.at('2017-08-09', '08:01')
  await Promise.all([sweep(hall.deps), sweep(hall.deps)])
  expect(await hall.db.query('select id, status from booking order by requested_at, id')).toEqual(
    expect.arrayContaining([{ id: yes.id, status: 'confirmed' }, { id: silent.id, status: 'cancelled' }]))
  expect(await hall.db.query('select 1 from cooling_off')).toEqual([])
  expect((await hall.taken('desa'))['2017-08-09']).toBe(1)
})

test('everybody of an outage day is told once to come all the same, by however many processes', async () => {
  for (let n = 0; n < 12; n++) await hall.book(`+62812${n}`, hour(7, 8 + n % 3), [n])
  await hall.turn(hall.desk(''), (desk) => startOutage(desk, head('kota'), { reason: 'Server rusak', since: null, until: null }))
  await Promise.all([tellOutages(hall.deps), tellOutages(hall.deps)])
  await tellOutages(hall.deps)
  expect((await sms()).map(({ n }) => n)).toEqual(Array.from({ length: 12 }, () => 1))
  hall.at('2017-08-09', '10:00')
  await sweep(hall.deps)
  expect(await hall.db.query('select status, count(*)::int as n from booking group by 1')).toEqual([{ status: 'confirmed', n: 12 }])
  hall.at('2017-08-20', '10:00')
  await sweep(hall.deps)
  expect(await hall.db.query('select status, count(*)::int as n from booking group by 1')).toEqual([{ status: 'confirmed', n: 12 }])
})
