import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOfficeDay, staffOf, type OfficeDay } from '../staff/office-day.ts'
import { OFFICE, phoneOf, siti, staffId } from './field-office.ts'
import type { FieldPhone } from './field-phone.ts'
import { ADDRESS, giveParcel } from './parcels.ts'

let day: OfficeDay
let courier: FieldPhone
beforeAll(async () => {
  day = await openOfficeDay({})
  courier = await phoneOf(day, 'courier')
})
afterAll(() => day.close())

const place = { lat: 0.9, lng: 104.4, accuracy: 20 }
const handed = { at: 1_504_490_400_000, receiver: 'self', receiverName: 'Siti Rohana', code: '40712683', noCodeReason: null, place } as const
const empty = { at: 1_504_490_400_000, reason: 'empty', note: null, place: null }
const parcelOf = async (id: string) => (await day.db.query<{ status: string; attempts: number }>('select status, attempts from parcel where id = $1', [id]))[0]
const holdersOf = (application: string) => day.db.query('select holder, staff_id from custody where application_id = $1 order by no', [application])
const attemptsOf = (parcel: string) => day.db.query('select outcome, reason, flags from delivery_attempt where parcel_id = $1 order by operation_id', [parcel])
const texts = async () => (await day.db.query<{ text_sealed: string }>('select text_sealed from outbox order by created_at, id'))
  .map(({ text_sealed }) => day.keys.open(text_sealed, 'outbox.text_sealed'))
let widths = 300
/** Like no other. */
const signature = () => sharp({ create: { width: widths++, height: 120, channels: 3, background: '#fff' } }).png().toBuffer()

test('a courier’s phone has what the door needs, and no more of the passport than three characters', async () => {
  const { parcel } = await giveParcel(day)
  await courier.sync()
  expect(courier.parcel(parcel)).toMatchObject({
    name: siti.name, address: ADDRESS, phone: siti.phone, passport: '678', receiver: 'self', receivers: ['self'], status: 'out', attempts: [], attemptsAllowed: 3,
    reasons: expect.arrayContaining([{ id: 'empty', label: { id: 'rumah kosong', en: expect.any(String) } }]), check: { salt: 'c2FsdA', hash: 'aGFzaA' },
  })
  expect(JSON.stringify(courier.parcel(parcel))).not.toMatch(/B1234|40712683|2172015508600001/)
})

test('with the code of the receiver a passport is handed over, and everybody hears of it', async () => {
  const { parcel, application } = await giveParcel(day)
  await courier.sync()
  const bytes = await signature()
  await courier.finalise({ kind: 'delivered', entity: parcel, body: handed, photos: [{ use: 'signature', bytes, mime: 'image/png' }] })
  await courier.sync()
  expect(await parcelOf(parcel)).toEqual({ status: 'delivered', attempts: 0 })
  expect(await holdersOf(application)).toEqual([{ holder: 'courier', staff_id: staffId('courier') }, { holder: 'recipient', staff_id: staffId('courier') }])
  expect(await day.db.query('select status from application where id = $1', [application])).toEqual([{ status: 'delivered' }])
  expect((await texts()).at(-1)).toContain('Paspor Siti Rohana sudah diserahkan')
  expect(courier.parcel(parcel)).toBeUndefined()
  expect(courier.level(parcel)).toMatchObject({ level: 'received', missing: [expect.any(String)] })
  await courier.sendPhotos()
  await courier.sync()
  expect(courier.level(parcel)).toMatchObject({ level: 'accepted', missing: [] })
  expect(await day.db.query('select act, staff_id from audit where subject = $1', [application])).toEqual([{ act: 'deliver', staff_id: staffId('courier') }])
})

test('another code than the receiver’s hands over nothing: it is held, and the right one may follow', async () => {
  const { parcel, application } = await giveParcel(day)
  await courier.finalise({ kind: 'delivered', entity: parcel, body: { ...handed, code: '40711111' } })
  await courier.sync()
  expect(await parcelOf(parcel)).toEqual({ status: 'out', attempts: 0 })
  expect(await holdersOf(application)).toHaveLength(1)
  expect(await attemptsOf(parcel)).toEqual([{ outcome: 'delivered', reason: null, flags: [{ code: 'code-differs' }] }])
  expect(courier.level(parcel)).toMatchObject({ level: 'held', code: 'code-differs' })
  await courier.finalise({ kind: 'delivered', entity: parcel, body: handed })
  await courier.sync()
  expect(await parcelOf(parcel)).toEqual({ status: 'delivered', attempts: 0 })
  expect(courier.level(parcel)).toMatchObject({ level: 'accepted', code: null })
})

