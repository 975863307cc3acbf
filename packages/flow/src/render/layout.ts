import { cut, plain, septets } from './septets.ts'

/** What a screen wants to say, in the order of the lines. */
export type Sketch = {
  /** Septets that the network shows. */
  limit: number
  error: string
  title: string
  text: string
  /** Labels from the first one of this page on, unnumbered. */
  options: readonly string[]
  help: string
  /** `9 Lagi`, `0 Kembali  00 Menu`, without the second where there is nothing to go back to. */
  more: string
  nav: string
}

/** A key on a phone picks at most the eighth option: 9 turns the page. */
const MOST = 8
const join = (...lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n')

/** As many numbered options as fit between head and foot; all of them without the line for more, if they do. */
const fill = ({ limit, options, more }: Sketch, head: string, foot: string): { text: string; count: number } => {
  const lines = options.slice(0, MOST).map((label, i) => `${i + 1} ${label}`)
  const all = join(head, ...lines, foot)
  if (options.length <= MOST && septets(all) <= limit) return { text: all, count: lines.length }
  const rest = join(more, foot)
  let count = 0
  while (count < lines.length && septets(join(head, ...lines.slice(0, count + 1), rest)) <= limit) count++
  return { text: join(head, ...lines.slice(0, count), count < options.length ? rest : foot), count }
}

/** As much of the head as fits above the foot, in letters of one septet: when room is short, accents go before words. */
const above = (head: readonly string[], foot: readonly string[], limit: number): string => {
  const below = join(...foot.map(plain))
  return cut(join(cut(join(...head.map(plain)), limit - septets(below) - 1), below), limit)
}

/** A screen without options: the first head and foot that fit together. */
const fitting = ({ limit, error, text, nav }: Sketch, heads: readonly string[], feet: readonly string[]): string => {
  for (const foot of feet) {
    const head = heads.find((above) => septets(join(above, foot)) <= limit)
    if (head !== undefined) return join(head, foot)
  }
  return above([error, text], [nav], limit)
}

/** One option and the way on: what must be cut, the head or the label, is cut. */
const squeeze = ({ limit, error, text, options, more, nav }: Sketch): { text: string; count: number } => {
  const label = cut(plain(`1 ${options[0] ?? ''}`), Math.max(12, Math.floor(limit / 3)))
  return { text: above([error, text], [label, options.length > 1 ? more : '', nav], limit), count: 1 }
}

/**
 * Puts a screen together so that it is never longer than its limit, and says how many options it shows (at least one).
 * Whoever is offered help needs it more than the title, so the title goes first, then the help, then words;
 * the way back and the error stay.
 */
export const layout = (sketch: Sketch): { text: string; count: number } => {
  const { error, title, text, options, help, nav } = sketch
  const heads = [join(error, title, text), join(error, text)]
  const feet = [join(help, nav), nav]
  if (options.length === 0) return { text: fitting(sketch, heads, feet), count: 0 }
  const pages = feet.flatMap((foot) => heads.map((head) => fill(sketch, head, foot)))
  // Neither help nor title may push options to another page.
  const most = Math.max(...pages.map(({ count }) => count))
  return most > 0 ? pages.find(({ count }) => count === most) ?? squeeze(sketch) : squeeze(sketch)
}
