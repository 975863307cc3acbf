import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendDueNotices } from '../../src/phone/due-notices.ts'
import { bookByUssd, openOfficeDay, staffOf, type OfficeDay } from './office-day.ts'

const OFFICE = 'palembang'
const at = (path: string) => `/offices/${OFFICE}${path}`
let day: OfficeDay
let papers: string[]
beforeAll(async () => {
  day = await openOfficeDay({})
  const codes: string[] = []
  for (const n of [1, 2, 3]) {
    const booked = await bookByUssd(day, `+62812100011${n}`, `167101170187000${n}`)
    codes.push(booked.code)
    if (n === 3) day.at(booked.date, booked.starts)
  }
  const officer = await staffOf(day, OFFICE, 'officer')
  for (const code of codes) await officer.post(at('/check-ins'), { code })
  papers = (await day.db.query<{ id: string }>('select id from application order by code')).map(({ id }) => id)
})
afterAll(() => day.close())
const texts = async () => (await day.db.query<{ text_sealed: string }>('select text_sealed from outbox order by created_at, id')).map((row) => day.keys.open(row.text_sealed, 'outbox.text_sealed'))
const say = async (n: number, asked: object, role = 'officer') => (await (await staffOf(day, OFFICE, role)).post(at(`/applications/${papers[n]}/interview`), asked)).body

test('papers that are incomplete have seven days, and the applicant reads what is missing, and again before the end', async () => {
  expect(await say(0, { outcome: 'incomplete-docs' })).toMatchObject({ code: 'why-missing' })
  expect(await say(0, { outcome: 'adopted' })).toMatchObject({ code: 'outcome-unknown' })
  const [{ date } = { date: '' }] = await day.db.query<{ date: string }>('select date from booking limit 1')
  const said = await say(0, { outcome: 'incomplete-docs', reason: 'akta kelahiran asli' })
  expect(said).toMatchObject({ status: 'complete', interview: { outcome: 'incomplete-docs', label: 'Berkas belum lengkap', reason: 'akta kelahiran asli', who: 'Petugas Loket Contoh' } })
  const deadline = new Date(Date.parse(date) + 7 * 86_400_000).toISOString().slice(0, 10)
  expect(said.interview.completeBy).toBe(deadline)
  expect(said.history.at(-1)).toMatchObject({ label: 'Hasil wawancara: akta kelahiran asli' })
  const missing = async () => (await texts()).filter((text) => text.includes('belum lengkap: akta kelahiran asli')).length
  expect(await missing()).toBe(1)
  day.at(new Date(Date.parse(date) + 5 * 86_400_000).toISOString().slice(0, 10), '09:01')
  await sendDueNotices(day.deps)
  expect(await missing()).toBe(2)
  expect(await say(0, { outcome: 'accepted' })).toMatchObject({ status: 'accepted', outcomes: [], interview: { outcome: 'accepted' } })
  expect(await say(0, { outcome: 'rejected', reason: 'sudah terlambat' })).toMatchObject({ code: 'not-now' })
})

test('who is rejected has no application any more; who is suspected still waits', async () => {
  expect(await say(1, { outcome: 'rejected', reason: 'Data palsu' })).toMatchObject({ status: 'withdrawn' })
  expect(await say(2, { outcome: 'suspected-non-procedural', reason: 'Tujuan tidak jelas' })).toMatchObject({ status: 'complete' })
  expect((await texts()).join()).not.toMatch(/palsu|Tujuan/)
  const acts = await day.db.query<{ detail: object }>(`select detail from audit where act = 'interview' and subject = $1`, [papers[1]])
  expect(JSON.stringify(acts)).not.toContain('palsu')
})

test('a month is told in counts, each application once, and as a sheet', async () => {
  const officer = await staffOf(day, OFFICE, 'officer')
  const { body } = await officer.get(at('/interview-report'))
  expect(body).toMatchObject({ month: '2017-09', months: ['2017-09'], total: 3 })
  expect(body.rows.map(({ outcome, count }: { outcome: string; count: number }) => [outcome, count]))
    .toEqual([['accepted', 1], ['incomplete-docs', 0], ['suspected-non-procedural', 1], ['rejected', 1]])
  expect((await officer.get(at('/interview-report?month=2017-08'))).body).toMatchObject({ total: 0 })
  const sheet = await day.app.request(`/api/v1${at('/interview-report.csv')}`, { headers: { cookie: officer.cookie() } })
  expect(sheet.headers.get('content-type')).toContain('text/csv')
  expect(await sheet.text()).toBe('bulan,hasil,jumlah\r\n2017-09,Diterima,1\r\n2017-09,Ditolak,1\r\n2017-09,Diduga nonprosedural,1\r\n')
  expect((await (await staffOf(day, OFFICE, 'triage')).get(at('/interview-report'))).status).toBe(403)
})
