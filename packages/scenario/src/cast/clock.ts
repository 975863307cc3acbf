import { instantOf, localDateOf, localTimeOf, type LocalDate } from '@jemput/domain'
import { StoryError } from '../story/expect.ts'

/** What the clock needs of the rest of the cast: the office's zone, and what falls due on the way. */
export type Surroundings = {
  zone(): string
  /** The first moment after `from`, up to `to`, at which something falls due; epoch ms. */
  nextDue(from: number, to: number): Promise<number | undefined>
  /** Lets everything happen that is due now. */
  settle(): Promise<void>
}

/** The story's own time. It stands still until a step moves it, and stops wherever something falls due. */
export class StoryClock {
  #now = Date.now()
  #said: { date: LocalDate; time: string } | undefined
  #running = false

  constructor(private readonly around: Surroundings) {}

  readonly now = () => this.#now

  /** `2017-08-07 07:31` at the office. */
  readonly local = () => `${localDateOf(this.#now, this.around.zone())} ${localTimeOf(this.#now, this.around.zone())}`

  /** From the first event on, time only goes forward. */
  begin(): void {
    this.#running = true
  }

  async set(date: LocalDate, time: string): Promise<void> {
    this.#said = { date, time }
    if (this.#running) return this.#goOnTo(this.#moment(date, time))
    this.#now = this.#moment(date, time)
  }

  /** The time that was said is that of the office, also when the office was named after it. */
  rezone(): void {
    if (!this.#running && this.#said) this.#now = this.#moment(this.#said.date, this.#said.time)
  }

  #moment(date: LocalDate, time: string): number {
    return instantOf(date, time, this.around.zone())
  }

  pass(minutes: number): Promise<void> {
    this.#running = true
    return this.#goOnTo(this.#now + minutes * 60_000)
  }

  async #goOnTo(moment: number): Promise<void> {
    if (moment < this.#now) throw new StoryError(`it is ${this.local()} already: time only goes forward`)
    for (let due = await this.#due(moment); due !== undefined; due = await this.#due(moment)) {
      this.#now = due
      await this.around.settle()
    }
    this.#now = moment
    await this.around.settle()
  }

  #due(moment: number): Promise<number | undefined> {
    return this.around.nextDue(this.#now, moment)
  }
}
