import { expect, test } from 'vitest'
import { createKeys } from '../../src/people/keys.ts'

const keys = createKeys('a master key that only this test knows, long enough')

test('what was sealed opens again, and nothing of it shows', () => {
  const sealed = keys.seal('Siti Aminah', 'booking_member.name_sealed')
  expect(sealed).not.toContain('Siti')
  expect(keys.open(sealed, 'booking_member.name_sealed')).toBe('Siti Aminah')
})

test('the same name sealed twice looks different each time', () => {
  expect(keys.seal('Budi', 'a.b')).not.toBe(keys.seal('Budi', 'a.b'))
})

test('a sealed text moved to another column does not open', () => {
  const sealed = keys.seal('+628121', 'outbox.phone_sealed')
  expect(() => keys.open(sealed, 'outbox.text_sealed')).toThrow()
})

test('a sealed text with one byte changed does not open', () => {
  const sealed = keys.seal('+628121', 'outbox.phone_sealed')
  const changed = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')
  expect(() => keys.open(changed, 'outbox.phone_sealed')).toThrow()
})

test('a text sealed under another master key says so, without showing it', () => {
  const sealed = createKeys('another master key, of another installation').seal('Budi', 'a.b')
  expect(() => keys.open(sealed, 'a.b')).toThrow('a.b is sealed with another MASTER_KEY')
})

test('a hash is the same for the same person and tells nothing to another installation', () => {
  expect(keys.key('nik', '1671011701870001')).toBe(keys.key('nik', '1671011701870001'))
  expect(keys.key('nik', '1671011701870001')).not.toBe(createKeys('another').key('nik', '1671011701870001'))
})

test('a family card and a NIK with the same digits have different hashes', () => {
  expect(keys.key('kk', '1671011701870001')).not.toBe(keys.key('nik', '1671011701870001'))
})

test('a file that was sealed opens again, for its own place alone and unharmed alone', () => {
  const plain = new Uint8Array([1, 2, 3])
  const sealed = keys.sealBytes(plain, 'media|office|name')
  expect(keys.openBytes(sealed, 'media|office|name')).toEqual(plain)
  expect(keys.openBytes(sealed, 'media|office|another')).toBeUndefined()
  expect(createKeys('another').openBytes(sealed, 'media|office|name')).toBeUndefined()
  for (let at = 0; at < sealed.length; at++) {
    expect(keys.openBytes(sealed.map((byte, each) => (each === at ? byte ^ 1 : byte)), 'media|office|name')).toBeUndefined()
  }
  expect(keys.openBytes(sealed.subarray(0, 9), 'media|office|name')).toBeUndefined()
})
