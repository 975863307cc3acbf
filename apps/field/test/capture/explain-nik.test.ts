import { expect, test } from 'vitest'
import { explainNik, fillFromNik, likelyBirthDates, nikParts } from '../../src/capture/fields/explain-nik.ts'

const today = '2019-02-13'
const nobody = { birthDate: null, sex: null }
const SALEHA = '8105015508600002'

test('a number explains itself while it is typed', () => {
  expect(nikParts('')).toEqual({ region: '', birth: '', serial: '' })
  expect(nikParts('81050')).toEqual({ region: '81.05.0', birth: '', serial: '' })
  expect(nikParts('8105015')).toEqual({ region: '81.05.01', birth: '5', serial: '' })
  expect(nikParts('810501550')).toEqual({ region: '81.05.01', birth: '15-0', serial: '' })
  expect(nikParts(SALEHA)).toEqual({ region: '81.05.01', birth: '15-08-60', serial: '2' })
  expect(nikParts('8171 0117 0187 0001')).toEqual({ region: '81.71.01', birth: '17-01-87', serial: '1' })
})

test('it says how many digits are missing, and what is wrong with a whole number', () => {
  expect(explainNik('', nobody, today)).toEqual({ is: 'empty' })
  expect(explainNik('8105015508', nobody, today)).toEqual({ is: 'left', count: 6 })
  expect(explainNik('8171013202870001', nobody, today)).toEqual({ is: 'wrong', code: 'date' })
  expect(explainNik('8105015508600000', nobody, today)).toEqual({ is: 'wrong', code: 'serial' })
})

test('it fits what stands beside it, or names what differs', () => {
  expect(explainNik(SALEHA, nobody, today)).toEqual({ is: 'fits', sex: 'F', birthDate: '1960-08-15' })
  expect(explainNik(SALEHA, { birthDate: '1960-08-15', sex: 'F' }, today)).toEqual({ is: 'fits', sex: 'F', birthDate: '1960-08-15' })
  expect(explainNik(SALEHA, { birthDate: '1960-08-16', sex: 'F' }, today)).toMatchObject({ is: 'differs', birthDate: true, inSex: false, dates: ['1960-08-15'] })
  expect(explainNik(SALEHA, { birthDate: '1960-08-15', sex: 'M' }, today)).toMatchObject({ is: 'differs', birthDate: false, inSex: true })
})

test('a year that two people of one family could have is asked, an impossible one is not', () => {
  expect(likelyBirthDates('3201014101050003', today)).toEqual(['2005-01-01'])
  expect(likelyBirthDates('3201010101160003', today)).toEqual(['2016-01-01', '1916-01-01'])
  expect(explainNik('3201010101160003', nobody, today)).toEqual({ is: 'century', sex: 'M', dates: ['2016-01-01', '1916-01-01'] })
  expect(explainNik('3201010101160003', { birthDate: '1916-01-01', sex: 'M' }, today)).toMatchObject({ is: 'fits', birthDate: '1916-01-01' })
})

test('what a number filled in follows the next number; what a person wrote stays', () => {
  expect(fillFromNik(SALEHA, null, nobody, today)).toEqual({ birthDate: '1960-08-15', sex: 'F' })
  const other = '8171011701870001'
  expect(fillFromNik(other, SALEHA, { birthDate: '1960-08-15', sex: 'F' }, today)).toEqual({ birthDate: '1987-01-17', sex: 'M' })
  expect(fillFromNik(other, SALEHA, { birthDate: '1961-01-01', sex: 'F' }, today)).toEqual({ birthDate: '1961-01-01', sex: 'M' })
  expect(fillFromNik(other, null, { birthDate: '1961-01-01', sex: 'F' }, today)).toEqual({ birthDate: '1961-01-01', sex: 'F' })
  expect(fillFromNik('3201010101160003', null, nobody, today)).toEqual({ birthDate: null, sex: 'M' })
})
