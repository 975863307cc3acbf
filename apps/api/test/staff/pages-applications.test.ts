import type { FormBundle } from '@jemput/flow/form'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersOf, answersOfSiti, capture, fetchForm } from '../sync/captures.ts'
import { OFFICE, phoneOf, planVisit, siti } from '../sync/field-office.ts'
import type { FieldPhone } from '../sync/field-phone.ts'
import { giveParcel } from '../sync/parcels.ts'
import { expectFit, openConsole, type Console } from './at-the-console.ts'

let console: Console
let phone: FieldPhone
let form: FormBundle
let visit: string
beforeAll(async () => {
  console = await openConsole()
  phone = await phoneOf(console.day, 'outreach')
  form = await fetchForm(phone, 'hajj-visit')
  ;({ visit } = await planVisit(console.day, [siti]))
})
afterAll(() => console?.close())

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })

test('what came from a village is checked, accepted and made ready, one filled button after the other', async () => {
  const { application } = await capture(phone, form, { visit, answers: answersOfSiti })
  await phone.sync()
  const { page, complaints } = await console.work('officer', OFFICE, 'berkas')
  await row(page, 'Si••• Ro•••').getByText('0 dari 4').waitFor()
  await page.getByRole('link', { name: 'Si••• Ro•••' }).click()
  await page.getByRole('heading', { level: 1, name: 'Siti Rohana' }).waitFor()
  await page.getByText('Menunggu 4 foto dari HP petugas.').waitFor()
  expect(await page.getByText('Belum sampai dari HP').count()).toBe(4)
  expect(await page.getByRole('button', { name: 'Terima berkas' }).getAttribute('aria-disabled')).toBe('true')
  await expectFit(page)

  await phone.sendPhotos()
  const portrait = page.getByRole('button', { name: /wajah/i }).getByRole('img')
  await portrait.waitFor({ timeout: 30_000 })
  await expect.poll(() => portrait.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBe(640)
  await portrait.click()
  await page.getByRole('dialog').locator('img.large').waitFor()
  await expectFit(page)
  await page.keyboard.press('Escape')
  await page.getByText('•••• •••• •••• 0001').waitFor()
  await expectFit(page)

  await page.getByRole('button', { name: 'Terima berkas' }).click()
  await page.getByLabel('Nomor paspor').fill('12')
  await page.getByRole('button', { name: 'Tandai selesai' }).click()
  await page.getByText('Nomor paspor tidak dapat dipakai. Contoh: C1234567').waitFor()
  await page.getByLabel('Nomor paspor').fill('x1234567')
  await page.getByRole('button', { name: 'Tandai selesai' }).click()
  await page.getByRole('region', { name: 'Ringkasan' }).getByText('•••••567').waitFor()
  const [made] = await console.day.db.query<{ code: string }>('select code from application where id = $1', [application])
  const code = made?.code ?? ''
  await page.getByRole('region', { name: 'Ringkasan' }).getByText(`${code.slice(0, 4)}-${code.slice(4)}`).waitFor()
  await expectFit(page)
  expect(complaints.filter((said) => !said.includes('400'))).toEqual([])
  await page.close()
})

test('a NIK is shown for a reason, which is noted, and is covered again', async () => {
  const { page, complaints } = await console.work('officer', OFFICE, 'berkas')
  await page.getByRole('link', { name: 'Si••• Ro•••' }).click()
  await page.getByRole('button', { name: 'Perlihatkan' }).click()
  await expectFit(page)
  await page.getByRole('dialog').getByLabel('Untuk apa data ini dilihat?').fill('Mencocokkan dengan KTP')
  await page.keyboard.press('Enter')
  await page.getByText('2172 0155 0860 0001').waitFor()
  await page.getByRole('region', { name: 'Ringkasan' }).getByText('Data diperlihatkan: Mencocokkan dengan KTP').waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Tutup lagi' }).click()
  await page.getByText('•••• •••• •••• 0001').waitFor()
  expect(await page.getByText('2172 0155 0860 0001').count()).toBe(0)
  expect(complaints).toEqual([])
  await page.close()
})

test('a name is found by its whole words, and stays out of every address', async () => {
  await capture(phone, form, { visit, answers: { ...answersOf(2), name: 'Rosmala Dewi' } })
  await phone.sync()
  const { page } = await console.work('triage', OFFICE, 'berkas')
  await row(page, 'Ro••• De•••').waitFor()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.keyboard.press('/')
  await page.keyboard.type('rohana')
  await page.keyboard.press('Enter')
  await row(page, 'Ro••• De•••').waitFor({ state: 'detached' })
  expect(await row(page, 'Si••• Ro•••').count()).toBe(1)
  expect(page.url()).not.toContain('rohana')
  expect(addresses.filter((address) => address.includes('/applications/search'))).toHaveLength(1)
  expect(addresses.join('\n')).not.toContain('rohana')
  await page.getByLabel('Cari nama').fill('roha')
  await page.keyboard.press('Enter')
  await page.getByText('Tidak ada berkas dengan nama “roha”.').waitFor()
  await expectFit(page)
  await page.getByRole('button', { name: 'Hapus pencarian' }).click()
  await page.getByRole('link', { name: 'Siap' }).click()
  await row(page, 'Ro••• De•••').waitFor({ state: 'detached' })
  expect(await row(page, 'Si••• Ro•••').count()).toBe(1)
  await page.close()
})

test('a capture that is held says why, and is corrected on grounds that are kept', async () => {
  await capture(phone, form, { visit, answers: { ...answersOf(3), birthDate: '1961-01-01' } })
  await phone.sync()
  const { page, complaints } = await console.work('officer', OFFICE, 'berkas')
  const held = page.getByRole('region', { name: 'Tertahan' })
  await held.getByText('Ada jawaban yang tidak dapat diterima.').waitFor()
  await held.getByText('Petugas Lapangan Contoh, HP contoh').waitFor()
  await expectFit(page)
  await held.getByRole('link', { name: /Periksa/ }).click()
  const born = page.getByLabel('Tanggal lahir')
  await born.waitFor()
  await expectFit(page)
  await page.getByLabel('Atas dasar apa diperbaiki?').fill('sesuai foto KTP')
  await page.getByRole('button', { name: 'Perbaiki dan terima' }).click()
  await page.getByText('Ubah jawaban yang ditandai terlebih dahulu.').waitFor()
  await born.fill('1960-01-01')
  await page.getByRole('button', { name: 'Perbaiki dan terima' }).click()
  await page.getByRole('heading', { level: 1, name: 'Berkas' }).waitFor()
  await held.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
  await page.close()
})

test('what the office can’t mend is asked again, and the officer’s phone has the note', async () => {
  const { application } = await capture(phone, form, { visit, answers: answersOf(2), uses: ['ktpPhoto', 'kkPhoto', 'portrait', 'signature'] })
  await phone.sync()
  const { page, complaints } = await console.work('triage', OFFICE, 'berkas')
  const held = page.getByRole('region', { name: 'Tertahan' })
  await held.getByText('Orang ini sudah direkam.').waitFor()
  await held.getByRole('link', { name: /Periksa/ }).click()
  await page.getByRole('button', { name: 'Minta rekam ulang…' }).click()
  await page.getByRole('dialog').getByLabel('Catatan').fill('Periksa apakah orangnya sama')
  await expectFit(page)
  await page.getByRole('button', { name: 'Kirim ke petugas' }).click()
  await held.getByText('Sudah diminta ulang').waitFor()
  await held.getByRole('link', { name: /Periksa/ }).click()
  // What it said is still read, in words.
  for (const said of ['Ya', '1 Jan 1960', 'Laki-laki']) await page.getByRole('definition').getByText(said, { exact: true }).waitFor()
  await expectFit(page)
  await phone.sync()
  expect(phone.level(application)).toMatchObject({ level: 'held', note: 'Periksa apakah orangnya sama' })
  expect(complaints).toEqual([])
  await page.close()
})

test('staff say what happened at a door whose code did not match, and know whom to call', async () => {
  const courier = await phoneOf(console.day, 'courier')
  const { parcel } = await giveParcel(console.day)
  const body = { at: console.day.deps.clock.now(), receiver: 'self', receiverName: 'Siti Rohana', code: '40711111', noCodeReason: null, place: null } as const
  await courier.finalise({ kind: 'delivered', entity: parcel, body })
  await courier.sync()
  const { page, complaints } = await console.work('officer', OFFICE, 'berkas')
  const held = page.getByRole('region', { name: 'Tertahan' }).getByRole('listitem').filter({ hasText: 'Penyerahan' })
  await held.getByText('Si••• Ro•••').first().waitFor()
  await held.getByRole('link', { name: /Periksa/ }).click()
  await page.getByText('Menurut kurir diterima oleh').waitFor()
  await page.getByRole('radio', { name: /Paspor sudah diterima/ }).check()
  await page.getByLabel('Bagaimana Anda tahu?').fill('Penerima ditelepon')
  await expectFit(page, 'console-held-door')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('heading', { level: 1, name: 'Berkas' }).waitFor()
  await held.waitFor({ state: 'detached' })
  expect(await console.day.db.query('select status from parcel where id = $1', [parcel])).toEqual([{ status: 'delivered' }])
  expect(complaints).toEqual([])
  await page.close()
})
