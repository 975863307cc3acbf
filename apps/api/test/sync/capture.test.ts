import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { atOffice } from '@jemput/db'
import type { FormBundle } from '@jemput/flow/form'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findHeld, takeCorrected } from '../../src/sync/held.ts'
import type { Intake } from '../../src/sync/intake.ts'
import { openOfficeDay, type OfficeDay } from '../staff/office-day.ts'
import { answersOf, answersOfSiti, capture, fetchForm } from './captures.ts'
import { OFFICE, phoneOf, planVisit, siti, staffId } from './field-office.ts'
import type { FieldPhone } from './field-phone.ts'

let day: OfficeDay
let phone: FieldPhone
let form: FormBundle
beforeAll(async () => {
  day = await openOfficeDay({})
  phone = await phoneOf(day, 'outreach')
  form = await fetchForm(phone, 'hajj-visit')
})
afterAll(() => day.close())

type Row = { status: string; source: string; code: string | null; answers_sealed: string; health_sealed: string | null; media: { question: string; health: boolean }[]; flags: { code: string; question?: string }[] }
const applicationOf = async (id: string) => (await day.db.query<Row>(
  'select status, source, code, answers_sealed, health_sealed, media, flags from application where id = $1', [id]))[0]
const rosterOf = (visit: string) => day.db.query<{ id: string; no: number; status: string; application_id: string | null }>(
  'select id, no, status, application_id from roster_entry where visit_id = $1 order by no', [visit])
const heldOf = (application: string) => day.db.query('select status, code from operation where entity = $1 order by seq', [application])
const opened = (sealed: string | null | undefined, column: string) => (sealed == null ? null : JSON.parse(day.keys.open(sealed, `application.${column}`)))
const inside = <T>(work: (intake: Intake) => Promise<T>) => atOffice(day.db, OFFICE, (sql) => work({ ...day.deps, sql, office: OFFICE, now: day.deps.clock.now() }))

test('somebody of the roster is captured: an application, whole when its last photo has come', async () => {
  const { visit, roster: [entry = ''] } = await planVisit(day, [siti])
  const { application } = await capture(phone, form, { visit, roster: entry })
  await phone.sync()
  expect(await applicationOf(application)).toMatchObject({ status: 'received', source: 'capture', code: null, flags: [] })
  expect(phone.level(application)).toMatchObject({ level: 'received', missing: expect.arrayContaining([...phone.photos.keys()]) })
  const [first = '', ...others] = phone.photos.keys()
  for (const name of others) await phone.putPhoto(name)
  await phone.sync()
  expect(phone.level(application)).toMatchObject({ level: 'received', missing: [first] })
  await phone.putPhoto(first)
  await phone.sync()
  expect(phone.level(application)).toMatchObject({ level: 'complete', missing: [] })
  const row = await applicationOf(application)
  expect(row).toMatchObject({ status: 'complete' })
  expect(opened(row?.answers_sealed, 'answers_sealed')).toMatchObject({ name: 'Siti Rohana', nik: '2172015508600001', minor: false })
  expect(row?.media.map(({ question }) => question).sort()).toEqual(['kkPhoto', 'ktpPhoto', 'portrait', 'signature'])
  expect(await rosterOf(visit)).toEqual([{ id: entry, no: 1, status: 'captured', application_id: application }])
  expect(phone.person(entry)).toMatchObject({ status: 'captured' })
  expect(await day.db.query('select act, staff_id from audit where subject = $1', [application])).toEqual([{ act: 'capture', staff_id: staffId('outreach') }])
  expect(await day.db.query('select count(*)::int as words from name_token where application_id = $1', [application])).toEqual([{ words: 2 }])
})

test('photos that come before their record make it whole as well', async () => {
  const { visit } = await planVisit(day, [])
  const later = await capture(phone, form, { visit, answers: answersOf(1) })
  await phone.exchange([])
  await phone.sync()
  await phone.sendPhotos()
  const again = await capture(phone, form, { visit, answers: answersOf(2), uses: [] })
  await phone.sync()
  expect(await applicationOf(later.application)).toMatchObject({ status: 'complete', flags: [{ code: 'walk-in' }] })
  expect(await heldOf(again.application)).toEqual([{ status: 'quarantined', code: 'answers-refused' }])
})

