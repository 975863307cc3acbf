import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lanes, pauseAfter, shareOut, whyDead, type Allowance, type Lane, type Share } from '@jemput/domain'

const plenty: Allowance = { pace: 1000, today: { reply: 1000, reminder: 1000, broadcast: 1000 } }
const room = { reply: 50, reminder: 40, broadcast: 30 }
const waits = (office: string, lane: Lane, count: number): Share => ({ office, lane, count })
const all = (...offices: string[]) => new Map(offices.map((office) => [office, plenty]))

test('replies of every office leave before anybody\'s broadcast', () => {
  const shares = shareOut([waits('a', 'broadcast', 5000), waits('b', 'reply', 20), waits('a', 'reply', 3)], all('a', 'b'), room, 0)
  expect(shares).toEqual([waits('b', 'reply', 20), waits('a', 'reply', 3), waits('a', 'broadcast', 7)])
})

test('offices in one lane get the same; who wants less leaves the rest to the others', () => {
  expect(shareOut([waits('a', 'reply', 900), waits('b', 'reply', 900), waits('c', 'reply', 4)], all('a', 'b', 'c'), room, 0))
    .toEqual([waits('a', 'reply', 23), waits('b', 'reply', 23), waits('c', 'reply', 4)])
})

test('more offices than places: each comes once in a round', () => {
  const offices = Array.from({ length: 120 }, (_, n) => `office-${n}`)
  const served = [0, 1, 2, 3].flatMap((turn) =>
    shareOut(offices.map((office) => waits(office, 'reply', 5)), all(...offices), { ...room, reply: 30 }, turn * 30).map(({ office }) => office))
  expect(new Set(served).size).toBe(120)
})

test('an office that has sent at its pace, or what it may today, waits without keeping others', () => {
  const allowed = new Map([['a', { ...plenty, pace: 2.9 }], ['b', { pace: 50, today: { reply: 50, reminder: 0, broadcast: 0 } }]])
  expect(shareOut([waits('a', 'reply', 9), waits('b', 'broadcast', 9), waits('b', 'reply', 9)], allowed, room, 0))
    .toEqual([waits('a', 'reply', 2), waits('b', 'reply', 9)])
})

test('whatever waits: nobody gets more than waits, than is allowed, or than there is room; and room is not left while somebody may', () => {
  const share = fc.record({ office: fc.constantFrom('a', 'b', 'c', 'd'), lane: fc.constantFrom(...lanes), count: fc.nat({ max: 80 }) })
  const waiting = fc.uniqueArray(share, { selector: ({ office, lane }) => `${office} ${lane}` })
  fc.assert(fc.property(waiting, fc.array(fc.nat({ max: 60 }), { minLength: 4, maxLength: 4 }), fc.nat({ max: 50 }), fc.nat(), (waiting, paces, places, turn) => {
    const allowed = new Map(['a', 'b', 'c', 'd'].map((office, n) => [office, { ...plenty, pace: paces[n] ?? 0 }]))
    const shares = shareOut(waiting, allowed, { reply: places, reminder: places, broadcast: places }, turn)
    const total = shares.reduce((sum, { count }) => sum + count, 0)
    for (const { office, lane, count } of shares) {
      expect(count).toBeGreaterThan(0)
      expect(count).toBeLessThanOrEqual(waiting.find((each) => each.office === office && each.lane === lane)?.count ?? 0)
    }
    const may = ['a', 'b', 'c', 'd'].map((office, n) => Math.min(paces[n] ?? 0, waiting.filter((each) => each.office === office).reduce((sum, { count }) => sum + count, 0)))
    expect(total).toBe(Math.min(places, may.reduce((sum, n) => sum + n, 0)))
  }))
})

test('three tries with growing pauses; a gateway that is away refuses nothing; what comes to the same is not tried again', () => {
  const refused = { final: false }
  expect([0, 1, 2].map((before) => pauseAfter(refused, before))).toEqual([30_000, 300_000, undefined])
  expect(pauseAfter({ final: false, away: true }, 2)).toBe(30_000)
  expect(pauseAfter({ final: true }, 0)).toBeUndefined()
})

test('what never leaves: other countries, too long, not wanted, a day too late', () => {
  const letter = { to: '+628121000111', parts: 2, age: 0, declined: false }
  const rules = { countries: ['62'], maxParts: 3 }
  expect(whyDead(letter, rules)).toBeUndefined()
  expect(whyDead({ ...letter, to: '+8801700000000' }, rules)).toBe('country')
  expect(whyDead({ ...letter, parts: 4 }, rules)).toBe('too-long')
  expect(whyDead({ ...letter, declined: true }, rules)).toBe('opt-out')
  expect(whyDead({ ...letter, age: 86_400_001 }, rules)).toBe('too-late')
})
