import { killBrowser } from '@jemput/chromium'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeCodes } from '../../src/delivery/recipient-code.ts'
import { giveParcel } from '../sync/parcels.ts'
import { enrolPhone, openFieldDay, typePin, type FieldDay } from './field-day.ts'

let day: FieldDay
beforeAll(async () => { day = await openFieldDay() })
afterAll(() => day?.close())
afterEach(() => day.startServer())

const act = (page: Page, name: string | RegExp) => page.locator('.act').getByRole('button', { name }).click()

async function sign(page: Page): Promise<void> {
  await page.locator('.paper canvas[width]').waitFor()
  const box = await page.locator('.paper canvas').boundingBox()
  if (!box) throw new Error('there is no box to sign in')
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  for (let i = 1; i <= 10; i += 1) await page.mouse.move(box.x + 40 + i * 18, box.y + 60 + 20 * (i % 2))
  await page.mouse.up()
  await page.getByRole('button', { name: 'Urungkan' }).waitFor()
  await page.locator('.signature[aria-busy="false"]').waitFor()
}

async function shoot(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Jepret' }).click()
  await page.getByRole('button', { name: /^Pakai/ }).click()
  await page.getByRole('button', { name: 'Foto ulang' }).waitFor()
}

test('a courier hands one passport over and finds nobody for the other, without a network and with a dead battery between; the office has it as it was', async () => {
  const codes = await makeCodes(2)
  const parcels = [await giveParcel(day, codes[0]), await giveParcel(day, codes[1])]
  const profile = day.newProfile()
  const first = await day.open(profile)
  await enrolPhone(day, first.page, 'courier')
  await first.page.getByText('Berikutnya, nomor 1').waitFor()
  await first.page.getByRole('list', { name: 'Belum didatangi' }).getByRole('button').waitFor()

  await day.stopServer()
  await act(first.page, 'Buka kiriman 1')
  await act(first.page, 'Serahkan')
  await first.page.getByRole('heading', { name: 'Kode penerima' }).waitFor()
  await first.page.keyboard.type(codes[0]?.code ?? '')
  await act(first.page, 'Lanjut')
  await first.page.getByLabel('Siti Rohana sendiri').click()
  await sign(first.page)
  await act(first.page, 'Foto serah terima')
  await shoot(first.page)
  await act(first.page, 'Serahkan paspor')
  await first.page.getByText('Bukti di HP saja.').waitFor()
  // The battery falls out in the seconds in which it could be taken back.
  await killBrowser(first.context)

  const second = await day.open(profile)
  await second.page.goto(day.url)
  await typePin(second.page)
  await second.page.getByText('1 selesai: 1 diserahkan, 0 gagal').waitFor()
  // Nobody takes it back, so it seals itself.
  await second.page.getByText('Tanpa sinyal. 1 kiriman di HP saja.').waitFor()
  await act(second.page, 'Buka kiriman 2')
  await act(second.page, 'Gagal antar')
  await second.page.getByLabel('Rumah kosong').click()
  await act(second.page, 'Foto rumah')
  await shoot(second.page)
  await act(second.page, 'Simpan gagal antar')
  await act(second.page, 'Ke rute')
  await second.page.getByText('2 selesai: 1 diserahkan, 1 gagal').waitFor()
  expect(await day.db.query('select id from operation')).toEqual([])

  await day.startServer()
  await second.page.evaluate("window.dispatchEvent(new Event('online'))")
  await second.page.getByText('Selesai. 2 kiriman diterima kantor.').waitFor()
  expect(await day.db.query('select seq, status from operation order by seq')).toEqual([{ seq: 1, status: 'applied' }, { seq: 2, status: 'applied' }])
  const states = await day.db.query<{ id: string; status: string; attempts: number }>('select id, status, attempts from parcel')
  expect(states.map(({ status, attempts }) => `${status} ${attempts}`).sort()).toEqual(['delivered 0', 'failed 1'])
  expect(states.map(({ id }) => id).sort()).toEqual(parcels.map(({ parcel }) => parcel).sort())
  await second.page.getByText('2 selesai: 1 diserahkan, 1 gagal').waitFor()
  await act(second.page, 'Tutup hari')
  await second.page.getByText('Cocok. Tidak ada yang kurang.').waitFor()
  expect(await second.page.locator('.calc dd').allTextContents()).toEqual(['2', '1', '1', '0'])
  expect([...first.complaints, ...second.complaints]).toEqual([])
  await second.context.close()
})

test('a code whose last four digits differ is held by the office, named on the phone, and said again with the right one', async () => {
  const [{ code, check } = { code: '', check: undefined }] = await makeCodes(1)
  const { parcel } = await giveParcel(day, { code, check })
  const other = code.slice(0, 4) + code.slice(4).replace(/\d/g, (digit) => String((Number(digit) + 1) % 10))
  const { page, context, complaints } = await day.open(day.newProfile())
  await enrolPhone(day, page, 'courier')
  const hand = async (code: string) => {
    await act(page, 'Serahkan')
    await page.getByRole('heading', { name: 'Kode penerima' }).waitFor()
    await page.keyboard.type(code)
    await act(page, 'Lanjut')
    await page.getByLabel('Siti Rohana sendiri').click()
    await sign(page)
    await act(page, 'Foto serah terima')
    await shoot(page)
    await act(page, 'Serahkan paspor')
    await page.getByText('Bukti di HP saja.').waitFor()
  }
  const leave = () => act(page, /^Ke (rute|kiriman)/)
  await page.getByRole('button', { name: 'Siti Rohana' }).or(page.locator('.act').getByRole('button', { name: /^Buka kiriman/ })).first().click()
  await hand(other)
  // Sealed, sent and looked at, while the page is still open: it says so.
  await page.getByRole('main').getByText('Tertahan di kantor.').waitFor()
  await leave()
  await page.getByRole('button', { name: /selesai: .*\. 1 tertahan di kantor$/ }).click()
  await page.getByRole('button', { name: /Siti Rohana tertahan/ }).click()
  await page.getByText('Kode yang diketik berbeda dari kode kantor.').waitFor()
  await hand(code)
  await page.getByRole('main').getByText(/Bukti lengkap|Diterima kantor/).waitFor()
  await leave()
  await page.getByText(/Semua sudah sampai|diterima kantor/).waitFor()
  expect(await day.db.query('select status from operation where entity = $1 order by seq', [parcel])).toEqual([{ status: 'replaced' }, { status: 'applied' }])
  expect(complaints).toEqual([])
  await context.close()
})
