import { expect, test } from 'vitest'
import { checkExpression, conversationScope, evaluate, ExpressionError, holds, questionScope } from '@jemput/flow'
import { storyHour } from './story-hour.ts'

const scope = {
  answers: { code: null, party: 2, service: 'tale', birthDate: '2010-01-25', nik: '1671012501100001', name: 'Ani' },
  booking: null, result: { outcome: 'ok' }, policy: { party: { max: 4 }, walkInOnly: ['puppet'] }, seen: { later: 1 },
  today: '2017-08-07', channel: 'SMS',
}

test.each([
  ['answers.party <= policy.party.max', true],
  ['answers.party + 1', 3],
  ['answers.code == null', true],
  ['booking == null ? null : booking.code', null],
  ['booking != null && booking.size > 1', false],
  ['answers.service in policy.walkInOnly', false],
  ['!(channel in ["USSD", "SMS"])', false],
  ['seen("later") > 0 && seen("never") == 0', true],
  ['age(answers.birthDate, today)', 7],
  ['atLeastAge(answers.birthDate, 7, "2017-01-25", true)', true],
  ['atLeastAge(answers.birthDate, 7, "2017-01-25", false)', false],
  ['nikMatches(answers.nik, answers.birthDate)', true],
  ['nikSex(answers.nik)', 'M'],
  ['today >= date("2017-08-01")', true],
  ['size(answers.name)', 3],
  ['[{"name": answers.name, "party": answers.party}]', [{ name: 'Ani', party: 2 }]],
  ['"lost"', 'lost'],
] as const)('%s is %j', (text, value) => {
  expect(evaluate(text, scope)).toEqual(value)
})

test.each([
  'booking.size > 1', 'answers.code < today', 'result.next', 'age(null, today) < 5', 'date("soon")', 'nobody.there',
  'answers.party / 0', 'int(answers.name)',
])('%s cannot be computed: there is no value, and no condition holds', (text) => {
  expect(evaluate(text, scope)).toBeUndefined()
  expect(holds(text, scope)).toBe(false)
})

test('no condition at all holds', () => {
  expect(holds(undefined, scope)).toBe(true)
})

test.each(['answers.name.matches("a+")', 'timestamp("2017-01-01T00:00:00Z")', 'today.getFullYear("Asia/Tokyo") == 1', 'now()', 'a +', '((((', '"'])(
  '%s is refused before it runs', (text) => {
    expect(() => evaluate(text, scope)).toThrow(ExpressionError)
  },
)

const conversation = conversationScope(storyHour(), false)
test.each([
  ['answers.party <= policy.party.max', 'bool'],
  ['answers.code != null', 'bool'],
  ['booking == null ? null : booking.code', 'string'],
  ['booking == null ? null : booking.slot', 'dyn'],
  ['answers.date == null ? null : answers.date.date', 'string'],
  ['answers.service in policy.walkInOnly', 'bool'],
  ['[{"name": answers.name, "birthDate": answers.birthDate}]', 'list<dyn>'],
  ['seen("later") > 0', 'bool'],
  ['booking.size', 'int'],
  ['channel == "SMS" && "USSD" in policy.channels && service.bucket == "public"', 'bool'],
] as const)('%s is right in a conversation', (text, type) => {
  expect(checkExpression(text, conversation, type)).toBeNull()
})

test.each([
  ['answers.partie > 1', 8, 'partie'],
  ['policy.party.mx > 1', 13, 'mx'],
  ['booking.sise > 1', 8, 'sise'],
  ['1 < 2 && answers.party > "a"', 9, 'int > string'],
  ['answers.party', 0, 'should be bool'],
  ['today.matches("x")', 0, 'matches'],
  ['answers.party >', 15, 'EOF'],
  ['each.no > 1', 0, 'each'],
] as const)('%s is wrong at character %d', (text, at, word) => {
  const finding = checkExpression(text, conversation, 'bool')
  expect(finding?.at).toBe(at)
  expect(finding?.message).toContain(word)
})

test('each is there inside a repeat, value in a question', () => {
  expect(checkExpression('each.no > 1', conversationScope(storyHour(), true), 'bool')).toBeNull()
  expect(checkExpression('value < today', questionScope(storyHour(), { type: 'date' }), 'bool')).toBeNull()
  expect(checkExpression('value < today', questionScope(storyHour(), { type: 'number' }), 'bool')?.message).toContain('int < string')
})
