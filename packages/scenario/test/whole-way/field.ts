import { openProfile } from '@jemput/chromium'
import type { BrowserContext, Page } from 'playwright-core'
import { photoFile } from './photo.ts'
import { look } from './screens.ts'

export const PIN = '290417'
export type Phone = { context: BrowserContext; page: Page }

/** A phone in somebody's hand: a browser with a profile of its own, which is there again after the browser died. */
export async function takePhone(profile: string, url: string): Promise<Phone> {
  const context = await openProfile(profile)
  const page = context.pages()[0] ?? await context.newPage()
  await page.goto(`${url}/field/`)
  return { context, page }
}

/** Types digits on the screen's own keys. */
export async function typeKeys(page: Page, digits: string): Promise<void> {
  for (const digit of digits) await page.getByRole('button', { name: digit, exact: true }).click()
}

/** Makes a browser the office's phone, and sets its PIN. */
export async function enrol(page: Page, code: string, label: string): Promise<void> {
  await page.getByLabel('Kode pendaftaran').fill(code)
  await page.getByLabel('Nama HP ini').fill(label)
  await page.getByRole('button', { name: 'Daftarkan' }).click()
  await page.getByRole('heading', { name: 'Buat PIN 6 angka' }).waitFor()
  await typeKeys(page, PIN)
  await page.getByRole('heading', { name: 'Ulangi PIN' }).waitFor()
  await typeKeys(page, PIN)
}

export const unlock = async ({ page }: Phone): Promise<void> => {
  await page.getByText('PIN 6 angka').first().waitFor()
  await typeKeys(page, PIN)
  await page.getByRole('navigation').waitFor()
}

const go = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const field = (page: Page, question: string) => page.locator(`[data-question="${question}"]`)

export async function agree(page: Page): Promise<void> {
  await page.getByText('Ya, bersedia').first().click()
}

/** A photo as the phone's own camera app gives one: a file. */
export async function choosePhoto(page: Page, question: string, seed: number): Promise<void> {
  await field(page, question).locator('input[type=file]').setInputFiles(await photoFile(seed))
  await go(page, /^Pakai/)
  await field(page, question).locator('img').waitFor()
}

/** A photo by the camera of the page. */
export async function takePhoto(page: Page, question: string): Promise<void> {
  await field(page, question).getByRole('button', { name: 'Foto', exact: true }).click()
  await go(page, 'Jepret')
  await go(page, /^Pakai/)
  await field(page, question).locator('img').waitFor()
}

/** A few strokes in the box. */
export async function sign(page: Page): Promise<void> {
  const canvas = page.locator('canvas').last()
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('there is nowhere to sign')
  await page.mouse.move(box.x + 30, box.y + box.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= 12; step++) await page.mouse.move(box.x + 30 + step * 15, box.y + box.height / 2 + (step % 2 === 0 ? 18 : -18))
  await page.mouse.up()
}

export type Person = { nik: string; name: string; contact: string }

/** Who it is. The NIK fills in what it says. */
export async function identify(page: Page, { nik, name }: Person): Promise<void> {
  await page.getByLabel('NIK', { exact: true }).fill(nik)
  await page.getByText(/^Cocok: /).waitFor()
  await page.getByLabel('Nama lengkap').fill(name)
  await page.getByLabel('Tempat lahir').fill('Kijang')
}

/** From the address to the end: papers, face, signature, review. */
export async function finish(page: Page, { contact }: Person, seed: number): Promise<void> {
  await page.getByLabel('Alamat tempat tinggal').fill('Jl Contoh 10 Kijang')
  await page.getByLabel(/^Nomor HP/).fill(contact)
  await go(page, 'Lanjut ke dokumen')
  await choosePhoto(page, 'ktpPhoto', seed)
  await choosePhoto(page, 'kkPhoto', seed + 1)
  await go(page, /^Lanjut ke foto/)
  await takePhoto(page, 'portrait')
  await sign(page)
  await go(page, 'Periksa sebelum pulang')
  await page.getByText('Sudah lengkap.').or(page.getByRole('button', { name: 'Selesai dan simpan' })).first().waitFor()
  await look(page, 'field-review')
  await go(page, 'Selesai dan simpan')
  await page.getByRole('heading', { name: 'Tersimpan di HP' }).waitFor()
  await go(page, 'Ke daftar peserta')
}

/** What the Kirim page counts, by the words of each level. */
export async function counts(page: Page): Promise<Record<string, number>> {
  await page.getByRole('link', { name: 'Kirim', exact: true }).click()
  await page.getByText('Diterima kantor', { exact: true }).waitFor()
  const rows = await page.getByRole('main').getByRole('listitem').allInnerTexts()
  return Object.fromEntries(rows.flatMap((row) => {
    const [, count = '', words = ''] = /^\s*(\d+)\s+(.+)/.exec(row) ?? []
    return count === '' ? [] : [[words.trim(), Number(count)]]
  }))
}

/** Everything that the browser keeps for this site, as one text: keys and values, bytes as latin 1 and as UTF-16. */
export const dumpOf = (page: Page): Promise<string> => page.evaluate<string>(dump)

/** Runs in the page, whose names this package does not know. */
const dump = `(async () => {
  const parts = []
  const tell = async (value) => {
    if (value instanceof Blob) return tell(new Uint8Array(await value.arrayBuffer()))
    if (value instanceof ArrayBuffer) return tell(new Uint8Array(value))
    if (value instanceof Uint8Array) parts.push(new TextDecoder('latin1').decode(value), new TextDecoder('utf-16').decode(value))
    else if (Array.isArray(value)) for (const each of value) await tell(each)
    else if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) { parts.push(key); await tell(each) }
    else parts.push(String(value))
  }
  const done = (request) => new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name))
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store)
      const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())])
      await tell(keys)
      await tell(values)
    }
    database.close()
  }
  await tell({ ...localStorage })
  return parts.join('\\n')
})()`
