import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OFFICE, staffId } from '../sync/field-office.ts'
import { FieldPhone } from '../sync/field-phone.ts'
import { openOfficeDay, staffOf, visitor, type OfficeDay } from './office-day.ts'

const at = (path: string) => `/offices/${OFFICE}${path}`

describe.each(['pglite', 'postgres'])('phones of an office on %s', (kind) => {
  let postgres: TestPostgres | undefined
  let day: OfficeDay
  let admin: ReturnType<typeof visitor>
  beforeAll(async () => {
    postgres = kind === 'postgres' ? await startPostgres() : undefined
    day = await openOfficeDay(postgres ? { url: await postgres.createDatabase() } : {})
    admin = await staffOf(day, OFFICE, 'office-admin')
  })
  afterAll(async () => {
    await day.close()
    await postgres?.stop()
  })
  const giveCode = async (role: string) => (await admin.post(at('/enrolments'), { staff: staffId(role) })).body
  const acts = async (subject: string) => (await day.db.query<{ act: string; staff_id: string }>('select act, staff_id from audit where subject = $1 order by at, id', [subject])).map(({ act }) => act)

  test('an officer’s phone is enrolled with a code that works once, and is then in the list', async () => {
    const { code, expiresAt, staff } = await giveCode('outreach')
    expect(code).toMatch(/^[1-9]\d{7}$/)
    expect(expiresAt).toBe(day.deps.clock.now() + 900_000)
    expect(staff).toEqual({ id: staffId('outreach'), name: 'Petugas Lapangan Contoh', role: 'outreach' })
    const phone = await FieldPhone.enrol(day.app, code)
    await expect(FieldPhone.enrol(day.app, code)).rejects.toThrow('not enrolled')
    const { body } = await admin.get(at('/phones'))
    expect(body.colleagues.map(({ role }: { role: string }) => role).sort()).toEqual(['courier', 'outreach'])
    expect(body.phones[0]).toMatchObject({ id: phone.enrolled.device, label: 'HP contoh', revoked: false, received: 0, pending: null, held: 0, match: expect.stringMatching(/^\d{4}$/) })
    expect(await acts(staffId('outreach'))).toEqual(['start-enrolment'])
    expect(JSON.stringify(await day.db.query('select * from enrolment'))).not.toContain(code)
  })

  test('a new code for the same person voids the one before', async () => {
    const [first, second] = [await giveCode('courier'), await giveCode('courier')]
    await expect(FieldPhone.enrol(day.app, first.code)).rejects.toThrow('code-unknown')
    await FieldPhone.enrol(day.app, second.code)
  })

  test('nobody else gets a phone: not the counter, not another office, not a name that is none', async () => {
    for (const staff of [staffId('officer'), staffId('outreach', 'bogor'), 'nobody']) {
      expect((await admin.post(at('/enrolments'), { staff })).body).toMatchObject({ status: 404, code: 'colleague-unknown' })
    }
    const officer = await staffOf(day, OFFICE, 'officer')
    expect((await officer.get(at('/phones'))).status).toBe(403)
    const elsewhere = await staffOf(day, 'bogor', 'office-admin')
    expect((await elsewhere.get('/offices/bogor/phones')).body.phones).toEqual([])
  })

  test('a revoked phone reads nothing, what it sends is held, and that was written down once', async () => {
    const phone = await FieldPhone.enrol(day.app, (await giveCode('outreach')).code)
    const { device } = phone.enrolled
    expect((await (await staffOf(day, 'bogor', 'office-admin')).remove(`/offices/bogor/phones/${device}`)).body).toMatchObject({ status: 404, code: 'not-found' })
    expect([(await admin.remove(at(`/phones/${device}`))).status, (await admin.remove(at(`/phones/${device}`))).status]).toEqual([204, 204])
    expect(await acts(device)).toEqual(['enrol-phone', 'revoke-phone'])
    await phone.finalise({ kind: 'absent', entity: device, body: { visit: device, at: 0, reason: null } })
    const reply = await phone.exchange()
    expect(reply).toMatchObject({ kind: 'answer', answer: { commands: ['lock'], ackSeq: 1 } })
    const { body } = await admin.get(at('/phones'))
    expect(body.phones.find(({ id }: { id: string }) => id === device)).toMatchObject({ revoked: true, received: 1, held: 1 })
  })
})
