import { randomBytes, randomInt } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { CODE_CHECK } from '@jemput/domain'
import { toBase64Url } from '@jemput/sync'
import { argon2id } from 'hash-wasm'

/** What a recipient says at the door, and what the courier's phone may know of it. */
export type RecipientCode = { code: string; check: { salt: string; hash: string } }

/** Makes so many codes; slowly, so never inside a transaction. Others get their turn between two of them. */
export async function makeCodes(count: number): Promise<RecipientCode[]> {
  const codes: RecipientCode[] = []
  while (codes.length < count) {
    codes.push(await makeCode())
    await setImmediate()
  }
  return codes
}

async function makeCode(): Promise<RecipientCode> {
  const code = String(randomInt(10_000_000, 100_000_000))
  const salt = new Uint8Array(randomBytes(16))
  const { digits, ...slowness } = CODE_CHECK
  const hash = await argon2id({ password: code.slice(0, digits), salt, ...slowness, outputType: 'binary' })
  return { code, check: { salt: toBase64Url(salt), hash: toBase64Url(hash) } }
}
