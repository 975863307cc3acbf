import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OFFICE } from '../sync/field-office.ts'
import { expectFit, openConsole, type Console } from './at-the-console.ts'
import { askFor, FAMILY } from './family.ts'

let console: Console
beforeAll(async () => { console = await openConsole() })
afterAll(() => console?.close())

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })
const lastText = async () => {
  const { db, keys } = console.day
  const texts = await db.query<{ text_sealed: string }>('select text_sealed from outbox where phone_key = $1 order by created_at desc, id desc limit 1', [keys.key('phone', FAMILY)])
  return keys.open(texts[0]?.text_sealed ?? '', 'outbox.text_sealed')
}

test('a request that is declined says why, within the SMS that the family reads', async () => {
  await askFor(console.day, 'Hasan Basri')
  const { page, complaints } = await console.work('triage', OFFICE, 'kunjungan')
  await page.getByRole('link', { name: 'Hasan Basri' }).click()
  const panel = page.getByRole('region', { name: 'Permintaan no. 1' })
  await panel.getByText('RSUD ruang Melati').waitFor()
  await panel.getByText('0812-7000-1234').waitFor()
  await expectFit(page)
  await panel.getByRole('button', { name: 'Tolak…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tolak permintaan' })
  await dialog.getByLabel('Alasan untuk keluarga').fill('Silakan datang bila pulih 😷')
  await dialog.getByText('64 dari 60 septet. Alasan terlalu panjang untuk SMS.').waitFor()
  await dialog.getByLabel('Alasan untuk keluarga').fill('Silakan datang bila pulih')
  await dialog.getByText('25 dari 60 septet').waitFor()
  await expectFit(page)
  await dialog.getByRole('button', { name: 'Tolak dan beri tahu' }).click()
  await row(page, 'Hasan Basri').getByText('Ditolak').waitFor()
  expect(await lastText()).toContain('Silakan datang bila pulih')
  expect(complaints).toEqual([])
  await page.close()
})

test('an accepted request becomes a home visit, and stays covered for who keeps the calendar', async () => {
  await askFor(console.day, 'Maimunah')
  const { page, complaints } = await console.work('triage', OFFICE, 'kunjungan')
  await page.getByRole('link', { name: 'Maimunah' }).click()
  await page.getByRole('button', { name: 'Terima permintaan' }).click()
  await row(page, 'Maimunah').getByText('Diterima, belum dijadwalkan').waitFor()
  await page.getByRole('region', { name: 'Permintaan no. 2' }).getByRole('link', { name: 'Rencanakan kunjungan' }).click()
  await page.getByLabel('Alamat rumah').waitFor()
  expect(await page.getByLabel('Alamat rumah').inputValue()).toBe('RSUD ruang Melati')
  await page.getByLabel('Tanggal').fill('2017-09-06')
  await page.getByLabel('Petugas Lapangan Contoh').check()
  await expectFit(page)
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await page.getByRole('heading', { level: 1, name: 'RSUD ruang Melati' }).waitFor()
  await row(page, 'Maimunah').getByText('Belum').waitFor()
  await expectFit(page)
  expect(complaints).toEqual([])
  await page.close()

  const admin = await console.work('office-admin', OFFICE, 'kunjungan')
  await admin.page.getByRole('link', { name: 'Orang sakit di tempatnya' }).click()
  await admin.page.getByRole('row').filter({ hasText: 'Ma•••' }).waitFor()
  expect(await admin.page.getByText(/Maimunah|Melati|Permintaan keluarga/).count()).toBe(0)
  expect(admin.complaints).toEqual([])
  await admin.page.close()
})

test('a village: wrong lines of a pasted list are told with an example and mended in place, and a team is sent', async () => {
  const { page, complaints } = await console.work('office-admin', OFFICE, 'kunjungan')
  await page.getByRole('link', { name: 'Rencanakan kunjungan' }).click()
  await page.getByLabel('Tempat').fill('Balai Kampung Bugis')
  await page.getByLabel('Tanggal').fill('2017-09-06')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await page.getByRole('heading', { level: 1, name: 'Balai Kampung Bugis' }).waitFor()

  const people = Array.from({ length: 10 }, (_, no) => `Warga Nomor${'abcdefghij'.charAt(no)}\t217201410751000${no}`)
  await page.getByLabel('Daftar nama').fill(['Nama\tNIK', ...people].join('\n'))
  await page.getByRole('button', { name: 'Muat daftar' }).click()
  await page.getByText('9 nama dimuat.').waitFor()
  await row(page, 'Warga Nomora\t2172014107510000').getByText('NIK', { exact: true }).waitFor()
  await page.getByLabel('Daftar nama').fill('Warga Nomora\t2172014107510010')
  await page.getByRole('button', { name: 'Muat daftar' }).click()
  await page.getByRole('button', { name: 'Tambah nama' }).click()
  expect(await row(page, 'Warga Nomorb').getByText('•••• •••• •••• 0001').count()).toBe(1)

  await page.getByLabel('Daftar nama').fill('Nama;NIK\nSiti Rohana;217201\nUdin;')
  await page.getByRole('button', { name: 'Muat daftar' }).click()
  await row(page, 'Siti Rohana;217201').getByText('2172014107510002').waitFor()
  await page.getByText('1 baris belum dimuat.').first().waitFor()
  expect(await page.getByLabel('Daftar nama').inputValue()).toBe('Nama;NIK\nSiti Rohana;217201')
  await expectFit(page)
  await page.getByLabel('Daftar nama').fill('Nama;NIK\nSiti Rohana;2172014107510012')
  await page.getByRole('button', { name: 'Muat daftar' }).click()
  await row(page, 'Siti Rohana').getByText('•••• •••• •••• 0012').waitFor()

  await page.getByText('Perlu sedikitnya 1 petugas').waitFor()
  await page.getByRole('button', { name: 'Tugaskan petugas' }).click()
  await page.getByRole('dialog').getByLabel('Petugas Lapangan Contoh').check()
  await page.getByRole('button', { name: 'Simpan tim' }).click()
  await page.getByRole('button', { name: 'Ubah tim' }).waitFor()
  await page.getByRole('region', { name: 'Kunjungan' }).getByText('Petugas Lapangan Contoh').waitFor()
  expect(complaints).toEqual([])
  await page.close()
})

test('arrow keys go from row to row, and Enter opens', async () => {
  const { page } = await console.work('outreach', OFFICE, 'kunjungan')
  await page.getByRole('link', { name: 'Hasan Basri' }).waitFor()
  const requests = page.locator('.requests tbody a')
  await requests.first().focus()
  await page.keyboard.press('ArrowDown')
  const second = await requests.nth(1).textContent()
  expect(await page.evaluate('document.activeElement.textContent')).toBe(second)
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: /Permintaan no/ }).getByText(second ?? '').waitFor()
  await page.close()
})
