import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Draft } from '../../src/store/desk.ts'
import { expectFit, formOf, openStage, saved, shoot, sign, type Play, type Stage } from '../stage/play.ts'

let stage: Stage
beforeAll(async () => { stage = await openStage() })
afterAll(() => stage?.close())

const bundle = formOf('tanjungpinang', 'hajj-visit')
const DRAFT = '0193f0a0-0000-7000-8000-0000000000e1'
const ROSTER = '0193f0a0-0000-7000-8000-000000000030'
const draft: Draft = {
  id: DRAFT, visit: '0193f0a0-0000-7000-8000-000000000001', roster: null, form: { id: 'hajj-visit', version: 1 }, language: 'id', page: null, answers: {}, overruled: {}, media: [],
}
const play = (more: Partial<Draft> = {}): Play => ({ today: '2019-02-13', language: 'id', outdoor: false, no: null, bundles: [bundle], items: [], draft: { ...draft, ...more } })
/** All that is written, up to the photos. */
const written = {
  consentCapture: true, nik: '8105015508600002', name: 'Saleha Rumalutur', birthDate: '1960-08-15', sex: 'F', birthPlace: 'Bula', address: 'Jl. Merdeka 27, Bula', phone: '+628121000444',
}
const go = (page: Page, name: string | RegExp) => page.locator('.act').getByRole('button', { name }).click()
/** A picture of so many pixels as a file: full of edges, or as blurred as can be. */
const picture = (page: Page, type: string, width: number, height: number, isSharp = true): Promise<Buffer> => page.evaluate(async ([type, width, height, isSharp]) => {
  const canvas = new OffscreenCanvas(Number(width), Number(height))
  const pen = canvas.getContext('2d')
  if (pen && isSharp) for (let x = 0; x < canvas.width; x += 20) for (let y = 0; y < canvas.height; y += 24) { pen.fillStyle = `hsl(${(x * 7 + y * 3) % 360} 60% ${(x + y) % 90}%)`; pen.fillRect(x, y, 12, 15) }
  return Array.from(new Uint8Array(await (await canvas.convertToBlob({ type: String(type), quality: 0.95 })).arrayBuffer()))
}, [type, width, height, isSharp] as const).then((bytes) => Buffer.from(bytes))

test('an officer captures somebody without any signal: words, photos by camera and by file, a signature; it claims no more than that it is on the phone', async () => {
  const phone = await stage.newPhone()
  const page = await stage.show(phone, play())
  await page.getByText('Bacakan dengan suara jelas').waitFor()
  await expectFit(page, 'consent')
  await page.getByText('Ya, bersedia').click()
  await go(page, 'Lanjut ke identitas')

  await page.locator('h1:focus').waitFor()
  await page.getByLabel('NIK').pressSequentially('8105015508')
  await page.getByText('Kurang 6 angka.').waitFor()
  await page.getByLabel('NIK').pressSequentially('600002')
  await page.getByText('Cocok: perempuan, 15 Agustus 1960.').waitFor()
  expect(await page.getByLabel('Tahun').inputValue()).toBe('1960')
  expect(await page.getByLabel('Perempuan').isChecked()).toBe(true)
  await page.getByLabel('Nama lengkap').fill(' Saleha  Rumalutur ')
  await page.getByLabel('Tempat lahir').fill('Bula')
  await expectFit(page, 'identity')
  await go(page, 'Lanjut ke alamat dan HP')
  await page.getByLabel('Alamat').fill('Jl. Merdeka 27, Bula')
  await go(page, 'Lanjut ke dokumen')
  await expectFit(page, 'documents')

  await go(page, 'Foto KTP')
  await page.getByText('Masih kabur').waitFor()
  await expectFit(page, 'camera')
  await shoot(page)
  await page.getByRole('region', { name: 'Foto KK' }).locator('input').setInputFiles({ name: 'kk.png', mimeType: 'image/png', buffer: await picture(page, 'image/png', 2400, 1800) })
  await page.getByText('Tajam', { exact: true }).waitFor()
  await expectFit(page, 'photo taken')
  await page.getByRole('button', { name: 'Pakai foto ini' }).click()
  await go(page, 'Lanjut ke foto dan tanda tangan')
  await go(page, 'Foto wajah')
  await page.getByText('mata', { exact: true }).waitFor()
  await shoot(page)
  await sign(page)
  await expectFit(page, 'signature')
  await go(page, 'Periksa sebelum pulang')
  await page.getByText('Sudah lengkap. Ibu Saleha boleh pulang.').waitFor()
  await expectFit(page, 'review')
  await go(page, 'Selesai dan simpan')
  await page.getByRole('heading', { name: 'Tersimpan di HP' }).waitFor()
  await page.getByText('Di HP saja.').waitFor()
  await expectFit(page, 'done')

  const { phone: _, ...sent } = written
  const [record, ...more] = await page.evaluate(() => window.openRecords())
  expect(more).toEqual([])
  expect(record).toMatchObject({ kind: 'capture', entity: DRAFT, body: { answers: { ...sent, minor: false, cannotSign: false }, overruled: {}, language: 'id' } })
  expect(record?.photos.map(({ use, mime }) => `${use} ${mime}`)).toEqual(['ktpPhoto image/jpeg', 'kkPhoto image/jpeg', 'portrait image/jpeg', 'signature image/png'])
  for (const { use, size, width, height, mime, markers } of record?.photos ?? []) {
    if (mime === 'image/png') continue
    expect(size, use).toBeLessThanOrEqual(use === 'portrait' ? 200_000 : 250_000)
    expect(width, use).toBeGreaterThanOrEqual(use === 'portrait' ? 480 : 1000)
    expect(markers, use).not.toContain('e1')
    if (use === 'portrait') expect(width / height).toBeCloseTo(35 / 45, 1)
  }
  expect(record).toMatchObject({ body: { thumbnail: expect.stringMatching(/^data:image\/jpeg;base64,.{100,11000}$/) } })
  expect(stage.complaints).toEqual([])
  await phone.close()
})

