import { expect } from 'vitest'
import { budi, DIAL, halimah, OFFICE, rohana, roster, salim, SMS } from './people.ts'
import { look } from './screens.ts'
import { initials, openRow, PASSWORD } from './staff.ts'
import type { World } from './world.ts'

/** A phone books by USSD, a family asks by SMS that officers come. Returns the booking's code. */
export async function bookAndAsk({ phones }: World): Promise<{ code: string; comes: number }> {
  await phones.dial(budi.phone, DIAL)
  for (const text of ['1', '1', '1', '1', budi.nik, budi.name, '1']) await phones.answer(budi.phone, text)
  const [, day = '', month = '', year = '', hour = '', code = ''] = await phones.hears(
    budi.phone, /terkonfirmasi \S+ (\d\d)\/(\d\d)\/(\d\d) (\d\d).* Kode (\d{4}-\d{4})/s)
  await phones.sms(halimah.phone, SMS, `SAKIT#${halimah.name}#${halimah.address}#${halimah.contact}`)
  for (const text of ['YA', '1', '2', '1', '1']) await phones.sms(halimah.phone, SMS, text)
  await phones.hears(halimah.phone, /Permintaan kunjungan no. 1 kami terima/)
  // The office's clock is seven hours ahead.
  return { code, comes: Date.UTC(2000 + Number(year), Number(month) - 1, Number(day), Number(hour) - 7) }
}

/** He comes on his day, and his code brings him in. */
export async function comeToTheCounter(world: World, { code, comes }: { code: string; comes: number }): Promise<void> {
  await world.phones.moveClock(comes)
  const { page } = await world.seat('officer', 'hari-ini')
  await page.getByRole('row').filter({ hasText: 'A-001' }).getByText('Belum datang').waitFor()
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.getByText('Silakan menunggu').waitFor()
  await look(page, 'console-today')
  await page.context().close()
  await world.phones.realClock()
}

/** What no rule understands is read by a person, and answered on the same phone. */
export async function answerByHand(world: World): Promise<void> {
  for (const text of ['bu saya perlu bawa apa saja ya', 'ijazah asli atau fotokopi']) await world.phones.sms(budi.phone, SMS, text)
  const { page } = await world.seat('officer', 'pesan')
  await page.getByRole('link', { name: /^Belum terjawab/ }).click()
  await page.getByRole('row').getByRole('link').first().click()
  await page.getByText('ijazah asli atau fotokopi').waitFor()
  await page.getByLabel('Jawaban lewat SMS').fill('Bawa ijazah asli dan satu fotokopi.')
  await page.getByText('1 SMS, ').waitFor()
  await look(page, 'console-conversation')
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await world.phones.hears(budi.phone, /Bawa ijazah asli dan satu fotokopi/)
  await page.getByText('Percakapan ini sudah ditutup.').waitFor()
  await page.getByRole('link', { name: 'SMS keluar' }).click()
  await page.getByRole('row').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Perlihatkan nomor' }).waitFor()
  await look(page, 'console-messages')
  await page.context().close()
}

/** The request is taken, and a visit to her home is planned; the family hears of both. */
export async function planHomeVisit(world: World): Promise<void> {
  const { page } = await world.seat('triage', 'kunjungan')
  await openRow(page, halimah.name)
  await page.getByRole('button', { name: 'Terima permintaan' }).waitFor()
  await look(page, 'console-sick-request')
  await page.getByRole('button', { name: 'Terima permintaan' }).click()
  await world.phones.hears(halimah.phone, /kunjungan no. 1 disetujui/)
  await page.getByRole('link', { name: 'Rencanakan kunjungan' }).last().click()
  await page.getByLabel('Petugas Lapangan Contoh').check()
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await page.getByText('Daftar orang').waitFor()
  await world.phones.hears(halimah.phone, /Petugas datang/)
  await page.context().close()
}

/** A village with a roster of ten, pasted. */
export async function planVillage(world: World): Promise<void> {
  const { page } = await world.seat('office-admin', 'kunjungan/baru')
  await page.getByLabel('Tempat').fill('Balai Desa Contoh')
  await page.getByRole('button', { name: 'Simpan kunjungan' }).click()
  await page.getByLabel('Daftar nama').fill(roster)
  await page.getByRole('button', { name: 'Muat daftar' }).click()
  await page.getByText('10 nama dimuat').waitFor()
  await page.getByRole('button', { name: 'Tugaskan petugas' }).click()
  await page.getByLabel('Petugas Lapangan Contoh').check()
  await page.getByRole('button', { name: 'Simpan tim' }).click()
  await page.getByRole('button', { name: 'Ubah tim' }).waitFor()
  await look(page, 'console-visit')
  await page.context().close()
}

