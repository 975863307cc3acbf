import type { DataKeys } from './cipher.ts'

const { subtle } = crypto
const named = (info: string, salt = new Uint8Array()) =>
  ({ name: 'HKDF', hash: 'SHA-256', salt, info: new TextEncoder().encode(`jemput ${info} 1`) })

/** Slow on purpose: makes of a PIN what guessing it costs. 32 bytes. */
export type Stretch = (pin: string, salt: Uint8Array) => Promise<Uint8Array>

export const freshBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))

/** Two keys of one: what encrypts never makes hashes. */
export async function dataKeysOf(raw: Uint8Array<ArrayBuffer>): Promise<DataKeys> {
  const root = await subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey'])
  return {
    data: await subtle.deriveKey(named('data'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    blind: await subtle.deriveKey(named('blind'), root, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
  }
}

/**
 * The key around the data key. It takes the PIN *and* this phone: a copied disk without the browser's secret is of no use, nor is
 * the browser without the PIN.
 */
export async function wrapKeyOf(secret: CryptoKey, stretched: Uint8Array, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const both = await subtle.sign('HMAC', secret, new Uint8Array(stretched))
  const root = await subtle.importKey('raw', both, 'HKDF', false, ['deriveKey'])
  return subtle.deriveKey(named('vault', salt), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