test('staff who have called both settle what was held: it counts and stays marked, or the parcel stays out', async () => {
  const officer = await staffOf(day, OFFICE, 'officer')
  const at = (path: string) => `/offices/${OFFICE}${path}`
  const [yes, no] = [await giveParcel(day), await giveParcel(day)]
  for (const { parcel } of [yes, yes, no]) await courier.finalise({ kind: 'delivered', entity: parcel, body: { ...handed, code: '40711111' } })
  await courier.sync()
  type Held = { id: string; kind: string; name: string; settleable: boolean }
  const ids = async (parcel: string) => (await day.db.query<{ id: string }>('select id from operation where entity = $1 order by seq', [parcel])).map(({ id }) => id)
  const held = async (): Promise<Held[]> => (await officer.get(at('/applications'))).body.held
  const [first = ''] = await ids(yes.parcel)
  const [denied = ''] = await ids(no.parcel)
  expect((await held()).find(({ id }) => id === first)).toMatchObject({ kind: 'delivered', name: 'Si••• Ro•••', settleable: true })
  const settle = (id: string, happened: boolean) => officer.post(at(`/held/${id}/settlement`), { happened, reason: 'penerima ditelepon' })
  expect((await Promise.all([settle(first, true), settle(first, true)])).map(({ status }) => status).sort()).toEqual([204, 409])
  expect((await settle(denied, false)).status).toBe(204)
  expect((await settle(denied, true)).body).toMatchObject({ code: 'not-now' })

  expect(await parcelOf(yes.parcel)).toEqual({ status: 'delivered', attempts: 0 })
  expect(await holdersOf(yes.application)).toHaveLength(2)
  expect(await attemptsOf(yes.parcel)).toMatchObject([{ flags: [{ code: 'code-differs' }] }, { flags: [{ code: 'code-differs' }] }])
  expect(await parcelOf(no.parcel)).toEqual({ status: 'out', attempts: 0 })
  expect(await attemptsOf(no.parcel)).toMatchObject([{ flags: [{ code: 'code-differs' }, { code: 'denied' }] }])
  const left = (await held()).map(({ id }) => id)
  for (const id of [...await ids(yes.parcel), denied]) expect(left).not.toContain(id)
  await courier.sync()
  expect(courier.level(yes.parcel)).toMatchObject({ level: 'accepted' })
  expect(courier.level(no.parcel)).toMatchObject({ level: 'held', code: 'asked-again', note: 'penerima ditelepon' })
  await courier.finalise({ kind: 'delivered', entity: no.parcel, body: handed })
  await courier.sync()
  expect(await parcelOf(no.parcel)).toMatchObject({ status: 'delivered' })
  expect(await day.db.query('select act from audit where subject = any($1::text[]) order by act', [[yes.application, no.application]]))
    .toEqual([{ act: 'accept-delivery' }, { act: 'deliver' }, { act: 'deliver' }, { act: 'deny-delivery' }])
})

test('once it is handed over nobody knows the code of the receiver any more', async () => {
  const { parcel } = await giveParcel(day)
  await courier.finalise({ kind: 'delivered', entity: parcel, body: handed })
  await courier.sync()
  expect(await day.db.query('select code_sealed, code_check from parcel where id = $1', [parcel])).toEqual([{ code_sealed: null, code_check: null }])
})

test('a courier who tries one code after the other hands over nothing, also with the right one', async () => {
  const { parcel, application } = await giveParcel(day)
  for (const code of ['40710000', '40711111', '40712222', '40712683']) await courier.finalise({ kind: 'delivered', entity: parcel, body: { ...handed, code } })
  await courier.sync()
  expect(await parcelOf(parcel)).toEqual({ status: 'out', attempts: 0 })
  expect(await holdersOf(application)).toHaveLength(1)
  expect(courier.level(parcel)).toMatchObject({ level: 'held', code: 'code-differs' })
})

