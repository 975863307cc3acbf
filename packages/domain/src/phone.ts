import { parsed, wrong, type Parsed } from './parsed.ts'

/** E.164: `+628111100333`. */
export type Phone = string

/** An Indonesian mobile number as a person types it: `0812...`, `812...`, `62812...`, `+62 0812-...`. Code: format. */
export function parsePhone(text: string): Parsed<Phone> {
  const found = /^(?:\+?62)?0?(8[1-9]\d{7,10})$/.exec(text.replace(/[\s\-().]/g, ''))
  return found ? parsed(`+62${found[1]}`) : wrong('format')
}
