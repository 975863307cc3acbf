import { expect, test } from 'vitest'
import { emptyEntry, erase, moveCursor, tapKey, TURN_MS, write } from '../src/client/phone/entry.ts'
import type { Entry, Mode } from '../src/client/phone/entry.ts'

/** Presses keys 100 ms apart; a space is a pause in which no letter turns any more. */
function tapped(keys: string, mode: Mode, limit = 182): Entry {
  let now = 0
  let entry = emptyEntry(mode)
  for (const key of keys) {
    now += key === ' ' ? TURN_MS : 100
    if (key !== ' ') entry = tapKey(entry, key, now, limit)
  }
  return entry
}

test('figures are written as they are', () => {
  expect(tapped('1671014107900001', '123').text).toBe('1671014107900001')
  expect(tapped('55', '123').text).toBe('55')
})

test('the same key turns its letter, a pause or another key begins the next one', () => {
  expect(tapped('7777444844', 'abc').text).toBe('sith')
  expect(tapped('2 2', 'abc').text).toBe('aa')
  expect(tapped('22222', 'abc').text).toBe('a')
})

test('each word begins with a capital, also after an apostrophe it does not', () => {
  expect(tapped('7777 44 0 66', 'Abc').text).toBe('Sh N')
  const apostrophe = write(emptyEntry('Abc'), "Nur'", 10)
  expect(tapKey(apostrophe, '2', 0, 10).text).toBe("Nur'a")
})

test('the asterisk turns into hash and plus, so that #NAMA# can be written with keys alone', () => {
  expect(tapped('**', '123').text).toBe('#')
  expect(tapped('***', 'abc').text).toBe('+')
})

test('the hash key changes between figures, capitals and small letters', () => {
  expect(['#', '##', '###'].map(keys => tapped(keys, '123').mode)).toEqual(['Abc', 'abc', '123'])
})

test('a long text can be mended in the middle', () => {
  const entry = moveCursor(moveCursor(write(emptyEntry(), 'Sti', 10), -1), -1)
  expect(write(entry, 'i', 10).text).toBe('Siti')
  expect(erase(entry).text).toBe('ti')
  expect(erase(moveCursor(entry, -1))).toMatchObject({ text: 'Sti', at: 0 })
  expect(moveCursor(write(emptyEntry(), 'a', 10), 1).at).toBe(1)
})

test('what does not fit is not written, and the last letter may still turn', () => {
  expect(tapped('2 2 2', 'abc', 2).text).toBe('aa')
  expect(tapped('2 22', 'abc', 2).text).toBe('ab')
  expect(tapped('2 3 22', 'abc', 2).text).toBe('ad')
})
