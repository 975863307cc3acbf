import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatsOf, kindOf, longestOf, message, plain, readTemplate, septets, smsParts, type Leaf } from '@jemput/flow'
import { contextOf, heldBooking } from './phone.ts'
import { storyHour } from './story-hour.ts'

/** One text of the library's own, in Indonesian. */
const write = (text: string, roots: Record<string, unknown>, language: 'id' | 'en' = 'id') => {
  const pack = storyHour()
  pack.messages[language].test = { text }
  return message(contextOf(pack, { language }), 'test', roots)
}
const confirmed = { ...heldBooking(5, ['Budi Santoso', 'Siti']), status: 'confirmed', numbers: { first: 'A-012', last: 'A-016' } }

test.each([
  ['{booking.code}', '4071-2683'],
  ['{booking.date}', '08/08/17'],
  ['{booking.date:short}', 'Sel 08/08/17'],
  ['{booking.time}', '08.00-09.00'],
  ['{booking.slot:slot}', 'Sel 08/08/17 08.00-09.00'],
  ['{booking.slot}', 'Sel 08/08/17 08.00-09.00'],
  ['{booking.slot:short}', 'Sel 08/08/17'],
  ['{booking.expires}', '07/08 09.15'],
  ['{booking.expires:time}', '09.15'],
  ['{booking.arriveBy}', '08.00'],
  ['{booking.number}', 'A-012 s.d. A-016'],
  ['{booking.names:party}', 'Budi Santoso +4'],
  ['{booking.names:first}', 'Budi Santoso'],
  ['{booking.status}', 'pasti'],
  ['{booking.size}/{booking.named}', '5/2'],
  ['{service.label}', 'Dongeng'],
  ['{service.documents}', 'tikar, gelas'],
  ['{service.documents:short}', 'tikar, gelas'],
  ['{service.fee}', 'Rp5.000'],
  ['{office.name:short}', 'Melati'],
  ['{office.zone}', 'WITA'],
  ['{office.smsNumber}', '+62811000007'],
  ['{policy.hold.minutes} menit', '15 menit'],
  ['{lock.until:date}', '06/09/17'],
  ['{no.such}{booking.birthDate}', ''],
])('%s is written %j', (text, written) => {
  expect(write(text, { booking: confirmed, lock: { until: '2017-09-06' } })).toBe(written)
})

test.each([
  ['akta asli 2172011701890002', 'akta asli ****'],
  ['KK 2172 0105 0410 0006 lama', 'KK **** lama'],
  ['hubungi 0812-3456-7890 sebelum 07.08.2017', 'hubungi 0812-3456-7890 sebelum 07.08.2017'],
])('what staff write, "%s", reaches an SMS without the number of a person', (reason, written) => {
  expect(write('{reason}', { reason })).toBe(written)
})

test('in English days and joining words are English', () => {
  expect(write('{booking.date:short} {booking.number}', { booking: confirmed }, 'en')).toBe('Tue 08/08/17 A-012 to A-016')
})

test('a party of one has no "+", a queue number of one no range, and none is a dash', () => {
  expect(write('{booking.names:party}', { booking: heldBooking(1, ['Ani']) })).toBe('Ani')
  expect(write('{booking.number}', { booking: { ...confirmed, numbers: { first: 'A-007', last: 'A-007' } } })).toBe('A-007')
  expect(write('{booking.number}', { booking: heldBooking(1, []) })).toBe('-')
})

test('while nobody is named a party is counted', () => {
  expect(write('{booking.names:party}', { booking: heldBooking(5, []) })).toBe('5 anak')
  expect(write('{booking.names:party}', { booking: heldBooking(5, []) }, 'en')).toBe('5 children')
})

test('a long name is cut between words where it can be', () => {
  expect(write('{booking.names:first}', { booking: heldBooking(1, ['Muhammad Abdurrahman']) })).toBe('Muhammad')
  expect(write('{booking.names:first}', { booking: heldBooking(1, ['Abdurrahmansyah']) })).toBe('Abdurrahmans')
})

test('the fee is that of the row in force on the day, surcharge included', () => {
  const pack = storyHour()
  pack.messages.id.test = { text: '{service.fee}' }
  const fee = (today: string, service: string) => message(contextOf(pack, { today }), 'test', { answers: { service } })
  expect(fee('2017-12-31', 'puppet')).toBe('Rp7.500')
  expect(fee('2018-01-01', 'puppet')).toBe('Rp355.000')
  expect(fee('2016-12-31', 'tale')).toBe('Rp')
})

