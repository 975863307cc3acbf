import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePastVisits } from '../../src/outreach/close-past-visits.ts'
import { OFFICE, phoneOf, staffId } from '../sync/field-office.ts'
import { askFor, FAMILY } from './family.ts'
import { openOfficeDay, staffOf, visitor, type OfficeDay } from './office-day.ts'

const at = (path: string) => `/offices/${OFFICE}${path}`
const village = (more: object = {}) => ({
  request: uuidv7(), kind: 'hajj', place: 'Balai Kampung Bugis', region: '21.72', date: '2017-09-06', starts: '09:00', expected: 10, officers: [staffId('outreach')], homeVisit: null, ...more,
})

describe.each(['pglite', 'postgres'])('outreach on %s', (kind) => {
  let postgres: TestPostgres | undefined
  let day: OfficeDay
  let nurse: ReturnType<typeof visitor>
  let admin: ReturnType<typeof visitor>
  beforeAll(async () => {
    postgres = kind === 'postgres' ? await startPostgres() : undefined
    day = await openOfficeDay(postgres ? { url: await postgres.createDatabase() } : {})
    ;[nurse, admin] = await Promise.all([staffOf(day, OFFICE, 'triage'), staffOf(day, OFFICE, 'office-admin')])
  })
  afterAll(async () => {
    await day.close()
    await postgres?.stop()
  })
  const acts = async (subject: string) => (await day.db.query<{ act: string }>('select act from audit where subject = $1 order by at, id', [subject])).map(({ act }) => act)
  const texts = async () => (await day.db.query<{ text_sealed: string }>('select text_sealed from outbox where phone_key = $1 order by created_at, id', [day.keys.key('phone', FAMILY)]))
    .map(({ text_sealed }) => day.keys.open(text_sealed, 'outbox.text_sealed'))
  const plan = (body: object, somebody = nurse) => somebody.post(at('/outreach'), body)

  test('triage reads a request, accepts it once, and the family hears; the counter reads none', async () => {
    const id = await askFor(day, 'Siti Aminah')
    const { body } = await nurse.get(at('/sick-requests'), { 'accept-language': 'en' })
    expect(body[0]).toMatchObject({
      id, status: 'requested', patient: 'Siti Aminah', address: 'RSUD ruang Melati', region: '21.72', contact: '+6281270001234', letter: true,
      relation: { id: 'child', label: 'Child' }, urgency: { id: 'today' }, overdue: false, reason: null, visit: null,
    })
    for (const role of ['officer', 'office-admin', 'courier']) expect((await (await staffOf(day, OFFICE, role)).get(at('/sick-requests'))).status, role).toBe(403)
    const before = (await texts()).length
    const both = await Promise.all([1, 2].map(() => nurse.post(at(`/sick-requests/${id}/decision`), { decision: 'accept' })))
    expect(both.map((each) => [each.status, each.body.status])).toEqual([[200, 'accepted'], [200, 'accepted']])
    expect((await texts()).slice(before)).toEqual([expect.stringMatching(/permintaan.* disetujui/i)])
    expect(await acts(id)).toEqual(['triage'])
  })

  test('who declines writes why, and that is what the family reads; what is settled stays so', async () => {
    const id = await askFor(day, 'Hasan Basri')
    expect((await nurse.post(at(`/sick-requests/${id}/decision`), { decision: 'decline' })).body).toMatchObject({ status: 400, code: 'bad-field' })
    const declined = await nurse.post(at(`/sick-requests/${id}/decision`), { decision: 'decline', reason: 'Silakan datang bila sudah pulih' })
    expect(declined.body).toMatchObject({ status: 'declined', reason: 'Silakan datang bila sudah pulih' })
    expect((await texts()).at(-1)).toContain('Silakan datang bila sudah pulih')
    expect((await nurse.post(at(`/sick-requests/${id}/decision`), { decision: 'accept' })).body).toMatchObject({ status: 409, code: 'not-now' })
    const elsewhere = await staffOf(day, 'bogor', 'triage')
    expect((await elsewhere.post(`/offices/bogor/sick-requests/${id}/decision`, { decision: 'accept' })).body).toMatchObject({ status: 404, code: 'not-found' })
  })

  test('a visit to a village reaches the officer’s phone with its people; the same request is not a second visit', async () => {
    const phone = await phoneOf(day, 'outreach')
    const asked = village()
    const { body: visit } = await plan(asked)
    expect((await plan(asked)).body.id).toBe(visit.id)
    expect(visit).toMatchObject({ place: 'Balai Kampung Bugis', status: 'planned', kind: { id: 'hajj' }, officers: [{ id: staffId('outreach') }], counts: { roster: 0 }, request: null })
    const pasted = await nurse.post(at(`/outreach/${visit.id}/roster`), { text: 'nama;nik\nSiti Rohana;2172014107510002\nUdin;\nS1ti;\nsiti rohana;2172014107510002' })
    expect(pasted.body).toMatchObject({ added: 2, already: 1, wrong: [{ line: 4, field: 'name' }] })
    expect(pasted.body.visit.roster).toMatchObject([{ no: 1, name: 'Siti Rohana', nik: '••••••••••••0002', status: 'expected' }, { no: 2, name: 'Udin', nik: null }])
    expect((await nurse.post(at(`/outreach/${visit.id}/roster`), { text: 'UDIN\nHasan' })).body).toMatchObject({ added: 1, already: 1, wrong: [] })
    await phone.hears(() => phone.person(pasted.body.visit.roster[0].id) !== undefined)
    expect(phone.visit(visit.id)).toMatchObject({ place: 'Balai Kampung Bugis', date: '2017-09-06', expected: 10, form: { id: 'hajj-visit' }, service: 'hajj', fill: {} })
    expect(phone.person(pasted.body.visit.roster[0].id)).toMatchObject({ name: 'Siti Rohana', nik: '2172014107510002', status: 'expected' })
    expect(await acts(visit.id)).toEqual(['plan-visit', 'add-to-roster', 'add-to-roster'])
    expect(JSON.stringify(await day.db.query('select * from roster_entry'))).not.toMatch(/Rohana|2172014107510002/)
    expect((await nurse.get(at('/outreach'))).body.visits[0]).toMatchObject({ id: visit.id, counts: { roster: 3, captured: 0, absent: 0 } })
  })

  test('an officer who does not go any more forgets the visit and its people', async () => {
    const phone = await phoneOf(day, 'outreach')
    const { body: visit } = await plan(village())
    const { body: { visit: { roster: [person] } } } = await nurse.post(at(`/outreach/${visit.id}/roster`), { text: 'Siti Rohana' })
    await phone.hears(() => phone.person(person.id) !== undefined)
    expect((await nurse.ask('PUT', at(`/outreach/${visit.id}/officers`), { officers: [] })).body).toMatchObject({ officers: [] })
    await phone.hears(() => phone.visit(visit.id) === undefined)
    expect(phone.person(person.id)).toBeUndefined()
    await nurse.ask('PUT', at(`/outreach/${visit.id}/officers`), { officers: [staffId('outreach')] })
    await phone.hears(() => phone.person(person.id) !== undefined)
    expect(phone.person(person.id)).toMatchObject({ name: 'Siti Rohana' })
    for (const id of [staffId('courier'), staffId('outreach', 'bogor'), 'nobody']) {
      expect((await nurse.ask('PUT', at(`/outreach/${visit.id}/officers`), { officers: [id] })).body, id).toMatchObject({ code: 'colleague-unknown' })
    }
    expect((await (await staffOf(day, OFFICE, 'outreach')).ask('PUT', at(`/outreach/${visit.id}/officers`), { officers: [] })).status).toBe(403)
  })

  test('a home visit has the sick person as its roster of one, filled from the request, and the family hears the day', async () => {
    const phone = await phoneOf(day, 'outreach')
    const id = await askFor(day, 'Maimunah')
    await nurse.post(at(`/sick-requests/${id}/decision`), { decision: 'accept' })
    const { body: visit } = await plan(village({ kind: 'sick', place: 'RSUD ruang Melati', expected: 10, homeVisit: id }))
    expect(visit).toMatchObject({ expected: 1, request: expect.any(Number), roster: [{ no: 1, name: 'Maimunah', status: 'expected' }] })
    expect((await nurse.get(at('/sick-requests'))).body.find((each: { id: string }) => each.id === id)).toMatchObject({ status: 'scheduled', visit: visit.id })
    expect((await texts()).at(-1)).toMatch(/09[.:]00/)
    await phone.hears(() => phone.visit(visit.id) !== undefined)
    expect(phone.visit(visit.id)).toMatchObject({ form: { id: 'sick-visit' }, fill: { name: 'Maimunah', address: 'RSUD ruang Melati', phone: '+6281270001234' } })
    expect((await nurse.post(at(`/outreach/${visit.id}/roster`), { text: 'Udin' })).body).toMatchObject({ code: 'roster-of-request' })

    const seen = JSON.stringify([(await admin.get(at(`/outreach/${visit.id}`))).body, (await admin.get(at('/outreach'))).body])
    expect(seen).not.toMatch(/Maimunah|Melati/)

    await nurse.post(at(`/sick-requests/${id}/decision`), { decision: 'decline', reason: 'Pasien sudah pulang' })
    await phone.hears(() => phone.visit(visit.id) === undefined)
    expect((await nurse.get(at(`/outreach/${visit.id}`))).body).toMatchObject({ status: 'closed' })
    expect((await nurse.post(at(`/outreach/${visit.id}/roster`), { text: 'Udin' })).body).toMatchObject({ code: 'not-now' })
  })

  test('a fortnight after its day a visit closes by itself, once, and leaves the phone', async () => {
    const phone = await phoneOf(day, 'outreach')
    const { body: visit } = await plan(village())
    await phone.hears(() => phone.visit(visit.id) !== undefined)
    await day.db.query(`update outreach_visit set date = '2017-08-21' where office_id = $1 and id = $2`, [OFFICE, visit.id])
    expect(await closePastVisits(day.deps)).toBe(0)
    await day.db.query(`update outreach_visit set date = '2017-08-20' where office_id = $1 and id = $2`, [OFFICE, visit.id])
    const closed = await Promise.all([closePastVisits(day.deps), closePastVisits(day.deps)])
    expect(closed[0] + closed[1]).toBe(1)
    await phone.hears(() => phone.visit(visit.id) === undefined)
    expect((await nurse.get(at(`/outreach/${visit.id}`))).body).toMatchObject({ status: 'closed' })
  })

  test('what cannot be planned is refused with its reason, and nothing is written', async () => {
    const wrong: [object, string][] = [
      [{ kind: 'umrah' }, 'kind-unknown'], [{ kind: 'sick' }, 'request-needed'], [{ homeVisit: uuidv7() }, 'request-needed'], [{ kind: 'sick', homeVisit: uuidv7() }, 'not-found'],
      [{ place: '' }, 'place-missing'], [{ region: '16.71' }, 'region-unknown'], [{ date: '2017-09-03' }, 'date-past'], [{ officers: ['nobody'] }, 'colleague-unknown'],
      [{ date: '2017-02-30' }, 'bad-field'], [{ starts: '25:00' }, 'bad-field'], [{ expected: 0 }, 'bad-field'],
    ]
    const [before] = await day.db.query('select count(*) from outreach_visit')
    for (const [more, code] of wrong) expect((await plan(village(more))).body, JSON.stringify(more)).toMatchObject({ code })
    expect(await day.db.query('select count(*) from outreach_visit')).toEqual([before])
    expect((await plan(village(), await staffOf(day, OFFICE, 'officer'))).status).toBe(403)
    expect((await nurse.get(at(`/outreach/${uuidv7()}`))).body).toMatchObject({ status: 404, code: 'not-found' })
  })
})
