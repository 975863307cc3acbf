/** `ends`: sees a last screen. `complains`: the server's log of errors. */
export type Deed = 'dials' | 'types' | 'sees' | 'ends' | 'sends' | 'receives' | 'drops' | 'has' | 'accepted' | 'ready' | 'arrives' | 'pays' | 'helps' | 'booked' | 'scans' | 'interviewed' | 'captures' | 'decides' | 'loses' | 'restarts' | 'complains'
/** One thing that a phone, its owner or the system did. `at` is the office's time, `2017-08-07 07:31`; `who` is '' for the system. */
export type Line = { at: string; who: string; does: Deed; text: string }

/** What everybody did, in order. */
export class Transcript {
  readonly lines: Line[] = []
  readonly #now: () => string
  constructor(now: () => string) {
    this.#now = now
  }

  add(who: string, does: Deed, text = ''): void {
    this.lines.push({ at: this.#now(), who, does, text })
  }
}
