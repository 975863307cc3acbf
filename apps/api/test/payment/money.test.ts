import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { sweepHolds } from '../../src/booking/expire.ts'
import { signatureOf, signedJson } from '../../src/payment/gateways/signed-json.ts'
import { settleWaiting } from '../../src/payment/receive-callback.ts'
import { ownSecret } from '../../src/payment/routes.ts'
import { hour, nik, openHall, type Hall, type Said } from '../booking/hall.ts'
import { officePack } from '../booking/office.ts'

let hall: Hall
let close: () => Promise<void>
const office = { ...officePack({ payment: { when: 'BEFORE_NUMBER' }, quota: { public: { takes: 'true', daily: 2, perSlot: 1, prefix: 'A' } } }),
  fees: [{ from: '2017-01-01', source: '', items: { passport: 355_000 } }] }
beforeAll(async () => ({ hall, close } = await openHall([office])))
afterAll(() => close())
beforeEach(async () => {
  await hall.clear()
  await hall.db.query('truncate payment, payment_callback, task')
})

const tomorrow = hour(8, 8)
type Bill = { code: string; amount: number; expires: number }

async function billed(phone: string, person = 1): Promise<Bill> {
  const caller = hall.caller(phone)
  await caller.does('booking.hold', { service: 'new', slot: tomorrow, party: 1, members: [{ name: 'Siti', nik: nik(person) }] })
  const said: Said & { payment?: unknown } = await caller.does('booking.confirm')
  expect(said).toMatchObject({ outcome: 'payment-due', booking: { status: 'unpaid', numbers: null } })
  return said.payment as Bill
}

let ids = 0
const bodyOf = ({ code, amount }: Pick<Bill, 'code' | 'amount'>, id = `money ${ids++}`.replace(' ', '-')) =>
  JSON.stringify({ id, billing: code, amount, receipt: 'NTPN000000000001' })

async function tell(body: string, { at = 'kota', signature = signatureOf(at, body, ownSecret(hall.deps)) } = {}): Promise<number> {
  const app = createApp(hall.deps, { gatewayKeys: ['key'] })
  return (await app.request(`/gateway/payment/${at}`, { method: 'POST', headers: { 'x-signature': signature }, body })).status
}
const statuses = async () => (await hall.db.query<{ status: string }>('select status from booking order by requested_at, id')).map(({ status }) => status)
const payments = async () => (await hall.db.query<{ status: string }>('select status from payment order by created_at, id')).map(({ status }) => status)
const tasks = async () => (await hall.db.query<{ kind: string }>(`select kind from task where status = 'open' order by kind`)).map(({ kind }) => kind)
const counts = async () => (await hall.db.query<{ bookings: number; callbacks: number; paid: number }>(
  `select (select count(*)::int from booking where status = 'confirmed') as bookings, (select count(*)::int from payment_callback) as callbacks,
     (select count(*)::int from payment where status in ('paid', 'late')) as paid`))[0]

describe('a bill', () => {
  test('has a code of fifteen digits, the money of the party, and ends when the window begins', async () => {
    hall.at('2017-08-08', '07:30')
    const { code, amount, expires } = await billed('+628121')
    expect(code).toMatch(/^[789]\d{14}$/)
    expect(amount).toBe(355_000)
    expect(expires - hall.now).toBe(30 * 60_000)
  })

  test('keeps the seat, the person and the phone, is said again, and gives no second place', async () => {
    const { code } = await billed('+628121')
    expect(await hall.taken()).toEqual({ '2017-08-08': 1, '2017-08-08 08:00': 1 })
    expect(await hall.caller('+628121').does('booking.confirm')).toMatchObject({ outcome: 'payment-due', payment: { code } })
    expect(await hall.caller('+628121').does('payment.resend')).toMatchObject({ outcome: 'ok', payment: { code } })
    expect(await hall.caller('+628122').does('person.check', { nik: nik(1), service: 'new', date: tomorrow.date })).toMatchObject({ outcome: 'nik-active' })
    expect(await hall.caller('+628121').lists('bookings.mine')).toMatchObject([{ status: 'unpaid' }])
    expect(await hall.caller('+628122').does('payment.resend')).toEqual({ outcome: 'nothing-due' })
  })

  test('lapses once, and gives everything back', async () => {
    await billed('+628121')
    hall.wait(121)
    expect(await Promise.all([sweepHolds(hall.deps), sweepHolds(hall.deps)])).toContain(1)
    expect([await statuses(), await payments(), await hall.taken()]).toEqual([['expired'], ['expired'], {}])
    expect(await hall.caller('+628121').does('payment.resend')).toEqual({ outcome: 'expired' })
    await billed('+628122')
  })
})

