import { feeOf, type FeeQuestion } from '@jemput/flow'
import { describe, expect, test } from 'vitest'
import { readOffice } from './pack/packs.ts'
import { storyHour } from './story-hour.ts'

describe('what a passport costs on the day it is asked for', () => {
  const { pack } = readOffice('national')
  if (!pack) throw new Error('the national pack cannot be read')
  const rows: [string, FeeQuestion, number][] = [
    ['2017-09-04', { service: 'new' }, 355_000],
    ['2019-05-02', { service: 'renewal' }, 355_000],
    ['2019-05-03', { service: 'new' }, 350_000],
    ['2023-12-06', { service: 'new', speed: 'accelerated' }, 1_350_000],
    ['2023-12-06', { service: 'lost' }, 1_350_000],
    ['2024-12-17', { service: 'damaged', speed: 'regular' }, 850_000],
  ]
  test.each(rows)('%s: %j', (day, question, amount) => expect(feeOf(pack, question, day)).toEqual({ amount, free: null }))

  test('nothing for the first passport of a migrant worker, once the decree says so; the reason is kept', () => {
    const migrant = { service: 'new', answers: { migrantFirst: true, party: 1 } }
    expect(feeOf(pack, migrant, '2024-12-16')).toEqual({ amount: 350_000, free: null })
    expect(feeOf(pack, migrant, '2024-12-17')).toEqual({ amount: 0, free: 'first-migrant-worker' })
    expect(feeOf(pack, { service: 'new', speed: 'accelerated', free: 'first-migrant-worker' }, '2024-12-17'))
      .toEqual({ amount: 1_000_000, free: 'first-migrant-worker' })
  })
})

test('before the first row, and for what has no price, nobody says an amount', () => {
  expect(feeOf(storyHour(), { service: 'tale' }, '2016-12-31')).toBeNull()
  expect(feeOf(storyHour(), { service: 'unheard-of' }, '2017-08-07')).toBeNull()
})
