import { answer, input, start, type Context, type Step } from '@jemput/flow'
import type { Shelf } from '../deps.ts'
import { contextOf, languageFor } from './context.ts'
import type { Heard } from './converse.ts'
import type { Turn } from './turns.ts'

/** One screen of a session: as it was, as the offices' packs of today say it, both without what tells of a person. */
export type Played = { typed: string; was: string; is: string }
/** `why`: where today's conversation asks for something that the stored one does not have; the screens until there are played. */
export type Replay = { screens: Played[]; why?: 'resumed' | 'no-record' | 'another-way' }

const MOST_STEPS = 100

/**
 * Plays a stored session against the packs of today: the same inputs, and to each action and list the answer that the house gave then.
 * Nothing is carried out and nothing is written.
 */
export function replay(shelf: Shelf, turns: readonly Turn[]): Replay {
  const [first] = turns
  if (!first || first.memory.heard === undefined) return { screens: [], why: 'no-record' }
  // It went on in the middle of another one.
  if (first.memory.state.paused || turns.some(({ memory }) => memory.state.paused)) return { screens: [], why: 'resumed' }
  const played = new Playing(shelf, first)
  const mask = maskOf(turns)
  const screens: Played[] = []
  for (const { memory: { heard = [], reply } } of turns) {
    const typed = heard.flatMap((one) => 'typed' in one ? [one.typed] : []).join('*')
    const is = played.take(heard)
    screens.push({ typed: mask(typed), was: mask(reply), is: is === undefined ? '' : mask(is) })
    if (is === undefined) return { screens, why: 'another-way' }
  }
  return { screens }
}

/** Where today's conversation stands. */
class Playing {
  #step: Step
  #context: Context
  readonly #shelf: Shelf
  readonly #now: number
  constructor(shelf: Shelf, { session, memory: { language }, at }: Turn) {
    this.#shelf = shelf
    this.#now = at
    this.#context = this.#contextAt(session.entry, language)
    this.#step = start(this.#context, this.#context.pack.office.front)
  }

  #contextAt(id: string, language: Turn['memory']['language']): Context {
    const office = this.#shelf.newest(id) ?? this.#shelf.byDial('')
    return contextOf({ office, surface: 'ussd', language: languageFor(office, language), now: this.#now })
  }

  /** Goes on from what one turn heard. The screen that it comes to; undefined when an answer is missing. */
  take(heard: readonly Heard[]): string | undefined {
    const typed = heard.flatMap((one) => 'typed' in one ? [one.typed] : [])
    const said = heard.flatMap((one) => 'call' in one ? [one] : [])
    for (let steps = 0; steps < MOST_STEPS; steps++) {
      if (this.#step.kind === 'call') {
        const { call, state } = this.#step
        const at = said.findIndex((one) => one.call === call.name)
        const [known] = at < 0 ? [] : said.splice(at, 1)
        if (!known) return undefined
        if (call.name === 'office.enter') this.#context = this.#contextAt(known.office, this.#context.language)
        if (call.name === 'phone.language') this.#context = { ...this.#context, language: call.inputs['language'] === 'en' ? 'en' : 'id' }
        this.#step = answer(this.#context, state, known.said)
      } else {
        const next = this.#step.kind === 'screen' ? typed.shift() : undefined
        if (next === undefined) return this.#step.text
        this.#step = input(this.#context, this.#step.state, next)
      }
    }
    return undefined
  }
}

/** Longer inputs than the number of an option may tell of a person. */
const SHORT = 2
const DOTS = '••••'

/** Takes out of a text what was typed in this session, names that are spoken of, and every long number. */
function maskOf(turns: readonly Turn[]): (text: string) => string {
  const heard = turns.flatMap(({ memory }) => memory.heard ?? [])
  const typed = heard.flatMap((one) => 'typed' in one && one.typed.length > SHORT ? [one.typed, ...one.typed.split(/\s+/)] : [])
  const names = turns.flatMap(({ memory: { state: { booking, passport } } }) => [...booking?.names ?? [], ...passport ? [passport.name] : []])
  const words = [...new Set([...typed, ...names, ...names.flatMap((name) => name.split(/\s+/))])].filter((word) => word.length > SHORT)
    .toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const told = words.length > 0 ? new RegExp(words.join('|'), 'gi') : undefined
  return (text) => (told ? text.replace(told, DOTS) : text).replace(/\d{4}-\d{4}|\+?\d{6,}/g, DOTS)
}
