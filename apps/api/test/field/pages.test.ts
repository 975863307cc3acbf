import { killBrowser } from '@jemput/chromium'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { giveCode, siti, staffId } from '../sync/field-office.ts'
import { fillHajjForm } from './capture-form.ts'
import { draftSavedAfter, enrolPhone, openFieldDay, PIN, tellVisit, typePin, type FieldDay } from './field-day.ts'

let day: FieldDay
beforeAll(async () => { day = await openFieldDay() })
afterAll(() => day?.close())
afterEach(() => day.startServer())

const saleh = { ...siti, name: 'Muhammad Saleh', nik: '2172011508500002', sex: 'M' as const, birthDate: '1950-08-15' }

/** Runs in the page: what a thumb would miss. */
const SMALL = `[...document.querySelectorAll('a, button, input')].filter((each) => !each.closest('label')).flatMap((each) => {
  const { height, width } = each.getBoundingClientRect()
  return width > 0 && height < 44 ? [each.outerHTML] : []
})`

test('an officer enrols a phone, sees that all is there, and captures without a network; nothing is lost by two dead batteries', async () => {
  const { visit } = await tellVisit(day, [siti, saleh])
  const profile = day.newProfile()
  const first = await day.open(profile)
  await enrolPhone(day, first.page)
  await first.page.getByText('versi 1').first().waitFor()
  await first.page.getByText('tersimpan', { exact: true }).waitFor()
  expect(await day.db.query('select escrow_sealed is not null as left from device')).toEqual([{ left: true }])

  await day.stopServer()
  await first.page.getByRole('link', { name: 'Peserta' }).click()
  await first.page.getByRole('button', { name: 'Ambil no. 1, Siti Rohana' }).click()
  await first.page.getByText('Ya, bersedia').click()
  await first.page.getByRole('button', { name: 'Lanjut ke identitas' }).click()
  await first.page.getByLabel('Tempat lahir').fill('Penyengat')
  await draftSavedAfter(first.page, Date.now())
  await killBrowser(first.context)

  const second = await day.open(profile)
  await second.page.goto(`${day.url}visits/${visit}`)
  await typePin(second.page)
  await second.page.getByRole('button', { name: 'Siti Rohana' }).click()
  await second.page.getByRole('button', { name: 'Lanjutkan Siti Rohana' }).click()
  expect(await second.page.getByLabel('Tempat lahir').inputValue()).toBe('Penyengat')
  await second.page.getByRole('button', { name: 'Kembali' }).click()
  await fillHajjForm(second.page, { birthPlace: 'Penyengat', address: 'Jl. Merdeka 27', photos: 1 })
  await second.page.getByRole('button', { name: 'Selesai dan simpan' }).click()
  await second.page.getByText('Di HP saja.').waitFor()
  await killBrowser(second.context)

  const third = await day.open(profile)
  await third.page.goto(day.url)
  await third.page.getByText('Tanpa sinyal. 1 orang di HP saja.').waitFor()
  await day.startServer()
  // Sealed, it leaves while the phone is locked.
  await third.page.evaluate('dispatchEvent(new Event("online"))')
  await third.page.getByText('Tersambung. Semua sudah sampai.').waitFor()
  expect(await day.db.query('select seq, status from operation')).toEqual([{ seq: 1, status: 'applied' }])
  expect(await day.db.query('select status from application')).toEqual([{ status: 'complete' }])
  await typePin(third.page)
  await third.page.getByRole('link', { name: 'Kirim', exact: true }).click()
  await third.page.getByRole('link', { name: 'Rincian kirim' }).click()
  await third.page.locator('.photos').waitFor()
  expect(await third.page.locator('.photos em').allTextContents()).toEqual(['Lengkap', 'Lengkap', 'Lengkap', 'Lengkap'])
  expect([...first.complaints, ...second.complaints, ...third.complaints]).toEqual([])
  await third.context.close()
})

test.each([[360, 740], [1280, 800]])('at %i px nothing runs out of the page, and every target is large enough for a thumb', async (width, height) => {
  const { page, context, complaints } = await day.open(day.newProfile())
  await page.setViewportSize({ width, height })
  await enrolPhone(day, page)
  for (const name of ['Peserta', 'Kirim', 'Kunjungan']) {
    await page.getByRole('navigation').getByRole('link', { name }).click()
    await page.getByRole('main').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    const small = await page.evaluate(SMALL)
    expect(small).toEqual([])
  }
  expect(complaints).toEqual([])
  await context.close()
})

test('a PIN that anybody would try first is refused, and two that differ as well', async () => {
  const { page, context } = await day.open(day.newProfile())
  await page.goto(day.url)
  await page.getByLabel('Kode pendaftaran').fill('1234-0000')
  await page.getByRole('button', { name: 'Daftarkan' }).click()
  await page.getByText('Kode ini tidak dikenal').waitFor()
  await page.getByLabel('Kode pendaftaran').fill(await giveCode(day, staffId('outreach')))
  await page.getByRole('button', { name: 'Daftarkan' }).click()
  await page.getByRole('heading', { name: 'Buat PIN' }).waitFor()
  await typePin(page, '123456')
  await page.getByText('Terlalu mudah ditebak').waitFor()
  // A battery that falls out here leaves an enrolled phone without a PIN, not a used code and nothing.
  await page.reload()
  await page.getByRole('heading', { name: 'Buat PIN' }).waitFor()
  await page.keyboard.type(PIN)
  await page.keyboard.type('240818')
  await page.getByText('Tidak sama').waitFor()
  await typePin(page)
  await typePin(page)
  await page.getByRole('navigation').waitFor()
  await context.close()
})
