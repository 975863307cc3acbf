import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '@jemput/chromium'
import { openDemo } from './gateway.ts'

const ORIGIN = 'http://localhost:3999'
const distDir = mkdtempSync(join(tmpdir(), 'jemput-pages-'))
let browser: Browser

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url))
  await build({ configFile, logLevel: 'error', build: { outDir: distDir } })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  rmSync(distDir, { recursive: true, force: true })
})

/** A page of a demo of its own, served without a port. `complaints`: what the console and the policy had to say. */
async function open(path: string, viewport = { width: 1280, height: 800 }) {
  const demo = openDemo({ distDir })
  const page = await browser.newPage({ viewport })
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()) })
  await page.route('**/*', async route => {
    const request = route.request()
    const response = await demo.app.request(request.url().replace(ORIGIN, ''), {
      method: request.method(),
      headers: await request.allHeaders(),
      ...(request.method() === 'POST' && { body: request.postData() ?? '' }),
    })
    const { 'content-encoding': _, ...headers } = Object.fromEntries(response.headers)
    await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) })
  })
  await page.goto(ORIGIN + path)
  return { demo, page, complaints }
}

const glassOf = (page: Page, name: string) => page.getByRole('group', { name: `Layar ${name}` })
const key = (page: Page, name: string) => page.locator('.unit.active').getByRole('button', { name, exact: true })

test('on a computer: dial by keyboard, answer by keypad, read the reply and the raw request', async () => {
  const { page, complaints } = await open('/phone')
  const glass = glassOf(page, 'Ibu Rohani')
  await glass.getByText('09.41').first().waitFor()

  await page.keyboard.type('*384*16#')
  await page.keyboard.press('Enter')
  await glass.getByText('1 Daftar antrean').waitFor()
  expect(await page.locator('.unit.active .length').textContent()).toBe('79 dari 150 septet')

  await key(page, '1').click()
  await key(page, 'Kirim').click()
  await glass.getByText('Keperluan Anda?').waitFor()
  const panel = page.getByRole('region', { name: 'Permintaan gateway, Ibu Rohani' })
  expect(await panel.locator('.url').textContent()).toBe('POST /gateway/africastalking/••••••/ussd')
  expect(await panel.locator('.trail').textContent()).toBe('Daftar antrean')

  await page.getByRole('button', { name: 'Ulangi permintaan' }).first().click()
  await panel.getByText('Diulang, balasan sama').waitFor()
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await glass.getByText('Pilih tanggal:').waitFor()
  await page.getByRole('button', { name: 'Putuskan sesi' }).first().click()
  await glass.getByText('Sesi terputus.').waitFor()
  expect(complaints).toEqual([])
  await page.close()
})

test('a name is written with the keys of the handset alone', async () => {
  const { page } = await open('/phone')
  await page.getByRole('button', { name: 'Panggil Palembang' }).click()
  await glassOf(page, 'Ibu Rohani').getByText('Daftar antrean').waitFor()
  await key(page, '#').click()
  for (const digit of '728') await key(page, digit).click()
  await expect.poll(() => page.locator('.unit.active .entry-text').textContent()).toBe('Pat')
  await page.close()
})

test('an SMS is written with a keyword, sent, and answered in the same thread', async () => {
  const { demo, page } = await open('/phone')
  await page.getByRole('button', { name: 'Pak Budi', exact: true }).click()
  await page.getByRole('button', { name: 'SMS ke Bogor' }).click()
  await page.getByRole('button', { name: 'CEK', exact: true }).click()
  await page.keyboard.press('Enter')
  const glass = glassOf(page, 'Pak Budi')
  await glass.locator('.sent', { hasText: 'CEK' }).waitFor()
  await demo.standIn.request('/version1/messaging', {
    method: 'POST', headers: { apikey: 'any' },
    body: new URLSearchParams({ username: 'demo', from: '+628111100333', to: '+6281200000102', message: 'IMIGRASI BOGOR: Tidak ada antrean.' }),
  })
  await glass.locator('.received', { hasText: 'Tidak ada antrean' }).waitFor()
  await page.close()
})

