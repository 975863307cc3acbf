import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accepts, input, septets, start, understand, type Context, type Pack, type State, type Value } from '@jemput/flow'
import { contextOf, newDesk, newPhone, stored } from './phone.ts'
import { storyHour } from './story-hour.ts'

const gsm = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;()/-+']
const label = fc.string({ unit: fc.constantFrom(...gsm, 'é', '{', '€', 'ễ', '日', '\n'), maxLength: 60 })

/** A library whose stories are called as they come. */
const namedStories = (labels: readonly string[], limit: number): Pack => {
  const pack = storyHour({ ussd: { limit, resumeMin: 10 } })
  for (const [i, text] of labels.entries()) {
    pack.messages.id[`service.s${i}`] = { text }
    pack.messages.en[`service.s${i}`] = { text }
  }
  return pack
}
const listing = (count: number) => {
  const desk = newDesk()
  const { act } = desk
  const items: Value[] = Array.from({ length: count }, (_, i) => ({ id: `s${i}`, label: '' }))
  desk.act = (call) => (call.name === 'services.offered' ? { kind: 'list', items } : act(call))
  return desk
}

test('no page is longer than the screen, every page shows something, and all items come exactly once', () => {
  fc.assert(fc.property(
    fc.array(label, { minLength: 1, maxLength: 25 }), fc.integer({ min: 60, max: 182 }), fc.constantFrom('id', 'en'),
    (labels, limit, language) => {
      const phone = newPhone(contextOf(namedStories(labels, limit), { language }), listing(labels.length)).type('1')
      const seen: Value[] = []
      for (let page = 0; page < labels.length; page++) {
        expect(septets(phone.text)).toBeLessThanOrEqual(limit)
        expect(phone.state.shown.length).toBeGreaterThan(0)
        seen.push(...phone.state.shown)
        if (seen.length === labels.length) break
        phone.type('9')
      }
      expect(seen).toHaveLength(labels.length)
      expect(new Set(seen.map((item) => JSON.stringify(item))).size).toBe(labels.length)
    },
  ))
})

test('0 on a later page shows the page before, page by page, then the screen before', () => {
  fc.assert(fc.property(fc.array(label, { minLength: 9, maxLength: 25 }), (labels) => {
    const phone = newPhone(contextOf(namedStories(labels, 150)), listing(labels.length)).type('1')
    const pages = [phone.text]
    while (phone.state.shown.length + (phone.state.list?.from ?? 0) < labels.length) pages.push(phone.type('9').text)
    for (const page of pages.slice(0, -1).reverse()) expect(phone.type('0').text).toBe(page)
    expect(phone.type('0').at).toBe('home/start')
  }))
})

test('an error on a full page never pushes it over the edge', () => {
  fc.assert(fc.property(fc.array(label, { minLength: 1, maxLength: 12 }), fc.integer({ min: 60, max: 182 }), (labels, limit) => {
    const phone = newPhone(contextOf(namedStories(labels, limit)), listing(labels.length)).type('1', '77', '88', '99')
    expect(septets(phone.text)).toBeLessThanOrEqual(limit)
    expect(phone.text).toContain('Pilih')
    expect(phone.type('1').at).toBe('book/date')
  }))
})

test('titles, names and help never push a question over the edge', () => {
  fc.assert(fc.property(label, label, fc.integer({ min: 60, max: 182 }), (title, question, limit) => {
    const pack = storyHour({ ussd: { limit, resumeMin: 10 } })
    pack.messages.id['book.child'] = { text: title }
    pack.messages.id['q.name'] = { text: question }
    const phone = newPhone(contextOf(pack)).type('1', '1', '1', '2')
    for (const text of ['', '1', '2', '3']) expect(septets(phone.type(text).text)).toBeLessThanOrEqual(limit)
  }))
})

test('by SMS a list is numbered too, in at most two parts', () => {
  const labels = Array.from({ length: 20 }, (_, i) => `Dongeng yang panjang sekali nomor ${i}`)
  const phone = newPhone(contextOf(namedStories(labels, 150), { surface: 'sms' }), listing(20), 'book/tale')
  expect(phone.text).toContain('\n1 Dongeng yang panjang sekali nomor 0\n')
  expect(phone.text).toMatch(/\n9 Lagi$/)
  expect(septets(phone.text)).toBeLessThanOrEqual(306)
  const first = phone.type('9').state.shown[0]
  expect(phone.type('1').at).toBe('book/date')
  expect(first).toMatchObject({ id: phone.state.answers.service })
})

const typed = fc.oneof(
  fc.constantFrom(
    '0', '00', '9', '1', '2', '3', '4', '-', '', ' ', '*', '1*1', 'ya', 'BATAL', 'Ani', 'Dodo', '01012011', '40712683',
    '#Ani#25012010#07082017',
  ),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const contexts = fc.record({ surface: fc.constantFrom('ussd', 'sms'), language: fc.constantFrom('id', 'en') })

const fits = ({ surface, pack }: Context, text: string): boolean => septets(text) <= (surface === 'ussd' ? pack.policy.ussd.limit : 306)

test('whatever is typed, there is an answer that fits; a state survives being stored; the same input gives the same step', () => {
  const doors = fc.constantFrom('home/start', 'book/tale', 'poll/start', 'family/start')
  fc.assert(fc.property(contexts, doors, fc.array(typed, { maxLength: 25 }), (change, at, texts) => {
    const ctx = contextOf(storyHour(), change)
    const phone = newPhone(ctx, newDesk(), at)
    for (const text of texts) {
      const before: State = stored(phone.state)
      const step = input(ctx, before, text)
      expect(stored(step)).toEqual(step)
      expect(input(ctx, stored(before), text)).toEqual(step)
      expect(before).toEqual(phone.state)
      accepts(ctx, before, text)
      understand(ctx, text, before)
      expect(fits(ctx, phone.type(text).text)).toBe(true)
    }
  }), { numRuns: 300 })
})

test('a conversation may be started anywhere with anything', () => {
  fc.assert(fc.property(
    fc.constantFrom('child/start', 'poll/start', 'book/children', 'book/sure', 'book/done', 'gone/away', 'constructor/start', 'book/__proto__'),
    fc.dictionary(fc.constantFrom('name', 'birthDate', 'visitDate', 'kind', 'note', 'code', 'party', 'nobody'), typed), contexts,
    (at, answers, change) => {
      const ctx = contextOf(storyHour(), change)
      expect(start(ctx, at, { answers })).toHaveProperty('kind')
    },
  ))
})

test('what an SMS says is always understood as something', () => {
  const ctx = contextOf(storyHour(), { surface: 'sms' })
  fc.assert(fc.property(typed, (text) => {
    expect(['answer', 'start', 'reply', 'unknown']).toContain(understand(ctx, text, null).kind)
  }))
})
