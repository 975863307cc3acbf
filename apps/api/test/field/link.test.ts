import { gunzipSync } from 'node:zlib'
import { atOffice } from '@jemput/db'
import { unpackFrame } from '@jemput/sync'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveCode, OFFICE, siti, staffId } from '../sync/field-office.ts'
import { fillHajjForm } from './capture-form.ts'
import { draftSavedAfter, enrolPhone, openFieldDay, tellVisit, typePin, type FieldDay } from './field-day.ts'

let day: FieldDay
beforeAll(async () => { day = await openFieldDay() })
afterAll(() => day?.close())

const people = [siti, { ...siti, name: 'Muhammad Saleh', nik: '2172011508500002' }, { ...siti, name: 'Rohani', nik: '2172015508600003' }, { ...siti, name: 'Abdul Gani', nik: '2172011508500004' }]

/** A phone whose officer stands before the list of people. */
async function atTheList() {
  const { roster } = await tellVisit(day, people)
  const { page, context } = await day.open(day.newProfile())
  await enrolPhone(day, page)
  await page.getByRole('button', { name: /^Berangkat/ }).click()
  const devices = await day.db.query<{ id: string }>('select id from device order by enrolled_at desc, id desc limit 1')
  return { page, context, roster, device: devices[0]?.id ?? '' }
}

