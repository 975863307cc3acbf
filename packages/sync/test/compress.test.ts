import fc from 'fast-check'
import { deflateRawSync, gunzipSync, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compress, expand, gzip } from '@jemput/sync'
import { bytesOf } from './office-key.ts'

const dictionary = bytesOf('{"answers":{"name":"nik":"birthDate":"address":"portrait":')

test('what was compressed is expanded, here and by zlib, and the other way round', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), (text) => {
    const plain = bytesOf(text)
    const small = compress(plain, dictionary)
    expect(expand(small, dictionary, 50_000)).toEqual(plain)
    expect(new Uint8Array(inflateRawSync(small, { dictionary }))).toEqual(plain)
    expect(expand(deflateRawSync(plain, { dictionary }), dictionary, 50_000)).toEqual(plain)
  }))
})

test('words of the form cost next to nothing', () => {
  const record = bytesOf('{"answers":{"name":"nik":"birthDate":"address":"portrait":')
  expect(compress(record, dictionary).length).toBeLessThan(10)
})

test('a record that would become too large is not expanded', () => {
  const bomb = deflateRawSync(new Uint8Array(50_000_000), { dictionary })
  expect(expand(bomb, dictionary, 60_000)).toBeUndefined()
})

test('what is cut or is no record gives nothing', () => {
  const small = compress(bytesOf('a record of some length, so that it can be cut'), dictionary)
  for (let at = 0; at < small.length; at++) expect(expand(small.subarray(0, at), dictionary, 1000)).toBeUndefined()
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    expect(expand(bytes, dictionary, 1000)?.length ?? 0).toBeLessThanOrEqual(1000)
  }))
})

test('an exchange is a gzip that everybody reads', () => {
  expect(gunzipSync(gzip(bytesOf('frame'))).toString()).toBe('frame')
})
