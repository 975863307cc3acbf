import { hasPersonNumber } from './person-numbers.ts'
import { smsParts } from './septets.ts'

/** What an SMS that staff write may cost at the most, its sender included. */
const MOST_PARTS = 2

/** `letters`: each once, that GSM-7 lacks: one of them makes all of a text's letters wide. `length`: so many SMS. `person`: a NIK or a family card's number. */
export type Unsendable = { why: 'person' } | { why: 'letters'; letters: string[] } | { why: 'length'; parts: number }

/** What stands against sending a text as it is; undefined: nothing. */
export function findUnsendable(text: string): Unsendable | undefined {
  if (hasPersonNumber(text)) return { why: 'person' }
  const { encoding, parts } = smsParts(text)
  if (encoding !== 'GSM-7') return { why: 'letters', letters: [...new Set(text)].filter((letter) => smsParts(letter).encoding !== 'GSM-7') }
  return parts > MOST_PARTS ? { why: 'length', parts } : undefined
}
