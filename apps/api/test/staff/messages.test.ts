import { afterAll, beforeAll, expect, test } from 'vitest'
import { dialler, post, smsBody } from '../phone/world.ts'
import { eraseWords } from '../../src/phone/erasure.ts'
import { openOfficeDay, staffOf, visitor, type OfficeDay } from './office-day.ts'

const OFFICE = 'bogor'
const PHONE = '+628121000777'
const at = (path: string) => `/offices/${OFFICE}${path}`

let day: OfficeDay
beforeAll(async () => { day = await openOfficeDay() })
afterAll(() => day?.close())

let count = 0
const send = (text: string, phone = PHONE) => post(day.app, 'sms', smsBody(`m-${count++}`, phone, text))
const outbox = async () => (await day.db.query<{ text_sealed: string }>('select text_sealed from outbox where phone_key = $1 order by created_at, id', [day.keys.key('phone', PHONE)]))
  .map(({ text_sealed }) => day.keys.open(text_sealed, 'outbox.text_sealed'))

test('what nobody understands is helped once, then waits for a person, who reads it, answers and closes it', async () => {
  const officer = await staffOf(day, OFFICE, 'officer')
  await send('kak paspor ibu saya gimana ya')
  expect(await outbox()).toHaveLength(1)
  expect((await officer.get(at('/threads'))).body).toEqual({ threads: [] })
  await send('mohon dijawab ya')
  await send('ini soal ibu saya')
  expect(await outbox()).toHaveLength(1)

  const { body: { threads } } = await officer.get(at('/threads'))
  expect(threads).toMatchObject([{ phone: '0812-••••-0777', count: 2 }])
  expect((await officer.get(at('/tasks'))).body).toMatchObject([{ kind: 'sms-unread', subject: threads[0].id }])
  const thread = at(`/threads/${threads[0].id}`)
  expect((await officer.get(thread)).body).toMatchObject({ open: true, texts: [{ ours: false, text: 'mohon dijawab ya' }, { ours: false, text: 'ini soal ibu saya' }] })

  // What can't be sent is refused with what is wrong, and nothing is lost.
  expect(await officer.post(`${thread}/replies`, { text: 'Silakan datang Senin “pagi”', close: true })).toMatchObject({ status: 400, body: { code: 'text-unsendable', title: expect.stringContaining(': “ ”.') as string } })
  expect(await officer.post(`${thread}/replies`, { text: 'Bapak dapat '.repeat(25), close: true })).toMatchObject({ status: 400, body: { code: 'text-unsendable', title: expect.stringContaining('3 SMS') as string } })
  expect(await officer.post(`${thread}/replies`, { text: 'NIK Ibu 1671 0141 0110 0003 sudah benar', close: true })).toMatchObject({ status: 400, body: { code: 'text-unsendable', title: expect.stringContaining('NIK/KK') as string } })
  expect(await officer.post(`${thread}/replies`, { text: '', close: false })).toMatchObject({ status: 409 })

  expect((await officer.post(`${thread}/replies`, { text: 'Ibu dapat datang Senin pukul 09.00.', close: false })).body).toMatchObject({ open: true })
  await send('terima kasih banyak ya')
  expect((await officer.get(thread)).body.texts).toHaveLength(4)
  expect((await officer.post(`${thread}/replies`, { text: '', close: true })).body).toMatchObject({ open: false })
  expect((await outbox()).slice(1)).toEqual(['IMIGRASI BOGOR: Ibu dapat datang Senin pukul 09.00.'])
  expect((await officer.get(at('/threads'))).body).toEqual({ threads: [] })
  expect((await officer.get(at('/tasks'))).body).toEqual([])
  expect(await day.db.query(`select act, count(*)::int as times from audit where subject = $1 group by 1 order by 1`, [threads[0].id]))
    .toEqual([{ act: 'read-thread', times: 2 }, { act: 'reply-to-thread', times: 2 }])
})

test('threads are the office’s own, and their words are erased after its days', async () => {
  await send('apa kabar', '+628121000778')
  await send('halo halo', '+628121000778')
  const [row] = await day.db.query<{ thread: string; text_sealed: string }>('select thread, text_sealed from thread_sms where open limit 1')
  expect(row?.text_sealed).not.toContain('halo')
  const other = await staffOf(day, 'palembang', 'officer')
  expect((await other.get(`/offices/palembang/threads/${row?.thread}`)).status).toBe(404)
  expect((await other.get(at('/threads'))).status).toBe(404)
  expect((await visitor(day.app).get(at('/threads'))).status).toBe(401)
  expect((await (await staffOf(day, OFFICE, 'courier')).get(at('/threads'))).status).toBe(403)
  day.at('2018-09-04', '09:00')
  await eraseWords(day.deps)
  expect(await day.db.query('select 1 from thread_sms')).toEqual([])
})

test('where people leave off is counted once for each session, on the screen that their phone saw last', async () => {
  day.at('2018-09-05', '09:00')
  const calls = async (session: string, phone: string, answers: string[]) => {
    const call = dialler({ app: day.app }, session, phone, '*384*32#')
    await call.dial()
    for (const answer of answers) await call.answer(answer)
  }
  await calls('left-1', '+628121000801', ['1'])
  await calls('left-2', '+628121000802', ['1'])
  await calls('unseen', '+628121000803', ['1'])
  await calls('broken', '+628121000804', [])
  const end = (session: string, status: string, hopsMetadata = '') => post(day.app, 'ussd-end', new URLSearchParams({
    date: '2018-09-05 02:00:00', sessionId: session, serviceCode: '*384*32#', networkCode: '51010', phoneNumber: '+628121000801', status, durationInMillis: '900', hopsCount: '2', hopsMetadata, input: '1', lastAppResponse: '',
  }).toString())
  await end('left-1', 'Incomplete', 'home/start|book/service')
  await end('left-1', 'Incomplete', 'home/start|book/service')
  await end('left-2', 'Incomplete')
  await end('unseen', 'Success', 'home/start')
  await end('broken', 'Failed')
  await end('nobody-knows', 'Incomplete', 'home/start')
  const admin = await staffOf(day, OFFICE, 'office-admin')
  const { body } = await admin.get(at('/call-ends'))
  expect(body.screens).toEqual([
    { version: 1, screen: 'book/service', words: 'Keperluan Anda?', done: 0, left: 2, failed: 0 },
    { version: 1, screen: 'home/start', words: 'Kanim Bogor', done: 0, left: 1, failed: 1 },
  ])
  expect(JSON.stringify(await day.db.query('select * from call_end'))).not.toMatch(/62812|left-1/)
})
