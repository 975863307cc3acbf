import { createApp, createKeys, listen, listShippedOffices, mediaFolder, openShelf, publish, readPackFolder, shippedPacks, type Clock } from '@jemput/api'
import { openPostgres, type Database } from '@jemput/db'
import type { Pack } from '@jemput/flow'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { dials, smsNumbers } from './journey.ts'
import { serve } from './serve.ts'

const gatewayKey = 'bench'
/** A Monday at eight in western Indonesia, and on from there: the calendar of that year is known. */
const monday = Date.UTC(2017, 8, 4, 1)
const clock: Clock = { now: () => monday + performance.now() }

/** The whole app as it is served, on PostgreSQL. Messages stay in the outbox, as the peers' stay in their table. */
serve(async (databaseUrl) => {
  const db = openPostgres(databaseUrl)
  await openOffices(db)
  const log = pino({ level: 'error' }, pino.destination(2))
  const keys = createKeys('invented people only, in a database that is dropped')
  const deps = { db, clock, keys, shelf: await openShelf(db), media: mediaFolder(join(tmpdir(), 'jemput-bench-media')), log }
  const { port } = await listen(createApp(deps, { gatewayKeys: [gatewayKey] }), { port: 0, host: '127.0.0.1' })
  const path = `/gateway/africastalking/${gatewayKey}`
  return { port, path: `${path}/ussd`, smsPath: `${path}/sms` }
})

/** Offices where callers choose day and window, with room for everybody. */
async function openOffices(db: Database): Promise<void> {
  const packs = await Promise.all((await listShippedOffices()).map(async (office) => (await readPackFolder(join(shippedPacks(), office))).pack))
  const front = packs.find((pack) => pack?.office.template)
  const model = packs.find((pack) => pack?.policy.booking.mode === 'DATE_TIME' && !pack.office.template)
  if (!front || !model) throw new Error('no shipped pack lets callers choose day and window')
  await publish(db, front, clock.now())
  for (const [index, dial] of dials.entries()) await publish(db, roomy(model, index, dial), clock.now())
  const byText = packs.find((pack) => pack?.policy.sms.format === 'NAME_DOB_DATE' && !pack.office.template)
  if (!byText) throw new Error('no shipped pack takes bookings by one text')
  for (const [index, number] of smsNumbers.entries()) {
    const pack = roomy(byText, index, `*384*20${index}#`)
    await publish(db, { ...pack, office: { ...pack.office, id: `bench-sms-${index}`, smsNumber: number } }, clock.now())
  }
}

function roomy(model: Pack, index: number, dial: string): Pack {
  const quota = Object.entries(model.policy.quota).map(([bucket, rule]) => [bucket, { ...rule, daily: null, perSlot: null }])
  return { ...model, office: { ...model.office, id: `bench-${index}`, dial, smsNumber: `+62811000010${index}` }, policy: { ...model.policy, quota: Object.fromEntries(quota) } }
}