test('a blurred photo holds nobody back, and is not called done: the last page shows it, and takes it again', async () => {
  const phone = await stage.newPhone()
  const page = await stage.show(phone, play({ page: 'documents', answers: written }))
  const choose = async (name: string, buffer: Buffer, use: string) => {
    await page.getByRole('region', { name }).locator('input').setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer })
    await page.getByRole('button', { name: use }).click()
  }
  await choose('Foto KTP', await picture(page, 'image/jpeg', 1600, 1200, false), 'Pakai saja')
  await choose('Foto KK', await picture(page, 'image/jpeg', 1600, 1200), 'Pakai foto ini')
  await go(page, 'Lanjut ke foto dan tanda tangan')
  await go(page, 'Foto wajah')
  await shoot(page)
  await sign(page)
  await go(page, 'Periksa sebelum pulang')
  const again = page.getByRole('button', { name: 'Foto ulang KTP' })
  await again.getByText('Kabur, nilai 0.').waitFor()
  await page.getByText('Sudah lengkap. Ibu Saleha boleh pulang.').waitFor()
  expect(await page.getByRole('button', { name: /^Dokumen/ }).innerText()).toContain('lihat lagi')
  await expectFit(page, 'review with a blurred photo')

  await again.click()
  await page.getByRole('dialog', { name: 'Foto KTP' }).waitFor()
  await shoot(page)
  // What the camera of the test shows is sharper than nothing.
  await again.getByText('Kabur, nilai 0.').waitFor({ state: 'detached' })
  expect(stage.complaints).toEqual([])
  await phone.close()
})

test('a phone that dies in the middle of a number has half of it, on the same page, when it is opened again', async () => {
  const phone = await stage.newPhone()
  const page = await stage.show(phone, play({ page: 'identity', answers: { consentCapture: true } }))
  await page.getByLabel('NIK').pressSequentially('810501550')
  await page.getByLabel('Tanggal', { exact: true }).fill('1')
  await saved(page)
  await page.close({ runBeforeUnload: false })

  const again = await stage.show(phone, play({ page: 'consent' }))
  await again.getByLabel('NIK').waitFor()
  expect(await again.getByLabel('NIK').inputValue()).toBe('810501550')
  expect(await again.getByLabel('Tanggal', { exact: true }).inputValue()).toBe('1')
  await again.getByText('Langkah 2 dari').waitFor()
  await phone.close()
})

test('a signature is kept as it is written, and can be started again', async () => {
  const phone = await stage.newPhone()
  const page = await stage.show(phone, play({ page: 'biometric', answers: written }))
  await sign(page)
  await saved(page)
  await page.close()
  const again = await stage.show(phone, play())
  await again.getByRole('img', { name: 'Tanda tangan ada' }).waitFor()
  await again.getByRole('button', { name: 'Ulangi' }).click()
  await again.getByText('Tanda tangan di kotak ini').waitFor()
  await go(again, 'Periksa sebelum pulang')
  await again.getByRole('button', { name: /^Tanda tangan/ }).waitFor()
  await phone.close()
})