test('whoever walks in gets a line of the roster; whoever is on it keeps theirs, also captured as a walk-in', async () => {
  const known = answersOf(3)
  const { visit, roster: [entry = ''] } = await planVisit(day, [{ ...siti, name: known.name, nik: known.nik, birthDate: known.birthDate, sex: 'M' }])
  const walkIn = await capture(phone, form, { visit, answers: answersOf(4) })
  const expected = await capture(phone, form, { visit, answers: known })
  await phone.sync()
  const roster = await rosterOf(visit)
  expect(roster.map(({ no, status, application_id }) => ({ no, status, application_id }))).toEqual([
    { no: 1, status: 'captured', application_id: expected.application }, { no: 2, status: 'captured', application_id: walkIn.application },
  ])
  expect(phone.person(roster[1]?.id ?? '')).toMatchObject({ no: 2, name: answersOf(4).name, status: 'captured' })
  expect(roster[0]?.id).toBe(entry)
})

test('what the capture says otherwise than the roster is marked, and the roster stays as it was given', async () => {
  const { visit, roster: [entry = ''] } = await planVisit(day, [{ ...siti, nik: null, birthDate: '1961-08-15' }])
  const { application } = await capture(phone, form, { visit, roster: entry, answers: answersOf(5) })
  await phone.sync()
  expect(await applicationOf(application)).toMatchObject({ flags: [{ code: 'roster-differs', question: 'birthDate' }, { code: 'roster-differs', question: 'sex' }] })
  expect(phone.person(entry)).toMatchObject({ birthDate: '1961-08-15' })
})

test('the same person is captured once, and the second record is kept for somebody to look at', async () => {
  const { visit, roster: [entry = '', other = ''] } = await planVisit(day, [{ ...siti, nik: null }, { ...siti, nik: null }])
  const elsewhere = await planVisit(day, [])
  const first = await capture(phone, form, { visit, roster: entry, answers: answersOf(6) })
  const again = await capture(phone, form, { visit, roster: entry, answers: answersOf(7) })
  const twin = await capture(phone, form, { visit, roster: other, answers: answersOf(6) })
  const far = await capture(phone, form, { visit: elsewhere.visit, answers: answersOf(6) })
  await phone.sync()
  expect(await applicationOf(first.application)).toBeDefined()
  for (const { application } of [again, twin, far]) {
    expect(await applicationOf(application)).toBeUndefined()
    expect(await heldOf(application)).toEqual([{ status: 'quarantined', code: 'duplicate-person' }])
    expect(phone.level(application)).toMatchObject({ level: 'held', code: 'duplicate-person' })
  }
  expect((await rosterOf(visit)).map(({ status }) => status)).toEqual(['captured', 'expected'])
})

test('what the form would not let pass is held; with a reason it may pass, and is marked', async () => {
  const { visit } = await planVisit(day, [])
  const wrong = { ...answersOf(8), sex: 'F' }
  const held = await capture(phone, form, { visit, answers: wrong })
  const noConsent = await capture(phone, form, { visit, answers: { ...answersOf(9), consentCapture: false } })
  const overruled = await capture(phone, form, { visit, answers: wrong, overruled: { 'nik-sex': 'salah cetak di KTP' } })
  const unknown = await capture(phone, { ...form, version: 77 }, { visit, answers: answersOf(10) })
  await phone.sync()
  expect(await heldOf(held.application)).toEqual([{ status: 'quarantined', code: 'answers-refused' }])
  expect(await heldOf(noConsent.application)).toEqual([{ status: 'quarantined', code: 'answers-refused' }])
  expect(await applicationOf(overruled.application)).toMatchObject({ flags: [{ code: 'walk-in' }, { code: 'overruled', question: 'sex' }] })
  expect(await heldOf(unknown.application)).toEqual([{ status: 'quarantined', code: 'form-unknown' }])
})

test('a held capture is taken when staff have corrected it, and the phone learns of it', async () => {
  const { visit } = await planVisit(day, [])
  const wrong = await capture(phone, form, { visit, answers: { ...answersOf(11), sex: 'F' } })
  await phone.sync()
  await phone.sendPhotos()
  const held = await inside(async (intake) => {
    const found = await findHeld(intake, wrong.envelope.id)
    if (!found) throw new Error('it is held')
    expect(found.blockers).toMatchObject([{ check: 'nik-sex', level: 'block' }])
    expect(await takeCorrected(intake, found, { birthDate: '1970-01-01' })).toBe('answers-refused')
    expect(await takeCorrected(intake, found, { sex: 'M' })).toBeNull()
    return found
  })
  expect(held.capture?.body.answers).toMatchObject({ sex: 'F' })
  expect(await heldOf(wrong.application)).toEqual([{ status: 'corrected', code: null }])
  const row = await applicationOf(wrong.application)
  expect(row).toMatchObject({ status: 'complete' })
  expect(opened(row?.answers_sealed, 'answers_sealed')).toMatchObject({ sex: 'M' })
  await phone.sync()
  expect(phone.level(wrong.application)).toMatchObject({ level: 'complete', code: null })
  expect(await inside((intake) => findHeld(intake, wrong.envelope.id))).toBeUndefined()
})

