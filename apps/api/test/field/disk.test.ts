import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { killBrowser } from '@jemput/chromium'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { giveCode, siti, staffId } from '../sync/field-office.ts'
import { fillHajjForm, photoFile } from './capture-form.ts'
import { draftSavedAfter, enrolPhone, openFieldDay, readDisk, tellVisit, typePin, type FieldDay } from './field-day.ts'

let day: FieldDay
beforeAll(async () => { day = await openFieldDay() })
afterAll(() => day?.close())
afterEach(() => day.startServer())

/** A roster whose last names are counted. */
const rosterOf = (count: number) => Array.from({ length: count }, (_, at) => ({ ...siti, name: `Orang ${String.fromCodePoint(65 + at)}`, nik: `217201150850${String(at + 1).padStart(4, '0')}` }))

async function markAbsent(page: Page, no: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${no} `) }).click()
  await page.getByRole('button', { name: 'Tidak hadir', exact: true }).click()
  await page.getByRole('button', { name: 'Ya, tidak hadir' }).click()
}

/** Every byte of a folder, as one text. */
function bytesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile()).map((path) => readFileSync(path, 'latin1')).join('\n')
}

test('whoever steals the phone reads no name, number, address or photo from its disk, neither in a draft nor in what waits to leave', async () => {
  await tellVisit(day, [{ ...siti, name: 'Zubaidah Kelirey', phone: '+6281277001122' }])
  const profile = day.newProfile()
  const { page, context } = await day.open(profile)
  await enrolPhone(day, page)
  // The list and its form are on the phone before the network goes.
  await page.getByRole('button', { name: /^Berangkat/ }).waitFor()
  await day.stopServer()
  await page.getByRole('button', { name: /^Berangkat/ }).click()
  await page.getByRole('button', { name: 'Ambil no. 1, Zubaidah Kelirey' }).click()
  await fillHajjForm(page, { birthPlace: 'Penyengat', address: 'Jl. Rahasia 27', photos: 40 })
  const draft = await readDisk(page)
  await page.getByRole('button', { name: 'Selesai dan simpan' }).click()
  await page.getByText('Di HP saja.').waitFor()
  const finished = await readDisk(page)
  await context.close()

  const photo = (await photoFile(40)).buffer.toString('latin1')
  const secrets = ['Zubaidah', 'Kelirey', '2172015508600001', 'Rahasia', 'Penyengat', '81277001122', 'Kampung Bugis', 'JFIF', photo.slice(1000, 1030)]
  for (const [place, text] of Object.entries({ draft, finished, disk: bytesOf(profile) })) {
    expect(secrets.filter((secret) => text.includes(secret)), place).toEqual([])
  }
})

test('eight dead batteries in the middle of finishing: every record that was acknowledged is there, once, and no number is missing', async () => {
  await tellVisit(day, rosterOf(10))
  const profile = day.newProfile()
  let { page, context } = await day.open(profile)
  await enrolPhone(day, page)
  // The list and its form are on the phone before the network goes.
  await page.getByRole('button', { name: /^Berangkat/ }).waitFor()
  await day.stopServer()
  await page.getByRole('button', { name: /^Berangkat/ }).click()
  let acknowledged = 0
  for (let no = 1; no <= 8; no++) {
    await markAbsent(page, no)
    // Sooner or later than the disk: that is what is tried.
    const told = page.getByRole('button', { name: new RegExp(`^${no} .*Tidak hadir`) }).waitFor({ timeout: 30 * no }).then(() => true, () => false)
    if (await told) acknowledged = no
    await killBrowser(context)
    ;({ page, context } = await day.open(profile))
    await page.goto(day.url)
    await typePin(page)
    await page.getByRole('link', { name: 'Peserta' }).click()
    await page.getByRole('button', { name: /^1 / }).waitFor()
    const { operations } = JSON.parse(await readDisk(page)) as { operations: { seq: number }[] }
    expect(operations.map(({ seq }) => seq)).toEqual(operations.map((_, at) => at + 1))
    // One that was not acknowledged may have reached the disk or not; it is done again by the officer.
    if (operations.length < no) await markAbsent(page, no)
    await page.getByRole('button', { name: new RegExp(`^${no} .*Tidak hadir`) }).waitFor()
    expect(operations.length).toBeGreaterThanOrEqual(acknowledged)
  }
  await day.startServer()
  await page.evaluate('dispatchEvent(new Event("online"))')
  await expect.poll(() => day.db.query('select seq from operation where device_id = (select id from device order by enrolled_at desc, id desc limit 1) order by seq'), { timeout: 20_000 })
    .toEqual(Array.from({ length: 8 }, (_, at) => ({ seq: at + 1 })))
  await context.close()
})

test('two tabs finish at the same moment: two numbers, and each record is sent once', async () => {
  await tellVisit(day, rosterOf(4))
  const { page, context } = await day.open(day.newProfile())
  await enrolPhone(day, page)
  const other = await context.newPage()
  await other.goto(day.url)
  await typePin(other)
  const tabs = [page, other]
  for (const tab of tabs) await tab.getByRole('button', { name: /^Berangkat/ }).click()
  await Promise.all(tabs.map((tab, at) => markAbsent(tab, at + 1)))
  for (const tab of tabs) await tab.getByRole('button', { name: /^2 .*Tidak hadir/ }).waitFor()
  await expect.poll(() => day.db.query(`select seq, status from operation where device_id = (select id from device order by enrolled_at desc, id desc limit 1) order by seq`), { timeout: 20_000 })
    .toEqual([{ seq: 1, status: 'applied' }, { seq: 2, status: 'applied' }])
  await context.close()
})

test('two officers share a phone: the second reads nothing of the first, and what the first finished leaves all the same', async () => {
  const { visit } = await tellVisit(day, rosterOf(2))
  const { page, context } = await day.open(day.newProfile())
  await enrolPhone(day, page)
  const leave = page.getByRole('button', { name: /^Berangkat/ })
  // The visit is on the phone before the link breaks.
  await leave.waitFor()
  await page.route('**/sync/v1/exchange', (route) => route.abort('connectionreset'))
  await leave.click()
  await markAbsent(page, 1)
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  const [first] = await day.db.query<{ id: string }>('select id from device order by enrolled_at desc, id desc limit 1')
  await page.getByRole('link', { name: 'Kirim', exact: true }).click()
  await page.getByRole('button', { name: 'Kunci sekarang' }).click()
  await page.getByRole('button', { name: /Ganti petugas/ }).click()
  await page.getByRole('button', { name: 'Daftarkan petugas lain' }).click()
  await page.getByLabel('Kode pendaftaran').fill(await giveCode(day, staffId('courier')))
  await page.getByRole('button', { name: 'Daftarkan', exact: true }).click()
  await page.getByRole('heading', { name: 'Buat PIN' }).waitFor()
  await typePin(page, '571394')
  await page.getByRole('heading', { name: 'Ulangi PIN' }).waitFor()
  await typePin(page, '571394')
  await page.getByRole('navigation').getByRole('link', { name: 'Rute' }).waitFor()
  await page.unroute('**/sync/v1/exchange')
  await page.getByRole('link', { name: 'Kirim', exact: true }).click()
  expect(await page.getByText('0 kiriman').count()).toBe(0)
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  await expect.poll(() => day.db.query('select seq from operation where device_id = $1', [first?.id]), { timeout: 20_000 }).toEqual([{ seq: 1 }])
  await page.goto(`${day.url}visits/${visit}`)
  await page.getByText('PIN 6 angka').waitFor()
  await typePin(page, '571394')
  await page.getByText('Halaman ini tidak dapat dibuka').waitFor()
  await context.close()
})

/** What the app itself takes is counted late by a browser, so that here it is not kept. */
const withoutWorker = (page: Page) => page.addInitScript('delete Navigator.prototype.serviceWorker')

test('a phone that is full says so before anything is lost: the photo is refused, the draft stays', async () => {
  await tellVisit(day, rosterOf(1))
  const profile = day.newProfile()
  const before = await day.open(profile)
  await withoutWorker(before.page)
  await enrolPhone(day, before.page)
  await before.page.getByRole('link', { name: 'Peserta' }).click()
  await before.page.getByRole('button', { name: 'Ambil no. 1, Orang A' }).click()
  await before.page.getByText('Ya, bersedia').click()
  for (const next of ['identitas', 'alamat dan hp']) await before.page.getByRole('button', { name: `Lanjut ke ${next}` }).click()
  const moment = await before.page.evaluate<number>('Date.now()')
  await before.page.getByRole('button', { name: 'Lanjut ke dokumen' }).click()
  await draftSavedAfter(before.page, moment)
  const address = before.page.url()
  await before.context.close()

  // A browser remembers for half a minute how much room there is, so this one is full from its start.
  const { page, context } = await day.open(profile)
  await withoutWorker(page)
  const { origin } = new URL(day.url)
  const cdp = await context.newCDPSession(page)
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin })
  // How much a browser counts differs from one start to the next: there is room for one photo or for none, never for two.
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 250_000 })
  await page.goto(address)
  await typePin(page)
  const refused = page.getByText('Foto tidak tersimpan: memori HP penuh')
  for (const [question, seed] of [['ktpPhoto', 60], ['kkPhoto', 61]] as const) {
    const field = page.locator(`[data-question="${question}"]`)
    await field.locator('input[type="file"]').setInputFiles(await photoFile(seed, 2000, 1600))
    await page.getByRole('button', { name: /^Pakai/ }).click()
    await refused.or(field.locator('img')).waitFor()
    if (await refused.isVisible()) break
  }
  await refused.waitFor()
  await context.close()

  const after = await day.open(profile)
  await after.page.goto(address)
  await typePin(after.page)
  const field = after.page.locator('[data-question="kkPhoto"]')
  await field.locator('input[type="file"]').setInputFiles(await photoFile(60))
  await after.page.getByRole('button', { name: /^Pakai/ }).click()
  await field.locator('img').waitFor()
  await after.context.close()
})
