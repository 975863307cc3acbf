import type { Envelope } from './schema.ts'
import type { PrivateKey, Subtle } from './subtle.ts'

/*
 * Sealing to an office: a fresh P-256 key agrees with the office's on a secret (ECDH), HKDF-SHA256 makes key and IV of it, and
 * AES-256-GCM does the rest. Who sealed something can't open it again. Against a stolen phone, not against a stolen server.
 *
 * Bytes: 1 (format), version of the office's key (16 bits), the fresh public key (65), ciphertext with its tag.
 */
const FORMAT = 1
const POINT = 65
const HEAD = 3 + POINT
const TAG = 16
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const INFO = new TextEncoder().encode('jemput seal 1')

/** `publicKey`: uncompressed point, base64url. */
export type OfficeKey = { version: number; publicKey: string }

/** `place` says what it is and is authenticated with it: opened as anything else it can't be read. */
export async function seal(subtle: Subtle, { version, publicKey }: OfficeKey, plain: Uint8Array, place: string): Promise<Uint8Array<ArrayBuffer>> {
  const office = fromBase64Url(publicKey)
  const fresh = await subtle.generateKey(CURVE, false, ['deriveBits'])
  const point = new Uint8Array(await subtle.exportKey('raw', fresh.publicKey))
  const { key, iv } = await agree(subtle, fresh.privateKey, await subtle.importKey('raw', office, CURVE, false, []), point, office)
  const text = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) }, key, new Uint8Array(plain))
  const sealed = new Uint8Array(HEAD + text.byteLength)
  sealed.set([FORMAT, version >> 8, version & 0xff])
  sealed.set(point, 3)
  sealed.set(new Uint8Array(text), HEAD)
  return sealed
}

/** Which version of the office's key opens it; undefined when nothing of ours sealed it. */
export const keyVersionOf = (sealed: Uint8Array): number | undefined =>
  (sealed.length >= HEAD + TAG && sealed[0] === FORMAT ? ((sealed[1] ?? 0) << 8) | (sealed[2] ?? 0) : undefined)

/** Undefined when it was sealed to another key or for another place, or has been changed. `privateKey` derives bits. */
export async function unseal(
  subtle: Subtle, { privateKey, publicKey }: { privateKey: PrivateKey; publicKey: string }, sealed: Uint8Array, place: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (keyVersionOf(sealed) === undefined) return undefined
  const point = new Uint8Array(sealed.subarray(3, HEAD))
  try {
    const theirs = await subtle.importKey('raw', point, CURVE, false, [])
    const { key, iv } = await agree(subtle, privateKey, theirs, point, fromBase64Url(publicKey))
    const additionalData = new TextEncoder().encode(place)
    return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, new Uint8Array(sealed.subarray(HEAD))))
  } catch {
    return undefined
  }
}

/** The place of an operation's body. Of a photo it is the hash of its plain bytes. */
export const placeOf = ({ id, kind, entity }: Pick<Envelope, 'id' | 'kind' | 'entity'>): string => `${id}|${kind}|${entity}`

/** The IV comes from the agreement too, as in HPKE: a fresh key is used once. */
async function agree(subtle: Subtle, mine: PrivateKey, theirs: PrivateKey, point: Uint8Array, office: Uint8Array) {
  const secret = await subtle.importKey('raw', await subtle.deriveBits({ name: 'ECDH', public: theirs }, mine, 256), 'HKDF', false, ['deriveBits'])
  const salt = new Uint8Array([...point, ...office])
  const bits = new Uint8Array(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: INFO }, secret, 44 * 8))
  return { key: await subtle.importKey('raw', bits.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']), iv: bits.slice(32) }
}

export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.codePointAt(0) ?? 0)
