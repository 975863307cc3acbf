import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../src/http/listen.ts'
import { createApp } from '../../src/app.ts'
import { GATEWAY_KEY } from '../phone/world.ts'
import { siti } from '../sync/field-office.ts'
import { buildApp, enrolPhone, openFieldDay, tellVisit, typePin, type FieldDay } from './field-day.ts'

let day: FieldDay
beforeAll(async () => { day = await openFieldDay() })
afterAll(() => day?.close())

test('a newer app waits for the officer’s word, and never reloads a page under somebody’s hands', async () => {
  await tellVisit(day, [siti])
  const { page, context } = await day.open(day.newProfile())
  await enrolPhone(day, page)
  await page.getByText('tersimpan', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^Berangkat/ }).click()
  await page.getByRole('button', { name: 'Ambil no. 1, Siti Rohana' }).click()
  await page.getByText('Ya, bersedia').click()
  await page.getByRole('button', { name: 'Lanjut ke identitas' }).click()
  await page.getByLabel('Tempat lahir').fill('Penyengat')

  await day.stopServer()
  await buildApp(`${day.fieldDir}-2`, '0.2.0')
  const server = await listen(createApp(day.deps, { gatewayKeys: [GATEWAY_KEY], fieldDir: `${day.fieldDir}-2` }), { port: day.port, host: '127.0.0.1' })
  const other = await context.newPage()
  await other.goto(day.url)
  await typePin(other)
  await other.getByRole('link', { name: 'Kirim', exact: true }).click()
  await other.getByText('Versi 0.1.0').waitFor()
  await other.evaluate('navigator.serviceWorker.getRegistration().then((each) => each.update())')
  await other.getByText('Versi baru siap').waitFor()
  await other.getByRole('button', { name: 'Pasang' }).click()
  await other.getByText('PIN 6 angka').waitFor()
  await typePin(other)
  await other.getByRole('link', { name: 'Kirim', exact: true }).click()
  await other.getByText('Versi 0.2.0').waitFor()

  expect(await page.getByLabel('Tempat lahir').inputValue()).toBe('Penyengat')
  await page.getByRole('button', { name: 'Kembali' }).click()
  await page.getByRole('button', { name: 'Kembali' }).click()
  // Out of the form, it follows.
  await page.getByText('PIN 6 angka').waitFor()
  await typePin(page)
  await page.getByRole('button', { name: /Siti Rohana/ }).first().click()
  await page.getByRole('button', { name: 'Lanjutkan Siti Rohana' }).click()
  await page.getByRole('button', { name: 'Lanjut ke identitas' }).or(page.getByLabel('Tempat lahir')).first().waitFor()
  await context.close()
  await server.close()
  await day.startServer()
})

test('a phone that was laid down locks itself, also in the middle of a form, and what was written is there again', async () => {
  await tellVisit(day, [{ ...siti, name: 'Rohani Kelian', nik: '2172015508600009' }])
  const { page, context } = await day.open(day.newProfile())
  await page.clock.install()
  await enrolPhone(day, page)
  await page.getByRole('link', { name: 'Peserta' }).click()
  await page.getByRole('button', { name: 'Ambil no. 1, Rohani Kelian' }).click()
  await page.getByText('Ya, bersedia').click()
  await page.getByRole('button', { name: 'Lanjut ke identitas' }).click()
  await page.getByLabel('Tempat lahir').fill('Penyengat')
  await page.clock.runFor('04:30')
  await page.getByLabel('Tempat lahir').press('End')
  await page.clock.runFor('04:30')
  expect(await page.getByLabel('Tempat lahir').inputValue()).toBe('Penyengat')
  await page.clock.runFor('01:00')
  await page.getByText('PIN 6 angka').waitFor()
  expect(await page.content()).not.toContain('Rohani')
  await typePin(page)
  expect(await page.getByLabel('Tempat lahir').inputValue()).toBe('Penyengat')
  await context.close()
})
