import type { Page } from 'playwright-core'
import sharp from 'sharp'

/** A photo as a file: sharp, of its own, and as large as a form wants it. */
export async function photoFile(seed: number, width = 1200, height = 960): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const pixels = Buffer.alloc((width / 8) * (height / 8) * 3)
  let state = seed * 2_654_435_761 >>> 0
  for (let at = 0; at < pixels.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    pixels[at] = state >>> 24
  }
  const buffer = await sharp(pixels, { raw: { width: width / 8, height: height / 8, channels: 3 } }).resize(width, height, { kernel: 'nearest' }).jpeg({ quality: 70 }).toBuffer()
  return { name: `${seed}.jpg`, mimeType: 'image/jpeg', buffer }
}

export type Captured = { birthPlace: string; address: string; photos: number }

/** Goes through the form of a Hajj visit, as an officer does with somebody of the roster, up to the review. */
export async function fillHajjForm(page: Page, { birthPlace, address, photos }: Captured): Promise<void> {
  await page.getByText('Ya, bersedia').click()
  await page.getByRole('button', { name: 'Lanjut ke identitas' }).click()
  await page.getByLabel('Tempat lahir').fill(birthPlace)
  await page.getByRole('button', { name: 'Lanjut ke alamat dan hp' }).click()
  await page.getByLabel('Alamat tempat tinggal').fill(address)
  await page.getByRole('button', { name: 'Lanjut ke dokumen' }).click()
  await takePhoto(page, 'ktpPhoto', photos)
  await takePhoto(page, 'kkPhoto', photos + 1)
  await page.getByRole('button', { name: 'Lanjut ke foto dan tanda tangan' }).click()
  await takePhoto(page, 'portrait', photos + 2)
  await sign(page)
  await page.getByRole('button', { name: 'Periksa sebelum pulang' }).click()
  await page.getByRole('heading', { name: 'Periksa sebelum pulang' }).waitFor()
}

async function takePhoto(page: Page, question: string, seed: number): Promise<void> {
  const field = page.locator(`[data-question="${question}"]`)
  await field.locator('input[type="file"]').setInputFiles(await photoFile(seed))
  await page.getByRole('button', { name: /^Pakai/ }).click()
  await field.locator('img').waitFor()
}

async function sign(page: Page): Promise<void> {
  const canvas = page.locator('[data-question="signature"] canvas')
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('there is nothing to sign on')
  await page.mouse.move(box.x + 30, box.y + box.height / 2)
  await page.mouse.down()
  for (let at = 0; at < 12; at++) await page.mouse.move(box.x + 30 + at * 18, box.y + box.height / 2 + (at % 2 === 0 ? 18 : -18))
  await page.mouse.up()
}
