import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sweep } from '../../src/sweep.ts'
import { birthDate, hour, nik, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

let hall: Hall
let close: () => Promise<void>
const roomy = { maxActive: 99, maxParties: 99, perHour: 99 }
const kota = officePack({ phone: roomy, reschedule: { max: 99, until: '0d' }, proof: { cancel: 'PHONE', move: 'PHONE' } })
const desa = officePack({ phone: roomy }, { id: 'desa', name: 'Kanim Desa' })
beforeAll(async () => ({ hall, close } = await openHall([kota, desa], { poolSize: 32 })))
afterAll(() => close())
beforeEach(() => hall.clear())

const many = <T>(count: number, make: (n: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, n) => make(n)))
const tally = (said: readonly { outcome: string }[]) => {
  const counts: Record<string, number> = {}
  for (const { outcome } of said) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
/** Seats by the bookings that keep one, to be compared with the counters. */
const booked = async () => Object.fromEntries((await hall.db.query<{ counter: string; seats: number }>(
  `select date || coalesce(' ' || starts, '') as counter, sum(size) as seats from booking where status in ('held', 'confirmed', 'arrived')
   group by date, rollup (starts) order by 1`)).map(({ counter, seats }) => [counter, seats]))

test('the same person at two offices at the same moment gets one place', async () => {
  const desaOffice = hall.published[1]
  const said = await many(20, (n) => hall.caller(`+62812${n}`, n % 2 ? {} : { office: desaOffice }).does('booking.hold', {
    service: 'new', slot: hour(7, 8), party: 1, members: [{ name: 'Siti', nik: nik(1) }],
  }))
  expect(tally(said)).toEqual({ ok: 1, 'nik-active': 19 })
  expect({ ...await hall.taken('kota'), ...await hall.taken('desa') }).toMatchObject({ '2017-08-07 08:00': 1 })
})

test('the same person named into twenty holds at once has one place', async () => {
  await many(20, (n) => hall.caller(`+62812${n}`).does('booking.hold', { service: 'new', slot: hour(7, 8), party: 1 }))
  const said = await many(20, (n) => hall.caller(`+62812${n}`).does('booking.addMember', { name: 'Siti', nik: nik(1) }))
  expect(tally(said)).toEqual({ ok: 1, 'nik-active': 19 })
})

test('one phone that asks for two windows at once holds one of them', async () => {
  const said = await many(6, (n) => hall.caller('+628121').does('booking.hold', { service: 'new', slot: hour(7, 8 + n % 3), party: 1 }))
  expect(tally(said)).toEqual({ ok: 1, holding: 5 })
  expect(await booked()).toEqual(await hall.taken())
})

test('parties of five that fight for 50 seats: ten are seated, whole', async () => {
  const said = await many(40, (n) => hall.caller(`+62812${n}`).does('booking.hold', { service: 'new', slot: hour(7, 8), party: 5 }))
  expect(tally(said)).toEqual({ ok: 10, 'slot-full': 30 })
  expect(await hall.taken()).toEqual({ '2017-08-07': 50, '2017-08-07 08:00': 50 })
})

test('a hold that is confirmed at the moment it expires is one or the other, never both', async () => {
  await many(40, (n) => hall.caller(`+62812${n}`).does('booking.hold', { service: 'new', slot: hour(7, 8), party: 1, members: [{ name: 'Siti', nik: nik(n) }] }))
  const justInTime = hall.now + 899_999
  hall.wait(15)
  const [confirmed] = await Promise.all([
    many(40, (n) => hall.does(hall.desk(`+62812${n}`, { now: justInTime }), 'booking.confirm')), sweep(hall.deps), sweep(hall.deps),
  ])
  const { ok = 0, 'hold-expired': late = 0 } = tally(confirmed)
  expect(ok + late).toBe(40)
  expect(await hall.db.query('select status, count(*) as n from booking group by 1 order by 1')).toEqual(
    [{ status: 'confirmed', n: ok }, { status: 'expired', n: late }].filter(({ n }) => n > 0))
  expect(await hall.taken()).toEqual(await booked())
  expect(await hall.db.query('select count(*) as n from active_person')).toEqual([{ n: ok }])
  expect(await hall.db.query('select count(*) as n from outbox')).toEqual([{ n: late }])
})

test('the queue numbers of a day are given once each, to whole parties', async () => {
  await many(30, (n) => hall.book(`+62812${n}`, hour(7, 8 + n % 3), [n * 2, n * 2 + 1]))
  const rows = await hall.db.query<{ first: number; size: number }>('select first_number as first, size from booking order by 1')
  expect(rows.flatMap(({ first, size }) => [first, first + size - 1])).toEqual(Array.from({ length: 60 }, (_, n) => n + 1))
})

test('people who change places with each other, both ways at once, neither lose a seat nor wait for each other for ever', async () => {
  const there = hour(7, 10)
  const back = hour(8, 10)
  const bookings = await many(40, (n) => hall.book(`+62812${n}`, n % 2 ? there : back, [n]))
  for (let round = 0; round < 4; round++) {
    const said = await many(40, (n) => hall.caller(`+62812${n}`).does('booking.move', { code: bookings[n]?.code ?? '', slot: (n + round) % 2 ? back : there }))
    expect(tally(said)).toEqual({ ok: 40 })
    expect(await hall.taken()).toEqual(await booked())
  }
})

test('moving to a window that fills up: as many as there are seats, the others keep theirs', async () => {
  const bookings = await many(40, (n) => hall.book(`+62812${n}`, hour(8, 8), [n]))
  await hall.db.query(`insert into capacity values ('kota', '2017-08-09', 'public', '', 150, 40), ('kota', '2017-08-09', 'public', '08:00', 50, 40)`)
  const said = await many(40, (n) => hall.caller(`+62812${n}`).does('booking.move', { code: bookings[n]?.code ?? '', slot: hour(9, 8) }))
  expect(tally(said)).toEqual({ ok: 10, 'slot-full': 30 })
  expect(await hall.taken()).toEqual({ '2017-08-08': 30, '2017-08-08 08:00': 30, '2017-08-09': 50, '2017-08-09 08:00': 50 })
})

test('one hold that is moved, named, confirmed and given back at the same moment ends in one state', async () => {
  for (let round = 0; round < 10; round++) {
    await hall.clear()
    const caller = hall.caller('+628121')
    const { booking } = await caller.does('booking.hold', { service: 'new', slot: hour(7, 8), party: 2, members: [{ name: 'Siti', nik: nik(1) }] })
    await Promise.all([
      caller.does('booking.addMember', { name: 'Ani', nik: nik(2) }), caller.does('booking.release', { seats: 1 }), caller.does('booking.confirm'),
      caller.does('booking.hold', { service: 'new', slot: hour(8, 8), party: 3, instead: booking.code }), caller.does('booking.release'),
      caller.does('booking.cancel', { code: booking.code, birthDate }),
    ])
    expect(await hall.taken()).toEqual(await booked())
    expect(await hall.db.query(
      `select p.person_key from active_person p left join booking b on b.id = p.booking_id and b.status in ('held', 'confirmed') where b.id is null`)).toEqual([])
    expect(await hall.db.query(
      `select id from booking b where named <> (select count(*) from booking_member m where m.booking_id = b.id) or named > size`)).toEqual([])
  }
})
