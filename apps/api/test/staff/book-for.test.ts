import { afterAll, beforeAll, expect, test } from 'vitest'
import { NIK, openOfficeDay, staffOf, type OfficeDay } from './office-day.ts'

const OFFICE = 'palembang'
const at = (path: string) => `/offices/${OFFICE}${path}`
let day: OfficeDay
beforeAll(async () => { day = await openOfficeDay() })
afterAll(() => day.close())

const requestOf = (n: number) => `0191d9b0-0000-7000-8000-${String(n).padStart(12, '0')}`
const budi = { name: 'Budi Santoso', nik: NIK }
const siti = { name: 'Siti Rohana', nik: '1671015508900001' }
const KK = '1671010101100001'
const texts = async () => (await day.db.query<{ text_sealed: string }>('select text_sealed from outbox')).map((row) => day.keys.open(row.text_sealed, 'outbox.text_sealed'))

test('a party is booked by the number of their phone, in the seats that phones have, and the phone is told', async () => {
  const officer = await staffOf(day, OFFICE, 'officer')
  const { body: open } = await officer.get(at('/bookable?service=new'))
  expect(open).toMatchObject({ asks: 'NIK', most: 5, sameKk: true, service: 'new' })
  expect(open.services.map(({ id }: { id: string }) => id)).not.toContain('lost')
  const [{ date, windows: [{ start, left }] }] = open.dates
  const asked = { request: requestOf(1), phone: '0812-1000-0111', service: 'new', date, start, members: [budi, siti], kk: KK }
  const { body } = await officer.post(at('/bookings'), asked)
  expect(body).toMatchObject({ date, start, visit: { status: 'confirmed', numbers: { first: 'A-001', last: 'A-002' }, bucket: { id: 'public' }, channel: 'COUNTER', phone: '0812-••••-0111' } })
  expect((await officer.post(at('/bookings'), asked)).body).toEqual(body)
  const { body: after } = await officer.get(at('/bookable?service=new'))
  expect(after.dates[0].windows[0].left).toBe(left - 2)
  expect(await day.db.query('select act, detail from audit where subject = $1', [body.visit.id])).toEqual([{ act: 'book-for', detail: { service: 'new', size: 2 } }])
  const [told = '', ...more] = await texts()
  expect(more).toEqual([])
  expect(told).toContain(`${body.code.slice(0, 4)}-${body.code.slice(4)}`)
  expect(told).not.toMatch(/16710/)
})

test('what the phone would be refused is refused at the counter, in words', async () => {
  const officer = await staffOf(day, OFFICE, 'officer')
  const { body: open } = await officer.get(at('/bookable'))
  const [{ date, windows: [{ start }] }] = open.dates
  const ask = async (change: object) => {
    const { body } = await officer.post(at('/bookings'), { request: requestOf(9), phone: '+628121000222', service: 'new', date, start, members: [siti], ...change })
    return [body.code, body.title]
  }
  const ani = { name: 'Ani', nik: '1671015508910002' }
  expect(await ask({})).toEqual(['nik-active', expect.stringContaining('Palembang')])
  expect(await ask({ phone: '0711 350' })).toEqual(['wrong-phone', expect.stringContaining('0812')])
  expect(await ask({ members: [{ name: 'Ani' }] })).toEqual(['wrong-person', expect.stringContaining('16 angka')])
  expect(await ask({ members: [ani, { name: 'Adi', nik: '1671011508920003' }] })).toEqual(['kk-needed', expect.stringContaining('KK')])
  expect(await ask({ members: [ani, ani], kk: KK })).toEqual(['already-in-party', expect.stringContaining('dua kali')])
  expect(await ask({ members: Array.from({ length: 6 }, () => ani), kk: KK })).toEqual(['party-too-large', expect.stringContaining('5')])
  expect(await ask({ members: [ani], service: 'lost' })).toEqual(['walk-in-only', expect.stringContaining('datang langsung')])
  expect(await ask({ members: [ani], date: '2019-01-01' })).toEqual(['date-out-of-range', expect.stringContaining('sampai')])
  expect(await ask({ members: [ani], start: '03:00' })).toEqual(['slot-full-next', expect.stringContaining('pukul')])
  const four = ['0003', '0004', '0005', '0006'].map((end) => ({ name: 'Ani', nik: `167101550891${end}` }))
  expect(await ask({ members: four, kk: KK, phone: '0812-1000-0111' })).toEqual(['phone-limit', expect.stringContaining('5 orang')])
})

test('an office that asks for no NIK books by name and birth date', async () => {
  const officer = await staffOf(day, 'bogor', 'officer')
  const { body: open } = await officer.get('/offices/bogor/bookable')
  const [{ date, windows: [{ start }] }] = open.dates
  const asked = { request: requestOf(1), phone: '0812-1000-0333', service: open.service, date, start, members: [{ name: 'Dewi Lestari' }] }
  expect((await officer.post('/offices/bogor/bookings', asked)).body).toMatchObject({ code: 'wrong-birth-date' })
  const { body } = await officer.post('/offices/bogor/bookings', { ...asked, members: [{ name: 'Dewi Lestari', birthDate: '1990-01-31' }] })
  expect(body).toMatchObject({ date, visit: { members: [{ no: 1, name: 'De••• Le•••' }], status: 'confirmed' } })
})
