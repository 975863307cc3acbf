import type { FormBundle } from '@jemput/flow/form'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOfficeDay, type OfficeDay } from '../staff/office-day.ts'
import { answersOf, capture, fetchForm } from './captures.ts'
import { send, sendings } from './disturb.ts'
import { phoneOf, planVisit, siti } from './field-office.ts'

let day: OfficeDay
let form: FormBundle
beforeAll(async () => {
  day = await openOfficeDay({})
  form = await fetchForm(await phoneOf(day, 'outreach'), 'hajj-visit')
})
afterAll(() => day.close())

/** What an officer does with three people of a roster and whoever walks in. The same person twice is one too many, whoever comes first. */
type Deed = { what: 'capture' | 'absent' | 'unlikely'; person: number; line: number | null }
const deeds = fc.array(fc.record({
  what: fc.constantFrom<Deed['what']>('capture', 'capture', 'absent', 'unlikely'), person: fc.nat(3), line: fc.option(fc.nat(2)),
}), { minLength: 1, maxLength: 8 })
const photosBetween = fc.array(fc.nat(15), { maxLength: 12 })

let people = 0
async function prepare(given: readonly Deed[]) {
  const phone = await phoneOf(day, 'outreach')
  const { visit, roster } = await planVisit(day, Array.from({ length: 3 }, () => ({ ...siti, nik: null, birthDate: null, sex: null })))
  const first = people += 4
  const applications: string[] = []
  for (const { what, person, line } of given) {
    const entry = line === null ? null : roster[line] ?? null
    const answers = { ...answersOf(first + person), ...what === 'unlikely' ? { sex: 'F' } : {} }
    if (what !== 'absent') applications.push((await capture(phone, form, { visit, roster: entry, answers })).application)
    else await phone.finalise({ kind: 'absent', entity: entry ?? visit, body: { visit, at: 1, reason: null } })
  }
  return { phone, visit, roster, applications }
}
type World = Awaited<ReturnType<typeof prepare>>

async function stateOf({ phone, visit, roster, applications }: World) {
  for (const name of phone.photos.keys()) await phone.putPhoto(name)
  await phone.sync()
  const ofApplication = async (id: string) => [
    await day.db.query('select status, flags from application where id = $1', [id]), phone.level(id)?.level ?? null, phone.level(id)?.code ?? null, phone.level(id)?.missing.length,
  ]
  return {
    ackSeq: phone.ackSeq,
    operations: await day.db.query('select seq, kind, status, code from operation where device_id = $1 order by seq', [phone.enrolled.device]),
    roster: await day.db.query('select no, status, application_id is not null as captured from roster_entry where visit_id = $1 order by no', [visit]),
    seen: roster.map((id) => phone.person(id)?.status), applications: await Promise.all(applications.map(ofApplication)),
  }
}

test('however records and photos were cut, repeated, reordered and interrupted, the office has the same people', async () => {
  await fc.assert(fc.asyncProperty(deeds, sendings, photosBetween, async (given, tries, photos) => {
    const plain = await prepare(given)
    await plain.phone.exchange()
    const disturbed = await prepare(given)
    const names = [...disturbed.phone.photos.keys()]
    for (const [at, sending] of tries.entries()) {
      await send(day, disturbed.phone, sending)
      for (const pick of photos.slice(2 * at, 2 * at + 2)) if (names[pick] !== undefined) await disturbed.phone.putPhoto(names[pick])
    }
    await disturbed.phone.exchange()
    expect(await stateOf(disturbed)).toEqual(await stateOf(plain))
  }), { numRuns: 20 })
})