describe('a callback', () => {
  test('brought ten times at once and later again: one booking, one receipt', async () => {
    const body = bodyOf(await billed('+628121'))
    expect(await Promise.all(Array.from({ length: 10 }, () => tell(body)))).toEqual(Array.from({ length: 10 }, () => 200))
    expect(await tell(body)).toBe(200)
    expect(await counts()).toEqual({ bookings: 1, callbacks: 1, paid: 1 })
    expect(await tasks()).toEqual([])
    expect(await hall.taken()).toEqual({ '2017-08-08': 1, '2017-08-08 08:00': 1 })
  })

  test.each([
    ['nobody', { signature: '' }], ['somebody with another secret', { signature: signatureOf('kota', '{}', 'wrong') }],
  ])('signed by %s is refused, and nothing is written', async (_, how) => {
    const body = bodyOf(await billed('+628121'))
    expect(await tell(body, how)).toBe(401)
    expect(await counts()).toEqual({ bookings: 0, callbacks: 0, paid: 0 })
  })

  test('of one office is worth nothing at another, and one for no office is not kept', async () => {
    const body = bodyOf(await billed('+628121'))
    expect(await tell(body, { at: 'ambon', signature: signatureOf('kota', body, ownSecret(hall.deps)) })).toBe(401)
    expect(await tell(body, { at: 'ambon' })).toBe(404)
    expect(await counts()).toEqual({ bookings: 0, callbacks: 0, paid: 0 })
  })

  test('of an unknown code, another amount, or no sense is kept, and staff look at it', async () => {
    const bill = await billed('+628121')
    expect(await tell(bodyOf({ code: '700000000000000', amount: 355_000 }))).toBe(200)
    expect(await tell(bodyOf({ ...bill, amount: 1 }))).toBe(200)
    expect(await tell('{"id":"x"')).toBe(200)
    expect(await counts()).toEqual({ bookings: 0, callbacks: 3, paid: 0 })
    expect(await tasks()).toEqual(['pay-amount', 'pay-unknown', 'pay-unknown'])
    expect(await tell(bodyOf(bill))).toBe(200)
    expect(await statuses()).toEqual(['confirmed'])
  })

  test('of a second payment is a task, also when both come at once', async () => {
    const bill = await billed('+628121')
    expect(await Promise.all([tell(bodyOf(bill)), tell(bodyOf(bill))])).toEqual([200, 200])
    expect([await counts(), await tasks()]).toEqual([{ bookings: 1, callbacks: 2, paid: 1 }, ['pay-twice']])
  })

  test('whose process died after storing it is settled by the sweep', async () => {
    const body = bodyOf(await billed('+628121'), 'left')
    await hall.db.query(`insert into payment_callback (office_id, id, raw_sealed, status, received_at) values ('kota', 'left', $1, 'received', $2)`,
      [hall.deps.keys.seal(body, 'payment_callback.raw_sealed'), new Date(hall.now)])
    expect(await settleWaiting(hall.deps, signedJson)).toBe(1)
    expect([await statuses(), await settleWaiting(hall.deps, signedJson)]).toEqual([['confirmed'], 0])
  })
})

describe('late money', () => {
  test('against the sweep, again and again: a place or a task, never neither, never a seat twice', async () => {
    for (let round = 0; round < 4; round++) {
      await hall.clear()
      await hall.db.query('truncate payment, payment_callback, task')
      const body = bodyOf(await billed('+628121'))
      hall.wait(120)
      const other = hall.caller('+628122').does('booking.hold', { service: 'new', slot: tomorrow, party: 1 })
      await Promise.all([tell(body), sweepHolds(hall.deps), other])
      const [mine] = await hall.db.query<{ status: string }>(`select status from booking where phone_key = $1`, [hall.deps.keys.key('phone', '+628121')])
      expect(mine?.status === 'confirmed' || (await tasks()).includes('pay-late')).toBe(true)
      const taken = await hall.taken()
      const kept = (await statuses()).filter((status) => ['held', 'unpaid', 'confirmed'].includes(status)).length
      expect(taken['2017-08-08'] ?? 0).toBe(kept)
      expect(taken['2017-08-08 08:00'] ?? 0).toBeLessThanOrEqual(1)
    }
  })

  test('takes the next day where its own window is over, once', async () => {
    const bill = await billed('+628121')
    hall.wait(121)
    await sweepHolds(hall.deps)
    hall.at('2017-08-08', '10:59')
    const body = bodyOf(bill)
    expect(await Promise.all([tell(body), tell(body)])).toEqual([200, 200])
    expect([await statuses(), await payments(), await tasks()]).toEqual([['confirmed'], ['late'], []])
    expect(await hall.taken()).toEqual({ '2017-08-09': 1, '2017-08-09 08:00': 1 })
  })

  test('of a person who has another place by now stays with staff', async () => {
    const bill = await billed('+628121')
    hall.wait(121)
    await sweepHolds(hall.deps)
    await billed('+628122')
    expect(await tell(bodyOf(bill))).toBe(200)
    expect([await tasks(), await statuses()]).toEqual([['pay-late'], ['expired', 'unpaid']])
  })

  test('after cancelling is a task; cancelling what was paid is one of refunding', async () => {
    const bill = await billed('+628121')
    const { booking: { code } } = await hall.caller('+628121').does('payment.resend')
    expect(await hall.caller('+628122').does('booking.cancel', { code, birthDate: '1990-08-15' })).toEqual({ outcome: 'not-found' })
    expect(await hall.caller('+628121').does('booking.cancel', { code })).toMatchObject({ outcome: 'ok' })
    await tell(bodyOf(bill))
    expect([await statuses(), await payments(), await tasks()]).toEqual([['cancelled'], ['late'], ['pay-late']])

    await tell(bodyOf(await billed('+628123')))
    const [paid] = await hall.caller('+628123').lists('bookings.mine') as { code: string }[]
    await hall.caller('+628123').does('booking.cancel', { code: paid?.code ?? '', birthDate: '1990-08-15' })
    expect(await tasks()).toEqual(['pay-late', 'refund'])
  })
})
