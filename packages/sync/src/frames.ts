/*
 * One request as bytes: four that say what it is, the length of a header (32 bits, the high byte first), the header as JSON,
 * then bodies, each behind its length.
 */
const MARK = [0x4a, 0x4d, 0x53, 0x31]
const LENGTH = 4

export type Frame = {
  header: unknown
  bodies: Uint8Array<ArrayBuffer>[]
  /** What there is of a last body that was cut off; empty when none was. */
  rest: Uint8Array<ArrayBuffer>
}
/** `cut`: it ends within its header. */
export type FrameFault = 'not-a-frame' | 'cut' | 'too-large' | 'header-unreadable'
/** Most bytes of a header and most bodies that the reader is ready for. */
export type FrameLimits = { header: number; bodies: number }

export function packFrame(header: unknown, bodies: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts = [new TextEncoder().encode(JSON.stringify(header)), ...bodies]
  const frame = new Uint8Array(parts.reduce((size, part) => size + LENGTH + part.length, MARK.length))
  frame.set(MARK)
  let at = MARK.length
  for (const part of parts) {
    new DataView(frame.buffer).setUint32(at, part.length)
    frame.set(part, at + LENGTH)
    at += LENGTH + part.length
  }
  return frame
}

/** Never throws, whatever the bytes are. A frame that was cut gives the bodies that are whole. */
export function unpackFrame(bytes: Uint8Array, { header: mostHeader, bodies: mostBodies }: FrameLimits): { ok: true; frame: Frame } | { ok: false; code: FrameFault } {
  const frame = new Uint8Array(bytes)
  if (!MARK.every((byte, at) => frame[at] === byte)) return { ok: false, code: 'not-a-frame' }
  const head = readPart(frame, MARK.length)
  if (head.length > mostHeader) return { ok: false, code: 'too-large' }
  if (!head.whole) return { ok: false, code: 'cut' }
  const header = readJson(head.bytes)
  if (header === undefined) return { ok: false, code: 'header-unreadable' }
  const bodies: Uint8Array<ArrayBuffer>[] = []
  for (let at = head.end; ;) {
    if (at === frame.length) return { ok: true, frame: { header, bodies, rest: new Uint8Array() } }
    const part = readPart(frame, at)
    if (!part.whole) return { ok: true, frame: { header, bodies, rest: part.bytes } }
    if (bodies.push(part.bytes) > mostBodies) return { ok: false, code: 'too-large' }
    at = part.end
  }
}

type Part = { length: number; bytes: Uint8Array<ArrayBuffer>; whole: boolean; end: number }

function readPart(frame: Uint8Array<ArrayBuffer>, at: number): Part {
  const begin = at + LENGTH
  if (begin > frame.length) return { length: 0, bytes: frame.subarray(at), whole: false, end: frame.length }
  const length = new DataView(frame.buffer).getUint32(at)
  return { length, bytes: frame.subarray(begin, begin + length), whole: begin + length <= frame.length, end: begin + length }
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
