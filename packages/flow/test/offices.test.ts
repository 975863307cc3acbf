import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answer, findAction, findList, input, message, septets, start, understand, type Answer, type Call, type Context, type FieldType,
  type Pack, type QuestionType, type State, type Step, type Value,
} from '@jemput/flow'
import { findPlace } from '../src/engine/place.ts'
import { blank } from '../src/engine/start.ts'
import { readOffice, shipped } from './pack/packs.ts'
import { contextOf, heldBooking, stored } from './phone.ts'

const getPack = (office: string): Pack => {
  const { pack } = readOffice(office)
  if (!pack) throw new Error(`the pack ${office} cannot be read`)
  return pack
}
const offices = shipped.filter((office) => office !== 'national').map(getPack)
const bogor = contextOf(getPack('bogor'), { surface: 'sms' })

const slot = { date: '2017-09-06', start: '10:00', end: '12:00' }
const names = ['Budi Santoso', 'Siti Aminah', 'Muhammad Abdurrahman Wahid', 'Ani', 'Yohanes Paulus']

/** Picks one of several, as the dice fall. */
type Roll = <T>(...of: readonly [T, ...T[]]) => T
const rolling = (dice: readonly number[]): Roll => {
  let thrown = 0
  return (...of) => of[(dice[thrown++ % dice.length] ?? 0) % of.length] ?? of[0]
}

const anyBooking = (roll: Roll) => {
  const size = roll(1, 2, 5)
  const status = roll('held', 'unpaid', 'confirmed', 'expired', 'arrived')
  return {
    ...heldBooking(size, names.slice(0, roll(0, 1, size))), status, service: 'new',
    numbers: status === 'held' || status === 'unpaid' ? null : { first: 'A-001', last: `A-00${size}` },
  }
}
const samples: Record<FieldType, (roll: Roll) => Value> = {
  text: () => 'Palembang', name: () => 'Budi', nik: () => '1671011701870001', kk: () => '1671010504100006',
  date: (roll) => roll('2017-09-05', '2017-12-29'), slot: () => slot, 'slot?': (roll) => roll(slot, null), int: (roll) => roll(0, 4, 999),
  bool: (roll) => roll(true, false), code: () => '40712683', 'code?': (roll) => roll('40712683', null), id: (roll) => roll('new', 'lost', 'renewal'),
  office: () => 'Kanim Tanjungpinang', language: () => 'en', members: () => [], booking: anyBooking,
  'booking?': (roll) => roll(anyBooking(roll), null), payment: () => ({ code: '821456789012345', amount: 8_250_000, status: 'due', expires: Date.UTC(2017, 8, 4, 9) }), time: () => '07:30',
  visit: (roll) => ({
    number: roll(1, 9999), status: roll('requested', 'scheduled', 'declined'), contact: '+6281234567890', answerBy: '2017-11-23',
  }),
  passport: (roll) => ({ code: '40712683', name: roll('', 'Budi Santoso'), count: roll(1, 5), collectBy: roll('2017-12-23', null) }),
  delivery: (roll) => ({ number: '2039488245', status: roll('requested', 'out', 'failed'), code: null, reason: null, left: roll(0, 3) }),
  moment: () => 1_504_490_400_000, 'moment?': (roll) => roll(1_504_490_400_000, null),
}
const fieldsOf = (fields: Readonly<Record<string, FieldType>>, roll: Roll): Record<string, Value> =>
  Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, samples[type](roll)]))

/** Any answer that the registry allows: the worst desk that there can be. */
const answerTo = ({ kind, name }: Call, roll: Roll): Answer => {
  const list = kind === 'list' ? findList(name) : undefined
  if (list) {
    const count = roll(0, 1, 3, 7, 12)
    const item = () => ({ ...fieldsOf(list.item, roll), ...(list.gives ? anyBooking(roll) : {}) })
    return { kind: 'list', items: Array.from({ length: count }, item) }
  }
  const [first = '', ...others] = Object.keys(findAction(name)?.outcomes ?? {})
  const outcome = roll(first, first, first, ...others)
  return { kind: 'action', outcome, result: fieldsOf(findAction(name)?.outcomes[outcome] ?? {}, roll) }
}