test('a file that is no photo, a broken one and one with too few pixels are refused with what to do; the draft stays', async () => {
  const phone = await stage.newPhone()
  const page = await stage.show(phone, play({ page: 'documents', answers: written }))
  const offer = async (name: string, buffer: Buffer) => {
    await page.getByRole('region', { name: 'Foto KTP' }).locator('input').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
    const refusal = await page.getByRole('alert').innerText()
    await expectFit(page, `refused ${name}`)
    await page.getByRole('button', { name: 'Kembali' }).last().click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    return refusal
  }
  expect(await offer('surat.jpg', Buffer.from('%PDF-1.7 not a photo'))).toBe('Berkas ini bukan foto. Pilih foto JPEG atau PNG.')
  expect(await offer('kosong.jpg', Buffer.alloc(0))).toBe('Berkas ini kosong. Pilih foto yang lain.')
  expect(await offer('rusak.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2000, 7)]))).toBe('Foto ini rusak atau tidak dikenal HP ini. Foto ulang di sini.')
  expect(await offer('kecil.png', await picture(page, 'image/png', 640, 400))).toBe('Foto ini terlalu kecil: lebarnya 640 titik, perlu 1000. Foto lebih dekat.')
  await page.getByRole('button', { name: 'Foto KTP' }).waitFor()
  expect(stage.complaints).toEqual([])
  await phone.close()
})

test('without a camera there are two other ways, and words about it', async () => {
  const phone = await stage.newPhone()
  await phone.addInitScript(() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError')) })
  const page = await stage.show(phone, play({ page: 'documents', answers: written }))
  await go(page, 'Foto KTP')
  await page.getByText('Kamera tidak diizinkan').waitFor()
  await expectFit(page, 'no camera')
  const [system, file] = [page.getByLabel('Kamera HP'), page.getByRole('dialog').getByLabel('Berkas')]
  expect(await system.getAttribute('capture')).toBe('environment')
  expect(await file.getAttribute('capture')).toBeNull()
  await file.setInputFiles({ name: 'ktp.jpg', mimeType: 'image/jpeg', buffer: await picture(page, 'image/jpeg', 1600, 1000) })
  await page.getByRole('button', { name: 'Pakai foto ini' }).click()
  await page.getByRole('region', { name: 'Foto KTP' }).getByRole('button', { name: 'Foto ulang' }).waitFor()
  await phone.close()
})

test('what contradicts the number holds the person back, and the way there is one tap; a reason lets them go', async () => {
  const phone = await stage.newPhone()
  const media = [{ sha256: 'a'.repeat(64), size: 1, mime: 'image/jpeg' as const, use: 'x' }]
  const photo = media[0]?.sha256 ?? null
  const page = await stage.show(phone, play({ page: 'review', answers: { ...written, birthDate: '1960-08-16', ktpPhoto: photo, kkPhoto: photo, portrait: photo, signature: photo } }))
  await page.getByText('Tinggal 1 hal lagi sebelum Ibu Saleha pulang.').waitFor()
  await expectFit(page, 'review with a contradiction')
  await go(page, 'Perbaiki tanggal lahir')
  await page.locator('[data-question="birthDate"] input:focus').first().waitFor()
  await page.getByText('Tidak cocok: menurut NIK, 15 Agustus 1960. Cocokkan dengan KTP.').waitFor()
  await go(page, 'Periksa sebelum pulang')
  await go(page, 'Simpan dengan alasan')
  await page.getByRole('button', { name: 'Simpan alasan' }).click()
  await page.getByText('Tulis alasannya, sedikitnya lima huruf.').waitFor()
  await expectFit(page, 'reason')
  await page.getByLabel('Tulis alasan bila tetap dilanjutkan.').fill('KTP salah cetak, lihat akta')
  await page.getByRole('button', { name: 'Simpan alasan' }).click()
  await page.getByText('Sudah lengkap.').waitFor()
  await page.getByText('KTP salah cetak, lihat akta').waitFor()
  await page.getByRole('button', { name: 'Selesai dan simpan' }).waitFor()
  await page.getByRole('button', { name: 'Hapus alasan' }).click()
  await page.getByText('Tinggal 1 hal lagi').waitFor()
  await phone.close()
})

test('whoever is not willing is asked nothing more, and nothing of them stays', async () => {
  const phone = await stage.newPhone()
  const page = await stage.show(phone, { ...play({ roster: ROSTER, answers: { name: 'Saleha Rumalutur' } }), no: 30 })
  await page.getByText('Tidak bersedia').click()
  await go(page, 'Akhiri tanpa data')
  await expectFit(page, 'stopped')
  await go(page, 'Catat tidak bersedia')
  await page.getByRole('heading', { name: 'Daftar sesudahnya' }).waitFor()
  expect(await page.evaluate(() => window.openRecords())).toMatchObject([{ kind: 'absent', entity: ROSTER, body: { reason: 'refused' }, photos: [] }])
  await phone.close()
})

test('the same in English', async () => {
  const phone = await stage.newPhone()
  const page = await stage.show(phone, { ...play({ page: 'identity', answers: written }), language: 'en' })
  await page.getByText('Fits: female, 15 August 1960.').waitFor()
  await go(page, /^On to/)
  await page.getByText('Step 3 of').waitFor()
  await phone.close()
})