test('a record that comes a second time, from a phone enrolled anew, is as far as the first: its photos are still missing', async () => {
  const { visit } = await planVisit(day, [])
  const { application } = await capture(phone, form, { visit, answers: answersOf(77) })
  const again = await phoneOf(day, 'outreach')
  const [last] = phone.outbox.slice(-1)
  if (!last) throw new Error('nothing was captured')
  await phone.sync()
  await again.exchange([{ ...last, envelope: { ...last.envelope, seq: 1, previous: null } }])
  await again.sync()
  expect(again.level(application)).toMatchObject({ level: 'received', missing: expect.arrayContaining([expect.any(String)]) })
})

test('every capture is an application of its own', async () => {
  const { visit } = await planVisit(day, [])
  const first = await capture(phone, form, { visit, answers: answersOf(14) })
  await capture(phone, form, { visit, answers: answersOf(15), entity: first.application })
  await phone.sync()
  expect(await heldOf(first.application)).toEqual([{ status: 'applied', code: null }, { status: 'quarantined', code: 'state' }])
})

test('an officer captures at their own visits alone', async () => {
  const theirs = await planVisit(day, [], { staff: 'somebody else' })
  const { application } = await capture(phone, form, { visit: theirs.visit, answers: answersOf(12) })
  const nowhere = await capture(phone, form, { visit: uuidv7(), answers: answersOf(12) })
  await phone.sync()
  expect(await heldOf(application)).toEqual([{ status: 'quarantined', code: 'not-yours' }])
  expect(await heldOf(nowhere.application)).toEqual([{ status: 'quarantined', code: 'unknown-entity' }])
})

test('at a sick person’s home what concerns the illness lies apart, and the family’s request is done', async () => {
  const sick = await fetchForm(phone, 'sick-visit')
  const { visit } = await planVisit(day, [], { kind: 'sick' })
  const request = uuidv7()
  await day.db.query(
    `insert into home_visit (office_id, id, number, status, channel, patient_key, patient_sealed, address_sealed, contact_key, contact_sealed, phone_key,
       phone_sealed, health_sealed, language, pack_version, request_key, requested_at, answer_by)
     values ($1, $2::uuid, 1, 'scheduled', 'SMS', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'id', 1, $2::text, now(), '2017-09-05')`, [OFFICE, request])
  await day.db.query('update outreach_visit set home_visit_id = $2 where id = $1', [visit, request])
  const { application } = await capture(phone, sick, {
    visit, answers: { ...answersOf(13), consentHealth: true, condition: 'bed', hospital: 'RSUD Contoh' }, uses: ['letterPhoto', 'ktpPhoto', 'kkPhoto', 'portrait', 'signature'],
  })
  await phone.sync()
  const row = await applicationOf(application)
  expect(opened(row?.health_sealed, 'health_sealed')).toMatchObject({ condition: 'bed', hospital: 'RSUD Contoh', consentHealth: true })
  expect(JSON.stringify(opened(row?.answers_sealed, 'answers_sealed'))).not.toMatch(/bed|RSUD/)
  expect(row?.media.filter(({ health }) => health).map(({ question }) => question)).toEqual(['letterPhoto'])
  expect(await day.db.query('select status from home_visit where id = $1', [request])).toEqual([{ status: 'done' }])
})

test('no NIK, name, address or photo is readable in the database or beside it', async () => {
  await phone.sendPhotos()
  const tables = await day.db.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'pack_version'`)
  const rows = (await Promise.all(tables.map(({ name }) => day.db.query(`select * from "${name}"`)))).flat()
  const all = JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))
  for (const secret of [...Object.values(answersOfSiti).filter((answer) => typeof answer === 'string' && answer.length > 4), 'Warga', 'RSUD', 'Rohana', 'salah cetak']) {
    expect(all.includes(String(secret)), String(secret)).toBe(false)
  }
  const files = readdirSync(join(day.mediaDir, OFFICE))
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const kept = readFileSync(join(day.mediaDir, OFFICE, file))
    expect(kept.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
    expect(phone.photos.get(file) && kept.includes(Buffer.from(phone.photos.get(file) ?? []).subarray(0, 16))).toBe(false)
  }
})