test('without a code it is handed over for a reason, and stays marked', async () => {
  const { parcel } = await giveParcel(day, { receiver: 'kk' })
  await courier.finalise({ kind: 'delivered', entity: parcel, body: { ...handed, receiver: 'proxy', code: null, noCodeReason: 'HP penerima rusak' } })
  await courier.sync()
  expect(await parcelOf(parcel)).toMatchObject({ status: 'delivered' })
  expect(await attemptsOf(parcel)).toEqual([{ outcome: 'delivered', reason: null, flags: [{ code: 'no-code' }, { code: 'other-receiver' }] }])
  const bare = await giveParcel(day)
  await courier.finalise({ kind: 'delivered', entity: bare.parcel, body: { ...handed, code: null } })
  await courier.sync()
  expect(courier.level(bare.parcel)).toMatchObject({ level: 'held', code: 'malformed' })
})

test('after the last visit that failed the passport goes back, and the applicant knows why each time', async () => {
  const { parcel, application } = await giveParcel(day)
  for (const [at, status] of ['failed', 'failed', 'returning'].entries()) {
    await courier.finalise({ kind: 'attempt-failed', entity: parcel, body: { ...empty, at: empty.at + at } })
    await courier.sync()
    expect(await parcelOf(parcel)).toEqual({ status, attempts: at + 1 })
  }
  expect(courier.parcel(parcel)).toMatchObject({ status: 'returning', attempts: [{ reason: 'empty' }, { reason: 'empty' }, { reason: 'empty' }] })
  const said = (await texts()).filter((text) => text.includes('rumah kosong'))
  expect(said).toHaveLength(3)
  expect(said.map((text) => text.includes('datang lagi'))).toEqual([true, true, false])
  expect(await holdersOf(application)).toHaveLength(1)
  await courier.finalise({ kind: 'attempt-failed', entity: parcel, body: empty })
  await courier.finalise({ kind: 'attempt-failed', entity: (await giveParcel(day)).parcel, body: { ...empty, reason: 'ghosts' } })
  await courier.sync()
  expect(await day.db.query(`select code from operation where status = 'quarantined' and kind = 'attempt-failed' order by seq`)).toEqual([{ code: 'state' }, { code: 'malformed' }])
})

test('a photo of an earlier visit that comes late says nothing of the later one', async () => {
  const { parcel } = await giveParcel(day)
  await courier.finalise({ kind: 'attempt-failed', entity: parcel, body: empty, photos: [{ use: 'photo', bytes: await signature(), mime: 'image/png' }] })
  const [late = ''] = [...courier.photos.keys()].slice(-1)
  await courier.finalise({ kind: 'delivered', entity: parcel, body: { ...handed, code: '40711111' } })
  await courier.sync()
  expect(courier.level(parcel)).toMatchObject({ level: 'held', code: 'code-differs' })
  expect(await courier.putPhoto(late)).toEqual({ status: 204, code: null })
  await courier.sync()
  expect(courier.level(parcel)).toMatchObject({ level: 'held', code: 'code-differs' })
})

test('a parcel of another courier is nobody’s business here', async () => {
  const { parcel } = await giveParcel(day, { courier: 'another courier' })
  await courier.finalise({ kind: 'delivered', entity: parcel, body: handed })
  await courier.sync()
  expect(courier.parcel(parcel)).toBeUndefined()
  expect(await parcelOf(parcel)).toMatchObject({ status: 'out' })
  expect(courier.level(parcel)).toMatchObject({ level: 'held', code: 'not-yours' })
})

test('nothing of a door is readable in the database', async () => {
  const tables = await day.db.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'pack_version'`)
  const all = (await Promise.all(tables.map(({ name }) => day.db.query(`select * from "${name}"`)))).map((rows) => JSON.stringify(rows)).join()
  for (const secret of ['Rohana', 'Pelantar', '2172015508600001', '81277001122', 'B1234678', '40712683', 'HP penerima rusak']) expect(all).not.toContain(secret)
})
