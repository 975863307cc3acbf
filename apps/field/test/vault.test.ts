import 'fake-indexeddb/auto'
import { unseal } from '@jemput/sync'
import { expect, test } from 'vitest'
import { NewerRows, openRows } from '../src/store/database.ts'
import { argon } from '../src/vault/argon.ts'
import { dataKeysOf } from '../src/vault/keys.ts'
import { enter } from '../src/vault/enter.ts'
import { makeDesk, setPin } from '../src/vault/make.ts'
import { draftOf, newRows, office, openedDesk, PIN, reopenedDesk } from './phone.ts'

test('the PIN opens the vault after the browser was closed, and the officer’s token lies inside', async () => {
  const db = await newRows('reopened')
  const { enrolled } = await office()
  const me = enrolled()
  const { desk } = await openedDesk(db, me)
  await desk.saveDraft(draftOf())
  db.close()
  const again = await openRows('reopened')
  const opened = await reopenedDesk(again, me.device)
  expect(opened.officerToken).toBe('somewhere.officer-token')
  expect(await opened.desk.drafts(draftOf().visit)).toHaveLength(1)
})

test('a phone that lost its battery before a PIN was set asks for it again', async () => {
  const db = await newRows()
  const me = (await office()).enrolled()
  await makeDesk(db, me, 'HP 1')
  expect((await db.desks.get(me.device))?.vault.pin).toBe(false)
  await setPin(db, me.device, PIN, argon)
  expect(await enter(db, me.device, PIN, argon)).toMatchObject({ kind: 'open' })
  await expect(setPin(db, me.device, '111111', argon)).rejects.toThrow()
})

test('nine wrong PINs and the right one open it; ten drop the key for good', async () => {
  const db = await newRows()
  const me = (await office()).enrolled()
  await openedDesk(db, me)
  for (let left = 9; left > 0; left--) expect(await enter(db, me.device, '000000', argon)).toEqual({ kind: 'wrong', left })
  expect(await enter(db, me.device, PIN, argon)).toMatchObject({ kind: 'open' })
  for (let left = 9; left > 0; left--) expect(await enter(db, me.device, '111111', argon)).toEqual({ kind: 'wrong', left })
  expect(await enter(db, me.device, '222222', argon)).toEqual({ kind: 'dropped' })
  expect((await db.desks.get(me.device))?.vault.wrapped).toBeNull()
  expect(await enter(db, me.device, PIN, argon)).toEqual({ kind: 'dropped' })
})

test('a try counts before it is tried, so that pulling the battery gives no more of them', async () => {
  const db = await newRows()
  const me = (await office()).enrolled()
  await openedDesk(db, me)
  const wrong = async () => (await db.desks.get(me.device))?.vault.wrong
  for (let tried = 1; tried <= 10; tried++) {
    // The battery falls out while the PIN is being judged: that never ends.
    void enter(db, me.device, '333333', () => new Promise(() => {}))
    await expect.poll(wrong).toBe(tried)
  }
  expect(await enter(db, me.device, PIN, argon)).toEqual({ kind: 'dropped' })
})

test('a phone without the memory to judge a PIN takes no try away', async () => {
  const db = await newRows()
  const me = (await office()).enrolled()
  await openedDesk(db, me)
  const poor = () => Promise.reject(new RangeError('out of memory'))
  for (let tried = 0; tried < 12; tried++) await expect(enter(db, me.device, PIN, poor)).rejects.toThrow('memory')
  expect(await enter(db, me.device, PIN, argon)).toMatchObject({ kind: 'open' })
})

test('without this phone’s secret the right PIN opens nothing', async () => {
  const db = await newRows()
  const me = (await office()).enrolled()
  await openedDesk(db, me)
  const another = await newRows()
  const row = await db.desks.get(me.device)
  if (row) await another.desks.add(row)
  expect(await enter(another, me.device, PIN, argon)).toEqual({ kind: 'wrong', left: 9 })
})

test('the office can open what a forgotten PIN closed', async () => {
  const db = await newRows()
  const { enrolled, privateKey, publicKey } = await office()
  const me = enrolled()
  const { desk, host } = await openedDesk(db, me)
  const { sha256 } = await desk.keepMedia(new TextEncoder().encode('a portrait'), 'image/jpeg')
  const escrow = (await db.desks.get(me.device))?.escrow
  const raw = escrow && await unseal(crypto.subtle, { privateKey, publicKey }, escrow, `escrow|${me.device}`)
  if (!raw) throw new Error('the escrow cannot be opened')
  const office2 = { ...host, keys: await dataKeysOf(raw) }
  const row = await office2.db.media.get([me.device, sha256])
  expect(row?.size).toBe(10)
  const { openMedia } = await import('../src/store/media.ts')
  expect((await openMedia(office2, sha256))?.bytes).toEqual(new TextEncoder().encode('a portrait'))
})

test('rows of a newer program are not read by an older one', async () => {
  const db = await newRows('newer')
  await db.meta.put({ key: 'schema', value: 2 })
  db.close()
  await expect(openRows('newer')).rejects.toThrow(NewerRows)
})
