import { argon2id } from 'hash-wasm'

/** 64 MiB and three passes: what a phone with 2 GB does in about a second, and a rented card not much faster. */
export const argon = (password: string, salt: Uint8Array): Promise<Uint8Array> =>
  argon2id({ password, salt, parallelism: 1, iterations: 3, memorySize: 65_536, hashLength: 32, outputType: 'binary' })
