import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Slot } from '@jemput/flow'
import { sweep } from '../../src/sweep.ts'
import { hour, nik, openHall, type Hall, type Said } from './hall.ts'
import { officePack } from './office.ts'

/** A small office that is always nearly full: two days of two hours, four people an hour, six a day. */
const HOUR = 4
const DAY = 6
const slots = [hour(7, 8), hour(7, 9), hour(8, 8), hour(8, 9)]
const pack = officePack({
  booking: { aheadDays: 1 }, quota: { public: { takes: 'true', daily: DAY, perSlot: HOUR, prefix: 'A' } },
  slot: { hours: { mon: ['08:00-10:00'], tue: ['08:00-10:00'], wed: [], thu: [], fri: [], sat: [], sun: [] } },
  phone: { maxActive: 4, maxParties: 1, perHour: 999 }, reschedule: { max: 3, until: '0d' }, proof: { cancel: 'PHONE', move: 'PHONE' },
})

let hall: Hall
let close: () => Promise<void>
beforeAll(async () => ({ hall, close } = await openHall([pack])))
afterAll(() => close())

type Place = { id: string; code: string; phone: string; status: 'held' | 'confirmed'; slot: Slot; size: number; people: number[]; until: number; moves: number }

/** What the office should know: the places that are kept now, worked out without a database. */
class Model {
  places: Place[] = []
  forget() { this.places = this.places.filter(({ status, until }) => status === 'confirmed' || until > hall.now) }
  of(phone: string) { return this.places.filter((place) => place.phone === phone) }
  held(phone: string) { return this.of(phone).find(({ status }) => status === 'held') }
  left(slot: Slot, but?: Place) {
    const others = this.places.filter((place) => place !== but && place.slot.date === slot.date)
    const seats = (places: Place[]) => places.reduce((sum, { size }) => sum + size, 0)
    return Math.min(DAY - seats(others), HOUR - seats(others.filter((place) => place.slot.start === slot.start)))
  }
  hasPlace(person: number, but?: Place) { return this.places.some((place) => place !== but && place.people.includes(person)) }
  isFull(phone: string, size: number, but?: Place) {
    const others = this.of(phone).filter((place) => place !== but)
    return others.reduce((sum, place) => sum + place.size, size) > 4 || (size > 1 && others.some((place) => place.size > 1))
  }
  seats(slot: Slot, size: number, but?: Place) {
    const left = this.left(slot, but)
    return left >= size ? undefined : left > 0 ? 'not-enough-seats' : 'slot-full'
  }
}

type Command = (model: Model) => Promise<void>
const heard = ({ outcome }: Said) => (outcome === 'no-seats' ? 'slot-full' : outcome)

const holds = (phone: string, slot: Slot, party: number, wanted: number[], instead: boolean): Command => async (model) => {
  const people = wanted.slice(0, party)
  const old = model.held(phone)
  const moving = instead ? old : undefined
  const said = await hall.caller(phone).does('booking.hold', {
    service: 'new', slot, party, members: people.map((n) => ({ name: 'Siti', nik: nik(n) })), instead: moving?.code ?? null,
  })
  const fresh = people.filter((n) => !moving?.people.includes(n))
  const all = [...moving?.people ?? [], ...fresh]
  const anew = all.length > party
  const expected = old && !moving ? 'holding' : model.isFull(phone, party, moving) ? 'phone-limit'
    : (anew ? people : fresh).some((n) => model.hasPlace(n, moving)) ? 'nik-active' : model.seats(slot, party, moving) ?? 'ok'
  expect(heard(said)).toBe(expected)
  if (said.outcome !== 'ok') return
  model.places = model.places.filter((place) => place !== moving)
  const { id, code } = said.booking
  model.places.push({ id, code, phone, status: 'held', slot, size: party, people: anew ? people : all, until: hall.now + 900_000, moves: 0 })
}

const names = (phone: string, person: number, free: boolean): Command => async (model) => {
  const hold = model.held(phone)
  const said = await hall.caller(phone).does('booking.addMember', { name: 'Siti', nik: nik(person), refused: free ? 'FREE' : null })
  if (!hold) return expect(['nothing-held', 'hold-expired']).toContain(said.outcome)
  const expected = hold.people.length === hold.size ? 'party-complete' : hold.people.includes(person) ? 'already-in-party'
    : model.hasPlace(person) ? 'nik-active' : 'ok'
  expect(said.outcome).toBe(expected)
  if (expected === 'ok') hold.people.push(person)
  else if (free && expected !== 'party-complete') giveUp(model, hold, 1)
}

function giveUp(model: Model, hold: Place, seats: number) {
  if (seats >= hold.size) model.places = model.places.filter((place) => place !== hold)
  else hold.size -= Math.min(seats, hold.size - hold.people.length)
}

const releases = (phone: string, seats: number | null): Command => async (model) => {
  const hold = model.held(phone)
  const said = await hall.caller(phone).does('booking.release', { seats })
  expect(said.outcome).toBe(hold ? 'ok' : 'nothing-held')
  if (hold) giveUp(model, hold, seats ?? hold.size)
}

