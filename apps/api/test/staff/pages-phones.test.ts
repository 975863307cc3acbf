import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { OFFICE } from '../sync/field-office.ts'
import { FieldPhone } from '../sync/field-phone.ts'
import { expectFit, openConsole, type Console } from './at-the-console.ts'

let console: Console
beforeAll(async () => { console = await openConsole() })
afterAll(() => console?.close())

const row = (page: Page, label: string) => page.getByRole('row').filter({ hasText: label })

test('an officer’s phone is enrolled with a code that the console shows, and then says how far it is', async () => {
  const { page, complaints } = await console.work('office-admin', OFFICE, 'perangkat')
  await page.getByText('Belum ada HP yang didaftarkan.').waitFor()
  await page.getByLabel('Petugas atau kurir').selectOption({ label: 'Petugas Lapangan Contoh, lapangan' })
  await page.getByRole('button', { name: 'Buat kode' }).click()
  const code = page.locator('.ticket .code')
  await code.waitFor()
  await page.getByText('Berlaku sampai').waitFor()
  expect(await code.textContent()).toMatch(/^\d{4}-\d{4}$/)
  await expectFit(page)

  const phone = await FieldPhone.enrol(console.day.app, (await code.textContent() ?? '').replace('-', ''), 'HP Bintan 2')
  await row(page, 'HP Bintan 2').waitFor({ timeout: 30_000 })
  await page.getByText('HP Petugas Lapangan Contoh sudah terdaftar.').waitFor()
  await phone.finalise({ kind: 'absent', entity: phone.enrolled.device, body: { visit: phone.enrolled.device, at: 0, reason: null } })
  await phone.exchange()
  await row(page, 'HP Bintan 2').getByRole('cell', { name: '1', exact: true }).first().waitFor({ timeout: 30_000 })
  await expectFit(page)
  expect(complaints).toEqual([])
  await page.close()
})

test('a lost phone is revoked after a question, by keyboard alone', async () => {
  const { page, complaints } = await console.work('office-admin', OFFICE, 'perangkat')
  const revoke = row(page, 'HP Bintan 2').getByRole('button', { name: 'Cabut HP Bintan 2' })
  await revoke.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Cabut HP ini?' })
  await dialog.getByText('tidak dapat lagi membaca apa pun').waitFor()
  await expectFit(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.locator(':focus').and(revoke).waitFor()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Cabut HP', exact: true }).focus()
  await page.keyboard.press('Enter')
  await row(page, 'HP Bintan 2').getByText('Dicabut').waitFor()
  expect(complaints).toEqual([])
  await page.close()
})
