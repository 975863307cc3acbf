import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Slot } from '@jemput/flow'
import { hold } from '../../src/booking/hold.ts'
import { birthDate, nik, openHall, type Hall } from './hall.ts'
import { officePack } from './office.ts'

const CALLERS = 6400
const CONNECTIONS = 64
/** Three days of ten hours, fifty people in each. */
const SEATS = 1500

let hall: Hall
let close: () => Promise<void>
beforeAll(async () => {
  const hours = ['07:00-17:00']
  const pack = officePack({
    booking: { aheadDays: 9 }, quota: { public: { takes: 'true', daily: 500, perSlot: 50, prefix: 'A' } },
    slot: { hours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] } },
  });
  // All stand in line for a connection here; in service the gateway's own limit keeps the line short.
  ({ hall, close } = await openHall([pack], { poolSize: CONNECTIONS, connectMs: 120_000 }))
})
afterAll(() => close())

const slotAt = (n: number): Slot => {
  const hour = (7 + Math.floor(n / 3) % 10)
  const time = (h: number) => `${String(h).padStart(2, '0')}:00`
  return { date: `2017-08-${14 + n % 3}`, start: time(hour), end: time(hour + 1) }
}

/** A window that somebody was told is full must be full at that very moment: its counter is still locked for the one who asks. */
async function heardTruth(sql: Parameters<typeof hold>[0]['sql'], slot: Slot): Promise<boolean> {
  const [counter] = await sql.query<{ full: boolean }>(
    `select bool_or(taken = capacity) as full from capacity where date = $1 and "window" in ('', $2)`, [slot.date, slot.start])
  return counter?.full ?? false
}

type Answer = { outcome: string; booking: string | undefined; truth: boolean }

/** One person asks for one window. Every fifth request is sent three times at once, as a gateway with a bad line does. */
function ask(n: number): Promise<Answer[]> {
  const slot = slotAt(n)
  const request = {
    service: 'new', slot, party: 1, members: [{ name: 'Siti', nik: nik(n), birthDate }], speed: null, kk: null, address: null, instead: null, priorityClass: null, free: null, split: null,
  }
  const desk = hall.desk(`+62812${n}`)
  const once = () => hall.turn(desk, async (inside) => {
    const said = await hold(inside, request)
    return said.outcome === 'ok' ? { outcome: 'ok', booking: said.booking.id, truth: true }
      : { outcome: said.outcome, booking: undefined, truth: await heardTruth(inside.sql, slot) }
  })
  return Promise.all(Array.from({ length: n % 5 === 0 ? 3 : 1 }, once))
}

test('6,400 people at 1,500 seats on 64 connections: 1,500 are seated, nobody hears "full" of free seats, every retry its first answer', async () => {
  const answers = await Promise.all(Array.from({ length: CALLERS }, (_, n) => ask(n)))

  expect(answers.flat().filter(({ truth }) => !truth)).toEqual([])
  expect(answers.filter(([first, ...again]) => again.some((each) => each.booking !== first?.booking || each.outcome !== first?.outcome))).toEqual([])
  const seated = answers.map(([first]) => first?.booking).filter((id) => id !== undefined)
  expect(new Set(seated).size).toBe(SEATS)
  expect(seated).toHaveLength(SEATS)

  const [stored] = await hall.db.query(`select count(*) as bookings, count(distinct code) as codes, sum(size) as seats from booking where status = 'held'`)
  expect(stored).toEqual({ bookings: SEATS, codes: SEATS, seats: SEATS })
  const taken = Object.entries(await hall.taken())
  expect(taken).toHaveLength(33)
  expect(taken.every(([counter, seats]) => seats === (counter.includes(' ') ? 50 : 500))).toBe(true)
}, 240_000)