/** A code with which the phone of somebody is enrolled: eight digits. */
export async function makeCode(world: World, who: RegExp): Promise<string> {
  const { page } = await world.seat('office-admin', 'perangkat')
  const label = await page.locator('select[name=staff] option').filter({ hasText: who }).textContent()
  await page.getByLabel('Petugas atau kurir').selectOption({ label: label ?? '' })
  await page.getByRole('button', { name: 'Buat kode' }).click()
  const code = await page.locator('.ticket b.code').innerText()
  await look(page, 'console-phones')
  await page.context().close()
  return code.replaceAll(/\D/g, '')
}

/** All four are accepted and told; two passports are made, and both applicants ask for the post. */
export async function acceptAll(world: World, booked: string): Promise<void> {
  const { phones } = world
  const { page, go } = await world.seat('officer', 'berkas')
  for (const person of [halimah, rohana, salim, budi]) {
    await go('berkas')
    await page.getByRole('row').filter({ hasText: initials(person.name) }).waitFor()
    if (person === rohana) await look(page, 'console-applications')
    await openRow(page, initials(person.name))
    // Papers, face and signature; the doctor's letter is not for the counter's eyes.
    if (person !== budi) await expect.poll(() => page.evaluate(countPhotos), { timeout: 15_000 }).toBe(4)
    if (person === rohana) await look(page, 'console-application')
    await page.getByRole('button', { name: 'Terima berkas' }).click()
    await page.getByLabel('Nomor paspor').waitFor()
    await phones.hears(person.phone, /Berkas .* diterima/)
  }
  const [, hers = ''] = await phones.hears(halimah.phone, /diterima. Simpan kode (\d{4}-\d{4})/)
  for (const [person, passport, code, born] of [[halimah, 'X1234567', hers, '15081960'], [budi, 'X7654321', booked, budi.born]] as const) {
    await go('berkas')
    await openRow(page, initials(person.name))
    await page.getByLabel('Nomor paspor').fill(passport)
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await phones.hears(person.phone, /selesai, kode/)
    for (const text of [`KIRIM ${code}`, 'YA', '1', 'Jl Contoh 10 RT 2/1', 'Kijang Kota', 'Bintan Timur', 'Bintan', 'belakang musala', born, '1']) {
      await phones.sms(person.phone, SMS, text)
    }
    await phones.hears(person.phone, /Paspor akan diantar Pos/)
  }
  await page.context().close()
}

/** Photos that the page shows, once they are there. */
const countPhotos = `[...document.querySelectorAll('img')].filter(({ src, naturalWidth }) => src.includes('/photos/') && naturalWidth > 0).length`

/** Two count the two passports; only when both counted the same does the courier sign. Returns the code that she says at the door. */
export async function handOverToThePost(world: World): Promise<string> {
  const { page } = await world.seat('officer', 'serah-terima')
  await page.getByLabel('Pilih semua').check()
  await page.locator('.make select').selectOption({ label: 'Kurir Contoh' })
  const numbers = (await page.locator('.choices .number').allInnerTexts()).filter((text) => /^\d{4}-\d{4}-\d{2}$/.test(text))
  expect(numbers).toHaveLength(2)
  await page.getByRole('button', { name: 'Buat manifes, 2 paspor' }).click()
  for (const side of ['keluar dari kantor', 'masuk ke kurir']) {
    for (const number of numbers) {
      await page.getByLabel(`Kode kiriman, ${side}`).fill(number)
      await page.keyboard.press('Enter')
    }
  }
  await page.getByRole('button', { name: /^Serahkan 2/ }).waitFor()
  await look(page, 'console-handover')
  await page.getByRole('button', { name: /^Serahkan 2/ }).click()
  await page.getByLabel('Surel kurir').fill(`courier@${OFFICE}.contoh.example`)
  await page.getByLabel('Kata sandi kurir').fill(PASSWORD)
  await page.getByRole('button', { name: 'Terima dan tanda tangani' }).click()
  const [, secret = ''] = await world.phones.hears(halimah.phone, /Kode terima (\d{4}-\d{4})/)
  await world.phones.hears(budi.phone, /Kode terima/)
  await page.context().close()
  return secret.replace('-', '')
}

/** The console says who has each of the two passports now. */
export async function seeCustody(world: World): Promise<void> {
  const { page } = await world.seat('officer', 'serah-terima')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name }).filter({ hasText: /Penerima|Kurir/ })
  await row(halimah.name).getByText('Diserahkan').waitFor()
  await row(budi.name).getByText('1 kali gagal').waitFor()
  await look(page, 'console-custody')
  await page.context().close()
}
