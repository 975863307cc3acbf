import { priorityOf } from '@jemput/flow'
import { expect, test } from 'vitest'
import { readOffice } from './pack/packs.ts'

const { pack } = readOffice('national')
if (!pack) throw new Error('the national pack cannot be read')
const { priority } = pack.policy
const reading = (inclusive: boolean) => ({ policy: { ...pack.policy, priority: { ...priority, inclusive } } })
const bornOn = (birthDate: string | null, disabled = false) => ({ birthDate, sex: null, disabled })

/** The visit is on 6 December 2023; `over`: "lebih dari 60", `from`: "60 and over". */
test.each([
  { born: '1963-12-05', over: 'elderly', from: 'elderly' },
  { born: '1963-12-06', over: null, from: 'elderly' },
  { born: '1963-12-07', over: null, from: null },
  { born: '2018-12-06', over: null, from: null },
  { born: '2018-12-07', over: 'under5', from: 'under5' },
  { born: null, over: null, from: null },
])('born $born: over sixty $over, sixty and over $from', ({ born, over, from }) => {
  expect(priorityOf(reading(false), bornOn(born), '2023-12-06')).toBe(over)
  expect(priorityOf(reading(true), bornOn(born), '2023-12-06')).toBe(from)
})

test('who is disabled has priority at any age, also when nobody knows it', () => {
  expect(priorityOf(pack, bornOn('1990-01-01', true), '2023-12-06')).toBe('disabled')
  expect(priorityOf(pack, bornOn(null, true), '2023-12-06')).toBe('disabled')
})
