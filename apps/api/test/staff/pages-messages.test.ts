import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMetrics } from '../../src/metrics.ts'
import { africasTalking } from '../../src/phone/gateways/africastalking.ts'
import { post as queue } from '../../src/phone/outbox.ts'
import { openOutbox } from '../../src/phone/send.ts'
import { gatewayThat } from '../phone/gateway-that.ts'
import { dialler, post, smsBody } from '../phone/world.ts'
import { expectFit, openConsole, type Console } from './at-the-console.ts'

const OFFICE = 'bogor'
let console: Console
beforeAll(async () => { console = await openConsole() })
afterAll(() => console?.close())

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })
/** Lets one SMS go out, to a gateway that answers so. */
async function send(text: string, phone: string, ...answers: Parameters<typeof gatewayThat>) {
  const { day: { deps } } = console
  const office = deps.shelf.newest(OFFICE)
  if (!office) throw new Error('no office')
  await queue({ sql: deps.db, office, phone, keys: deps.keys, now: deps.clock.now() }, { text, lane: 'reply' })
  const outbox = openOutbox(deps, gatewayThat(...answers).sender, africasTalking, createMetrics())
  await outbox.step()
  await outbox.finish()
}

test('an SMS that nobody understands becomes a task, is read, answered and closed', async () => {
  const texts = ['kak paspor ibu saya gimana ya', 'mohon dijawab ya', 'ini soal ibu saya']
  for (const [place, text] of texts.entries()) await post(console.day.app, 'sms', smsBody(`pages-${place}`, '+628121000777', text))
  const { page, complaints } = await console.work('officer', OFFICE, 'tugas')
  await page.getByRole('link', { name: /^Pesan.*1 SMS belum terjawab/ }).waitFor()
  await row(page, 'SMS ini tidak terbaca').getByRole('link', { name: 'Lihat' }).click()
  const thread = page.getByRole('region', { name: 'Percakapan dengan 0812-••••-0777' })
  await thread.getByText('ini soal ibu saya').waitFor()
  await expectFit(page)

  const answer = thread.getByLabel('Jawaban lewat SMS')
  const button = thread.getByRole('button', { name: 'Kirim jawaban' })
  await answer.fill('Silakan datang Senin “pagi”')
  await thread.getByText('SMS tidak mempunyai huruf ini: “ ”.').waitFor()
  expect(await button.getAttribute('aria-disabled')).toBe('true')
  await button.press('Enter')
  await thread.locator('textarea:focus').waitFor()
  await answer.fill('Bapak dapat datang '.repeat(15))
  await thread.getByText('2 SMS, 300 dari 306 huruf').waitFor()
  await answer.fill('Ibu dapat datang Senin pukul 09.00.')
  // With the sender that stands before it.
  await thread.getByText('1 SMS, 51 dari 306 huruf').waitFor()
  await expectFit(page)
  await thread.getByRole('checkbox', { name: 'Tutup percakapan setelah terkirim' }).uncheck()
  await button.click()
  await thread.getByRole('listitem').filter({ hasText: 'Kantor' }).getByText('Ibu dapat datang Senin pukul 09.00.').waitFor()

  await thread.getByRole('button', { name: 'Tutup tanpa menjawab…' }).click()
  const question = page.getByRole('dialog', { name: 'Tutup tanpa menjawab?' })
  await expectFit(page)
  await question.getByRole('button', { name: 'Tutup tanpa menjawab' }).click()
  await thread.getByText('Percakapan ini sudah ditutup.').waitFor()
  await page.locator('#thread:focus').waitFor()
  await page.getByText('Tidak ada SMS yang menunggu jawaban.').waitFor()
  await page.getByRole('link', { name: 'Pesan', exact: true }).waitFor()
  await page.getByRole('link', { name: 'Tugas' }).click()
  await page.getByText('Tidak ada yang menunggu.').waitFor()
  // Opened once, and read by nobody else: not when the list was asked for again, either.
  const audit = await console.day.db.query('select act, count(*)::int as times from audit where act in (\'read-thread\', \'reply-to-thread\') group by 1 order by 1')
  expect(audit).toEqual([{ act: 'read-thread', times: 1 }, { act: 'reply-to-thread', times: 2 }])
  expect(complaints).toEqual([])
  await page.close()
})

