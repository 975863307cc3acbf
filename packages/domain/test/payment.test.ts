import { expect, test } from 'vitest'
import { afterPayment, isBillingCode, payBy, PaymentStatus, paymentStates, spokenBilling } from '@jemput/domain'

const noon = Date.UTC(2023, 11, 6, 4)
const minute = 60_000

test('money is taken in every state but those that have it already', () => {
  const taken = PaymentStatus.options.filter((status) => afterPayment(status, 'receive') !== undefined)
  expect(taken).toEqual(['due', 'expired', 'cancelled'])
})

test('money that came stays: neither time nor a cancelled booking makes it undone', () => {
  for (const status of ['paid', 'late'] as const) expect(paymentStates[status].on).toEqual({})
})

test('money for a place that is gone is late, whether time took it or its owner', () => {
  for (const event of ['lapse', 'cancel'] as const) {
    const gone = afterPayment('due', event)
    expect(gone && afterPayment(gone, 'receive')).toBe('late')
  }
})

test('two hours to pay, and less when the window begins sooner', () => {
  expect(payBy(noon, 120, noon + 600 * minute)).toBe(noon + 120 * minute)
  expect(payBy(noon, 120, noon + 45 * minute)).toBe(noon + 45 * minute)
})

test('a billing code is read out in threes', () => expect(spokenBilling('821456789012345')).toBe('821 456 789 012 345'))

test.each([
  ['821456789012345', true], ['721456789012345', true], ['921456789012345', true], ['621456789012345', false],
  ['82145678901234', false], ['8214567890123456', false], ['82145678901234a', false], ['', false], ['821 456 789 012 345', false],
])('%s is a billing code: %s', (text, is) => expect(isBillingCode(text)).toBe(is))
