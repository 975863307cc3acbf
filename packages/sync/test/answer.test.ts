import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReply } from '@jemput/sync'

const answer = { nonce: 'asked-with-this', time: 1, ackSeq: 4, exceptions: [], page: { items: [], cursor: null, more: false }, limit: 1, commands: [] }
const reply = (status: number, body: unknown) => readReply({ status, text: typeof body === 'string' ? body : JSON.stringify(body) }, 'asked-with-this')
const problem = (status: number) => ({ type: 'about:blank', status, title: 'Words', code: 'a-code' })

test('an answer that gives the nonce back is ours', () => {
  expect(reply(200, answer)).toEqual({ kind: 'answer', answer })
})

test.each([
  ['the page of a captive portal', '<html>Masuk Wi-Fi</html>'], ['JSON of somebody else', { ok: true }], ['another answer’s nonce', { ...answer, nonce: 'of-another' }],
  ['half an answer', { nonce: 'asked-with-this', ackSeq: 4 }], ['a count that is none', { ...answer, ackSeq: 'all' }], ['nothing', ''],
])('%s with status 200 means that nothing happened', (_, body) => expect(reply(200, body)).toEqual({ kind: 'not-ours' }))

test('a portal may use any status', () => {
  for (const status of [302, 400, 401, 403, 404, 409, 422, 511]) {
    expect(reply(status, '<html>').kind).toBe(status === 511 ? 'retry' : 'not-ours')
  }
})

test('no status takes anything from the phone', () => {
  expect(readReply(null, 'asked-with-this')).toEqual({ kind: 'retry' })
  for (const status of [429, 500, 502, 503]) expect(reply(status, problem(status))).toEqual({ kind: 'retry' })
  expect(reply(401, problem(401))).toEqual({ kind: 'pause', why: 'unknown' })
  expect(reply(403, problem(403))).toEqual({ kind: 'pause', why: 'revoked' })
  for (const status of [400, 409, 413, 422]) expect(reply(status, problem(status))).toEqual({ kind: 'too-much' })
})

test('whatever comes back, something is made of it', () => {
  fc.assert(fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, text) => {
    expect(['answer', 'retry', 'pause', 'too-much', 'not-ours']).toContain(readReply({ status, text }, 'asked-with-this').kind)
  }))
})
