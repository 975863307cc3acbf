import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectFit, logIn, openConsole, type Console } from './at-the-console.ts'
import { bookByUssd, type OfficeDay } from './office-day.ts'

const OFFICE = 'palembang'
let console: Console
let day: OfficeDay

beforeAll(async () => {
  console = await openConsole()
  day = console.day
})
afterAll(() => console?.close())

const row = (page: Page, ticket: string) => page.getByRole('row').filter({ hasText: ticket })
const verdict = (page: Page) => page.getByRole('region', { name: 'Hasil pemeriksaan kode' })

test('a booking by USSD stands in its window, and its code brings the person in', async () => {
  const { code, date, starts } = await bookByUssd(day, '+628121000111')
  day.at(date, starts)
  const { page, complaints } = await console.sit()
  await logIn(page, 'officer', OFFICE, 'wrong')
  await page.getByText('Surel atau kata sandi tidak cocok.').waitFor()
  await logIn(page, 'officer', OFFICE)

  await row(page, 'A-001').getByText('Belum datang').waitFor()
  expect(await page.getByRole('row').filter({ hasText: `${starts.replace(':', '.')}–` }).getByText('1 orang').count()).toBe(1)
  await page.locator('.code-box input:focus').waitFor()
  await page.keyboard.type(`${code.slice(0, 4)}-${code.slice(4)}`)
  await page.keyboard.press('Enter')
  await verdict(page).getByText('Silakan menunggu').waitFor()
  expect(await verdict(page).getByText('A-001').count()).toBe(1)
  await row(page, 'A-001').getByText(`Datang ${starts.replace(':', '.')}`).waitFor()
  expect(await day.db.query('select status from booking where code = $1', [code])).toEqual([{ status: 'arrived' }])

  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await verdict(page).getByText('Sudah datang').waitFor()
  await page.keyboard.type('1234')
  await page.keyboard.press('Enter')
  await verdict(page).getByText('Periksa delapan angkanya').waitFor()
  expect(complaints.filter((said) => !said.includes('404'))).toEqual([])
  await page.close()
})

test('who is late is let in with a reason, and somebody without a booking is helped', async () => {
  day.at('2017-09-11', '08:00')
  const { code, date, ends } = await bookByUssd(day, '+628121000222', '1671011701870002')
  const { page, complaints } = await console.sit()
  day.at(date, ends.replace(/\d$/, '5'))
  await logIn(page, 'office-admin', OFFICE)
  await page.getByRole('row').filter({ hasText: 'Belum datang' }).waitFor()
  await page.keyboard.press('F2')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await verdict(page).getByRole('heading', { name: 'Terlambat' }).waitFor()
  await verdict(page).getByLabel('Cuaca buruk').check()
  await verdict(page).getByRole('button', { name: 'Izinkan masuk' }).click()
  await page.getByRole('row').filter({ hasText: ', terlambat' }).waitFor()

  await page.getByRole('link', { name: 'Bantu pemohon' }).click()
  await page.getByRole('radio', { name: /Layani hari ini/ }).check()
  await page.getByLabel('Mengapa dibantu').selectOption({ label: 'Lanjut usia' })
  await page.getByRole('button', { name: 'Beri tiket' }).click()
  await page.getByRole('region').getByText('B-001').waitFor()
  await page.getByRole('link', { name: 'Hari ini' }).first().click()
  await row(page, 'B-001').getByText('Dibantu').waitFor()

  await page.getByRole('button', { name: 'EN' }).click()
  await row(page, 'B-001').getByText('Assisted').waitFor()
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.getByLabel('E-mail').waitFor()
  expect(complaints).toEqual([])
  await page.close()
})

test('nothing runs out of the page, wide or narrow, and axe finds nothing', async () => {
  const { page, complaints } = await console.work('officer', OFFICE, 'hari-ini')
  await row(page, 'B-001').waitFor()
  await expectFit(page)
  expect(await page.title()).toBe('Hari ini | Kanim Palembang | Jemput')
  expect(complaints).toEqual([])
  await page.close()
})

test('the rail leads to the pages of one’s role, by keyboard too', async () => {
  const { page } = await console.work('officer', OFFICE, 'hari-ini')
  const rail = page.getByRole('navigation', { name: 'Halaman' })
  await rail.getByRole('link', { name: 'Hari ini' }).and(page.locator('[aria-current="page"]')).waitFor()
  expect(await rail.getByRole('link').allTextContents()).toEqual(['Hari ini', 'Tugas', 'Berkas', 'Serah terima', 'Pesan', 'Hari tutup', 'Laporan'])
  await rail.getByRole('link', { name: 'Berkas' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Berkas' }).waitFor()
  expect(await page.title()).toBe('Berkas | Kanim Palembang | Jemput')
  await page.close()
})

test('whoever had to log in first comes back to the page they wanted', async () => {
  const { page } = await console.work('office-admin', OFFICE, 'perangkat')
  await page.getByRole('heading', { level: 1, name: 'Perangkat' }).waitFor()
  await page.close()
})

test('a server that stops answering takes nothing away that is shown', async () => {
  const { page } = await console.work('officer', OFFICE, 'hari-ini')
  await row(page, 'B-001').waitFor()
  await page.context().setOffline(true)
  await page.getByRole('status').filter({ hasText: 'Server tidak menjawab.' }).waitFor({ timeout: 30_000 })
  expect(await row(page, 'B-001').count()).toBe(1)
  await page.context().setOffline(false)
  await page.getByRole('status').filter({ hasText: 'Server tidak menjawab.' }).waitFor({ state: 'detached', timeout: 30_000 })
  await page.close()
})

test('after a log-out the next person finds their own pages', async () => {
  const { page } = await console.work('office-admin', OFFICE, 'perangkat')
  await page.getByRole('button', { name: 'Keluar' }).click()
  await logIn(page, 'triage', OFFICE)
  await page.getByText('Perawat Contoh').waitFor()
  expect(await page.getByRole('navigation', { name: 'Halaman' }).getByRole('link').allTextContents()).toEqual(['Hari ini', 'Tugas', 'Kunjungan', 'Berkas', 'Pesan'])
  await page.close()
})

test('a courier is told that today’s list is not theirs, and where their work is', async () => {
  const { page } = await console.sit()
  await logIn(page, 'courier', OFFICE)
  await page.getByText('Tugas Anda di kantor ini tidak mencakup hal itu.').waitFor()
  expect(await page.getByRole('link', { name: /field/ }).getAttribute('href')).toBe('/field/')
  await page.close()
})
