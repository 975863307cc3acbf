import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packFrame, unpackFrame } from '@jemput/sync'

const limits = { header: 4096, bodies: 50 }
const bodies = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 })

test('what was packed is unpacked', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 3 }), bodies, (text, given) => {
    const header: unknown = JSON.parse(text)
    const read = unpackFrame(packFrame(header, given), limits)
    expect(read).toEqual({ ok: true, frame: { header: JSON.parse(JSON.stringify(header)), bodies: given, rest: new Uint8Array() } })
  }))
})

test('a frame that is cut anywhere gives the bodies that came whole, or says that it has none', () => {
  fc.assert(fc.property(bodies, fc.nat(), (given, at) => {
    const frame = packFrame({ n: 1 }, given)
    const read = unpackFrame(frame.subarray(0, at % frame.length), limits)
    expect(read.ok ? 'frame' : read.code).toMatch(/^(frame|not-a-frame|cut)$/)
    if (!read.ok) return
    expect(given.slice(0, read.frame.bodies.length)).toEqual(read.frame.bodies)
    expect(read.frame.bodies.length).toBeLessThanOrEqual(given.length)
  }))
})

test('whatever comes, the answer is a frame or names what is wrong', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, marked) => {
    const given = marked ? new Uint8Array([0x4a, 0x4d, 0x53, 0x31, 0, 0, 0, ...bytes]) : bytes
    const read = unpackFrame(given, limits)
    expect(read.ok ? 'frame' : read.code).toMatch(/^(frame|not-a-frame|cut|too-large|header-unreadable)$/)
  }))
})

test('what is longer than its reader is ready for is refused before it is read', () => {
  expect(unpackFrame(packFrame({ text: 'x'.repeat(5000) }, []), limits)).toEqual({ ok: false, code: 'too-large' })
  expect(unpackFrame(packFrame({}, Array.from({ length: 51 }, () => new Uint8Array())), limits)).toEqual({ ok: false, code: 'too-large' })
})
