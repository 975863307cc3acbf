import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64Url, keyVersionOf, placeOf, seal, toBase64Url, unseal } from '@jemput/sync'
import { bytesOf, makePair, subtle } from './office-key.ts'
import vector from '../vectors/seal.json' with { type: 'json' }

const place = placeOf({ id: 'operation', kind: 'capture', entity: 'application' })

test('the office opens what was sealed to it, and finds the version of its key', async () => {
  const pair = await makePair(258)
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (plain) => {
    const sealed = await seal(subtle, pair, plain, place)
    expect(keyVersionOf(sealed)).toBe(258)
    expect(await unseal(subtle, pair, sealed, place)).toEqual(plain)
  }), { numRuns: 25 })
})

test('nobody else opens it, nor as something else, nor changed in any byte', async () => {
  const [pair, other] = [await makePair(), await makePair()]
  const sealed = await seal(subtle, pair, bytesOf('Siti Rohana'), place)
  expect(await unseal(subtle, other, sealed, place)).toBeUndefined()
  expect(await unseal(subtle, pair, sealed, placeOf({ id: 'another', kind: 'capture', entity: 'application' }))).toBeUndefined()
  // The version is a hint of which key to try; every other byte counts.
  for (const at of [0, ...Array.from({ length: sealed.length - 3 }, (_, each) => each + 3)]) {
    const changed = sealed.map((byte, each) => (each === at ? byte ^ 1 : byte))
    expect(await unseal(subtle, pair, changed, place)).toBeUndefined()
  }
  expect(await unseal(subtle, pair, sealed.subarray(0, 40), place)).toBeUndefined()
})

test('the same text is never sealed to the same bytes', async () => {
  const pair = await makePair()
  const both = await Promise.all([1, 2].map(() => seal(subtle, pair, bytesOf('Budi'), place)))
  expect(both[0]).not.toEqual(both[1])
})

test('what was sealed with the first version of this format is still opened', async () => {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const privateKey = await subtle.importKey('pkcs8', fromBase64Url(vector.privateKey), curve, false, ['deriveBits'])
  const plain = await unseal(subtle, { privateKey, publicKey: vector.publicKey }, fromBase64Url(vector.sealed), vector.place)
  expect(plain && new TextDecoder().decode(plain)).toBe(vector.plain)
})

test('bytes go through text and back', () => {
  fc.assert(fc.property(fc.uint8Array(), (bytes) => {
    expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
    expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
  }))
})
