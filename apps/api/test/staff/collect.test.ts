import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendDueNotices } from '../../src/phone/due-notices.ts'
import { OFFICE } from '../sync/field-office.ts'
import { openOfficeDay, staffOf, type OfficeDay } from './office-day.ts'
import { askForDelivery } from './ready-passport.ts'

let day: OfficeDay
let papers: string[]
beforeAll(async () => {
  day = await openOfficeDay()
  for (const [n, name] of ['Ani Lestari', 'Budi Wijaya', 'Citra Dewi'].entries()) await askForDelivery(day, name, n + 1)
  papers = (await day.db.query<{ id: string }>('select id from application order by received_at, id')).map(({ id }) => id)
  await day.db.query(`update parcel set status = 'listed' where application_id = $1`, [papers[1]])
})
afterAll(() => day.close())
const said = async (n: number, role = 'officer', json: object = { receiver: 'kk' }) => (await staffOf(day, OFFICE, role)).post(`/offices/${OFFICE}/applications/${papers[n]}/collection`, json)

test('a passport that was fetched is its receiver’s: once, with who fetched it, and the post is not to bring it any more', async () => {
  expect((await said(0)).body).toMatchObject({ status: 'collected', parcel: { status: 'withdrawn' }, history: expect.arrayContaining([expect.objectContaining({ label: 'Paspor diambil di loket' })]) })
  expect((await said(0)).body).toMatchObject({ status: 'collected' })
  expect(await day.db.query('select holder from custody where application_id = $1 order by no', [papers[0]])).toEqual([{ holder: 'office' }, { holder: 'recipient' }])
  expect(await day.db.query(`select detail from audit where act = 'collect'`)).toEqual([{ detail: { receiver: 'kk' } }])
})

test('one on a courier’s list is not at the counter; a courier does not say it, nor anybody who fetched it unknown', async () => {
  expect(await said(1)).toMatchObject({ status: 409, body: { code: 'not-now' } })
  expect((await said(2, 'courier')).status).toBe(403)
  expect((await said(2, 'officer', { receiver: 'neighbour' })).status).toBe(400)
})

test('two clerks at once: it changes hands once', async () => {
  expect((await Promise.all([said(2), said(2)])).map(({ status }) => status)).toEqual([200, 200])
  expect(await day.db.query(`select 1 from custody where application_id = $1 and holder = 'recipient'`, [papers[2]])).toHaveLength(1)
})

test('who has fetched it is reminded no more; whoever has not, is', async () => {
  const key = day.keys.seal('+6281270010009', 'application.phone_sealed')
  await day.db.query(`update application set phone_key = 'k', phone_sealed = $1`, [key])
  await day.db.query(`update parcel set status = 'withdrawn' where application_id = $1`, [papers[1]])
  const [due] = await day.db.query<{ at: Date }>(`select min(due_at) as at from notice_due where subject_kind = 'passport'`)
  day.at(new Date((due?.at.getTime() ?? 0) + 86_400_000).toISOString().slice(0, 10), '12:00')
  await sendDueNotices(day.deps)
  expect(await day.db.query(`select 1 from outbox where lane = 'reminder'`)).toHaveLength(1)
})
