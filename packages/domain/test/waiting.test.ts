import { describe, expect, test } from 'vitest'
import { addAwake, instantOf, leftBehindLine, localDateOf, localTimeOf, waitingStep } from '../src/index.ts'

const zone = 'Asia/Jayapura'
const answerBy = (date: string, time: string, minutes: number, quiet: string | null = '20:00-06:30') => {
  const end = addAwake(instantOf(date, time, zone), minutes, quiet, zone)
  return `${localDateOf(end, zone)} ${localTimeOf(end, zone)}`
}

describe('until when an offer may be answered', () => {
  test('by day, so many minutes later', () => expect(answerBy('2017-08-07', '10:00', 60)).toBe('2017-08-07 11:00'))
  test('what is left in the evening is there again in the morning', () => expect(answerBy('2017-08-07', '19:30', 60)).toBe('2017-08-08 07:00'))
  test('to the minute before the quiet hours', () => expect(answerBy('2017-08-07', '19:00', 60)).toBe('2017-08-07 20:00'))
  test('at night it begins in the morning', () => {
    expect(answerBy('2017-08-07', '23:10', 60)).toBe('2017-08-08 07:30')
    expect(answerBy('2017-08-08', '03:00', 60)).toBe('2017-08-08 07:30')
  })
  test('several days long, each night is left out', () => expect(answerBy('2017-08-07', '12:00', 1440)).toBe('2017-08-09 09:00'))
  test('an office that is never quiet', () => expect(answerBy('2017-08-07', '23:10', 60, null)).toBe('2017-08-08 00:10'))
})

describe('seats behind a line', () => {
  test('nobody waits: all of them', () => expect(leftBehindLine(3, null)).toBe(3))
  test('the smallest party in line would fit: none', () => expect(leftBehindLine(3, 3)).toBe(0))
  test('too few for anybody in line: whoever calls may have them', () => expect(leftBehindLine(2, 3)).toBe(2))
})

test('a place in line ends once: whoever lets an offer pass has none any more', () => {
  expect(waitingStep('take')).toEqual({ from: ['waiting', 'offered'], to: 'taken' })
  expect(waitingStep('lapse')).toEqual({ from: ['offered'], to: 'lapsed' })
  expect(waitingStep('end')).toEqual({ from: ['waiting'], to: 'ended' })
})
