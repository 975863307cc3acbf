import type { FormBundle } from '@jemput/flow/form'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersOf, capture, fetchForm } from '../sync/captures.ts'
import { OFFICE, phoneOf, planVisit } from '../sync/field-office.ts'
import type { FieldPhone } from '../sync/field-phone.ts'
import { openOfficeDay, staffOf, visitor, type OfficeDay } from './office-day.ts'

const at = (path: string) => `/offices/${OFFICE}${path}`
type Field = { question: string; wrong: string | null; editable: boolean; value: string }

describe.each(['pglite', 'postgres'])('what is held on %s', (kind) => {
  let postgres: TestPostgres | undefined
  let day: OfficeDay
  let officer: ReturnType<typeof visitor>
  let nurse: ReturnType<typeof visitor>
  let phone: FieldPhone
  let form: FormBundle
  let visit: string
  beforeAll(async () => {
    postgres = kind === 'postgres' ? await startPostgres() : undefined
    day = await openOfficeDay(postgres ? { url: await postgres.createDatabase() } : {})
    ;[officer, nurse] = await Promise.all([staffOf(day, OFFICE, 'officer'), staffOf(day, OFFICE, 'triage')])
    phone = await phoneOf(day, 'outreach')
    form = await fetchForm(phone, 'hajj-visit')
    ;({ visit } = await planVisit(day, []))
  })
  afterAll(async () => {
    await day.close()
    await postgres?.stop()
  })
  const acts = async (subject: string) => (await day.db.query<{ act: string }>('select act from audit where subject = $1 order by at, id', [subject])).map(({ act }) => act)
  const fieldOf = (body: { fields: Field[] }, question: string) => body.fields.find((each) => each.question === question)
  const correct = (id: string, answers: object, somebody = officer) => somebody.post(at(`/held/${id}/correction`), { answers, reason: 'sesuai foto KTP' })

  /** Somebody whose NIK says M was captured as F. */
  async function bringWrong(no: number): Promise<{ id: string; application: string }> {
    const { application, envelope } = await capture(phone, form, { visit, answers: { ...answersOf(no), name: 'Siti Rohana', sex: 'F' } })
    await phone.sync()
    await phone.sendPhotos()
    return { id: envelope.id, application }
  }

  test('it stands in the list, masked, and its page says what is wrong with which answer', async () => {
    const { id } = await bringWrong(1)
    const { body } = await officer.get(at('/applications'))
    expect(body.held).toContainEqual({
      id, kind: 'capture', code: 'answers-refused', says: 'Ada jawaban yang tidak dapat diterima.', officer: 'Petugas Lapangan Contoh', phone: 'HP contoh',
      receivedAt: day.deps.clock.now(), status: 'quarantined', name: 'Si••• Ro•••', correctable: true, settleable: false, note: null,
    })
    expect(body.rows).toEqual([])
    const page = (await officer.get(at(`/held/${id}`), { 'accept-language': 'en' })).body
    expect(fieldOf(page, 'sex')).toMatchObject({ value: 'F', editable: true, wrong: expect.stringContaining('NIK') })
    expect(fieldOf(page, 'birthDate')).toMatchObject({ value: '1960-01-01', wrong: null })
    expect([fieldOf(page, 'consentCapture')?.editable, fieldOf(page, 'portrait')?.editable]).toEqual([false, false])
    expect(await acts(id)).toEqual(['view-held'])
  })

  test('corrected for a reason it is taken, once; what the phone sent stays as it came', async () => {
    const { id, application } = await bringWrong(2)
    const before = await day.db.query('select body, hash, envelope from operation where id = $1', [id])
    expect((await correct(id, { nik: '12' })).body).toMatchObject({ status: 409, code: 'answer-wrong', title: expect.stringContaining('NIK') })
    expect((await correct(id, { birthDate: '1961-01-01' })).body).toMatchObject({ code: 'answer-wrong' })
    expect((await correct(id, { consentCapture: 'false' })).body).toMatchObject({ code: 'not-allowed' })
    expect((await correct(id, { shoeSize: '42' })).body).toMatchObject({ code: 'not-allowed' })
    expect((await correct(id, { constructor: '42' })).body).toMatchObject({ code: 'not-allowed' })
    expect(await day.db.query('select 1 from application where id = $1', [application])).toEqual([])
    const both = await Promise.all([correct(id, { sex: 'M', birthDate: '1960-01-01' }), correct(id, { sex: 'M' })])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    expect((await officer.get(at(`/applications/${application}`))).body).toMatchObject({ status: 'complete', name: 'Siti Rohana', history: [{ act: 'correct', label: 'Diperbaiki di kantor: sesuai foto KTP' }] })
    expect(await day.db.query('select body, hash, envelope from operation where id = $1', [id])).toEqual(before)
    await phone.hears(() => phone.level(application)?.level === 'complete')
    expect(JSON.stringify(await day.db.query('select * from audit'))).not.toContain('foto KTP')
  })

  test('the officer is asked again: the phone shows the note, and nothing more is corrected', async () => {
    const { id, application } = await bringWrong(3)
    const ask = () => nurse.post(at(`/held/${id}/question`), { note: 'Foto KTP buram, ulangi' })
    expect((await Promise.all([ask(), ask()])).map(({ status }) => status).sort()).toEqual([204, 409])
    await phone.hears(() => phone.level(application)?.code === 'asked-again')
    expect(phone.level(application)).toMatchObject({ level: 'held', note: 'Foto KTP buram, ulangi' })
    expect((await officer.get(at(`/held/${id}`))).body).toMatchObject({ status: 'asked', correctable: false, note: 'Foto KTP buram, ulangi' })
    expect(await acts(id)).toEqual(['ask-again', 'view-held'])
    expect(JSON.stringify(await day.db.query('select note_sealed from operation'))).not.toContain('buram')

    await capture(phone, form, { visit, answers: answersOf(3), entity: application })
    await phone.sync()
    await phone.sendPhotos()
    await phone.hears(() => phone.level(application)?.level === 'complete')
    const { body } = await officer.get(at('/applications'))
    expect(body.held.map((held: { id: string }) => held.id)).not.toContain(id)
    expect(body.rows.map((row: { id: string }) => row.id)).toContain(application)
    expect(await day.db.query('select status, octet_length(body) > 0 as kept from operation where entity = $1 order by seq', [application]))
      .toEqual([{ status: 'replaced', kept: true }, { status: 'applied', kept: true }])
    expect((await nurse.post(at(`/held/${id}/question`), { note: 'sekali lagi' })).status).toBe(409)
  })

  test('what can’t even be opened is named all the same, and so is what is no operation', async () => {
    const { envelope } = await capture(phone, { ...form, version: 77 }, { visit, answers: answersOf(4) })
    await phone.sync()
    const [waiting] = phone.outbox
    if (!waiting) throw new Error('nothing was sent')
    await phone.exchange([{ ...waiting, envelope: { ...waiting.envelope, id: uuidv7() } }])
    const { body: { held } } = await officer.get(at('/applications'))
    expect(held.find((each: { id: string }) => each.id === envelope.id)).toMatchObject({ code: 'form-unknown', name: null, correctable: false })
    const stray = held.find((each: { kind: string }) => each.kind === 'stray')
    expect(stray).toMatchObject({ code: 'seq-reused', says: 'HP ini memakai satu nomor kiriman dua kali.', phone: 'HP contoh' })
    expect((await officer.get(at(`/held/${stray.id}`))).body).toEqual({ ...stray, fields: [] })
    expect((await correct(envelope.id, { sex: 'M' })).body).toMatchObject({ code: 'still-held' })
  })

  test('a form with the name of what every object inherits is unknown, and the list is still there', async () => {
    const { envelope } = await capture(phone, { ...form, form: { ...form.form, id: 'constructor' } }, { visit, answers: answersOf(8) })
    await phone.sync()
    const { status, body } = await officer.get(at('/applications'))
    expect([status, body.held.find((each: { id: string }) => each.id === envelope.id)?.code]).toEqual([200, 'form-unknown'])
    expect((await day.app.request('/sync/v1/forms/1/__proto__', { headers: { authorization: `Bearer ${phone.enrolled.token}` } })).status).toBe(404)
  })

  test('an answer about an illness is neither shown nor corrected at the counter', async () => {
    const sick = await fetchForm(phone, 'sick-visit')
    const { visit: home } = await planVisit(day, [], { kind: 'sick' })
    const { envelope: { id } } = await capture(phone, sick, {
      visit: home, answers: { ...answersOf(5), sex: 'F', consentHealth: true, condition: 'ward', hospital: 'RSUD Raja Ahmad Tabib' },
      uses: ['ktpPhoto', 'kkPhoto', 'portrait', 'signature', 'letterPhoto'],
    })
    await phone.sync()
    expect(JSON.stringify((await officer.get(at(`/held/${id}`))).body)).not.toMatch(/RSUD|hospital|condition|letterPhoto/)
    expect((await correct(id, { hospital: 'Puskesmas' })).body).toMatchObject({ code: 'not-allowed' })
    expect(fieldOf((await nurse.get(at(`/held/${id}`))).body, 'hospital')).toMatchObject({ value: 'RSUD Raja Ahmad Tabib' })
    expect((await correct(id, { hospital: 'Puskesmas Kijang', sex: 'M' }, nurse)).status).toBe(204)
    const { envelope: { id: unasked } } = await capture(phone, sick, { visit: home, answers: { ...answersOf(9), consentHealth: true }, uses: ['ktpPhoto', 'kkPhoto', 'portrait', 'signature'] })
    await phone.sync()
    expect((await correct(unasked, { birthPlace: 'Dabo' })).body).toMatchObject({ code: 'still-held', title: expect.not.stringMatching(/sakit|surat/i) })
    expect((await correct(unasked, { birthPlace: 'Dabo' }, nurse)).body).toMatchObject({ code: 'answer-wrong' })
  })

  test('another office neither sees nor settles it', async () => {
    const { id } = await bringWrong(6)
    const elsewhere = await staffOf(day, 'bogor', 'officer')
    expect((await elsewhere.post(`/offices/bogor/held/${id}/correction`, { answers: { sex: 'M' }, reason: 'ingin tahu' })).body).toMatchObject({ code: 'not-now' })
    expect((await elsewhere.post(`/offices/bogor/held/${id}/question`, { note: 'ulangi' })).body).toMatchObject({ code: 'not-now' })
    expect(await acts(id)).toEqual([])
  })
})