async function markAbsent(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).first().click()
  await page.getByRole('button', { name: 'Tidak hadir', exact: true }).click()
  await page.getByRole('button', { name: 'Ya, tidak hadir' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

const operationsOf = (device: string) => day.db.query<{ seq: number; status: string; code: string | null }>('select seq, status, code from operation where device_id = $1 order by seq', [device])
async function sendNow(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Kirim', exact: true }).click()
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
}
const settled = (device: string, seqs: number[]) => expect.poll(async () => (await operationsOf(device)).map(({ seq }) => seq), { timeout: 20_000 }).toEqual(seqs)

test('the page of a café’s Wi-Fi is no answer: nothing counts as sent', async () => {
  const { page, context, device } = await atTheList()
  await page.route('**/sync/v1/exchange', (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Selamat datang. Masuk dulu.</h1>' }))
  await markAbsent(page, 'Siti Rohana')
  await page.getByText('Wi-Fi minta masuk. Belum terkirim.').waitFor()
  expect(await operationsOf(device)).toEqual([])
  await page.unroute('**/sync/v1/exchange')
  await sendNow(page)
  await settled(device, [1])
  await page.getByText('Tersambung.').first().waitFor()
  await context.close()
})

test('an answer that is lost on the way, twice, doubles nothing', async () => {
  const { page, context, device } = await atTheList()
  let dropped = 0
  await page.route('**/sync/v1/exchange', async (route) => {
    if (dropped++ >= 2) return route.continue()
    await route.fetch()
    return route.abort('connectionreset')
  })
  await markAbsent(page, 'Siti Rohana')
  await markAbsent(page, 'Muhammad Saleh')
  await settled(device, [1, 2])
  await expect.poll(() => dropped, { timeout: 20_000 }).toBeGreaterThan(2)
  await page.getByText('Tersambung.').first().waitFor({ timeout: 20_000 })
  expect(await operationsOf(device)).toHaveLength(2)
  await context.close()
})

test('a server that does not know the phone stops it and takes nothing away; asked once more, all goes out', async () => {
  const { page, context, device } = await atTheList()
  await page.route('**/sync/v1/exchange', (route) => route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify({ status: 401, title: 'Tidak dikenal', code: 'unknown-phone' }) }))
  await markAbsent(page, 'Siti Rohana')
  await page.getByText('Kantor tidak mengenal HP ini. Data aman di HP.').waitFor()
  await page.unroute('**/sync/v1/exchange')
  await markAbsent(page, 'Muhammad Saleh')
  expect(await operationsOf(device)).toEqual([])
  await sendNow(page)
  await settled(device, [1, 2])
  await context.close()
})

test('what the office can’t take is shown with its reason, and the others go on', async () => {
  const { page, context, device, roster } = await atTheList()
  await atOffice(day.db, OFFICE, (sql) => sql.query('delete from roster_entry where office_id = $1 and id = $2', [OFFICE, roster[0]]))
  await markAbsent(page, 'Siti Rohana')
  await markAbsent(page, 'Muhammad Saleh')
  await settled(device, [1, 2])
  await page.getByText('1 orang tertahan.').waitFor()
  expect(await operationsOf(device)).toMatchObject([{ status: 'quarantined' }, { status: 'applied' }])
  await page.getByRole('link', { name: 'Kirim', exact: false }).last().click()
  await page.getByRole('link', { name: /Tertahan/ }).click()
  const held = page.getByRole('article').filter({ hasText: 'Siti Rohana' })
  await held.getByText('tidak ada di kantor').waitFor()
  await held.getByText('Yang lain tetap jalan').waitFor()
  await context.close()
})

test('a photo that arrives broken is refused by name and stays on the phone; its record is whole when it came again', async () => {
  const { page, context, device } = await atTheList()
  let broken = ''
  await page.route('**/media/*', (route) => {
    const name = route.request().url().split('/').at(-1) ?? ''
    if (broken === '') broken = name
    const body = route.request().postDataBuffer() ?? Buffer.alloc(0)
    return name === broken ? route.continue({ postData: Buffer.concat([body.subarray(0, -1), Buffer.from([body.at(-1) === 0 ? 1 : 0])]) }) : route.continue()
  })
  await page.getByRole('button', { name: 'Ambil no. 1, Siti Rohana' }).click()
  await fillHajjForm(page, { birthPlace: 'Penyengat', address: 'Jl. Merdeka 27', photos: 10 })
  await page.getByRole('button', { name: 'Selesai dan simpan' }).click()
  await page.getByRole('button', { name: 'Ke daftar peserta' }).click()
  await settled(device, [1])
  await expect.poll(() => day.db.query('select refused from promised_media where device_id = $1 and refused is not null', [device]), { timeout: 20_000 }).toEqual([{ refused: 'unreadable' }])
  await page.getByRole('button', { name: /Siti Rohana.*Tertahan/ }).click({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Lihat rincian Siti Rohana' }).click()
  await page.getByText('Ditolak, segelnya tidak terbuka').waitFor()
  expect(await page.getByText('Lengkap', { exact: true }).count()).toBe(3)
  await page.unroute('**/media/*')
  await page.getByRole('button', { name: 'Coba kirim lagi' }).click()
  await expect.poll(() => page.getByText('Lengkap', { exact: true }).count(), { timeout: 20_000 }).toBe(5)
  await context.close()
})

test('a phone that the office takes back locks, and what it had finished still arrives', async () => {
  const { page, context, device } = await atTheList()
  await page.route('**/sync/v1/exchange', (route) => route.abort('connectionreset'))
  await markAbsent(page, 'Siti Rohana')
  await day.db.query('update device set revoked_at = now() where id = $1', [device])
  await page.unroute('**/sync/v1/exchange')
  await page.evaluate('dispatchEvent(new Event("online"))')
  await page.getByRole('heading', { name: 'HP ini dicabut' }).waitFor({ timeout: 20_000 })
  await settled(device, [1])
  await page.reload()
  await page.getByRole('heading', { name: 'HP ini dicabut' }).waitFor()
  await context.close()
})

test('a phone that lost records which the office has is told so, and never uses a number again', async () => {
  const { page, context, device } = await atTheList()
  await day.db.query('update device set ack_seq = 7 where id = $1', [device])
  await sendNow(page)
  await page.getByRole('heading', { name: 'Catatan di HP ini tidak utuh' }).waitFor({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Daftarkan lagi' }).click()
  await page.getByLabel('Kode pendaftaran').waitFor()
  await context.close()
})

test('ten wrong PINs close the desk: what was finished leaves without it, and the drafts come back with a new code', async () => {
  const { page, context, device } = await atTheList()
  await day.stopServer()
  await markAbsent(page, 'Siti Rohana')
  await page.getByRole('button', { name: /Rohani/ }).first().click()
  await page.getByRole('button', { name: 'Ambil no. 3, Rohani' }).click()
  await fillHajjForm(page, { birthPlace: 'Penyengat', address: 'Jl. Merdeka 27', photos: 70 })
  await page.getByText('Sudah lengkap').waitFor()
  await draftSavedAfter(page, await page.evaluate('Date.now() - 1000'))
  await page.reload()
  await page.getByText('PIN 6 angka').waitFor()
  for (let left = 9; left > 0; left--) {
    await typePin(page, '908172')
    await page.getByText(`PIN salah. Tinggal ${left} kali lagi.`).waitFor()
  }
  await typePin(page, '908172')
  await page.getByRole('heading', { name: 'PIN terkunci' }).waitFor()
  await page.getByText('Kantor memegang kunci cadangannya').waitFor()
  await day.startServer()
  await page.evaluate('dispatchEvent(new Event("online"))')
  await settled(device, [1])

  await page.getByRole('button', { name: 'Daftarkan lagi' }).click()
  await page.getByLabel('Kode pendaftaran').fill(await giveCode(day, staffId('outreach')))
  await page.getByRole('button', { name: 'Daftarkan', exact: true }).click()
  await page.getByRole('heading', { name: 'Buat PIN' }).waitFor()
  await typePin(page, '571394')
  await page.getByRole('heading', { name: 'Ulangi PIN' }).waitFor()
  await typePin(page, '571394')
  await page.getByRole('heading', { name: 'Periksa sebelum pulang' }).waitFor()
  await page.getByText('Sudah lengkap').waitFor()
  await page.getByRole('button', { name: 'Selesai dan simpan' }).click()
  await page.getByText('Di HP saja').waitFor()
  await expect.poll(() => day.db.query('select a.status from application a join operation o on o.id = a.operation_id where o.device_id <> $1 order by o.received_at desc limit 1', [device]), { timeout: 20_000 }).toEqual([{ status: 'complete' }])
  expect(await day.db.query("select subject from audit where act = 'recover-drafts'")).toEqual([{ subject: device }])
  await context.close()
})

test('a link that cuts whatever is longer than two records carries all of them, and a server that takes one at a time as well', async () => {
  const { page, context, device } = await atTheList()
  await day.stopServer()
  for (const { name } of people) await markAbsent(page, name)
  await page.getByText('Tanpa sinyal.').waitFor({ timeout: 20_000 })
  let [cut, refused] = [0, 0]
  await page.route('**/sync/v1/exchange', async (route) => {
    const many = operationsIn(route.request().postDataBuffer())
    if (many > 2 && ++cut > 0) return route.abort('connectionreset')
    if (many === 2 && ++refused > 0) return route.fulfill({ status: 413, contentType: 'application/problem+json', body: JSON.stringify({ status: 413, title: 'Terlalu besar', code: 'body-too-large' }) })
    return route.continue()
  })
  await day.startServer()
  await page.reload()
  await settled(device, [1, 2, 3, 4])
  expect(cut).toBeGreaterThan(0)
  expect(refused).toBeGreaterThan(0)
  expect((await operationsOf(device)).map(({ status }) => status)).toEqual(['applied', 'applied', 'applied', 'applied'])
  await context.close()
})

function operationsIn(body: Buffer | null): number {
  const read = unpackFrame(gunzipSync(body ?? Buffer.alloc(0)), { header: 1_000_000, bodies: 500 })
  return read.ok ? read.frame.bodies.length : 0
}