const confirms = (phone: string): Command => async (model) => {
  const hold = model.held(phone)
  const said = await hall.caller(phone).does('booking.confirm')
  if (!hold) return expect(['nothing-held', 'hold-expired', 'already']).toContain(said.outcome)
  expect(said.outcome).toBe(hold.people.length < hold.size ? 'members-missing' : 'ok')
  if (said.outcome === 'ok') hold.status = 'confirmed'
}

const cancels = (phone: string, which: number): Command => async (model) => {
  const place = model.of(phone)[which]
  if (!place) return
  expect((await hall.caller(phone).does('booking.cancel', { code: place.code })).outcome).toBe('ok')
  model.places = model.places.filter((other) => other !== place)
}

const moves = (phone: string, which: number, slot: Slot): Command => async (model) => {
  const place = model.of(phone)[which]
  if (!place) return
  const said = await hall.caller(phone).does('booking.move', { code: place.code, slot })
  const isThere = place.slot.date === slot.date && place.slot.start === slot.start
  const expected = place.status === 'held' ? 'not-found' : isThere ? 'unchanged' : place.moves === 3 ? 'move-limit' : model.seats(slot, place.size, place) ?? 'ok'
  expect(heard(said)).toBe(expected)
  if (expected !== 'ok') return
  place.slot = slot
  place.moves += 1
}

const passes = (minutes: number): Command => async () => hall.wait(minutes)
const sweeps: Command = async () => { await sweep(hall.deps) }

/** The database against itself and against the model. */
async function compare(model: Model) {
  const rows = await hall.db.query<{ counter: string; taken: number; booked: number; capacity: number }>(
    `select date || ' ' || "window" as counter, taken, capacity, (
       select coalesce(sum(size), 0)::int from booking b
       where b.date = c.date and c."window" in ('', b.starts) and status in ('held', 'confirmed')) as booked
     from capacity c`)
  for (const { counter, taken, booked, capacity } of rows) {
    expect(`${counter}: ${taken}`).toBe(`${counter}: ${booked}`)
    expect(taken).toBeLessThanOrEqual(capacity)
  }
  const stored = await hall.db.query<{ id: string }>(
    `select b.id, status, size, named, date, starts, (select count(*)::int from active_person p where p.booking_id = b.id) as placed
     from booking b where status = 'confirmed' or status = 'held' and expires_at > $1`, [new Date(hall.now)])
  const expected = model.places.map(({ id, status, size, people, slot }) =>
    ({ id, status, size, named: people.length, date: slot.date, starts: slot.start, placed: people.length }))
  const byId = <T extends { id: string }>(places: T[]) => places.toSorted((a, b) => a.id.localeCompare(b.id))
  expect(byId(stored)).toEqual(byId(expected))
  expect(await hall.db.query(
    `select person_key from active_person p where not exists (
       select from booking b where b.id = p.booking_id and b.status in ('held', 'confirmed'))`)).toEqual([])
}

const phone = fc.constantFrom('+628121', '+628122', '+628123')
const slot = fc.constantFrom(...slots)
const person = fc.nat(5)
const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ phone, slot, party: fc.integer({ min: 1, max: 3 }), people: fc.uniqueArray(person, { maxLength: 3 }), instead: fc.boolean() })
    .map((c) => ({ says: `${c.phone} asks for ${c.party} at ${c.slot.date} ${c.slot.start}, naming ${c.people}${c.instead ? ', instead' : ''}`, run: holds(c.phone, c.slot, c.party, c.people, c.instead) })) },
  { weight: 4, arbitrary: fc.record({ phone, person, free: fc.boolean() }).map((c) => ({ says: `${c.phone} names ${c.person}${c.free ? ' or gives up' : ''}`, run: names(c.phone, c.person, c.free) })) },
  { weight: 4, arbitrary: phone.map((p) => ({ says: `${p} confirms`, run: confirms(p) })) },
  { weight: 2, arbitrary: fc.record({ phone, seats: fc.constantFrom(null, 1, 2) }).map((c) => ({ says: `${c.phone} gives ${c.seats ?? 'all'} back`, run: releases(c.phone, c.seats) })) },
  { weight: 2, arbitrary: fc.record({ phone, which: fc.nat(2) }).map((c) => ({ says: `${c.phone} cancels ${c.which}`, run: cancels(c.phone, c.which) })) },
  { weight: 3, arbitrary: fc.record({ phone, which: fc.nat(2), slot }).map((c) => ({ says: `${c.phone} moves ${c.which} to ${c.slot.date} ${c.slot.start}`, run: moves(c.phone, c.which, c.slot) })) },
  { weight: 2, arbitrary: fc.constantFrom(1, 8, 16).map((m) => ({ says: `${m} minutes pass`, run: passes(m) })) },
  { weight: 1, arbitrary: fc.constant({ says: 'the sweeper comes', run: sweeps }) },
)
const story = fc.array(command.map(({ says, run }) => Object.assign(run, { toString: () => says })), { minLength: 5, maxLength: 30 })

test('whatever people ask in whatever order, counters, bookings and places agree, and every answer is the expected one', async () => {
  await fc.assert(fc.asyncProperty(story, async (commands) => {
    await hall.clear()
    hall.at('2017-08-07', '00:00')
    const model = new Model()
    for (const run of commands) {
      await run(model)
      model.forget()
      await compare(model)
    }
  }), { numRuns: 60 })
}, 180_000)
