import type { Words } from './words.ts'

/** Why a message stands as it does: a code of ours in words, or what the network said as it said it. */
export const reasonOf = (reason: string | null, said: Words): string => (reason === null ? '' : said.reasons[reason] ?? said.gateway(reason))
