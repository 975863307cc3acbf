import { SCHEMA, type Cipher } from '../store/database.ts'

const { subtle } = crypto
const IV = 12

/** Where a ciphertext lies; moved anywhere else it can't be opened. */
export type Place = readonly [table: string, device: string, id: string]
const boundTo = (place: Place) => new TextEncoder().encode([...place, SCHEMA].join('|'))

/** The keys of an opened vault. `blind` makes hashes that tell nothing without it. */
export type DataKeys = { data: CryptoKey; blind: CryptoKey }

export async function encrypt(key: CryptoKey, place: Place, plain: Uint8Array): Promise<Cipher> {
  const iv = crypto.getRandomValues(new Uint8Array(IV))
  const text = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo(place) }, key, new Uint8Array(plain))
  return { iv, text: new Uint8Array(text) }
}

/** Undefined when the key or the place is another, or somebody changed it. */
export async function decrypt(key: CryptoKey, place: Place, { iv, text }: Cipher): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: boundTo(place) }, key, text))
  } catch {
    return undefined
  }
}

export const encryptJson = (key: CryptoKey, place: Place, value: unknown): Promise<Cipher> =>
  encrypt(key, place, new TextEncoder().encode(JSON.stringify(value)))

/** What `encryptJson` wrote at that place, so of the type that stood there. Throws where it can't be opened. */
export async function decryptJson<T>(key: CryptoKey, place: Place, cipher: Cipher): Promise<T> {
  const plain = await decrypt(key, place, cipher)
  if (!plain) throw new Error(`a row of ${place[0]} cannot be opened`)
  return JSON.parse(new TextDecoder().decode(plain)) as T
}

/** A keyed hash, to find an equal value without reading any. */
export async function blindOf(key: CryptoKey, value: string): Promise<string> {
  const mac = new Uint8Array(await subtle.sign('HMAC', key, new TextEncoder().encode(value)))
  return Array.from(mac.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
