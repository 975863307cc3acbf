import { CODE_CHECK } from '@jemput/domain'
import { toBase64Url, type ParcelItem } from '@jemput/sync'
import { argon2id } from 'hash-wasm'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Told } from '../../src/store/items.ts'
import { expectFit, openStage, saved, shoot, sign, type Play, type Stage } from '../stage/play.ts'

let stage: Stage
let check: ParcelItem['check']
beforeAll(async () => {
  const salt = new Uint8Array(16).fill(5)
  const { iterations, parallelism, memorySize, hashLength } = CODE_CHECK
  check = { salt: toBase64Url(salt), hash: toBase64Url(await argon2id({ password: '4071', salt, iterations, parallelism, memorySize, hashLength, outputType: 'binary' })) }
  stage = await openStage()
})
afterAll(() => stage?.close())

const idOf = (no: number) => `0193f0a0-0000-7000-8000-0000000001a${no}`
const reasons = [['empty', 'Rumah kosong'], ['unknown', 'Alamat tidak ketemu'], ['not-entitled', 'Penerima tidak berhak'], ['refused', 'Menolak menerima'], ['road', 'Jalan putus atau cuaca']]
const parcel = (no: number, name: string, street: string, more: Partial<ParcelItem> = {}): Told => ({
  kind: 'parcel', id: idOf(no), gone: false,
  value: {
    id: idOf(no), number: `203948824${no}`, manifest: idOf(9), name, phone: '+628121000417', passport: '217', receiver: 'kk', receiverName: null, receivers: ['self', 'kk'], status: 'out',
    address: { street, rtrw: null, village: 'Kampung Baru', district: 'Kota Lama', city: 'Kota', postcode: null, landmark: null },
    attempts: [], attemptsAllowed: 3, reasons: reasons.map(([id = '', label = '']) => ({ id, label: { id: label, en: label } })), check, ...more,
  },
})
const route = (): Play => ({
  today: '2017-11-23', language: 'id', outdoor: false, bundles: [],
  items: [
    parcel(1, 'Nurhayati binti Daud', 'Jl. Wiratno, Gg. Salak 2 No. 11', { receiverName: 'Daud Hasan' }), parcel(2, 'Ahmad Fauzi', 'Jl. Basuki Rahmat 40'),
    parcel(3, 'Siti Zubaidah', 'Kampung Bugis RT 2', { status: 'failed', attempts: [{ at: Date.now() - 172_800_000, reason: 'empty' }, { at: Date.now() - 86_400_000, reason: 'unknown' }] }),
  ],
})
const act = (page: Page, name: string | RegExp) => page.locator('.act').getByRole('button', { name }).click()
const records = (page: Page) => page.evaluate(() => window.openRecords())
async function toCode(page: Page) {
  await act(page, 'Buka kiriman 1')
  await act(page, 'Serahkan')
  await page.getByRole('heading', { name: 'Kode penerima' }).waitFor()
}

test('a passport is handed over without any signal: code, who, signature, photo; ten seconds to take it back, then it is sealed', async () => {
  const phone = await stage.newPhone()
  const page = await stage.show(phone, route())
  await page.getByText('Berikutnya, nomor 1').waitFor()
  await expectFit(page, 'route')
  await act(page, 'Buka kiriman 1')
  await page.getByText('0812-••••-0417').waitFor()
  expect(await page.getByText('+628121000417').count()).toBe(0)
  await expectFit(page, 'parcel')
  await act(page, 'Serahkan')
  await expectFit(page, 'code')

  for (const digit of '40721111') await page.getByRole('button', { name: digit, exact: true }).click()
  await page.getByText('Kode tidak cocok. Sisa 4 kali.').waitFor()
  await page.keyboard.type('40712683')
  await page.getByText('Cocok di HP.').waitFor()
  await expectFit(page, 'code fits')
  await act(page, 'Lanjut')
  await act(page, 'Pilih yang menerima')
  await page.getByLabel('Keluarga satu KK').click()
  expect(await page.getByLabel('Nama penerima').inputValue()).toBe('Daud Hasan')
  await sign(page)
  await act(page, 'Foto serah terima')
  await shoot(page)
  await page.getByText('±12 m').waitFor()
  await expectFit(page, 'proof')
  await act(page, 'Serahkan paspor')
  await page.getByText('Bukti di HP saja.').waitFor()
  await expectFit(page, 'handed over')
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await act(page, 'Serahkan paspor')
  await page.getByText('Bukti di HP saja.').waitFor()
  expect(await records(page)).toEqual([])

  await act(page, 'Ke kiriman 2')
  await page.getByText('Boleh terima').waitFor()
  await page.getByRole('button', { name: 'Kembali' }).click()
  await page.getByRole('button', { name: '1 selesai: 1 diserahkan, 0 gagal' }).click()
  await page.getByText('diserahkan, Da••• Ha•••').waitFor()
  await expectFit(page, 'route with one done')
  const [record, ...more] = await records(page)
  expect(more).toEqual([])
  expect(record).toMatchObject({
    kind: 'delivered', entity: idOf(1),
    body: { receiver: 'kk', receiverName: 'Daud Hasan', code: '40712683', noCodeReason: null, place: { lat: -3.1, lng: 130.49, accuracy: 12 } },
  })
  expect(record?.photos.map(({ use, mime }) => `${use} ${mime}`).sort()).toEqual(['photo image/jpeg', 'signature image/png'])
  expect(stage.complaints).toEqual([])
  await phone.close()
})

