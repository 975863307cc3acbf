import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOfficeDay, type OfficeDay } from '../staff/office-day.ts'
import { dying, send, sendings } from './disturb.ts'
import { phoneOf } from './field-office.ts'
import type { FieldPhone } from './field-phone.ts'
import { giveParcel } from './parcels.ts'

let day: OfficeDay
beforeAll(async () => { day = await openOfficeDay({}) })
afterAll(() => day.close())

const PARCELS = 3
/** What a courier does before one of three doors. The order matters: a door that has opened does not open again. */
type Deed = { parcel: number; deed: 'failed' | 'wrong-code' | 'handed' | 'no-code' | 'senseless' }

const deeds = fc.array(fc.record({ parcel: fc.nat(PARCELS - 1), deed: fc.constantFrom<Deed['deed']>('failed', 'wrong-code', 'handed', 'no-code', 'senseless') }), { minLength: 1, maxLength: 8 })

const place = null
async function act(phone: FieldPhone, parcel: string, deed: Deed['deed']): Promise<void> {
  const handed = { at: 1, receiver: 'self', receiverName: 'Siti', noCodeReason: null, place } as const
  if (deed === 'failed') await phone.finalise({ kind: 'attempt-failed', entity: parcel, body: { at: 1, reason: 'empty', note: null, place } })
  else if (deed === 'senseless') await phone.finalise({ kind: 'attempt-failed', entity: parcel, body: { at: 1, reason: 'ghosts', note: null, place } })
  else {
    const code = { 'wrong-code': '40711111', handed: '40712683', 'no-code': null }[deed]
    await phone.finalise({ kind: 'delivered', entity: parcel, body: { ...handed, code, noCodeReason: code === null ? 'HP rusak' : null } })
  }
}

async function prepare(given: readonly Deed[]) {
  const phone = await phoneOf(day, 'courier')
  const parcels: { parcel: string; application: string }[] = []
  for (let each = 0; each < PARCELS; each++) parcels.push(await giveParcel(day))
  for (const { parcel, deed } of given) await act(phone, parcels[parcel]?.parcel ?? '', deed)
  return { phone, parcels }
}
type World = Awaited<ReturnType<typeof prepare>>

/** Everything that the server made of it, without ids and times. */
async function stateOf({ phone, parcels }: World) {
  await phone.sync()
  const operations = await day.db.query('select seq, kind, status, code from operation where device_id = $1 order by seq', [phone.enrolled.device])
  const things = await Promise.all(parcels.map(async ({ parcel, application }) => [
    await day.db.query('select status, attempts from parcel where id = $1', [parcel]),
    await day.db.query('select status from application where id = $1', [application]),
    await day.db.query('select a.outcome, a.reason, a.flags from delivery_attempt a join operation o on o.id = a.operation_id where a.parcel_id = $1 order by o.seq', [parcel]),
    await day.db.query('select no, holder from custody where application_id = $1 order by no', [application]),
    await day.db.query('select act, detail->>\'reason\' as reason from audit where subject = $1 order by id', [application]),
    phone.level(parcel)?.level ?? null, phone.level(parcel)?.code ?? null, phone.parcel(parcel)?.status ?? null,
  ]))
  return { ackSeq: phone.ackSeq, operations, things }
}

test('however it was cut, repeated, reordered and interrupted, the server comes to the same', async () => {
  await fc.assert(fc.asyncProperty(deeds, sendings, async (given, tries) => {
    const plain = await prepare(given)
    await plain.phone.exchange()
    const disturbed = await prepare(given)
    for (const sending of tries) await send(day, disturbed.phone, sending)
    await disturbed.phone.exchange()
    expect(await stateOf(disturbed)).toEqual(await stateOf(plain))
  }), { numRuns: 30 })
})

test('a server that dies at any statement has all of an operation or nothing, and goes on where it was', async () => {
  const given: Deed[] = [{ parcel: 0, deed: 'failed' }, { parcel: 0, deed: 'handed' }, { parcel: 1, deed: 'wrong-code' }]
  const plain = await prepare(given)
  const expected = await stateOf(plain)
  for (let at = 0; ; at++) {
    const world = await prepare(given)
    const { token } = world.phone.enrolled
    const answer = await dying(day, at).request('/sync/v1/exchange', { method: 'POST', body: world.phone.frame(world.phone.outbox), headers: { authorization: `Bearer ${token}` } })
    if (answer.status === 200) return expect(at).toBeGreaterThan(20)
    expect(answer.status).toBe(503)
    expect(await stateOf(world)).toEqual(expected)
  }
})
