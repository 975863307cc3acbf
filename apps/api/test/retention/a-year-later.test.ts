import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sweepMissed } from '../../src/booking/miss.ts'
import { closePastVisits } from '../../src/outreach/close-past-visits.ts'
import { requestHomeVisit } from '../../src/outreach/request-visit.ts'
import { forget } from '../../src/retention/forget.ts'
import { bookByUssd, openOfficeDay, staffOf, type OfficeDay } from '../staff/office-day.ts'
import { answersOf, answersOfSiti, capture, fetchForm, photo } from '../sync/captures.ts'
import { giveCode, OFFICE, phoneOf, planVisit, staffId } from '../sync/field-office.ts'
import { FieldPhone } from '../sync/field-phone.ts'
import { giveParcel } from '../sync/parcels.ts'

let day: OfficeDay
/** Of papers: fetched, being made, held for somebody to correct; delivered, on its way. And of visits, by the papers captured there. */
let fetched: string, made: string, held: string, delivered: string, out: string
let over: string, open: string
beforeAll(async () => {
  day = await openOfficeDay()
  const officer = await staffOf(day, OFFICE, 'office-admin')
  const does = async (id: string, what: string, said: object = {}) => expect((await officer.post(`/offices/${OFFICE}/applications/${id}/${what}`, said)).status).toBe(200)
  const phone = await phoneOf(day, 'outreach')
  const form = await fetchForm(phone, 'hajj-visit')
  over = (await planVisit(day, [])).visit
  open = (await planVisit(day, [], { staff: staffId('officer') })).visit
  // A second team, of which something is held.
  await day.db.query(`update member set role = 'outreach' where user_id = $1`, [staffId('officer')])
  const other = await FieldPhone.enrol(day.app, await giveCode(day, staffId('officer')))
  ;({ application: fetched } = await capture(phone, form, { visit: over }))
  ;({ application: made } = await capture(other, form, { visit: open, answers: answersOf(1) }))
  ;({ application: held } = await capture(other, form, { visit: open, answers: { ...answersOfSiti, nik: '1' } }))
  for (const each of [phone, other]) {
    await each.sync()
    await each.sendPhotos()
  }
  for (const id of [fetched, made]) await does(id, 'acceptance')
  await does(fetched, 'passport', { passport: 'C1234567' })
  await does(fetched, 'collection', { receiver: 'self' })

  const courier = await phoneOf(day, 'courier')
  ;({ application: delivered } = await giveParcel(day))
  ;({ application: out } = await giveParcel(day))
  const [parcel] = await day.db.query<{ id: string }>('select id from parcel where application_id = $1', [delivered])
  const body = { at: day.deps.clock.now(), receiver: 'self' as const, receiverName: 'Siti Rohana', code: '40712683', noCodeReason: null, place: { lat: 0.9186, lng: 104.4554, accuracy: 12 } }
  await courier.finalise({ kind: 'delivered', entity: parcel?.id ?? '', body, photos: [await photo('signature')] })
  await courier.sync()
  await courier.sendPhotos()
  await bookByUssd(day, '+6281210001111')

  await ask('Siti Aminah')
  await ask('Rohani')
  await day.db.query(`update home_visit set status = 'declined' where number = 2`)
  // The phones come home.
  day.at('2017-09-25', '09:00')
  await phone.sync()
  await closePastVisits(day.deps)
  await sweepMissed(day.deps)
  for (const name of files()) utimesSync(join(day.mediaDir, OFFICE, name), new Date('2017-09-04'), new Date('2017-09-04'))
})
afterAll(() => day.close())

const files = () => readdirSync(join(day.mediaDir, OFFICE))
const rows = async (from: string, ...params: unknown[]) => (await day.db.query(`select 1 from ${from}`, params)).length
/** As a process that has just begun. */
const look = () => forget({ ...day.deps })

async function ask(patient: string) {
  const office = day.deps.shelf.newest(OFFICE)
  if (!office) throw new Error('no office')
  const request = { patient, address: 'Jl. Melati 4', contact: '+6281234567890', region: '21.72', relation: 'child', urgency: 'today', letter: true, consent: true }
  const { shelf, keys, clock } = day.deps
  return day.db.transaction((sql) => requestHomeVisit(
    { sql, office, shelf, keys, now: clock.now(), phone: '+6281234567891', channel: 'SMS', language: 'id', requestKey: patient }, request))
}

