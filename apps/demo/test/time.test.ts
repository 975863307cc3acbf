import { expect, test } from 'vitest'
import { dayIn, fieldIn, instantOf, timeIn, zoneName } from '../src/client/time.ts'

const AMBON_MORNING = Date.UTC(2019, 1, 17, 23)

test('each office has its own time and the name of its zone', () => {
  expect(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map(zone => `${timeIn(zone, AMBON_MORNING)} ${zoneName(zone, AMBON_MORNING)}`))
    .toEqual(['06.00 WIB', '07.00 WITA', '08.00 WIT'])
  expect(dayIn('Asia/Jayapura', AMBON_MORNING, 'id')).toBe('Senin, 18 Feb 2019')
})

test('a time picked in a zone is that instant', () => {
  expect(fieldIn('Asia/Jayapura', AMBON_MORNING)).toBe('2019-02-18T08:00')
  expect(instantOf('Asia/Jayapura', '2019-02-18T08:00')).toBe(AMBON_MORNING)
  expect(instantOf('Asia/Jakarta', '')).toBeNaN()
})
