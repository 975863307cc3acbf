/** Letters and digits in lower case, nothing else: the same for `YA.`, `ya` and `Y A`. */
export const fold = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Is one word the other with at most one slip: a letter missing, added, wrong, or two neighbours swapped? */
export const isClose = (a: string, b: string): boolean => {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  const [restA, restB] = [a.slice(same), b.slice(same)]
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}

/** Short words must be written right: too many others are one slip away. */
const FORGIVEN_FROM = 4

/** 0 for the word itself, 1 for a close misspelling, undefined for another word. Both are folded. */
export const slips = (typed: string, word: string): 0 | 1 | undefined => {
  if (typed === word) return 0
  return word.length >= FORGIVEN_FROM && typed.length >= FORGIVEN_FROM - 1 && isClose(typed, word) ? 1 : undefined
}

/** Parts between spaces, and where letters run into digits: `CEK40712683`. */
export const tokensOf = (text: string): string[] =>
  text.trim().split(/\s+|(?<=^\p{L}+)(?=\d)/u).filter((token) => token !== '')

/** Parts between separators, the outer empty ones dropped; null where none is used. The first one found is the one that counts. */
export const splitFields = (text: string, separators: readonly string[]): string[] | null => {
  const separator = Array.from(text).find((char) => separators.includes(char))
  if (separator === undefined) return null
  const parts = text.split(separator).map((part) => part.trim())
  while (parts[0] === '') parts.shift()
  while (parts.length > 0 && parts.at(-1) === '') parts.pop()
  return parts
}
