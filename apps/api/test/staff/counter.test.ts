import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NIK, openOfficeDay, staffOf, type OfficeDay } from './office-day.ts'

const OFFICE = 'palembang'
const at = (path: string) => `/offices/${OFFICE}${path}`
const requestOf = (n: number) => `0191d9b0-0000-7000-8000-${String(n).padStart(12, '0')}`
const budi = { name: 'Budi Santoso', nik: NIK }
const siti = { name: 'Siti Rohana', nik: '1671015508900001' }

describe.each(['pglite', 'postgres'])('the counter on %s', (kind) => {
  let postgres: TestPostgres | undefined
  let day: OfficeDay
  beforeAll(async () => {
    postgres = kind === 'postgres' ? await startPostgres() : undefined
    day = await openOfficeDay(postgres ? { url: await postgres.createDatabase() } : {})
  })
  afterAll(async () => {
    await day.close()
    await postgres?.stop()
  })
  let requests = 0
  async function book(office: string, members: object[], phone = '0812-1000-0111') {
    const officer = await staffOf(day, office, 'officer')
    const [{ date, windows: [{ start }] }] = (await officer.get(`/offices/${office}/bookable`)).body.dates
    const asked = { request: requestOf(++requests), phone, service: 'new', date, start, members, kk: '1671010101100001' }
    return { officer, booked: (await officer.post(`/offices/${office}/bookings`, asked)).body }
  }
  const audit = (subject: string) => day.db.query('select act, detail from audit where subject = $1 order by at, id', [subject])

  test('a code at the kiosk gives the same ticket every time, and nothing about people', async () => {
    const { officer, booked } = await book(OFFICE, [budi, siti])
    const kiosk = await staffOf(day, OFFICE, 'kiosk')
    const scan = async (code: string) => (await kiosk.post(at('/kiosk-scans'), { code })).body
    expect(await scan(booked.code)).toMatchObject({ outcome: 'another-day', date: booked.date })
    day.at(booked.date, '07:50')
    const twice = await Promise.all([1, 2].map(() => scan(`${booked.code.slice(0, 4)} ${booked.code.slice(4)}`)))
    expect(twice.map(({ first, last, again }) => [first, last, again]).sort()).toEqual([['A-001', 'A-002', false], ['A-001', 'A-002', true]])
    expect(JSON.stringify(twice)).not.toMatch(/Bu•|Budi|0812/)
    expect(await scan('1234')).toMatchObject({ code: 'code-unknown' })
    for (const path of ['/today', '/applications', '/tasks']) expect((await kiosk.get(at(path))).status).toBe(403)

    const remove = (no: number) => officer.post(at(`/bookings/${booked.visit.id}/removals`), { no, why: 'kk-differs' })
    expect((await remove(2)).status).toBe(204)
    expect((await remove(2)).status).toBe(404)
    expect(await scan(booked.code)).toMatchObject({ first: 'A-001', last: 'A-001', size: 1 })
    expect(await day.db.query(`select "window", taken from capacity where office_id = $1 and date = $2 order by 1`, [OFFICE, booked.date]))
      .toEqual([{ window: '', taken: 1 }, { window: booked.start, taken: 1 }])
    expect((await audit(booked.visit.id)).map(({ act }) => act)).toEqual(['book-for', 'check-in', 'remove-member'])
    expect(await day.db.query('select status from application where booking_id = $1 order by member_no', [booked.visit.id])).toEqual([{ status: 'complete' }, { status: 'withdrawn' }])
    const again = await book(OFFICE, [siti], '0812-1000-0222')
    expect(again.booked).toMatchObject({ visit: { status: 'confirmed' } })
  })

  test('who comes alone and is not that person has no booking any more', async () => {
    const { officer, booked } = await book(OFFICE, [{ name: 'Ani', nik: '1671015508910002' }], '0812-1000-0333')
    expect((await officer.post(at(`/bookings/${booked.visit.id}/removals`), { no: 1, why: 'nik-differs' })).status).toBe(204)
    expect(await day.db.query('select status from booking where id = $1', [booked.visit.id])).toEqual([{ status: 'cancelled' }])
    expect(await day.db.query('select 1 from active_person where booking_id = $1', [booked.visit.id])).toEqual([])
    const texts = (await day.db.query<{ text_sealed: string }>('select text_sealed from outbox')).map((row) => day.keys.open(row.text_sealed, 'outbox.text_sealed'))
    expect(texts.filter((text) => text.includes('tidak ikut antrean'))).toEqual([expect.stringContaining('Siti'), expect.stringContaining('Ani')])
  })

  test('where lateness voids a booking staff say so, or let the person in with a reason', async () => {
    const first = await book('bogor', [{ name: 'Dewi Lestari', birthDate: '1990-01-31' }], '0812-1000-0444')
    const second = await book('bogor', [{ name: 'Rudi Hartono', birthDate: '1991-01-31' }], '0812-1000-0555')
    day.at('2017-09-04', '08:00')
    const listed = (await first.officer.get(`/offices/bogor/today?date=${first.booked.date}`)).body
    expect(listed).toMatchObject({ date: first.booked.date, today: '2017-09-04' })
    expect(JSON.stringify(listed.windows)).toContain(second.booked.visit.id)
    expect((await first.officer.get('/offices/bogor/today?date=2017-13-01')).body).toMatchObject({ code: 'bad-field' })
    day.at(first.booked.date, '12:00')
    const ask = async (code: string, more = {}) => (await first.officer.post('/offices/bogor/check-ins', { code, ...more })).body
    expect(await ask(first.booked.code)).toMatchObject({ outcome: 'late', voids: true, visit: { status: 'confirmed' } })
    expect(await ask(first.booked.code, { override: 'weather' })).toMatchObject({ outcome: 'arrived', visit: { late: true } })
    const kiosk = await staffOf(day, 'bogor', 'kiosk')
    expect((await kiosk.post('/offices/bogor/kiosk-scans', { code: second.booked.code })).body).toEqual({ outcome: 'ask-staff', late: true })
    expect(await ask(second.booked.code, { sendAway: true })).toMatchObject({ outcome: 'forfeited' })
    expect(await audit(second.booked.visit.id)).toMatchObject([{ act: 'book-for' }, { act: 'forfeit' }])
  })

  test('the NIK of somebody who booked without one is read from the card, and another booking under it is for staff to decide', async () => {
    day.at('2017-09-04', '06:00')
    const nik = '1671013101920001'
    const elsewhere = await book(OFFICE, [{ name: 'Rini', nik }, { name: 'Rahmat', nik: '1671011701890002' }], '0812-1000-0666')
    const here = await book('bogor', [{ name: 'Rini Astuti', birthDate: '1992-01-31' }], '0812-1000-0777')
    const give = async (written: string, more = {}) => (await here.officer.post(`/offices/bogor/bookings/${here.booked.visit.id}/niks`, { no: 1, nik: written, ...more })).body
    expect(await give(nik)).toMatchObject({ code: 'not-now' })
    day.at(here.booked.date, '07:30')
    expect((await here.officer.post('/offices/bogor/check-ins', { code: here.booked.code })).body).toMatchObject({ outcome: 'arrived', visit: { members: [{ hasNik: false }] } })
    expect(await give('16710131')).toMatchObject({ code: 'wrong-nik' })
    expect(await give('1671013001920001')).toMatchObject({ code: 'nik-differs' })
    const other = { office: 'Palembang', date: elsewhere.booked.date, size: 2, code: `••••-••${elsewhere.booked.code.slice(-2)}` }
    expect(await give(nik)).toMatchObject({ outcome: 'clash', here: { office: 'Bogor' }, other })
    expect(await give(nik, { clash: { keep: 'here', reason: 'Sudah datang di Bogor' } })).toMatchObject({ outcome: 'added', visit: { members: [{ hasNik: true }] } })
    expect(await give(nik)).toMatchObject({ code: 'not-now' })
    expect(await day.db.query('select status, size from booking where id = $1', [elsewhere.booked.visit.id])).toEqual([{ status: 'confirmed', size: 1 }])
    const key = day.keys.key('nik', nik)
    expect(await day.db.query('select 1 from active_person where person_key = $1', [key])).toEqual([])
    expect(await day.db.query('select person_key, sex from application where booking_id = $1', [here.booked.visit.id])).toEqual([{ person_key: key, sex: 'M' }])
    expect(await audit(elsewhere.booked.visit.id)).toMatchObject([{ act: 'book-for' }, { act: 'remove-member', detail: { why: 'elsewhere' } }])
    expect((await audit(here.booked.visit.id)).map(({ act }) => act)).toEqual(['book-for', 'check-in', 'nik-clash', 'add-nik'])
  })

  test('a lonely other booking is cancelled without a lock, or stays for a reason that is kept', async () => {
    day.at('2017-09-04', '06:00')
    for (const [keep, status, month] of [['here', 'cancelled', '02'], ['both', 'confirmed', '03']] as const) {
      const nik = `16710115${month}930001`
      const elsewhere = await book(OFFICE, [{ name: 'Agus', nik }], `0812-1000-08${month}`)
      const here = await book('bogor', [{ name: 'Agus Salim', birthDate: `1993-${month}-15` }], `0812-1000-09${month}`)
      day.at(here.booked.date, '07:30')
      await here.officer.post('/offices/bogor/check-ins', { code: here.booked.code })
      const given = await here.officer.post(`/offices/bogor/bookings/${here.booked.visit.id}/niks`, { no: 1, nik, clash: { keep, reason: 'Sudah datang di Bogor' } })
      expect(given.body).toMatchObject({ outcome: 'added' })
      expect(await day.db.query('select status from booking where id = $1', [elsewhere.booked.visit.id])).toEqual([{ status }])
      expect(await day.db.query('select 1 from cooling_off where person_key = $1', [day.keys.key('nik', nik)])).toEqual([])
      expect((await audit(here.booked.visit.id)).at(-1)).toMatchObject({ act: 'add-nik', detail: { clash: keep, reason_sealed: expect.stringMatching(/^(?!.*Bogor)/) } })
      day.at('2017-09-04', '06:00')
    }
    const texts = (await day.db.query<{ text_sealed: string }>('select text_sealed from outbox')).map((row) => day.keys.open(row.text_sealed, 'outbox.text_sealed'))
    expect(texts.filter((text) => text.includes('dibatalkan kantor: Sudah datang di Bogor'))).toHaveLength(1)
  })
})