test('after five wrong codes nothing is handed over, also when the phone was opened again in between', async () => {
  const phone = await stage.newPhone()
  let page = await stage.show(phone, route())
  await toCode(page)
  for (const left of [4, 3, 2]) {
    await page.keyboard.type('99999999')
    await page.getByText(`Sisa ${left} kali.`).waitFor()
  }
  await page.keyboard.type('1')
  await page.getByRole('button', { name: 'Kembali' }).click()
  await page.getByRole('button', { name: 'Serahkan' }).waitFor()
  await page.close()
  page = await stage.show(phone, route())
  await toCodeAgain(page)
  await page.getByRole('button', { name: 'Hapus semua' }).click()
  for (let i = 0; i < 2; i += 1) {
    await page.keyboard.type('99999999')
    await page.getByText('Sisa 1 kali.').or(page.getByText('Jangan serahkan')).waitFor()
  }
  await page.getByText('Jangan serahkan').waitFor()
  await expectFit(page, 'blocked')
  await act(page, 'Gagal antar')
  await page.getByText('Mengapa?').waitFor()
  await phone.close()
})
async function toCodeAgain(page: Page) {
  await act(page, 'Buka kiriman 1')
  await page.getByRole('heading', { name: 'Kode penerima' }).waitFor()
}

test('who has no code receives it for a reason, and the office reads the reason', async () => {
  const phone = await stage.newPhone()
  const page = await stage.show(phone, route())
  await toCode(page)
  await page.getByRole('button', { name: 'Penerima tidak punya kode' }).click()
  await page.getByRole('button', { name: 'Lanjut tanpa kode' }).click()
  await page.getByText('Pilih atau tulis alasannya.').waitFor()
  await page.getByLabel('HP hilang atau rusak').click()
  await expectFit(page, 'no code')
  await page.getByRole('button', { name: 'Lanjut tanpa kode' }).click()
  await page.getByLabel('Nurhayati binti Daud sendiri').click()
  await sign(page)
  await act(page, 'Foto serah terima')
  await shoot(page)
  await act(page, 'Serahkan paspor')
  await act(page, 'Ke kiriman 2')
  await page.getByText('Boleh terima').waitFor()
  expect(await records(page)).toMatchObject([{ kind: 'delivered', body: { receiver: 'self', receiverName: 'Nurhayati binti Daud', code: null, noCodeReason: 'HP hilang atau rusak' } }])
  await phone.close()
})

test('a phone that dies in the seconds of taking back has sealed it, once, when it is opened again', async () => {
  const phone = await stage.newPhone()
  await phone.clock.install()
  const page = await stage.show(phone, route())
  await act(page, 'Buka kiriman 1')
  await act(page, 'Gagal antar')
  await page.getByLabel('Alamat tidak ketemu').click()
  await act(page, 'Simpan tanpa foto')
  await page.getByRole('button', { name: 'Urungkan' }).waitFor()
  await page.close({ runBeforeUnload: false })

  await phone.clock.fastForward(60_000)
  const again = await stage.show(phone, route())
  await again.getByRole('button', { name: '1 selesai: 0 diserahkan, 1 gagal' }).click()
  await again.getByText('gagal antar, alamat tidak ketemu').waitFor()
  expect(await records(again)).toMatchObject([{ kind: 'attempt-failed', entity: idOf(1), body: { reason: 'unknown', note: null } }])
  await phone.close()
})

test('a door where nobody is: reason, photo, note, and what happens next; after the last visit it goes back; the day adds up', async () => {
  const phone = await stage.newPhone()
  const page = await stage.show(phone, route())
  await page.getByRole('button', { name: 'Siti Zubaidah' }).click()
  await page.getByText('Kedatangan 2').waitFor()
  await act(page, 'Gagal antar')
  await page.getByText('tidak, ini yang terakhir').waitFor()
  await act(page, 'Pilih alasannya')
  await page.getByLabel('Rumah kosong').click()
  await act(page, 'Foto rumah')
  await shoot(page)
  await page.getByLabel('Catatan').fill('Tetangga bilang sedang di Batam')
  await saved(page)
  await expectFit(page, 'failed')
  await act(page, 'Simpan gagal antar')
  await page.getByText('Rumah kosong, pukul').waitFor()
  await act(page, 'Ke kiriman 2')
  await page.getByRole('button', { name: 'Kembali' }).click()
  await page.getByRole('button', { name: 'Tutup hari' }).click()
  await page.getByText('2 kiriman belum didatangi.').waitFor()
  expect(await page.locator('.calc dd').allTextContents()).toEqual(['3', '0', '1', '2'])
  await page.getByText('Bawa ke loket, 1 paspor').waitFor()
  await expectFit(page, 'close of day')
  const [record] = await records(page)
  expect(record).toMatchObject({ kind: 'attempt-failed', entity: idOf(3), body: { reason: 'empty', note: 'Tetangga bilang sedang di Batam' }, photos: [{ use: 'photo', mime: 'image/jpeg' }] })
  expect(stage.complaints).toEqual([])
  await phone.close()
})
