import { parsed, wrong, type Parsed } from './parsed.ts'

/**
 * A person's name: letters of any script, spaces and . ' - , between them. Codes: length (with `given`), letters.
 * Typographic apostrophes become plain ones, because one of them would make an SMS twice as dear.
 */
export function parseName(text: string, { min = 2, max = 40 }: { min?: number; max?: number } = {}): Parsed<string> {
  const name = text.normalize('NFC').replace(/[‘’ʼ`´]/g, "'").replace(/\s+/g, ' ').trim()
  const length = [...name].length
  if (length < min || length > max) return wrong('length', length)
  return /^[\p{L}\p{M} .'\-,]+$/u.test(name) && /\p{L}/u.test(name) ? parsed(name) : wrong('letters')
}

/** The same for all spellings of one name: without case, spaces, dots and other marks between letters, and Latin accents. */
export const foldName = (name: string) =>
  name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{L}\p{M}]/gu, '').normalize('NFC')
