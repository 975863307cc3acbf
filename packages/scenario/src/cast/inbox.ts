import { Mismatch, saysWords } from '../story/expect.ts'

type Received = { from: string; text: string; read: boolean }

/**
 * The SMS of one phone. A story reads a message by expecting words of it. One that was read before the newest round of events is over:
 * a story that expects the same words again means another message.
 */
export class Inbox {
  readonly #received: Received[] = []
  #newRound = 0

  get newest(): { from: string; text: string } | undefined {
    return this.#received.at(-1)
  }

  receive(sms: { from: string; text: string }): void {
    this.#received.push({ ...sms, read: false })
  }

  /** From here on, what happens is a new round. */
  beginRound(): void {
    this.#newRound = this.#received.length
  }

  /** What the stage sends while it is being set is not part of the story. */
  forget(): void {
    this.#received.length = 0
    this.#newRound = 0
  }

  expectSaying(words: string): void {
    const candidates = this.#received.filter((sms, i) => !sms.read || i >= this.#newRound)
    const found = candidates.find((sms) => saysWords(sms.text, words))
    if (!found) throw new Mismatch(`SMS "${words}"`, candidates.map((sms) => `SMS "${sms.text}"`).join('\n') || '-')
    found.read = true
  }

  expectNothing(): void {
    const unread = this.#received.filter((sms, i) => !sms.read && i >= this.#newRound)
    if (unread.length > 0) throw new Mismatch('-', unread.map((sms) => `SMS "${sms.text}"`).join('\n'))
  }
}
