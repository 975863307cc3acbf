import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTask } from '../../src/office/tasks.ts'
import { openOfficeDay, staffOf, type OfficeDay } from './office-day.ts'

const OFFICE = 'palembang'
const VISIT = '0199e9a0-0000-7000-8000-000000000001'
let day: OfficeDay
beforeAll(async () => { day = await openOfficeDay() })
afterAll(() => day.close())
const open = (subject: string, dueOn?: string) =>
  day.db.transaction((sql) => openTask({ sql, now: day.deps.clock.now() }, OFFICE, { kind: 'triage-overdue', subject, detail: { number: 7 }, dueOn }))

test('the same thing twice is one task, and whoever finishes it says what came of it', async () => {
  await open(VISIT, '2017-07-01')
  await open(VISIT)
  const officer = await staffOf(day, OFFICE, 'officer')
  const { body } = await officer.get(`/offices/${OFFICE}/tasks`)
  expect(body).toEqual([expect.objectContaining({ kind: 'triage-overdue', subject: VISIT, detail: { number: 7 }, dueOn: '2017-07-01', overdue: true })])
  expect(body[0].label).toContain('Terima atau tolak')

  const done = `/offices/${OFFICE}/tasks/${body[0].id}/done`
  expect((await officer.post(done, { note: ' ' })).body).toMatchObject({ code: 'bad-field' })
  expect((await officer.post(done, { note: 'Keluarga Budi sudah ditelepon' })).body).toEqual([])
  expect((await officer.post(done, { note: 'Terlambat' })).body).toEqual([])
  const [kept] = await day.db.query<{ note_sealed: string }>('select note_sealed from task')
  expect(day.keys.open(kept?.note_sealed ?? '', 'task.note_sealed')).toBe('Keluarga Budi sudah ditelepon')
  expect(await day.db.query('select act, detail from audit where subject = $1', [body[0].id])).toEqual([{ act: 'finish-task', detail: { kind: 'triage-overdue' } }])

  await open(VISIT)
  expect((await officer.get(`/offices/${OFFICE}/tasks`)).body).toHaveLength(1)
  const elsewhere = await staffOf(day, 'bogor', 'officer')
  expect((await elsewhere.get('/offices/bogor/tasks')).body).toEqual([])
  expect((await elsewhere.post(`/offices/bogor/tasks/${body[0].id}/done`, { note: 'Bukan milik kami' })).body).toMatchObject({ code: 'not-found' })
})
