import { expect, test } from 'vitest'
import { understand } from '../src/terminal/phone.ts'

test.each([
  ['*384*16#', false, { kind: 'dial', code: '*384*16#' }],
  ['*384*16*1*2#', true, { kind: 'dial', code: '*384*16*1*2#' }],
  ['1', true, { kind: 'answer', text: '1' }],
  ['Budi Santoso ', true, { kind: 'answer', text: 'Budi Santoso ' }],
  ['1', false, { kind: 'help' }],
  ['?', true, { kind: 'help' }],
  ['sms bogor #Budi#25011987#07082017', false, { kind: 'sms', to: 'bogor', text: '#Budi#25011987#07082017' }],
  ['SMS +628111100333 YA', true, { kind: 'sms', to: '+628111100333', text: 'YA' }],
  ['sms bogor', false, { kind: 'help' }],
  ['putus', true, { kind: 'drop' }],
  ['ulang', true, { kind: 'repeat' }],
] as const)('%s, with a session that is open: %s', (typed, open, deed) => {
  expect(understand(typed, open)).toEqual(deed)
})
