import { foldName } from '@jemput/domain'
import type { Keys } from '../deps.ts'

/** Keyed hashes of the words of a name, by which it is found again at this office: whole words only, whatever their case and accents. */
export function nameTokens(keys: Keys, office: string, name: string): string[] {
  const words = name.split(/[^\p{L}\p{M}'’.-]+/u).map(foldName).filter((word) => word !== '')
  return [...new Set(words)].map((word) => keys.key('text', `name ${office} ${word}`))
}
