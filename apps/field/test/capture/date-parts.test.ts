import { expect, test } from 'vitest'
import { dateParts, dateText, isFull, isWhole } from '../../src/capture/fields/date-parts.ts'

test('a date goes into three fields and out again', () => {
  expect(dateParts('1960-08-15')).toEqual({ day: '15', month: '8', year: '1960' })
  expect(dateText({ day: '15', month: '8', year: '1960' })).toBe('15/8/1960')
  expect(dateParts('15/8/1960')).toEqual({ day: '15', month: '8', year: '1960' })
})

test('half a date is kept as it was typed', () => {
  expect(dateParts(dateText({ day: '15', month: '', year: '' }))).toEqual({ day: '15', month: '', year: '' })
  expect(dateParts(dateText({ day: '', month: '', year: '19' }))).toEqual({ day: '', month: '', year: '19' })
  expect(dateText(dateParts(''))).toBe('')
  expect(isWhole(dateParts('15/8/19'))).toBe(false)
  expect(isWhole(dateParts('15/8/1960'))).toBe(true)
})

test('the next field is due when this one can take no more', () => {
  expect(isFull('day', '3')).toBe(false)
  expect(isFull('day', '4')).toBe(true)
  expect(isFull('day', '31')).toBe(true)
  expect(isFull('month', '1')).toBe(false)
  expect(isFull('month', '2')).toBe(true)
  expect(isFull('year', '196')).toBe(false)
})
