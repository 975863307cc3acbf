import { StoryError } from '../story/expect.ts'
import { Inbox } from './inbox.ts'
import type { Network, Screen } from './network.ts'
import type { Transcript } from './transcript.ts'

/** Options stand on a line of their own: `1 Daftar antrean`. */
const option = /^\s*(\d+|\*|#)[ .)]+(.+)$/
/** The engine turns the page with 9. */
const nextPage = '9'
const mostPages = 20

const optionsOf = (text: string) => text.split('\n').flatMap((line) => {
  const [, number, words] = option.exec(line) ?? []
  return number && words ? [{ number, words: words.trim() }] : []
})

/** A feature phone: it shows one screen and keeps its SMS. The gateway's accumulated text of the session is kept with it. */
export class Phone {
  readonly inbox = new Inbox()
  screen: Screen | null = null
  #session: { id: string; serviceCode: string; text: string } | null = null

  constructor(readonly number: string, private readonly network: Network, private readonly transcript: Transcript) {}

  /** Dials a code such as `*384*16*1#`; what follows the service code is typed at once. A running session ends. */
  async dial(code: string): Promise<void> {
    this.transcript.add(this.number, 'dials', code)
    this.#session = { id: this.network.newSession(), ...this.network.route(code) }
    await this.#turn()
  }

  async answer(text: string): Promise<void> {
    if (!this.#session) throw new StoryError(`${this.number} has no open session: let it dial first`)
    this.transcript.add(this.number, 'types', text)
    this.#session.text += this.#session.text === '' ? text : `*${text}`
    await this.#turn()
  }

  /** Answers the number of the option with these words, turning pages until it is there: in the open session, else by SMS to whoever wrote last. */
  async choose(label: string): Promise<void> {
    for (let page = 0; page < mostPages; page++) {
      const options = optionsOf(this.#question())
      const found = options.find(({ words }) => words === label) ?? options.find(({ words }) => words.startsWith(label))
      if (found) return this.#reply(found.number)
      if (!options.some(({ number }) => number === nextPage)) break
      await this.#reply(nextPage)
    }
    throw new StoryError(`no option "${label}" before ${this.number}:\n${this.#question()}`)
  }

  #question(): string {
    return (this.#session ? this.screen?.text : this.inbox.newest?.text) ?? ''
  }

  #reply(text: string): Promise<void> {
    const asked = this.inbox.newest
    return this.#session || !asked ? this.answer(text) : this.send(asked.from, text)
  }

  async #turn(): Promise<void> {
    if (!this.#session) return
    const { id, serviceCode, text } = this.#session
    await this.network.ussd({ session: id, phone: this, serviceCode, text })
  }

  /** What the network brings back for a request of this phone. */
  show(screen: Screen): void {
    this.screen = screen
    this.transcript.add(this.number, screen.open ? 'sees' : 'ends', screen.text)
    if (!screen.open) this.#session = null
  }

  /** The network loses the session; nobody tells the system. */
  drop(): void {
    this.transcript.add(this.number, 'drops')
    this.#session = null
  }

  async send(to: string, text: string): Promise<void> {
    this.transcript.add(this.number, 'sends', text)
    await this.network.sms({ from: this.number, to, text })
  }

  receive(sms: { from: string; text: string }): void {
    this.transcript.add(this.number, 'receives', sms.text)
    this.inbox.receive(sms)
  }
}
