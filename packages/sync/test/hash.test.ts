import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, hashOf, sha256 } from '@jemput/sync'
import { bytesOf, subtle } from './office-key.ts'

test('the hash of a text is the known one', async () => {
  expect(await sha256(subtle, bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('the order in which keys were written does not matter, and what they hold does', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (thing) => {
    const turned = Object.fromEntries(Object.entries(thing).reverse())
    expect(canonical(turned)).toBe(canonical(thing))
    expect(JSON.parse(canonical(thing))).toEqual(JSON.parse(JSON.stringify(thing)))
  }))
})

test('an operation keeps its hash when it is signed, and no other change leaves it', async () => {
  const envelope = { id: 'one', seq: 1, media: [{ size: 2, sha256: 'a' }], signature: null }
  const hash = await hashOf(subtle, envelope, bytesOf('body'))
  expect(hash).toBe('4aa90a07f0bd6fcbbe6320b06313b7d67d1d924b81c084e4ea1bd1b46e7d9c67')
  expect(await hashOf(subtle, { ...envelope, signature: 'by the phone' }, bytesOf('body'))).toBe(hash)
  expect(await hashOf(subtle, { ...envelope, seq: 2 }, bytesOf('body'))).not.toBe(hash)
  expect(await hashOf(subtle, envelope, bytesOf('bodY'))).not.toBe(hash)
})