test('an included message is empty where its condition does not hold', () => {
  expect(write('A.{@hint.early}', { booking: confirmed })).toBe('A.')
  const early = storyHour({ arrival: { earlyMin: 30, graceMin: 0, lateFrom: 'START' } })
  early.messages.id.test = { text: 'A.{@hint.early}' }
  expect(message(contextOf(early), 'test', { booking: confirmed })).toBe('A. Datang 08.00.')
})

test('a text for both surfaces loses its sender on the screen; a missing variant is replaced', () => {
  const pack = storyHour()
  const leaf: Leaf = { text: '{office.sender}: Halo.' }
  pack.messages.id.both = leaf
  pack.messages.id.screen = { ussd: 'Layar' }
  expect(message(contextOf(pack), 'both', {})).toBe('Halo.')
  expect(message(contextOf(pack), 'both', {}, 'sms')).toBe('TAMAN BACAAN: Halo.')
  expect(message(contextOf(pack, { surface: 'sms' }), 'screen', {})).toBe('Layar')
})

test('braces that are no variable stay; an unknown key is its own text', () => {
  expect(write('{ } {}', {})).toBe('{ } {}')
  expect(message(contextOf(storyHour()), 'no.such.key', {})).toBe('no.such.key')
})

test('a template says where its variables stand', () => {
  expect(readTemplate('Ke {office.name:short}{@hint.early}')).toEqual([
    { kind: 'words', text: 'Ke ' },
    { kind: 'variable', path: ['office', 'name'], format: 'short', at: 3 },
    { kind: 'include', key: 'hint.early', at: 22 },
  ])
})

test('a name of another script still costs one septet a character', () => {
  expect(plain('Nguyễn Ánna 日本')).toBe('Nguyen Anna ??')
  expect(septets(write('{booking.names:first}', { booking: heldBooking(1, ['Đặng Ỹ']) }))).toBeLessThanOrEqual(12)
})

test('septets count what the network sends', () => {
  expect(septets('abc')).toBe(3)
  expect(septets('{}')).toBe(4)
  expect(septets('€')).toBe(2)
  expect(septets('”')).toBe(3)
  expect(smsParts('a'.repeat(160))).toEqual({ encoding: 'GSM-7', parts: 1, septets: 160 })
  expect(smsParts('a'.repeat(161)).parts).toBe(2)
  expect(smsParts('“').encoding).toBe('UCS-2')
})

test('septets agree with the segments that are sent', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ 09.,:/{}[]~^|€èé\n'), maxLength: 400 }), (text) => {
    const parts = septets(text) <= 160 ? 1 : undefined
    if (parts) expect(smsParts(text).parts).toBeLessThanOrEqual(1)
  }))
})

test('the longest text of a variable is found for every kind, and no value is longer', () => {
  const ctx = contextOf(storyHour())
  const paths = [
    'booking.code', 'booking.number', 'booking.date', 'booking.names', 'booking.status', 'service.label', 'service.documents',
    'office.name', 'policy.hold.minutes', 'answers.name', 'answers.kind', 'each.no', 'item.left', 'result.until', 'wrong',
    'format.example', 'field.label',
  ]
  for (const path of paths.map((text) => text.split('.'))) {
    const kind = kindOf(ctx.pack, path)
    expect(kind, path.join('.')).toBeDefined()
    for (const format of kind ? [null, ...formatsOf(kind)] : []) expect(longestOf(ctx, path, format), path.join('.')).not.toBe('')
  }
  expect(longestOf(ctx, ['booking', 'number'], null)).toBe('A-9999 s.d. A-9999')
  expect(longestOf(ctx, ['service', 'documents'], null, 'sms')).toBe('tikar kecil, gelas')
  expect(longestOf(ctx, ['answers', 'nick'], null)).toHaveLength(20)
  expect(longestOf(ctx, ['office', 'sender'], null)).toBe('TAMAN BACAAN')
})

test('what has no variable has none', () => {
  const { pack } = contextOf(storyHour())
  for (const path of ['booking.nik', 'answers.nobody', 'policy.quota', 'policy.no.such', 'item.nik', 'hello', 'office.timezone']) {
    expect(kindOf(pack, path.split('.')), path).toBeUndefined()
  }
})