test('a dead letter is sent again; what may have arrived only after a question; a number is shown for a reason', async () => {
  await console.day.db.query('delete from outbox')
  await send('Kode 4071-2683', '+628121000111', { outcome: 'failed', reason: '405 InsufficientBalance', final: true })
  await send('Kode 4071-2684', '+628121000222', { outcome: 'unknown', reason: 'ECONNABORTED' })
  const { page, complaints } = await console.work('officer', OFFICE, 'pesan')
  const dead = page.getByRole('region', { name: 'Tidak terkirim.' })
  await dead.getByText('Kata jaringan: 405 InsufficientBalance').waitFor()
  await expectFit(page)
  await dead.getByRole('link', { name: 'Periksa 0812-••••-0111' }).click()
  const first = page.getByRole('region', { name: 'SMS ke 0812-••••-0111' })
  await first.getByRole('button', { name: 'Perlihatkan nomor' }).click()
  await page.getByRole('dialog').getByLabel('Untuk apa nomor ini dilihat?').fill('Pemohon menelepon')
  await page.keyboard.press('Enter')
  await first.getByText('0812-1000-111').waitFor()
  expect(await page.getByText('4071').count()).toBe(0)
  await expectFit(page)
  await first.getByRole('button', { name: 'Kirim lagi' }).click()
  await first.getByText('SMS masuk antrean lagi.').waitFor()
  await dead.waitFor({ state: 'detached' })

  await page.getByRole('link', { name: 'Tidak pasti' }).click()
  await page.getByRole('link', { name: '0812-••••-0222' }).click()
  const second = page.getByRole('region', { name: 'SMS ke 0812-••••-0222' })
  await second.getByRole('button', { name: 'Kirim lagi…' }).press('Enter')
  const question = page.getByRole('dialog', { name: 'Kirim sekali lagi?' })
  await question.getByText('mungkin menerimanya dua kali').waitFor()
  await expectFit(page)
  await question.getByRole('button', { name: 'Kirim, mungkin dua kali' }).click()
  await second.getByText('SMS masuk antrean lagi.').waitFor()
  await page.locator('#message:focus').waitFor()
  await page.getByText('Tidak ada SMS dengan keadaan ini.').waitFor()
  expect(await console.day.db.query('select distinct status from outbox')).toEqual([{ status: 'queued' }])
  expect(complaints).toEqual([])
  await page.close()
})

test('the head of an office sees on which screens callers leave off; triage sees the log alone', async () => {
  const caller = dialler({ app: console.day.app }, 'pages-left', '+628121000801', '*384*32#')
  await caller.dial()
  await caller.answer('1')
  await post(console.day.app, 'ussd-end', new URLSearchParams({
    date: '2017-09-04 02:00:00', sessionId: 'pages-left', serviceCode: '*384*32#', networkCode: '51010', phoneNumber: '+628121000801', status: 'Incomplete',
    durationInMillis: '900', hopsCount: '2', hopsMetadata: '', input: '1', lastAppResponse: '',
  }).toString())
  const { page, complaints } = await console.work('office-admin', OFFICE, 'pesan/putus-di-layar')
  await page.getByText('1 dari 1 panggilan putus sebelum selesai').waitFor()
  await row(page, 'book/service').getByText('100%').waitFor()
  await expectFit(page)
  expect(complaints).toEqual([])
  await page.close()

  const triage = await console.work('triage', OFFICE, 'pesan')
  await row(triage.page, '0812-••••-0222').getByText('Menunggu').waitFor()
  expect(await triage.page.getByRole('link', { name: 'Belum terjawab' }).count()).toBe(0)
  expect(triage.complaints).toEqual([])
  await triage.page.close()
})
