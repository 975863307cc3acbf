import type { Database } from '@jemput/db'
import { startPostgres, type TestPostgres } from '@jemput/db/testing'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { acceptAll, answerByHand, bookAndAsk, comeToTheCounter, handOverToThePost, planHomeVisit, planVillage, seeCustody } from './at-the-office.ts'
import { bringByPost, captureThree, seeAccepted } from './in-the-field.ts'
import { budi, secrets } from './people.ts'
import { World } from './world.ts'

let postgres: TestPostgres
let world: World | undefined
beforeAll(async () => { postgres = await startPostgres() })
afterEach(async () => {
  await world?.close()
  world = undefined
})
afterAll(() => postgres.stop())

/** Neither a person nor the head of a picture can be read in it. */
function expectNothingReadable(text: string): void {
  for (const secret of secrets) expect(text.includes(secret), secret).toBe(false)
  for (const head of ['JFIF', '\u0089PNG', 'IHDR']) expect(text.includes(head), head).toBe(false)
}

const names = async (db: Database, text: string): Promise<string[]> => (await db.query<{ name: string }>(text)).map(({ name }) => name)

test.each(['embedded', 'PostgreSQL'])('one passport’s whole way, on the %s database', async (kind) => {
  world = await World.open(kind === 'embedded' ? undefined : await postgres.createDatabase())
  const booked = await bookAndAsk(world)
  await comeToTheCounter(world, booked)
  await answerByHand(world)
  await planHomeVisit(world)
  await planVillage(world)
  expectNothingReadable(await captureThree(world))
  await acceptAll(world, booked.code)
  await seeAccepted(world)
  expectNothingReadable(await bringByPost(world, await handOverToThePost(world)))
  await world.phones.hears(budi.phone, /belum berhasil/)
  await seeCustody(world)

  await world.stop()
  const { text, told } = await world.look(async (db) => ({
    applications: await db.query('select source, status, count(*)::int as many from application group by 1, 2 order by 1, 2'),
    operations: await db.query('select kind, status, count(*)::int as many from operation group by 1, 2 order by 1'),
    roster: await db.query('select status, count(*)::int as many from roster_entry group by 1 order by 1'),
    parcels: await db.query('select status, attempts from parcel order by attempts'),
    photos: {
      promised: await names(db, `select distinct m->>'sha256' as name from operation, json_array_elements(envelope->'media') m order by 1`),
      arrived: await names(db, 'select sha256 as name from media order by 1'),
    },
    holders: await db.query('select holder, count(*)::int as many from custody group by 1 order by 1'),
  }))
  expectNothingReadable(text)
  const hashes = world.hashPhotos()
  // Two who sign with the very same strokes have one picture of it.
  expect(hashes.map(({ name }) => name).sort()).toEqual(told.photos.promised)
  for (const { name, hash } of hashes) expect(hash).toBe(name)
  expect(told.photos.arrived).toEqual(told.photos.promised)
  expect(told).toMatchObject({
    applications: [
      { source: 'booking', status: 'ready', many: 1 }, { source: 'capture', status: 'accepted', many: 2 }, { source: 'capture', status: 'delivered', many: 1 },
    ],
    operations: [{ kind: 'attempt-failed', status: 'applied', many: 1 }, { kind: 'capture', status: 'applied', many: 3 }, { kind: 'delivered', status: 'applied', many: 1 }],
    roster: [{ status: 'captured', many: 3 }, { status: 'expected', many: 9 }],
    parcels: [{ status: 'delivered', attempts: 0 }, { status: 'failed', attempts: 1 }],
    holders: [{ holder: 'courier', many: 2 }, { holder: 'office', many: 2 }, { holder: 'recipient', many: 1 }],
  })
}, 600_000)
