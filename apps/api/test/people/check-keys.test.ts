import { startPostgres } from '@jemput/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkKeys, ForeignKeys } from '../../src/people/check-keys.ts'
import { createKeys } from '../../src/people/keys.ts'
import { officeKey } from '../../src/sync/office-key.ts'
import { openWorld, ussdBody, type World } from '../phone/world.ts'

let world: World
beforeAll(async () => { world = await openWorld(await startPostgres()) })
afterAll(() => world.close())

const other = createKeys('another master key, of another installation')

test('a key that opens no phone’s records is found out before any comes', async () => {
  await officeKey({ sql: world.db, keys: world.deps.keys }, 'somewhere', world.clock.now())
  await expect(checkKeys(world.db, world.deps.keys)).resolves.toBeUndefined()
  await expect(checkKeys(world.db, other)).rejects.toThrow(ForeignKeys)
  await world.reset()
})

test('an empty database takes any key; one with bookings takes the key that they were sealed with, and no other', async () => {
  await expect(checkKeys(world.db, other)).resolves.toBeUndefined()
  await world.post('ussd', ussdBody('first', '+6281200000001', '1*1*1*1*1'))
  expect(await world.db.query('select 1 from booking')).toHaveLength(1)
  await expect(checkKeys(world.db, world.deps.keys)).resolves.toBeUndefined()
  await expect(checkKeys(world.db, other)).rejects.toThrow(ForeignKeys)
})