const good: Partial<Record<QuestionType, string>> = {
  nik: '1671011701870001', kk: '1671010504100006', name: 'Budi', date: '25011987', number: '2', code: '40712683',
  text: 'RSUD, ruang Melati', phone: '081234567890',
}
/** What a willing caller types on a screen: a good answer, or one of the options. */
const willing = (pack: Pack, at: string, option: number): string => {
  const node = findPlace(pack, at)?.node
  const type = node && 'ask' in node ? pack.questions[node.ask]?.type : undefined
  return (type && good[type]) ?? String(option)
}
const typed = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(1, 1, 2, 2, 3, 4) },
  { weight: 2, arbitrary: fc.constantFrom('0', '00', '9', 'x', '07092017', '1671010504100006') },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
)
/** Keys instead of words, words instead of values, and what had to be cut. */
const unspoken = /\b(refusal|q|wrong|system|status|service|choice|visit-status|delivery-status|delivery-reason|common|hint|sms)\.[a-z]|\{|undefined|null|NaN|\.\.$/m

const limitOf = (ctx: Context): number => (ctx.surface === 'ussd' ? ctx.pack.policy.ussd.limit : 306)

test('at no office, whatever the desk says and the caller types, a screen is too long, wordless, or missing', () => {
  const contexts = fc.record({
    pack: fc.constantFrom(...offices), surface: fc.constantFrom('ussd', 'sms'), language: fc.constantFrom('id', 'en'),
  })
  const throws = fc.array(fc.nat(999), { minLength: 20, maxLength: 60 })
  const inputs = fc.array(typed, { minLength: 5, maxLength: 30 })
  fc.assert(fc.property(contexts, inputs, throws, fc.nat(99), ({ pack, ...change }, texts, dice, door) => {
    const ctx = contextOf(pack, { ...change, today: '2017-09-04' })
    const roll = rolling(dice)
    const settle = (first: Step): Exclude<Step, { kind: 'call' }> => {
      let step = stored(first)
      while (step.kind === 'call') step = stored(answer(ctx, step.state, answerTo(step.call, roll)))
      return step
    }
    const flows = Object.values(ctx.pack.flows).filter(({ surfaces }) => surfaces.includes(ctx.surface))
    const first = flows[door % flows.length]
    let step = settle(start(ctx, `${first?.id}/${first?.start}`))
    for (const text of texts) {
      expect(septets(step.text)).toBeLessThanOrEqual(limitOf(ctx))
      expect(`${step.text}\n${step.kind === 'end' ? step.sms ?? '' : ''}`).not.toMatch(unspoken)
      expect(step.text).not.toBe('')
      if (step.kind === 'end') break
      step = settle(input(ctx, step.state, typeof text === 'string' ? text : willing(ctx.pack, step.at, text)))
    }
  }), { numRuns: 1000 })
})

const held = { ...heldBooking(1, ['Budi']), slot: { date: '2017-08-07', start: '08:00', end: '09:00' }, date: '2017-08-07', service: 'new' }

/** Bogor's desk on a quiet morning. */
const quiet = ({ name }: Call): Answer => {
  const confirmed = { ...held, status: 'confirmed', numbers: { first: 'A-001', last: 'A-001' } }
  const results: Record<string, Record<string, Value>> = {
    'slot.find': { slot: held.slot }, 'booking.hold': { booking: held }, 'booking.confirm': { booking: confirmed },
  }
  return { kind: 'action', outcome: 'ok', result: results[name] ?? {} }
}
const reply = (text: string, waiting: State | null): { text: string; state: State | null } => {
  const means = understand(bogor, text, waiting)
  if (means.kind === 'reply' || means.kind === 'unknown') return { text: message(bogor, means.key, means.roots), state: waiting }
  if (means.kind === 'answer' && !waiting) throw new Error('nothing waits for an answer')
  let step = means.kind === 'start' ? start(bogor, means.at, { answers: means.answers }) : input(bogor, waiting ?? blank, text)
  while (step.kind === 'call') step = answer(bogor, step.state, quiet(step.call))
  return { text: step.text, state: step.kind === 'screen' ? step.state : null }
}

test('Bogor: a text with three fields holds a place, YA confirms it', () => {
  expect(reply('#Budi#25011987#07082017', null).text).toBe(
    'IMIGRASI BOGOR: Kode 4071-2683. Balas YA utk konfirmasi antrean Budi, Sen 07/08/17 08.00-09.00. Batas 15 mnt. Balas BATAL utk batal.')
  expect(reply('ya.', null).text).toContain('Antrean A-001 terkonfirmasi')
  expect(reply(' 4071 2683 ', null).text).toContain('Antrean A-001 terkonfirmasi')
  expect(reply('# Budi # 25-01-1987 # 07/08/17 #', null).text).toContain('Kode 4071-2683')
})

test('Bogor: a slip of the pen is named, with the example', () => {
  const wrong = reply('#Budi#31021987#07082017', null)
  expect(wrong.text).toContain('Tanggal lahir salah')
  const past = reply('#Budi#25011987#06082017', wrong.state)
  expect(past.text).toContain('Tanggal kedatangan sudah lewat')
  expect(reply('#Budi#25011987', past.state).text).toContain('Baru 2 dari 3 data')
  expect(reply('07082017', past.state).text).toContain('Kode 4071-2683')
})

test('Bogor: a lost passport is not booked', () => {
  expect(reply('HILANG', null).text).toContain('datang langsung (walk-in)')
})
