import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowser } from '@jemput/chromium'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, type Listening } from '../../src/http/listen.ts'
import { DEMO_PASSWORD } from '../../src/people/demo-staff.ts'
import { bookByUssd, openOfficeDay, type OfficeDay } from './office-day.ts'

const consoleDir = mkdtempSync(join(tmpdir(), 'jemput-console-'))
let browser: Browser
let day: OfficeDay
let server: Listening

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../../../console/vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error', build: { outDir: consoleDir } })
  browser = await openBrowser()
  day = await openOfficeDay({}, consoleDir)
  server = await listen(day.app, { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await day?.close()
  rmSync(consoleDir, { recursive: true, force: true })
})

/** The console in a browser of its own, in front of the log-in page. `complaints`: what the page and its policy had to say. */
async function open(viewport = { width: 1280, height: 800 }) {
  const page = await browser.newPage({ viewport })
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text()) })
  await page.goto(`http://localhost:${server.port}/console/`)
  await page.getByLabel('Surel').waitFor()
  return { page, complaints }
}

async function logIn(page: Page, role: string, office = 'palembang', password = DEMO_PASSWORD) {
  await page.getByLabel('Surel').fill(`${role}@${office}.contoh.example`)
  await page.getByLabel('Kata sandi').fill(password)
  await page.keyboard.press('Enter')
}

const row = (page: Page, ticket: string) => page.getByRole('row').filter({ hasText: ticket })
const verdict = (page: Page) => page.getByRole('complementary').last()

test('a booking by USSD stands in its window, and its code brings the person in', async () => {
  const { code, date, starts } = await bookByUssd(day, '+628121000111')
  day.at(date, starts)
  const { page, complaints } = await open()
  await logIn(page, 'officer', 'palembang', 'wrong')
  await page.getByText('Surel atau kata sandi tidak cocok.').waitFor()
  await logIn(page, 'officer')

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
  const { page, complaints } = await open()
  day.at(date, ends.replace(/\d$/, '5'))
  await logIn(page, 'office-admin')
  await page.getByRole('row').filter({ hasText: 'Belum datang' }).waitFor()
  await page.keyboard.press('F2')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await verdict(page).getByRole('heading', { name: 'Terlambat' }).waitFor()
  await verdict(page).getByLabel('Cuaca buruk').check()
  await verdict(page).getByRole('button', { name: 'Izinkan masuk' }).click()
  await page.getByRole('row').filter({ hasText: ', terlambat' }).waitFor()

  await page.getByRole('button', { name: 'Bantu di loket' }).click()
  await page.getByLabel('Mengapa dibantu').selectOption({ label: 'Lanjut usia' })
  await page.getByRole('button', { name: 'Beri tiket' }).click()
  await page.getByRole('dialog').getByText('B-001').waitFor()
  await page.keyboard.press('Escape')
  await row(page, 'B-001').getByText('Dibantu').waitFor()

  await page.getByRole('button', { name: 'EN' }).click()
  await row(page, 'B-001').getByText('Assisted').waitFor()
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.getByLabel('E-mail').waitFor()
  expect(complaints).toEqual([])
  await page.close()
})

test.each([[1280, 800], [360, 740]])('at %i px nothing runs out of the page', async (width, height) => {
  const { page, complaints } = await open({ width, height })
  await logIn(page, 'officer')
  await row(page, 'B-001').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
  expect(complaints).toEqual([])
  await page.close()
})

test('a courier is told that today’s list is not theirs', async () => {
  const { page } = await open()
  await logIn(page, 'courier')
  await page.getByText('Tugas Anda di kantor ini tidak mencakup hal itu.').waitFor()
  await page.close()
})
