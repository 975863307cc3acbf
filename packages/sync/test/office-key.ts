import { toBase64Url, type OfficeKey } from '@jemput/sync'

export const { subtle } = globalThis.crypto

/** A pair as an office has it. */
export async function makePair(version = 1): Promise<OfficeKey & { privateKey: CryptoKey }> {
  const pair = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  return { version, privateKey: pair.privateKey, publicKey: toBase64Url(new Uint8Array(await subtle.exportKey('raw', pair.publicKey))) }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
