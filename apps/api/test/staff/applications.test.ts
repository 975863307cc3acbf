import type { FormBundle } from '@jemput/flow/form'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answersOf, answersOfSiti, capture, fetchForm } from '../sync/captures.ts'
import { OFFICE, phoneOf, planVisit } from '../sync/field-office.ts'
import type { FieldPhone } from '../sync/field-phone.ts'
import { openOfficeDay, staffOf, visitor, type OfficeDay } from './office-day.ts'

const at = (path: string) => `/offices/${OFFICE}${path}`

describe.each(['pglite', 'postgres'])('applications on %s', (kind) => {
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
  const image = (somebody: ReturnType<typeof visitor>, path: string) => day.app.request(`/api/v1${at(path)}`, { headers: { cookie: somebody.cookie() } })
  async function bring(no: number, name = 'Siti Nurhaliza'): Promise<string> {
    const { application } = await capture(phone, form, { visit, answers: { ...answersOf(no), name } })
    await phone.sync()
    await phone.sendPhotos()
    return application
  }

  test('a list shows masked names, where they were captured and what has come', async () => {
    const { application } = await capture(phone, form, { visit, answers: { ...answersOf(1), name: 'Siti Rohana' } })
    await phone.sync()
    const { body } = await officer.get(at('/applications'))
    expect(body.rows[0]).toEqual({
      id: application, status: 'received', source: 'capture', name: 'Si••• Ro•••', code: null, service: { id: 'hajj', label: expect.any(String) }, from: 'Kampung Bugis',
      receivedAt: day.deps.clock.now(), photos: { expected: 4, arrived: 0 }, flags: [{ code: 'walk-in', question: null, text: 'Datang tanpa ada di daftar' }],
    })
    expect(body.counts).toMatchObject({ received: 1 })
    expect((await officer.post(at(`/applications/${application}/acceptance`), {})).body).toMatchObject({ status: 409, code: 'not-now' })
    await phone.sendPhotos()
    expect((await officer.get(at('/applications?status=complete'))).body.rows).toMatchObject([{ id: application, photos: { expected: 4, arrived: 4 } }])
    expect((await officer.get(at('/applications?status=nonsense'))).body.rows).toEqual([])
  })

  test('a name is found by its whole words, in any order and spelling, and by no part of one', async () => {
    const id = await bring(2, 'Ánnisa Dewi-Lestari')
    const found = async (name: string) => (await officer.post(at('/applications/search'), { name })).body.map((row: { id: string }) => row.id)
    for (const name of ['annisa', 'dewi-lestari ANNISA', 'Ánnisa']) expect(await found(name), name).toEqual([id])
    for (const name of ['ann', 'annisa putri', '???', '%']) expect(await found(name), name).toEqual([])
  })

  test('a page is masked; what is masked is read for a reason, which stays', async () => {
    const id = await bring(3)
    const { body } = await officer.get(at(`/applications/${id}`))
    expect(body).toMatchObject({ name: 'Siti Nurhaliza', phone: '0812-••••-1122', revealed: false, passport: null, custody: [], parcel: null })
    const answers = body.pages.flatMap((page: { answers: object[] }) => page.answers)
    const answer = (question: string) => answers.find((each: { question: string }) => each.question === question)
    expect(answer('nik')).toMatchObject({ text: '••••••••••••0003', masked: true })
    expect(answer('phone')).toMatchObject({ text: '0812-••••-1122', masked: true })
    expect(answer('birthDate')).toMatchObject({ text: '1 Januari 1960', masked: false })
    expect(answer('portrait')).toMatchObject({ photo: { sha256: expect.any(String), arrived: true } })
    expect(JSON.stringify(body)).not.toMatch(/2172010101600003|81277001122/)
    expect((await officer.post(at(`/applications/${id}/reveal`), { reason: '' })).status).toBe(400)
    const open = await officer.post(at(`/applications/${id}/reveal`), { reason: 'Diminta Siti di loket' })
    expect(open.body).toMatchObject({ revealed: true, phone: '+6281277001122' })
    expect(JSON.stringify(open.body)).toContain('2172010101600003')
    expect(open.body.history.at(-1)).toMatchObject({ act: 'reveal', who: 'Petugas Loket Contoh', label: 'Data diperlihatkan: Diminta Siti di loket' })
    expect(await acts(id)).toEqual(['capture', 'reveal'])
    expect(JSON.stringify(await day.db.query('select * from audit'))).not.toContain('Siti')
  })

  test('a photo is shown as a picture alone, and who saw it is written down', async () => {
    const id = await bring(4)
    const { body } = await officer.get(at(`/applications/${id}`))
    const { sha256 } = body.pages.flatMap((page: { answers: { photo: object }[] }) => page.answers).find((each: { question: string }) => each.question === 'portrait').photo
    const shown = await image(officer, `/applications/${id}/photos/${sha256}`)
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([200, 'image/jpeg', 'no-store'])
    expect(await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({ format: 'jpeg', width: 640 })
    expect(await acts(id)).toEqual(['capture', 'view-photo'])
    expect((await image(officer, `/applications/${await bring(5)}/photos/${sha256}`)).status).toBe(404)
    expect((await image(officer, `/applications/${id}/photos/${'%00'.repeat(64)}`)).status).toBe(400)
    expect((await image(await staffOf(day, 'bogor', 'officer'), `/applications/${id}/photos/${sha256}`)).status).toBe(404)
  })

  test('of two officers who accept at once both see it accepted; the passport is marked once', async () => {
    const id = await bring(6)
    const both = await Promise.all([1, 2].map(() => officer.post(at(`/applications/${id}/acceptance`), {})))
    expect(both.map(({ body }) => body.status)).toEqual(['accepted', 'accepted'])
    const [{ body: { code } }] = both as [typeof both[0]]
    expect(code).toMatch(/^\d{8}$/)
    expect(both[1]?.body.code).toBe(code)
    expect((await officer.post(at(`/applications/${id}/passport`), { passport: '12' })).body).toMatchObject({ status: 400, code: 'wrong-passport' })
    const ready = await officer.post(at(`/applications/${id}/passport`), { passport: 'x1234567' })
    expect(ready.body).toMatchObject({ status: 'ready', passport: '•••••567', collectBy: '2017-10-04', custody: [{ holder: 'office', who: 'Petugas Loket Contoh' }] })
    expect(await acts(id)).toEqual(['capture', 'accept', 'mark-ready'])
    expect((await officer.post(at(`/applications/${uuidv7()}/acceptance`), {})).body).toMatchObject({ status: 404, code: 'not-found' })
    expect((await nurse.post(at(`/applications/${id}/acceptance`), {})).status).toBe(403)
  })

  test('no other office finds any of it', async () => {
    const id = await bring(7)
    const elsewhere = await staffOf(day, 'bogor', 'officer')
    expect((await elsewhere.get('/offices/bogor/applications')).body).toEqual({ rows: [], held: [], counts: {} })
    for (const path of [`/applications/${id}`, `/held/${id}`]) expect((await elsewhere.get(`/offices/bogor${path}`)).body).toMatchObject({ status: 404, code: 'not-found' })
    expect((await elsewhere.post(`/offices/bogor/applications/${id}/reveal`, { reason: 'ingin tahu' })).status).toBe(404)
    expect(await acts(id)).toEqual(['capture'])
  })

  test('what is said of an illness is read by those who go there, and by nobody at the counter', async () => {
    const sick = await fetchForm(phone, 'sick-visit')
    const { visit: home } = await planVisit(day, [], { kind: 'sick' })
    const answers = { ...answersOfSiti, consentHealth: true, condition: 'ward', hospital: 'RSUD Raja Ahmad Tabib' }
    const { application: id } = await capture(phone, sick, { visit: home, answers, uses: ['ktpPhoto', 'kkPhoto', 'portrait', 'signature', 'letterPhoto'] })
    await phone.sync()
    await phone.sendPhotos()
    const read = (await nurse.get(at(`/applications/${id}`))).body
    expect(JSON.stringify(read.pages)).toMatch(/RSUD Raja Ahmad Tabib/)
    const { sha256 } = read.pages.flatMap((page: { answers: object[] }) => page.answers).find((each: { question: string }) => each.question === 'letterPhoto').photo
    for (const somebody of [officer, await staffOf(day, OFFICE, 'office-admin')]) {
      const { body } = await somebody.get(at(`/applications/${id}`))
      const open = await somebody.post(at(`/applications/${id}/reveal`), { reason: 'periksa NIK' })
      expect(JSON.stringify([body, open.body])).not.toMatch(/RSUD|condition|hospital|letterPhoto|consentHealth|Keterangan sakit/)
      expect((await image(somebody, `/applications/${id}/photos/${sha256}`)).status).toBe(403)
    }
    expect((await image(nurse, `/applications/${id}/photos/${sha256}`)).status).toBe(200)
  })

  test('somebody who came to the counter has a page too', async () => {
    const asked = { request: uuidv7(), service: 'new', reason: 'elderly', name: 'Budi Santoso', nik: '2172011701870001' }
    const { body: ticket } = await officer.post(at('/counter-bookings'), asked)
    const { body } = await officer.post(at('/applications/search'), { name: 'budi santoso' })
    expect(body[0]).toMatchObject({ source: 'booking', from: ticket.numbers.first, photos: { expected: 0 } })
    const page = (await officer.get(at(`/applications/${body[0].id}`))).body
    expect(page.pages).toMatchObject([{ id: 'identity', answers: [{ question: 'name', text: 'Budi Santoso' }, { question: 'nik', text: '••••••••••••0001', masked: true }] }])
  })
})