test('the moved clock is that of every office, in its zone', async () => {
  const { page } = await open('/phone')
  await page.getByRole('button', { name: '+10 menit' }).click()
  await page.getByText('09.51 WIB').first().waitFor()
  expect(await page.getByRole('button', { name: 'Panggil Ambon' }).textContent()).toContain('11.51 WIT')
  await page.close()
})

test('on a telephone every target is at least 44 px and nothing runs out of the page', async () => {
  const { page, complaints } = await open('/phone', { width: 360, height: 740 })
  await page.getByRole('button', { name: 'Kantor' }).click()
  await page.getByRole('button', { name: 'Panggil Palembang' }).click()
  await glassOf(page, 'Ibu Rohani').getByText('Daftar antrean').waitFor()
  const sizes = await page.locator('button:visible, a:visible').evaluateAll(elements => elements.map(element => {
    const { width, height } = element.getBoundingClientRect()
    return { name: element.getAttribute('aria-label') ?? element.textContent, width, height }
  }))
  expect(sizes.length).toBeGreaterThan(20)
  expect(sizes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([])
  expect(await scrollSize(page)).toEqual({ width: 360, height: 740 })
  expect(complaints).toEqual([])
  await page.close()
})

test.each([[1280, 800], [360, 740]])('the landing page at %i px tells what works today, in two languages', async (width, height) => {
  const { page, complaints } = await open('/', { width, height })
  await page.getByRole('link', { name: 'Coba telepon simulasi' }).waitFor()
  expect(await page.locator('.offices tbody tr').count()).toBe(3)
  expect(await page.getByText('Tiga kantor, satu mesin').count()).toBe(1)
  expect((await scrollSize(page)).width).toBe(width)
  await page.getByRole('button', { name: 'EN' }).click()
  await page.getByText('Three offices, one engine').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(complaints).toEqual([])
  await page.close()
})

test.each([[1280, 800], [360, 740]])('at %i px the gateway is made to go wrong for one request, and what came to it is listed', async (width, height) => {
  const { demo, page, complaints } = await open('/switchboard', { width, height })
  await page.getByText('Belum ada pesan.').waitFor()
  await page.getByLabel('Saldo habis').check()
  await page.getByLabel('Berlaku untuk').selectOption({ label: '1 permintaan' })
  await page.getByRole('button', { name: 'Terapkan' }).click()
  await page.getByText('Masih 1 permintaan').waitFor()
  const hand = () => demo.standIn.request('/version1/messaging', {
    method: 'POST', headers: { apikey: 'any' }, body: new URLSearchParams({ username: 'demo', to: '+6281200000102', message: 'Antrean A-001' }),
  })
  expect((await hand()).status).toBe(402)
  expect((await hand()).status).toBe(201)
  await page.getByRole('row', { name: /Saldo habis HTTP 402/ }).waitFor()
  await page.getByRole('row', { name: /Normal HTTP 201, 1\/1/ }).waitFor()
  expect((await scrollSize(page)).width).toBe(width)
  expect(complaints).toEqual([])
  await page.close()
})

test.each([[1280, 800], [360, 740]])('at %i px a bill is paid where it stands, and the office is told', async (width, height) => {
  const { demo, page, complaints } = await open('/bank', { width, height })
  const bill = page.getByRole('button', { name: /^Bayar / }).first()
  await bill.waitFor()
  const box = await bill.boundingBox()
  expect((box?.x ?? width) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
  const before = demo.heard.length
  await bill.click()
  await page.getByText(/HTTP \d{3}/).first().waitFor()
  expect(demo.heard.length).toBe(before + 1)
  expect((await scrollSize(page)).width).toBe(width)
  expect(complaints).toEqual([])
  await page.close()
})

const scrollSize = (page: Page) =>
  page.evaluate(() => ({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight }))
