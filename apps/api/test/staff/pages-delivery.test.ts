import { spokenParcel } from '@jemput/domain'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OFFICE, phoneOf } from '../sync/field-office.ts'
import type { FieldPhone } from '../sync/field-phone.ts'
import { expectFit, openConsole, type Console } from './at-the-console.ts'
import { askForDelivery } from './ready-passport.ts'

let console: Console
let phone: FieldPhone
let numbers: { rohana: string; fauzi: string; dewi: string }
beforeAll(async () => {
  console = await openConsole()
  phone = await phoneOf(console.day, 'courier')
  numbers = {
    rohana: await askForDelivery(console.day, 'Siti Rohana', 1), fauzi: await askForDelivery(console.day, 'Ahmad Fauzi', 2), dewi: await askForDelivery(console.day, 'Rosmala Dewi', 3),
  }
})
afterAll(() => console?.close())

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })
/** As a scanner does it: digits and Enter into the field of that side. */
async function scan(page: Page, key: 'F3' | 'F4', number: string) {
  await page.keyboard.press(key)
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
}

test('two people count the same passports, every mismatch is explained, and the courier signs', async () => {
  const { page, complaints } = await console.work('officer', OFFICE, 'serah-terima')
  const make = page.getByRole('button', { name: /Buat manifes/ })
  await make.waitFor()
  expect(await make.getAttribute('aria-disabled')).toBe('true')
  await expectFit(page)
  await page.getByRole('checkbox', { name: /Siti Rohana/ }).check()
  await page.getByRole('checkbox', { name: /Ahmad Fauzi/ }).check()
  await page.getByRole('button', { name: 'Buat manifes, 2 paspor' }).click()

  const hand = page.getByRole('button', { name: 'Serahkan 2 paspor' })
  await hand.waitFor()
  expect(await hand.getAttribute('aria-disabled')).toBe('true')
  await row(page, 'Siti Rohana').getByText('Belum dihitung').waitFor()
  await expectFit(page)

  await scan(page, 'F3', numbers.rohana)
  await row(page, 'Siti Rohana').getByText('Belum masuk').waitFor()
  await scan(page, 'F3', numbers.fauzi)
  await scan(page, 'F3', '123')
  await page.getByText('Kode kiriman tidak benar.').waitFor()
  await scan(page, 'F4', spokenParcel(numbers.rohana))
  await scan(page, 'F4', numbers.dewi)
  const mismatches = page.getByRole('region', { name: 'Belum bisa diserahkan.' })
  await mismatches.getByText('2 kiriman harus dijelaskan').waitFor()
  await page.getByText('jumlah sama, isi berbeda').waitFor()
  await mismatches.getByText('belum masuk manifes').waitFor()
  await expectFit(page)

  await mismatches.getByRole('button', { name: 'Pisahkan' }).click()
  await mismatches.waitFor({ state: 'detached' })
  await scan(page, 'F4', numbers.fauzi)
  await page.getByText('isi sama').waitFor()
  await expectFit(page)

  await hand.click()
  const signing = page.getByRole('dialog', { name: 'Tanda tangan kurir' })
  await signing.getByLabel('Surel kurir').fill(`officer@${OFFICE}.contoh.example`)
  await signing.getByLabel('Kata sandi kurir').fill('jemput-contoh')
  await page.keyboard.press('Enter')
  await signing.getByText('Manifes ini untuk kurir lain.').waitFor()
  await expectFit(page)
  await signing.getByLabel('Surel kurir').fill(`courier@${OFFICE}.contoh.example`)
  await page.keyboard.press('Enter')
  await page.getByText('Diserahkan kepada Kurir Contoh').waitFor()
  await expectFit(page)

  await page.getByRole('link', { name: 'Serah terima' }).first().click()
  await row(page, 'Ahmad Fauzi').getByText('Kurir Contoh').waitFor()
  expect(complaints.filter((said) => !/40[03]/.test(said))).toEqual([])
  await page.close()
})

test('a failed visit says why, and the passport is taken back over the counter', async () => {
  await phone.sync()
  const [parcel] = await console.day.db.query<{ id: string }>('select id from parcel where number = $1', [numbers.fauzi])
  await phone.finalise({ kind: 'attempt-failed', entity: parcel?.id ?? '', body: { at: console.day.deps.clock.now(), reason: 'empty', note: null, place: null } })
  await phone.sync()
  const { page, complaints } = await console.work('office-admin', OFFICE, 'serah-terima')
  await row(page, spokenParcel(numbers.fauzi)).getByText('Belum diterima, 1 kali gagal').waitFor()
  await page.getByText('rumah kosong').waitFor()
  await expectFit(page)
  await page.getByRole('link', { name: /^Kurir \d/ }).click()
  await row(page, spokenParcel(numbers.dewi)).waitFor({ state: 'detached' })

  const back = page.getByLabel('Kode kiriman')
  await back.fill(numbers.rohana)
  await page.keyboard.press('Enter')
  await page.getByText('Kurir belum mencatat kunjungan untuk kiriman ini.').waitFor()
  await back.fill(numbers.fauzi)
  await page.keyboard.press('Enter')
  await page.getByText(`${spokenParcel(numbers.fauzi)} kembali di kantor.`).waitFor()
  await page.getByRole('link', { name: /^Semua/ }).click()
  await row(page, spokenParcel(numbers.fauzi)).getByText('Kembali di kantor').waitFor()
  await row(page, spokenParcel(numbers.fauzi)).getByText('Tanjungpinang').waitFor()
  expect(complaints.filter((said) => !said.includes('409'))).toEqual([])
  await page.close()
})

test('a passport that is not on the table leaves the manifest and waits for the next one', async () => {
  const { page, complaints } = await console.work('officer', OFFICE, 'serah-terima')
  await page.getByLabel('Pilih semua').check()
  await page.getByRole('button', { name: 'Buat manifes, 1 paspor' }).click()
  await row(page, spokenParcel(numbers.dewi)).getByRole('button', { name: /Lepas/ }).click()
  await page.getByText('Tidak ada paspor lagi di manifes ini.').waitFor()
  await page.getByRole('link', { name: 'Serah terima' }).first().click()
  await page.getByRole('checkbox', { name: /Rosmala Dewi/ }).waitFor()
  expect(complaints).toEqual([])
  await page.close()
})
