import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Keys } from '../deps.ts'

const KINDS = ['nik', 'name-dob', 'phone', 'kk', 'text', 'secret'] as const
const IV = 12
const TAG = 16

/**
 * Seals and hashes under sub-keys of one master key (any text of 32 bytes or more of randomness, see config.ts).
 * Sealed text is `<key id>.<base64url of iv, ciphertext, tag>`; the key id tells a wrong MASTER_KEY from damaged data.
 * Hashes are 43 characters of base64url and differ between kinds.
 */
export function createKeys(masterKey: string): Keys {
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(masterKey, 'utf8'), Buffer.alloc(0), `jemput ${purpose} 1`, bytes))
  const mark = derive('key id', 4)
  const keyId = mark.toString('hex')
  const sealing = derive('seal', 32)
  const hashing = new Map(KINDS.map((kind) => [kind, derive(`hash ${kind}`, 32)] as const))

  return {
    seal(text, place) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(place))
      const body = [iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
      return `${keyId}.${Buffer.concat(body).toString('base64url')}`
    },

    open(sealed, place) {
      const [id, rest] = sealed.split('.', 2)
      if (id !== keyId || rest === undefined) throw new Error(`${place} is sealed with another MASTER_KEY`)
      const body = Buffer.from(rest, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', sealing, body.subarray(0, IV), { authTagLength: TAG })
      decipher.setAAD(Buffer.from(place)).setAuthTag(body.subarray(-TAG))
      return decipher.update(body.subarray(IV, -TAG), undefined, 'utf8') + decipher.final('utf8')
    },

    sealBytes(bytes, place) {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(place))
      return Buffer.concat([mark, iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    },

    openBytes(sealed, place) {
      const iv = sealed.subarray(mark.length, mark.length + IV)
      if (!mark.equals(sealed.subarray(0, mark.length)) || sealed.length < mark.length + IV + TAG) return undefined
      const decipher = createDecipheriv('aes-256-gcm', sealing, iv, { authTagLength: TAG })
      decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-TAG))
      try {
        return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(mark.length + IV, -TAG)), decipher.final()]))
      } catch {
        return undefined
      }
    },

    key(kind, value) {
      const secret = hashing.get(kind)
      if (!secret) throw new Error(`no hash key for ${kind}`)
      return createHmac('sha256', secret).update(value, 'utf8').digest('base64url')
    },
  }
}
