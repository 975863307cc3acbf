import { deflateSync, gzipSync, Inflate } from 'fflate'

/** Small, because a record knows the words of its form beforehand: they are the dictionary. */
export const compress = (plain: Uint8Array, dictionary: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateSync(plain, { level: 9, dictionary }))

/** So many bytes are given to the inflater at once; they grow to a thousand times as much at most. */
const STEP = 1024

/** Undefined when it can't be read, isn't whole, or would be larger than `most` bytes. */
export function expand(small: Uint8Array, dictionary: Uint8Array, most: number): Uint8Array<ArrayBuffer> | undefined {
  const chunks: Uint8Array[] = []
  let size = 0
  let whole = false
  const inflate = new Inflate({ dictionary }, (chunk, final) => {
    chunks.push(chunk)
    size += chunk.length
    whole = final
  })
  try {
    for (let at = 0; at < small.length && size <= most; at += STEP) inflate.push(small.subarray(at, at + STEP), at + STEP >= small.length)
  } catch {
    return undefined
  }
  return whole && size <= most ? join(chunks, size) : undefined
}

/** The body of an exchange as it is sent. */
export const gzip = (frame: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(frame, { level: 6 }))

function join(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
