import { routes, callers, Role, type RouteName } from '@jemput/contract'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dismissDemoStaff, seedDemoStaff } from '../../src/people/demo-staff.ts'
import { bookByUssd, NIK, openOfficeDay, staffOf, visitor, type Booked, type OfficeDay } from './office-day.ts'

const OFFICE = 'palembang'
const at = (path: string) => `/offices/${OFFICE}${path}`

describe.each(['pglite', 'postgres'])('the API on %s', (kind) => {
  let postgres: TestPostgres | undefined
  let day: OfficeDay
  let booked: Booked
  beforeAll(async () => {
    postgres = kind === 'postgres' ? await startPostgres() : undefined
    day = await openOfficeDay(postgres ? { url: await postgres.createDatabase() } : {})
    booked = await bookByUssd(day, '+628121000111')
    day.at(booked.date, booked.starts)
  })
  afterAll(async () => {
    await day.close()
    await postgres?.stop()
  })
  const audit = (subject: string) => day.db.query('select act, detail from audit where office_id = $1 and subject = $2 order by at, id', [OFFICE, subject])

  test('nobody gets in without the right password, and is not told which half was wrong', async () => {
    const somebody = visitor(day.app)
    const answers = [
      await somebody.post('/session', { email: `officer@${OFFICE}.contoh.example`, password: 'wrong' }),
      await somebody.post('/session', { email: 'nobody@contoh.example', password: 'wrong' }),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(401)
      expect(body).toEqual({ type: 'about:blank', status: 401, title: 'Surel atau kata sandi tidak cocok.', code: 'wrong-login' })
    }
    expect(somebody.cookie()).toBe('')
  })

  test('whoever guesses passwords is stopped, and others are not', async () => {
    const guesses = await Promise.all(Array.from({ length: 24 }, () => visitor(day.app).post(
      '/session', { email: `triage@${OFFICE}.contoh.example`, password: 'guess' }, { 'x-forwarded-for': '203.0.113.9' })))
    expect(guesses.map(({ status }) => status)).toContain(429)
    await staffOf(day, OFFICE, 'triage')
  })

  test('a login is a cookie that no script reads, and ends with the log-out', async () => {
    const officer = await staffOf(day, OFFICE, 'officer')
    const me = await officer.get('/me')
    expect(me.body).toMatchObject({ name: 'Petugas Loket Contoh', offices: [{ id: OFFICE, short: 'Palembang', role: 'officer' }] })
    const before = officer.cookie()
    expect((await officer.remove('/session')).status).toBe(204)
    const stolen = await day.app.request('/api/v1/me', { headers: { cookie: before } })
    expect(stolen.status).toBe(401)
  })

  test('a session token read in the database opens nothing', async () => {
    const officer = await staffOf(day, OFFICE, 'officer')
    const [name = '', value = ''] = officer.cookie().split('=')
    const [token = ''] = decodeURIComponent(value).split('.')
    expect(await day.db.query('select 1 as known from session where token = $1', [token])).toEqual([{ known: 1 }])
    expect((await day.app.request('/api/v1/me', { headers: { cookie: `${name}=${token}` } })).status).toBe(401)
  })

  test('every route has an owner: no login is 401, another office 404, another role 403', async () => {
    const roles = { outsider: await staffOf(day, 'bogor', 'office-admin'), courier: await staffOf(day, OFFICE, 'courier') }
    for (const name of Object.keys(routes) as RouteName[]) {
      if (callers[name] === 'anyone') continue
      const { method, path } = routes[name]
      const ask = (somebody: ReturnType<typeof visitor>) => {
        const address = path.replace('/api/v1', '').replace('{office}', OFFICE).replaceAll(/\{\w+\}/g, '0199e9a0-0000-7000-8000-000000000000')
        return somebody.ask(method.toUpperCase(), address, method === 'get' ? undefined : {})
      }
      expect((await ask(visitor(day.app))).body, name).toMatchObject({ status: 401, code: 'not-logged-in' })
      if (callers[name] === 'staff') continue
      expect((await ask(roles.outsider)).body, name).toMatchObject({ status: 404, code: 'no-such-office' })
      expect((await ask(roles.courier)).body, name).toMatchObject({ status: 403, code: 'not-allowed' })
    }
    const { paths } = JSON.parse(await (await day.app.request('/openapi.json')).text())
    expect(Object.values<Record<string, { operationId: string }>>(paths).flatMap((each) => Object.values(each)).map(({ operationId }) => operationId).sort())
      .toEqual(Object.keys(callers).sort())
  })

  test('each role may call what the table of callers says, and nothing else', async () => {
    for (const role of Role.options) {
      const somebody = await staffOf(day, OFFICE, role)
      for (const name of Object.keys(routes) as RouteName[]) {
        const who = callers[name]
        if (typeof who === 'string') continue
        const { method, path } = routes[name]
        const address = path.replace('/api/v1', '').replace('{office}', OFFICE).replaceAll(/\{\w+\}/g, '0199e9a0-0000-7000-8000-000000000000')
        const { status } = await somebody.ask(method.toUpperCase(), address, method === 'get' || method === 'delete' ? undefined : {})
        expect(status === 403, `${role} ${name} ${status}`).toBe(!who.includes(role))
        expect(status, `${role} ${name}`).toBeLessThan(500)
      }
    }
  })

  test('what cannot be read is refused in words, and never an error of ours', async () => {
    const officer = await staffOf(day, OFFICE, 'officer')
    for (const body of ['{', '[]', { code: 7 }, { code: '1'.repeat(400) }, {}]) {
      const { status, body: said } = await officer.post(at('/check-ins'), body)
      expect([status, said.status]).toEqual([400, 400])
    }
    expect((await officer.post(at('/check-ins'), { code: '0000-0000' }, { 'accept-language': 'en' })).body)
      .toMatchObject({ status: 404, code: 'code-unknown', title: expect.stringContaining('no booking') })
  })

  test('staff see who booked by phone in the right window, masked', async () => {
    const officer = await staffOf(day, OFFICE, 'officer')
    const { status, body } = await officer.get(at('/today'))
    expect(status).toBe(200)
    const window = body.windows.find(({ start }: { start: string }) => start === booked.starts)
    expect(window.visits).toEqual([{
      id: booked.id, status: 'confirmed', numbers: { first: 'A-001', last: 'A-001' }, members: [{ no: 1, name: 'Bu••• Sa•••', hasNik: true }], phone: '0812-••••-0111', size: 1,
      service: { id: 'new', label: 'Paspor baru' }, bucket: { id: 'public', label: 'Umum' }, channel: 'USSD', arrivedAt: null, late: false,
    }])
    expect(window.lanes[0]).toMatchObject({ booked: 1, arrived: 0 })
    expect(JSON.stringify(body)).not.toMatch(/Budi|Santoso|8121000111|1671011701870001/)
    expect(JSON.stringify(body)).not.toContain(booked.code)
  })

  test('a place at another office is known at this counter, though its rows are not seen here', async () => {
    const elsewhere = await staffOf(day, 'bogor', 'officer')
    const asked = { request: '0191d9b0-0000-7000-8000-000000000009', service: 'new', reason: 'elderly', name: 'Budi Santoso', nik: NIK }
    const { body } = await elsewhere.post('/offices/bogor/counter-bookings', asked)
    expect(body).toMatchObject({ status: 409, code: 'nik-active', title: expect.stringContaining('Palembang') })
  })

  test('who comes too late is let in with one of the office’s reasons only, and that is written down once', async () => {
    const officer = await staffOf(day, OFFICE, 'officer')
    const { code, id, date, starts, ends } = booked
    day.at(date, '20:00')
    const asked = { code: `${code.slice(0, 4)}-${code.slice(4)}` }
    expect((await officer.post(at('/check-ins'), asked)).body).toMatchObject({ outcome: 'late', start: starts, end: ends })
    expect((await officer.post(at('/check-ins'), { ...asked, override: 'overslept' })).body).toMatchObject({ outcome: 'late' })
    expect(await audit(id)).toEqual([])
    const both = await Promise.all([1, 2].map(() => officer.post(at('/check-ins'), { ...asked, override: 'traffic' })))
    expect(both.map(({ body }) => [body.outcome, body.again]).sort()).toEqual([['arrived', false], ['arrived', true]])
    expect(await audit(id)).toEqual([{ act: 'check-in', detail: { late: 1, override: 'traffic' } }])
    day.at(date, starts)
  })

  test('audit rows stay as they were written', async () => {
    for (const change of [`update audit set act = 'nothing'`, 'delete from audit']) {
      await expect(day.db.query(change)).rejects.toThrow('never changed')
    }
  })

  test('somebody without a booking is helped at the counter, once for one request', async () => {
    const officer = await staffOf(day, OFFICE, 'officer')
    const asked = { request: '0191d9b0-0000-7000-8000-000000000001', service: 'lost', reason: 'elderly', name: 'Siti Rohana', nik: '1671015508900001' }
    const first = await officer.post(at('/counter-bookings'), asked)
    expect(first.body).toMatchObject({ status: 'arrived', numbers: { first: 'B-001' }, members: [{ no: 1, name: 'Si••• Ro•••' }], phone: null, bucket: { label: 'Dibantu' } })
    expect((await officer.post(at('/counter-bookings'), asked)).body.id).toBe(first.body.id)
    expect(await audit(first.body.id)).toEqual([{ act: 'book-at-counter', detail: { service: 'lost', reason: 'elderly' } }])
    const other = { ...asked, request: '0191d9b0-0000-7000-8000-000000000002' }
    expect((await officer.post(at('/counter-bookings'), { ...other, reason: 'friend' })).body).toMatchObject({ status: 409, code: 'reason-unknown' })
    expect((await officer.post(at('/counter-bookings'), { ...other, nik: '12' })).body).toMatchObject({ status: 400, code: 'wrong-person' })
  })

  test('a database that is no demonstration any more keeps none of its logins', async () => {
    const officer = await staffOf(day, OFFICE, 'officer')
    await dismissDemoStaff(day.db)
    expect((await officer.get('/me')).status).toBe(401)
    expect(await day.db.query('select email from staff')).toEqual([])
    await seedDemoStaff(day.db, day.offices)
  })
})
