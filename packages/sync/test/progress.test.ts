import { expect, test } from 'vitest'
import { changeBy, countProgress, progressOf, type Answer, type Heard, type Item, type Level, type LevelItem } from '@jemput/sync'

const level = (id: string, said: Level): LevelItem => ({ id, level: said, missing: [], refused: [], code: null, note: null })
const said = [level('b', 'complete'), level('d', 'accepted'), level('e', 'complete')]
const heard: Heard = { ackSeq: 4, exceptions: new Map([[3, 'seq-reused']]), levels: new Map(said.map((each) => [each.id, each])) }
const sent = ['a', 'b', 'c', 'd', 'e'].map((entity, at) => ({ seq: at + 1, id: `operation ${at}`, entity }))

test('each operation is as far as the server has said, and no further', () => {
  expect(sent.map((operation) => progressOf(operation, heard))).toEqual(['received', 'complete', 'held', 'accepted', 'on-phone'])
  expect(countProgress(sent, heard)).toEqual({ 'on-phone': 1, received: 1, complete: 1, accepted: 1, held: 1 })
})

const item = (id: string, gone: boolean): Item => ({ kind: 'level', id, gone, value: level(id, 'complete') })
const answer = (ackSeq: number): Answer => ({
  nonce: 'n', time: 0, ackSeq, exceptions: [{ seq: 5, id: 'e', code: 'malformed' }, { seq: null, id: 'f', code: 'malformed' }],
  page: { items: [item('a', false), item('b', true)], cursor: 'next', more: true }, limit: 1, commands: [],
})

test('an answer says what is held, what is new and what is to be forgotten', () => {
  expect(changeBy(answer(4), { ackSeq: 2, lastSeq: 5 })).toEqual({
    ackSeq: 4, lost: false, held: [{ seq: 5, code: 'malformed' }], put: [item('a', false)], drop: [{ kind: 'level', id: 'b' }], cursor: 'next', more: true,
  })
})

test('an answer that was overtaken takes nothing back', () => {
  expect(changeBy(answer(1), { ackSeq: 4, lastSeq: 5 }).ackSeq).toBe(4)
})

test('a server that has more than this phone ever sent means that its storage was emptied', () => {
  expect(changeBy(answer(9), { ackSeq: 4, lastSeq: 5 }).lost).toBe(true)
})
