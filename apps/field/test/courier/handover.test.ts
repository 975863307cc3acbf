import { CODE_CHECK } from '@jemput/domain'
import { toBase64Url } from '@jemput/sync'
import { argon2id } from 'hash-wasm'
import { expect, test } from 'vitest'
import { addressLines } from '../../src/courier/address.ts'
import { fitsHere } from '../../src/courier/check-code.ts'
import { draftOf, findHandover, missingOf, startHandover, withProof, type Handover } from '../../src/courier/handover.ts'

const PARCEL = '0193f0a0-0000-7000-8000-0000000000a1'
const ref = (sha256: string) => ({ sha256, size: 10, mime: 'image/png' as const })

test('a handover comes back from its draft as it was', () => {
  const handover: Handover = {
    ...startHandover(PARCEL, 'id', 'handed'), step: 'proof', wrong: 2, code: '40712683', receiver: 'kk', receiverName: 'Daud Hasan', note: 'x',
    place: { lat: -3.1, lng: 128.2, accuracy: 12 }, at: 5, sealAt: 6, media: [{ ...ref('a'), use: 'signature' }],
  }
  expect(findHandover(draftOf(handover))).toEqual(handover)
  expect(findHandover({ ...draftOf(handover), visit: '0193f0a0-0000-7000-8000-000000000001' })).toBeUndefined()
})

test('one thing after the other is missing until the passport may change hands', () => {
  let handover = startHandover(PARCEL, 'id', 'handed')
  expect(missingOf(handover)).toBe('who')
  handover = { ...handover, receiver: 'kk' }
  expect(missingOf(handover)).toBe('name')
  handover = { ...handover, receiverName: 'Daud' }
  expect(missingOf(handover)).toBe('signature')
  handover = withProof(handover, 'signature', ref('a'))
  expect(missingOf(handover)).toBe('photo')
  expect(missingOf(withProof(handover, 'photo', ref('b')))).toBeNull()
  expect(missingOf(withProof(handover, 'signature', null))).toBe('signature')
})

test('the first four digits are compared on the phone, the others are not known here', async () => {
  const salt = new Uint8Array(16).fill(7)
  const { iterations, parallelism, memorySize, hashLength } = CODE_CHECK
  const hash = await argon2id({ password: '4071', salt, iterations, parallelism, memorySize, hashLength, outputType: 'binary' })
  const check = { salt: toBase64Url(salt), hash: toBase64Url(hash) }
  expect(await fitsHere('40712683', check)).toBe(true)
  expect(await fitsHere('40719999', check)).toBe(true)
  expect(await fitsHere('40722683', check)).toBe(false)
  expect(await fitsHere('12345678', { salt: '', hash: '' })).toBe(true)
})

test('an address is read without what nobody wrote', () => {
  const address = { street: 'Jl. Wiratno 11', rtrw: null, village: 'Kampung Baru', district: 'Tanjungpinang Barat', city: 'Tanjungpinang', postcode: '29111', landmark: null }
  expect(addressLines(address)).toEqual(['Jl. Wiratno 11', 'Kampung Baru', 'Tanjungpinang Barat', 'Tanjungpinang 29111'])
  expect(addressLines({ ...address, rtrw: '02/05', postcode: null })[0]).toBe('Jl. Wiratno 11 RT/RW 02/05')
})
