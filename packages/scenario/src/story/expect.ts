/** A story that did not come true: what it expected and what came. */
export class Mismatch extends Error {
  constructor(readonly expected: string, readonly came: string) {
    super(`expected: ${expected}\ncame: ${came}`)
  }
}

/** A story that cannot be played: the message says what is missing and what to write instead. */
export class StoryError extends Error {}

export function expectEqual(came: string | number, expected: string | number): void {
  if (came !== expected) throw new Mismatch(String(expected), String(came))
}

/** Line breaks and repeated spaces are for the eye: a sentence may run over two lines of a screen. */
export const saysWords = (text: string, words: string) => text.includes(words) || flat(text).includes(flat(words))
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

export function expectWords(came: string, words: string): void {
  if (!saysWords(came, words)) throw new Mismatch(words, came)
}

/** The same line by line; spaces at the end of a line nobody sees. */
export const expectLines = (came: string, expected: string): void => expectEqual(withoutTails(came), withoutTails(expected))
const withoutTails = (text: string) => text.replace(/[ \t]+$/gm, '').trim()
