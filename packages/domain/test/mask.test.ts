import { expect, test } from 'vitest'
import { maskName, maskPhone } from '@jemput/domain'

test('a list shows two letters of each word of a name, and never how long it is', () => {
  expect(maskName('Siti Rohana')).toBe('Si••• Ro•••')
  expect(maskName('Al')).toBe('Al•••')
  expect(maskName('')).toBe('')
})

test('a list shows the first and the last four digits of a phone', () => {
  expect(maskPhone('+628121000111')).toBe('0812-••••-0111')
  expect(maskPhone('+12025550123')).toBe('+120-••••-0123')
  expect(maskPhone('12345')).toBe('•••')
})
