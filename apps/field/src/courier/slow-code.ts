import { CODE_CHECK } from '@jemput/domain'
import { fromBase64Url, toBase64Url } from '@jemput/sync'
import { argon2id } from 'hash-wasm'

/** Hash of the first digits of a code, base64url, as the office made it. A file of its own, because the program behind it is large. */
export async function slowCode(code: string, salt: string): Promise<string> {
  const { digits, iterations, parallelism, memorySize, hashLength } = CODE_CHECK
  const hash = await argon2id({ password: code.slice(0, digits), salt: fromBase64Url(salt), iterations, parallelism, memorySize, hashLength, outputType: 'binary' })
  return toBase64Url(hash)
}
