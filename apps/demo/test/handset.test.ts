import { expect, test } from 'vitest'
import { newHandset, press, screenOf, writeSms } from '../src/client/phone/handset.ts'
import type { Act, Handset, Key } from '../src/client/phone/handset.ts'
import type { Phone, Session } from '../src/wire.ts'
import { limits } from '../src/server/limits.ts'

const PALEMBANG = '+628110000016'
const BOGOR = '+628111100333'

function phoneWith(session: Partial<Session> | null): Phone {
  const whole = { id: 'ATUid_1', serviceCode: '*384*16#', began: 0, touched: 0, status: 'open' as const, screen: '', septets: 0 }
  return { number: '+6281200000101', name: 'Ibu Rohani', session: session && { ...whole, ...session }, exchanges: [], messages: [] }
}

/** Presses keys one after another; letters of a computer's keyboard stand in quotes. */
function pressed(phone: Phone, keys: Key[], handset = newHandset()): { handset: Handset; acts: Act[] } {
  const acts: Act[] = []
  let now = 0
  for (const key of keys) {
    const result = press(handset, key, { phone, peers: [PALEMBANG, BOGOR], now: now += 1_000, limits })
    handset = result.handset
    if (result.act) acts.push(result.act)
  }
  return { handset, acts }
}
const typed = (text: string): Key[] => [...text].map(letter => ({ letter }))

test('digits on the home screen begin a dial, and the green key calls', () => {
  const { handset, acts } = pressed(phoneWith(null), ['*', '3', '8', '4', '#', 'call'])
  expect(acts).toEqual([{ do: 'dial', code: '*384#' }])
  expect(handset.place).toBe('home')
})

test('erasing the last digit goes back home', () => {
  expect(pressed(phoneWith(null), ['1', '2', 'erase']).handset).toMatchObject({ place: 'dial', entry: { text: '1' } })
  expect(pressed(phoneWith(null), ['1', 'right-soft']).handset.place).toBe('home')
})

test('an open session stands before everything else', () => {
  const handset: Handset = { ...newHandset(), place: 'threads', dismissed: 'ATUid_1' }
  expect(screenOf(handset, phoneWith({ status: 'open' }))).toBe('call')
  expect(screenOf(handset, phoneWith({ status: 'ended' }))).toBe('threads')
})

test('an answer is sent once and the field is empty again', () => {
  const { handset, acts } = pressed(phoneWith({}), ['2', 'left-soft', 'left-soft'])
  expect(acts).toEqual([{ do: 'answer', text: '2' }])
  expect(handset.entry.text).toBe('')
})

test('the right key erases what is written and hangs up when nothing is', () => {
  const { handset, acts } = pressed(phoneWith({}), ['2', 'right-soft'])
  expect([handset.entry.text, acts]).toEqual(['', []])
  expect(pressed(phoneWith({}), ['right-soft']).acts).toEqual([{ do: 'drop' }])
  expect(pressed(phoneWith({}), ['2', 'end']).acts).toEqual([{ do: 'drop' }])
})

test('while the gateway is silent one can only hang up', () => {
  const { handset, acts } = pressed(phoneWith({ status: 'waiting' }), ['2', 'left-soft', 'end'])
  expect([handset.entry.text, acts]).toEqual(['', [{ do: 'drop' }]])
})

test('the last screen stays until a key is pressed; a digit begins the next dial', () => {
  const ended = phoneWith({ status: 'ended' })
  expect(screenOf(newHandset(), ended)).toBe('call')
  expect(screenOf(pressed(ended, ['left-soft']).handset, ended)).toBe('home')
  expect(pressed(ended, ['*']).handset).toMatchObject({ place: 'dial', entry: { text: '*' } })
})

test('messages: choose a thread, answer it, and come back to it', () => {
  const { handset, acts } = pressed(phoneWith(null), ['left-soft', 'down', 'down', 'left-soft', 'left-soft', ...typed('CEK'), 'left-soft'])
  expect(acts).toEqual([{ do: 'sms', to: BOGOR, text: 'CEK' }])
  expect(handset).toMatchObject({ place: 'thread', peer: BOGOR })
})

test('a keyword joins the message that is being written to that office, and begins one to another', () => {
  const phone = phoneWith(null)
  const writing = writeSms(newHandset(), phone, PALEMBANG, 'CEK', 612)
  expect(writeSms(writing, phone, PALEMBANG, ' 4071-2683', 612).entry.text).toBe('CEK 4071-2683')
  expect(writeSms(writing, phone, BOGOR, 'YA', 612)).toMatchObject({ place: 'compose', peer: BOGOR, entry: { text: 'YA' } })
})
