import { CODE_CHECK } from '@jemput/domain'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { fromBase64Url, toBase64Url } from '@jemput/sync'
import { argon2id } from 'hash-wasm'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestDelivery } from '../../src/delivery/request-delivery.ts'
import { OFFICE, phoneOf, staffId } from '../sync/field-office.ts'
import { openOfficeDay, staffOf, visitor, type OfficeDay } from './office-day.ts'

const at = (path: string) => `/offices/${OFFICE}${path}`
const PHONE = '+6281270008888'
const signature = (role = 'courier', office = OFFICE, password = 'jemput-contoh') => ({ email: `${role}@${office}.contoh.example`, password })

describe.each(['pglite', 'postgres'])('parcels and manifests on %s', (kind) => {
  let postgres: TestPostgres | undefined
  let day: OfficeDay
  let officer: ReturnType<typeof visitor>
  beforeAll(async () => {
    postgres = kind === 'postgres' ? await startPostgres() : undefined
    day = await openOfficeDay(postgres ? { url: await postgres.createDatabase() } : {})
    officer = await staffOf(day, OFFICE, 'officer')
  })
  afterAll(async () => {
    await day.close()
    await postgres?.stop()
  })
  const acts = async (subject: string) => (await day.db.query<{ act: string }>('select act from audit where subject = $1 order by at, id', [subject])).map(({ act }) => act)
  const texts = async () => (await day.db.query<{ text_sealed: string }>('select text_sealed from outbox where phone_key = $1 order by created_at, id', [day.keys.key('phone', PHONE)]))
    .map(({ text_sealed }) => day.keys.open(text_sealed, 'outbox.text_sealed'))
  let people = 0

  /** Somebody's passport is ready, and the post is asked to bring it. */
  async function parcel(): Promise<{ id: string; number: string; application: string }> {
    const no = ++people
    const name = `Warga ${['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh', 'Delapan', 'Sembilan'][no % 9]}`
    await officer.post(at('/counter-bookings'), { request: uuidv7(), service: 'new', reason: 'elderly', name, nik: `217201010170${String(no).padStart(4, '0')}` })
    const [{ id, code }] = await day.db.query<{ id: string; code: string }>('select id, code from application where office_id = $1 order by received_at desc, id desc limit 1', [OFFICE]) as [{ id: string; code: string }]
    await officer.post(at(`/applications/${id}/acceptance`), {})
    await officer.post(at(`/applications/${id}/passport`), { passport: `C${1_000_000 + no}` })
    const office = day.deps.shelf.newest(OFFICE)
    if (!office) throw new Error('no such office')
    const { shelf, keys, clock } = day.deps
    await day.db.transaction(async (sql) => {
      const said = await requestDelivery(
        { sql, office, shelf, keys, now: clock.now(), phone: `${PHONE.slice(0, -4)}${1000 + no}`, channel: 'SMS', language: 'id', requestKey: id },
        {
          code, birthDate: '1970-01-01', consent: true, street: 'Jl. Pelantar II no. 8', rtrw: null, village: 'Kampung Bugis', district: 'Tanjungpinang Kota', city: 'Tanjungpinang',
          postcode: null, landmark: null, receiver: 'self', receiverName: null,
        })
      if (said.outcome !== 'ok') throw new Error(said.outcome)
      await sql.query('update parcel set phone_sealed = $2 where application_id = $1', [id, keys.seal(PHONE, 'parcel.phone_sealed')])
    })
    const [made] = await day.db.query<{ id: string; number: string }>('select id, number from parcel where application_id = $1', [id])
    if (!made) throw new Error('no parcel')
    return { ...made, application: id }
  }
  const list = (parcels: readonly { id: string }[], courier = staffId('courier'), request: string = uuidv7()) =>
    officer.post(at('/manifests'), { request, courier, parcels: parcels.map(({ id }) => id) })
  const scan = (manifest: string, side: 'out' | 'in', number: string, undo = false) => officer.post(at(`/manifests/${manifest}/scans`), { side, number, undo })
  const handOver = (manifest: string, given: object = signature()) => officer.post(at(`/manifests/${manifest}/handover`), given)
  async function counted(count: number) {
    const parcels = []
    for (let n = 0; n < count; n++) parcels.push(await parcel())
    const { body: { id } } = await list(parcels)
    for (const { number } of parcels) for (const side of ['out', 'in'] as const) await scan(id, side, number)
    return { id, parcels }
  }

  test('a parcel that waits is shown with what both sides of a counter may read', async () => {
    const { id, number, application } = await parcel()
    const { body } = await officer.get(at('/delivery'))
    expect(body.parcels.find((each: { id: string }) => each.id === id)).toMatchObject({
      number, application, name: expect.stringContaining('Warga'), district: 'Tanjungpinang Kota', passport: expect.stringMatching(/^\d{3}$/), status: 'requested',
      holder: 'office', holderName: 'Tanjungpinang', attempts: 0, tries: [], flags: [], manifest: null,
    })
    expect(body.couriers).toMatchObject([{ id: staffId('courier'), role: 'courier' }])
    expect(JSON.stringify(body)).not.toMatch(/217201010170/)
    expect((await (await staffOf(day, 'bogor', 'officer')).get('/offices/bogor/delivery')).body.parcels).toEqual([])
  })

  test('of two clerks who list the same parcel one gets a list, and the other none of theirs', async () => {
    const [shared, mine, yours] = [await parcel(), await parcel(), await parcel()]
    const answers = await Promise.all([list([shared, mine]), list([yours, shared])])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'parcels-taken', title: expect.stringMatching(/^1 /) })
    const rows = await day.db.query<{ status: string }>('select status from parcel where id = any($1::uuid[]) order by status', [[shared, mine, yours].map(({ id }) => id)])
    expect(rows.map(({ status }) => status)).toEqual(['listed', 'listed', 'requested'])
    const won = answers.find(({ status }) => status === 200)?.body
    expect(await acts(won.id)).toEqual(['make-manifest'])
  })

  test('the same request is one list; it needs a courier of this office and parcels of this office', async () => {
    const { id } = await parcel()
    const request = uuidv7()
    const both = [await list([{ id }], staffId('courier'), request), await list([{ id }], staffId('courier'), request)]
    expect(both[1]?.body).toEqual(both[0]?.body)
    expect(both[0]?.body).toMatchObject({ status: 'open', madeBy: 'Petugas Loket Contoh', parcels: 1, agree: false, out: 0, in: 0, lines: [{ state: 'waiting' }] })
    const other = await parcel()
    for (const courier of [staffId('outreach'), staffId('courier', 'bogor')]) expect((await list([other], courier)).body).toMatchObject({ code: 'courier-unknown' })
    const elsewhere = await staffOf(day, 'bogor', 'officer')
    const theirs = { request: uuidv7(), courier: staffId('courier', 'bogor'), parcels: [other.id] }
    expect((await elsewhere.post('/offices/bogor/manifests', theirs)).body).toMatchObject({ code: 'parcels-taken' })
    expect((await elsewhere.get(`/offices/bogor/manifests/${both[0]?.body.id}`)).body).toMatchObject({ status: 404 })
  })

  test('each side counts for itself; what is on the table and not on the list is explained', async () => {
    const [first, second, stranger] = [await parcel(), await parcel(), await parcel()]
    const { body: { id } } = await list([first, second])
    const other = (await list([await parcel()])).body
    const foreign = other.lines[0].number
    expect((await scan(id, 'out', `${first.number.slice(0, 4)}-${first.number.slice(4, 8)}-${first.number.slice(8)}`)).body.lines[0]).toMatchObject({ number: [first, second].map((each) => each.number).sort()[0] })
    await scan(id, 'out', first.number)
    await scan(id, 'in', second.number)
    for (const number of [stranger.number, foreign, '1000000064']) await scan(id, 'in', number)
    const { body } = await officer.get(at(`/manifests/${id}`))
    const line = (number: string) => body.lines.find((each: { number: string }) => each.number === number)
    expect([line(first.number).state, line(second.number).state]).toEqual(['out-only', 'in-only'])
    expect(line(stranger.number)).toMatchObject({ state: 'foreign', name: null, out: null, says: expect.stringContaining('belum masuk manifes') })
    expect(line(foreign)).toMatchObject({ state: 'foreign', says: expect.stringContaining('Kembalikan ke sana') })
    expect(body).toMatchObject({ out: 1, agree: false })
    expect((await scan(id, 'in', '12345')).body).toMatchObject({ status: 400, code: 'number-wrong' })
    expect((await handOver(id)).body).toMatchObject({ status: 409, code: 'counts-differ' })
    for (const each of body.lines.filter(({ state }: { state: string }) => state === 'foreign')) await scan(id, 'in', each.number, true)
    await scan(id, 'in', first.number)
    const off = await officer.remove(at(`/manifests/${id}/parcels/${second.number}`))
    expect(off.body).toMatchObject({ parcels: 1, out: 1, in: 1, agree: true, lines: [{ number: first.number, state: 'match' }] })
    expect((await officer.remove(at(`/manifests/${id}/parcels/${second.number}`))).body).toMatchObject({ code: 'not-found' })
    expect((await day.db.query('select status, manifest_id from parcel where id = $1', [second.id]))).toEqual([{ status: 'requested', manifest_id: null }])
    expect((await acts(id)).filter((act) => act === 'unlist')).toHaveLength(1)
  })

  test('a handover that fails leaves everything as it was: the wrong password, somebody else, a count that differs', async () => {
    const { id, parcels: [one] } = await counted(1)
    const before = JSON.stringify([await day.db.query('select * from parcel order by id'), await day.db.query('select * from custody'), await day.db.query('select count(*) from session')])
    const officerId = JSON.stringify((await officer.get('/me')).body)
    for (const [given, code] of [
      [signature('courier', OFFICE, 'wrong'), 'wrong-login'], [{ email: 'nobody@contoh.example', password: 'x' }, 'wrong-login'],
      [signature('officer'), 'not-that-courier'], [signature('courier', 'bogor'), 'not-that-courier'], [{ email: 'x' }, 'bad-field'],
    ] as const) expect((await handOver(id, given)).body, code).toMatchObject({ code })
    await scan(id, 'in', one?.number ?? '', true)
    expect((await handOver(id)).body).toMatchObject({ code: 'counts-differ' })
    expect(JSON.stringify([await day.db.query('select * from parcel order by id'), await day.db.query('select * from custody'), await day.db.query('select count(*) from session')])).toBe(before)
    expect(JSON.stringify((await officer.get('/me')).body)).toBe(officerId)
  })

  test('the courier signs: the passports are theirs, the recipients have codes, the phone the parcels; once', async () => {
    const phone = await phoneOf(day, 'courier')
    const { id, parcels } = await counted(2)
    const heard = (await texts()).length
    const both = await Promise.all([handOver(id), handOver(id)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 200)?.body).toMatchObject({ status: 'handed-over', handedOverAt: day.deps.clock.now(), agree: false })
    const said = (await texts()).slice(heard)
    expect(said).toHaveLength(2)
    await phone.hears(() => parcels.every((each) => phone.parcel(each.id) !== undefined))
    const codes = said.map((text) => /\d{4}-?\d{4}/.exec(text)?.[0].replace('-', '') ?? '')
    for (const each of parcels) {
      const item = phone.parcel(each.id)
      expect(item).toMatchObject({ number: each.number, status: 'out', address: { district: 'Tanjungpinang Kota' }, attempts: [] })
      const { digits, ...slowness } = CODE_CHECK
      const hashes = await Promise.all(codes.map(async (code) => toBase64Url(await argon2id({
        password: code.slice(0, digits), salt: fromBase64Url(item?.check.salt ?? ''), ...slowness, outputType: 'binary' }))))
      expect(hashes).toContain(item?.check.hash)
      expect((await officer.get(at(`/applications/${each.application}`))).body).toMatchObject({
        custody: [{ holder: 'office' }, { holder: 'courier', who: 'Kurir Contoh' }], parcel: { id: each.id, status: 'out' },
      })
      expect((await acts(each.application)).at(-1)).toBe('hand-over')
    }
    expect(JSON.stringify(await day.db.query('select * from parcel'))).not.toMatch(new RegExp(codes.join('|')))
    expect((await acts(id)).filter((act) => act === 'hand-over')).toHaveLength(1)
    expect((await scan(id, 'in', parcels[0]?.number ?? '', true)).body).toMatchObject({ code: 'not-now' })
    expect((await officer.get(at('/delivery'))).body.parcels.find((each: { id: string }) => each.id === parcels[0]?.id)).toMatchObject({ holder: 'courier', holderName: 'Kurir Contoh' })
  })

  test('a parcel that nobody received comes back over the counter, and can be sent for again', async () => {
    const phone = await phoneOf(day, 'courier')
    const { id, parcels: [one] } = await counted(1)
    await handOver(id)
    if (!one) throw new Error('no parcel')
    const back = (number: string) => officer.post(at('/returns'), { number })
    expect((await back(one.number)).body).toMatchObject({ status: 409, code: 'parcel-not-tried' })
    await phone.finalise({ kind: 'attempt-failed', entity: one.id, body: { at: day.deps.clock.now(), reason: 'empty', note: null, place: null } })
    await phone.hears(() => phone.parcel(one.id)?.status === 'failed')
    expect((await officer.get(at('/delivery'))).body.parcels.find((each: { id: string }) => each.id === one.id)).toMatchObject({
      status: 'failed', holder: 'courier', attempts: 1, tries: [{ at: day.deps.clock.now(), reason: 'rumah kosong' }],
    })
    const twice = await Promise.all([back(one.number), back(one.number)])
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect((await officer.get(at('/delivery'))).body.parcels.find((each: { id: string }) => each.id === one.id)).toMatchObject({ status: 'returned', holder: 'office', holderName: 'Tanjungpinang' })
    await phone.hears(() => phone.parcel(one.id) === undefined)
    expect((await acts(one.application)).filter((act) => act === 'take-back')).toHaveLength(1)
    expect((await officer.get(at(`/applications/${one.application}`))).body).toMatchObject({ status: 'ready', custody: [{ holder: 'office' }, { holder: 'courier' }, { holder: 'office' }] })
    expect((await back('1000000064')).body).toMatchObject({ status: 404, code: 'parcel-unknown' })
    expect((await back('x')).body).toMatchObject({ code: 'number-wrong' })
    expect((await back((await parcel()).number)).body).toMatchObject({ code: 'parcel-not-out' })
  })

  test('whoever guesses a courier’s password at the counter is stopped for a while', async () => {
    const { id } = await counted(1)
    const codes = []
    for (let n = 0; n < 12; n++) codes.push((await officer.post(at(`/manifests/${id}/handover`), signature('courier', OFFICE, `guess ${n}`), { 'x-forwarded-for': '203.0.113.77' })).body.code)
    expect(codes.at(0)).toBe('wrong-login')
    expect(codes.at(-1)).toBe('too-many-tries')
  })
})
