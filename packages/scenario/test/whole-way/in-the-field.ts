import { killBrowser } from '@jemput/chromium'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { makeCode } from './at-the-office.ts'
import { agree, choosePhoto, counts, dumpOf, enrol, finish, identify, sign, takePhone, typeKeys, unlock } from './field.ts'
import { halimah, rohana, salim } from './people.ts'
import { look } from './screens.ts'
import type { World } from './world.ts'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** From the list of visits to the people of one. */
async function openVisit(page: Page, place: string): Promise<void> {
  const other = page.getByRole('button', { name: new RegExp(`^${place}`) })
  const shown = page.getByRole('heading', { name: new RegExp(`^${place}`) })
  await other.or(shown).first().waitFor()
  if (await other.isVisible()) await other.click()
  await press(page, /^Berangkat/)
}

/** The next door is large, the others are a list. */
async function openParcel(page: Page, name: string): Promise<void> {
  const isNext = await page.getByRole('heading', { name, level: 1 }).isVisible()
  await (isNext ? page.getByRole('button', { name: /^Buka kiriman/ }) : page.getByRole('button', { name: new RegExp(name) })).click()
}

/**
 * Three captures without any server: one of the roster, with a dead battery in the middle of it; somebody who walked in; her at home.
 * After another dead battery all of it is there. Then the server is back, and the browser dies while it sends. Returns what lay on the phone.
 */
export async function captureThree(world: World): Promise<string> {
  const profile = world.pocket('officer')
  let phone = await takePhone(profile, world.url)
  await enrol(phone.page, await makeCode(world, /Lapangan/), 'HP 1')
  await phone.page.getByText('tersimpan', { exact: true }).waitFor()
  await phone.page.getByText('Balai Desa Contoh').click()
  await phone.page.getByText('10 orang', { exact: true }).waitFor()
  await look(phone.page, 'field-ready')
  await world.stop()

  await press(phone.page, /^Berangkat/)
  await press(phone.page, /1 Rohana/)
  await press(phone.page, /^Ambil no. 1/)
  await agree(phone.page)
  await press(phone.page, 'Lanjut ke identitas')
  await identify(phone.page, rohana)
  await look(phone.page, 'field-identity')
  await press(phone.page, /^Lanjut ke alamat/)
  await phone.page.locator('[data-whole=true]', { hasText: 'Draf tersimpan di HP' }).waitFor()
  await killBrowser(phone.context)

  phone = await takePhone(profile, world.url)
  await phone.page.getByText('PIN 6 angka').first().waitFor()
  await look(phone.page, 'field-locked')
  await unlock(phone)
  await openVisit(phone.page, 'Balai Desa Contoh')
  await press(phone.page, /1 Rohana/)
  await press(phone.page, /^Lanjutkan/)
  await finish(phone.page, rohana, 10)

  await phone.page.getByRole('searchbox').waitFor()
  await look(phone.page, 'field-people')
  await press(phone.page, 'Datang langsung')
  await agree(phone.page)
  await press(phone.page, 'Lanjut ke identitas')
  await identify(phone.page, salim)
  await press(phone.page, /^Lanjut ke alamat/)
  await finish(phone.page, salim, 20)

  await phone.page.getByRole('link', { name: 'Kunjungan' }).click()
  await openVisit(phone.page, halimah.address)
  await press(phone.page, /1 Halimah/)
  await press(phone.page, /^Ambil/)
  await agree(phone.page)
  await press(phone.page, 'Lanjut ke identitas')
  await identify(phone.page, halimah)
  await press(phone.page, /^Lanjut ke/)
  await agree(phone.page)
  await press(phone.page, /^Lanjut ke/)
  await phone.page.getByText('Di tempat tidur').click()
  await choosePhoto(phone.page, 'letterPhoto', 30)
  await press(phone.page, /^Lanjut ke alamat/)
  await finish(phone.page, halimah, 40)
  await killBrowser(phone.context)

  phone = await takePhone(profile, world.url)
  await unlock(phone)
  expect(await counts(phone.page)).toMatchObject({ 'Di HP': 3, Terkirim: 0, Lengkap: 0, 'Diterima kantor': 0, Tertahan: 0 })
  await look(phone.page, 'field-send')
  const lay = await dumpOf(phone.page)
  const photoOnItsWay = phone.context.waitForEvent('request', (request) => request.url().includes('/media/'))
  await world.start()
  await photoOnItsWay
  await killBrowser(phone.context)

  phone = await takePhone(profile, world.url)
  // Locked as it is, what is sealed goes on leaving.
  await phone.page.getByText('Semua sudah sampai').waitFor({ timeout: 60_000 })
  await unlock(phone)
  expect(await counts(phone.page)).toMatchObject({ 'Di HP': 0, Terkirim: 0, Lengkap: 3, Tertahan: 0 })
  await phone.context.close()
  return lay
}

/** What the officer's phone says once the office has looked at all three. */
export async function seeAccepted(world: World): Promise<void> {
  const phone = await takePhone(world.pocket('officer'), world.url)
  await unlock(phone)
  await phone.page.getByRole('link', { name: 'Kirim', exact: true }).click()
  await press(phone.page, 'Kirim sekarang')
  await expect.poll(() => counts(phone.page), { timeout: 30_000 }).toMatchObject({ 'Diterima kantor': 3, Lengkap: 0 })
  await phone.context.close()
}

/** Without a server, one passport is handed over to whoever says the code, and one door stays shut; both are told when there is a network. */
export async function bringByPost(world: World, secret: string): Promise<string> {
  const phone = await takePhone(world.pocket('courier'), world.url)
  const { page } = phone
  await enrol(page, await makeCode(world, /Kurir/), 'HP Pos')
  await page.getByText(halimah.name).first().waitFor()
  await world.stop()
  await look(page, 'courier-route')
  await openParcel(page, halimah.name)
  await page.getByRole('button', { name: 'Serahkan' }).waitFor()
  await look(page, 'courier-parcel')
  await press(page, 'Serahkan')
  await typeKeys(page, secret)
  await page.getByText('Cocok di HP.').waitFor()
  await look(page, 'courier-code')
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByText(`${halimah.name} sendiri`).click()
  await sign(page)
  await press(page, 'Foto serah terima')
  await press(page, 'Jepret')
  await press(page, /^Pakai/)
  await page.getByRole('button', { name: 'Serahkan paspor' }).waitFor()
  await look(page, 'courier-proof')
  await press(page, 'Serahkan paspor')
  await page.getByText('Bukti di HP saja.').waitFor()
  await look(page, 'courier-done')
  await page.getByText('Sudah disegel.').waitFor({ timeout: 20_000 })
  await press(page, /^Ke kiriman/)
  await press(page, 'Gagal antar')
  await page.getByText(/^rumah kosong$/i).click()
  await press(page, 'Simpan tanpa foto')
  await page.getByText('Sudah disegel.').waitFor({ timeout: 20_000 })
  const lay = await dumpOf(page)
  await world.start()
  await press(page, /^Ke rute|^Tutup hari/)
  await page.getByRole('link', { name: 'Kirim', exact: true }).click()
  await press(page, 'Kirim sekarang')
  await world.phones.hears(halimah.phone, /sudah diserahkan/)
  await expect.poll(() => counts(page), { timeout: 60_000 }).toMatchObject({ 'Di HP': 0, Terkirim: 0, 'Diterima kantor': 2 })
  await phone.context.close()
  return lay
}
