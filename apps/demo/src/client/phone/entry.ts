/** How the digit keys write: figures, a capital at the start of each word, or small letters. */
export type Mode = '123' | 'Abc' | 'abc'

/** What a person is writing with the keys of a handset. */
export type Entry = {
  text: string
  /** Where the next letter goes. */
  at: number
  mode: Mode
  /** The key that may still turn its letter into the next one, and until when. */
  tap: { key: string; turn: number; until: number } | null
}

/** Within this time the same key turns the letter instead of writing another. */
export const TURN_MS = 900

const letters: Record<string, string> = {
  1: ".,-'/?!1", 2: 'abc2', 3: 'def3', 4: 'ghi4', 5: 'jkl5', 6: 'mno6', 7: 'pqrs7', 8: 'tuv8', 9: 'wxyz9', 0: ' 0', '*': '*#+',
}
const nextMode: Record<Mode, Mode> = { 123: 'Abc', Abc: 'abc', abc: '123' }

export const emptyEntry = (mode: Mode = '123'): Entry => ({ text: '', at: 0, mode, tap: null })

/** One press of a digit key, `*` or `#`. `now` in milliseconds of any steady clock; at most `limit` letters. */
export function tapKey(entry: Entry, key: string, now: number, limit: number): Entry {
  if (key === '#') return { ...entry, mode: nextMode[entry.mode], tap: null }
  const wheel = entry.mode === '123' && key !== '*' ? key : letters[key] ?? key
  const turning = entry.tap?.key === key && now < entry.tap.until && wheel.length > 1
  const turn = turning && entry.tap ? (entry.tap.turn + 1) % wheel.length : 0
  const before = turning ? erase(entry) : entry
  const written = write(before, capital(before, wheel[turn] ?? ''), limit)
  return wheel.length > 1 && written.text !== before.text ? { ...written, tap: { key, turn, until: now + TURN_MS } } : written
}

/** Puts letters where the cursor is; too long a text stays as it was. */
export function write(entry: Entry, letters: string, limit: number): Entry {
  if (entry.text.length + letters.length > limit) return { ...entry, tap: null }
  const text = entry.text.slice(0, entry.at) + letters + entry.text.slice(entry.at)
  return { ...entry, text, at: entry.at + letters.length, tap: null }
}

export function erase(entry: Entry): Entry {
  if (entry.at === 0) return { ...entry, tap: null }
  return { ...entry, text: entry.text.slice(0, entry.at - 1) + entry.text.slice(entry.at), at: entry.at - 1, tap: null }
}

export function moveCursor(entry: Entry, by: -1 | 1): Entry {
  return { ...entry, at: Math.min(Math.max(entry.at + by, 0), entry.text.length), tap: null }
}

function capital(entry: Entry, letter: string): string {
  const startsWord = /(^|[^\p{L}'])$/u.test(entry.text.slice(0, entry.at))
  return entry.mode === 'Abc' && startsWord ? letter.toUpperCase() : letter
}
