import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Desk } from '../../src/booking/desk.ts'
import { findHomeVisit } from '../../src/outreach/find-visit.ts'
import { requestHomeVisit } from '../../src/outreach/request-visit.ts'
import { openHall, type Hall } from '../booking/hall.ts'
import { officePack } from '../booking/office.ts'

let hall: Hall
let close: () => Promise<void>
const kota = officePack()
const visits = { ...kota.policy.homeVisit }
const desa = officePack({ homeVisit: { regions: ['21.72'] } }, { id: 'desa' })
const dusun = officePack({ homeVisit: { enabled: false } }, { id: 'dusun' })
beforeAll(async () => ({ hall, close } = await openHall([kota, desa, dusun], { poolSize: 32 })))
afterAll(() => close())
beforeEach(() => hall.clear())

const siti = {
  patient: 'Siti Aminah', address: 'RSUD ruang Melati', contact: '+6281234567890', region: null, relation: 'child', urgency: 'today',
  letter: true, consent: true,
}
type Request = Omit<typeof siti, 'region'> & { region: string | null }
const ask = (phone: string, change: Partial<Request> = {}, more: Partial<Desk> = {}) =>
  askAt(hall.desk(phone, more), change)
const askAt = (desk: Desk, change: Partial<Request> = {}) => hall.turn(desk, (inside) => requestHomeVisit(inside, { ...siti, ...change }))
const many = <T>(count: number, make: (n: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, n) => make(n)))
const tally = (said: readonly { outcome: string }[]) => {
  const counts: Record<string, number> = {}
  for (const { outcome } of said) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
const numbers = async () => (await hall.db.query<{ number: number }>('select number from home_visit order by number')).map(({ number }) => number)
const settle = (number: number, status: string) => hall.db.query('update home_visit set status = $2 where number = $1', [number, status])

test('a request is noted, with the day by which the family hears', async () => {
  expect(await ask('+628121')).toEqual({
    outcome: 'ok', visit: { number: 1, status: 'requested', contact: '+6281234567890', requestedOn: '2017-08-07', answerBy: '2017-08-08' },
  })
})

test('the answer comes on a working day: not on Sunday, and not on the holiday', async () => {
  hall.at('2017-08-11', '16:00')
  expect(await ask('+628121')).toMatchObject({ visit: { answerBy: '2017-08-14' } })
  hall.at('2017-08-16', '08:00')
  expect(await ask('+628122', { patient: 'Hasan' })).toMatchObject({ visit: { answerBy: '2017-08-18' } })
})

test('neither name nor address nor illness nor number stands open in the database', async () => {
  await ask('+6281299990000')
  const [row] = await hall.db.query('select * from home_visit')
  expect(JSON.stringify(row)).not.toMatch(/Siti|Melati|1234567890|99990000|today|child/i)
})

test('without consent, outside the area, where there are no visits: nothing is noted', async () => {
  const [, , off] = hall.published
  const [, far] = hall.published
  expect(await ask('+628121', { consent: false })).toEqual({ outcome: 'consent-missing' })
  expect(await ask('+628121', { region: 'other' }, { office: far })).toEqual({ outcome: 'outside-area' })
  expect(await ask('+628121', {}, { office: far })).toEqual({ outcome: 'outside-area' })
  expect(await ask('+628121', { consent: false }, { office: off })).toEqual({ outcome: 'off' })
  expect(await numbers()).toEqual([])
  expect(await ask('+628121', { region: '21.72' }, { office: far })).toMatchObject({ outcome: 'ok' })
})

test('the same request twenty times at once is one request', async () => {
  const desk = hall.desk('+628121')
  const said = await many(20, () => askAt(desk))
  expect(tally(said)).toEqual({ ok: 20 })
  expect(await numbers()).toEqual([1])
})

test('twenty relatives who ask for one patient at once make one request', async () => {
  const said = await many(20, (n) => ask(`+62812${n}`, { patient: n % 2 ? 'Siti Aminah' : ' siti  AMINAH' }))
  expect(tally(said)).toEqual({ ok: 1, already: 19 })
  expect(new Set(said.map((one) => 'visit' in one && one.visit.number))).toEqual(new Set([1]))
})

test('one phone that asks for twenty patients at once has as many open requests as it may', async () => {
  const said = await many(20, (n) => ask('+628121', { patient: `Siti ${'abcdefghijklmnopqrst'[n]}` }))
  expect(tally(said)).toEqual({ ok: visits.maxOpenPerPhone, 'too-many': 20 - visits.maxOpenPerPhone })
})

test('many phones at once: every request has its own number, without gaps', async () => {
  const said = await many(30, (n) => ask(`+62812${n}`, { patient: `Siti ${'abcdefghijklmnopqrstuvwxyzabcd'[n]}`, contact: `+6281200${n}` }))
  expect(tally(said)).toEqual({ ok: 30 })
  expect(await numbers()).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
})

test('a request that is settled stands in nobody\'s way', async () => {
  await ask('+628121')
  await ask('+628121', { patient: 'Hasan' })
  expect(await ask('+628121', { patient: 'Ani' })).toEqual({ outcome: 'too-many' })
  await settle(1, 'done')
  expect(await ask('+628121', {})).toMatchObject({ outcome: 'ok', visit: { number: 3 } })
})

test('whoever asked finds the request, and so does the number to be called; nobody else', async () => {
  expect(await findHomeVisit(hall.desk('+628121'))).toEqual({ outcome: 'none' })
  await ask('+628121')
  expect(await findHomeVisit(hall.desk('+628121'))).toMatchObject({ outcome: 'ok', visit: { number: 1, status: 'requested' } })
  expect(await findHomeVisit(hall.desk(siti.contact))).toMatchObject({ visit: { number: 1 } })
  expect(await findHomeVisit(hall.desk('+628129'))).toEqual({ outcome: 'none' })
  await ask('+628121', { patient: 'Hasan' })
  await settle(2, 'declined')
  expect(await findHomeVisit(hall.desk('+628121'))).toMatchObject({ visit: { number: 1 } })
})

test('offices count their own requests and do not see those of others', async () => {
  const [, far] = hall.published
  await ask('+628121')
  expect(await findHomeVisit(hall.desk('+628121', { office: far }))).toEqual({ outcome: 'none' })
  expect(await ask('+628121', { region: '21.72' }, { office: far })).toMatchObject({ outcome: 'ok', visit: { number: 1 } })
})