test('nothing goes while its days last', async () => {
  await look()
  expect([await rows('application'), await rows('outreach_visit'), await rows('home_visit'), files().length]).toEqual([4, 2, 2, 13])
  expect(await rows('operation where octet_length(body) = 0')).toBe(0)
})

test('killed in the middle of an application, it is whole; repeated, it is gone with its photos', async () => {
  day.at('2017-12-20', '09:00')
  await day.db.query(`create function slow() returns trigger language plpgsql as 'begin perform pg_sleep(60); return old; end'`)
  await day.db.query('create trigger slow before delete on application for each row execute function slow()')
  const killed = look().then(() => 'done', () => 'killed')
  const sleeper = `from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`
  await vi.waitUntil(async () => (await day.db.query(`select pid ${sleeper}`)).length > 0, { timeout: 20_000 })
  await day.db.query(`select pg_terminate_backend(pid) ${sleeper}`)
  expect(await killed).toBe('killed')
  expect([await rows('name_token where application_id = $1', fetched), files().length]).toEqual([2, 13])
  await day.db.query('drop trigger slow on application')
  await Promise.all([look(), look()])
  expect([await rows('application where id = $1', fetched), await rows('name_token where application_id = $1', fetched), files().length]).toEqual([0, 0, 9])
  expect(await look()).toBe(0)
})

test('a quarter later: who waits for a passport, and what is held, has lost nothing', async () => {
  expect(await day.db.query('select status, answers_sealed is null as bare, json_array_length(media) as photos from application where id = any($1::uuid[]) order by status', [[made, out]]))
    .toEqual([{ status: 'accepted', bare: false, photos: 4 }, { status: 'ready', bare: true, photos: 0 }])
  expect(await day.db.query('select octet_length(body) > 0 as whole from operation where entity = $1', [held])).toEqual([{ whole: true }])
  expect(await rows(`operation where entity = any($1::uuid[]) and octet_length(body) > 0`, [fetched, made])).toBe(0)
  expect([await rows('outreach_visit where id = $1', over), await rows('outreach_visit where id = $1', open)]).toEqual([0, 1])
  expect(await rows('roster_entry where visit_id = $1', over)).toBe(0)
  expect(await rows('audit where subject = $1', fetched)).toBeGreaterThan(3)
})

test('a booking that nobody came for, and a sick person’s request that is settled, are gone; their number is not given again', async () => {
  expect([await rows('booking'), await rows('booking_member')]).toEqual([0, 0])
  expect(await day.db.query('select number, status from home_visit')).toEqual([{ number: 1, status: 'requested' }])
  expect(await ask('Hamid')).toMatchObject({ outcome: 'ok', visit: { number: 3 } })
})

test('who received a passport from the post can be proven for a year, and no longer', async () => {
  expect(await day.db.query('select nik_sealed, birth_date_sealed, name_sealed is null as nameless from application where id = $1', [delivered]))
    .toEqual([{ nik_sealed: null, birth_date_sealed: null, nameless: false }])
  expect(await rows('delivery_attempt')).toBe(1)
  day.at('2018-09-20', '09:00')
  await look()
  expect([await rows('delivery_attempt'), await rows('application where id = $1', delivered), await rows('parcel')]).toEqual([0, 0, 1])
  expect([await rows('application'), files().length]).toEqual([2, 8])
  expect(await rows('custody where application_id = $1', delivered)).toBe(2)
})

test('what was erased is counted, and nothing else is said of it', async () => {
  const counted = await day.db.query<{ what: string; count: number }>(`select what, sum(count)::int as count from forgotten where office_id = $1 group by 1`, [OFFICE])
  const counts = Object.fromEntries(counted.map(({ what, count }) => [what, count]))
  expect(counts).toMatchObject({ applications: 2, answers: 1, parcels: 1, visits: 1, 'sick-requests': 1, photos: 5 })
})
