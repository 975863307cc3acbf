import type { StepDefinition } from './step.ts'

/** The pattern that a misspelt sentence comes closest to, in the language that it is closest in. */
export function nearestPattern(steps: readonly StepDefinition[], text: string): string {
  const words = wordsOf(mask(text))
  const patterns = steps.flatMap(({ en, id }) => [en, id])
  return patterns.map((pattern) => ({ pattern, distance: distance(words, wordsOf(pattern.replace(/\{\w+\}/g, '_'))) }))
    .reduce((best, next) => (next.distance < best.distance ? next : best)).pattern
}

/** Values give nothing away about which sentence was meant. */
const mask = (text: string) => text.replace(/"(?:[^"\\]|\\.)*"|\+\d+|\d[\d:-]*/g, '_')
const wordsOf = (text: string) => text.toLowerCase().replace(/[()]/g, '').split(/\s+/)

/** Levenshtein over words: a misspelt word costs as much of itself as is misspelt. */
function distance(a: readonly string[], b: readonly string[]): number {
  return edits(a, b, (x, y) => edits([...x], [...y], (p, q) => (p === q ? 0 : 1)) / Math.max(x.length, y.length, 1))
}

function edits<T>(a: readonly T[], b: readonly T[], price: (x: T, y: T) => number): number {
  let row = b.map((_, i) => i + 1)
  a.forEach((x, i) => {
    let diagonal = i
    let left = i + 1
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, diagonal + price(x, b[j] as T))
      diagonal = above
      return left
    })
  })
  return row.at(-1) ?? a.length
}
