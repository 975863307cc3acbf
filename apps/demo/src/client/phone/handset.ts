import type { Phone, World } from '../../wire.ts'
import { emptyEntry, erase, moveCursor, tapKey, write } from './entry.ts'
import type { Entry } from './entry.ts'

/** Keys of a handset, and what a computer's keyboard can do besides: write a letter at once, erase. */
export type Key =
  | '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#'
  | 'left-soft' | 'right-soft' | 'call' | 'end' | 'up' | 'down' | 'back' | 'forth' | 'erase' | { letter: string }

/** What the glass shows; a session that was not put away stands before all else. */
export type Place = 'home' | 'dial' | 'threads' | 'thread' | 'compose'
export type Screen = Place | 'call'

/** What only the handset itself knows. */
export type Handset = {
  place: Place
  entry: Entry
  /** Whose thread, or who is written to. */
  peer: string
  /** The row of the list of threads. */
  chosen: number
  /** The session whose last screen was put away. */
  dismissed: string | null
  /** Each press of up or down: which way, and how many there were. */
  scroll: { by: -1 | 1; presses: number }
}

/** What a press asks of the network. */
export type Act =
  | { do: 'dial'; code: string }
  | { do: 'answer'; text: string }
  | { do: 'drop' }
  | { do: 'sms'; to: string; text: string }

export type Pressed = { handset: Handset; act?: Act }
export type Surroundings = { phone: Phone; peers: string[]; now: number; limits: World['limits'] }

export const newHandset = (): Handset => ({
  place: 'home', entry: emptyEntry(), peer: '', chosen: 0, dismissed: null, scroll: { by: 1, presses: 0 },
})

export const isLive = (phone: Phone) => phone.session?.status === 'open' || phone.session?.status === 'waiting'

export function screenOf(handset: Handset, phone: Phone): Screen {
  if (phone.session && (isLive(phone) || phone.session.id !== handset.dismissed)) return 'call'
  return handset.place
}

export const isSmsScreen = (screen: Screen) => screen === 'threads' || screen === 'thread' || screen === 'compose'

/** One press of one key, by the screen it meets. */
export function press(handset: Handset, key: Key, around: Surroundings): Pressed {
  if (key === 'up' || key === 'down') return { handset: scrolled(handset, key, around) }
  return presses[screenOf(handset, around.phone)](handset, key, around)
}

const presses: Record<Screen, (handset: Handset, key: Key, around: Surroundings) => Pressed> = {
  home(handset, key, around) {
    if (key === 'left-soft') return { handset: goTo(handset, 'threads') }
    if (key === 'right-soft') return { handset: goTo(handset, 'compose', handset.peer || (around.peers[0] ?? '')) }
    const code = written(key)
    return { handset: code ? { ...goTo(handset, 'dial'), entry: write(emptyEntry(), code, around.limits.inputLength) } : handset }
  },

  dial(handset, key, around) {
    const { text } = handset.entry
    if (key === 'end') return { handset: goTo(handset, 'home') }
    if (key === 'left-soft' || key === 'call') return { handset: goTo(handset, 'home'), act: { do: 'dial', code: text } }
    if (key === 'right-soft' || key === 'erase') {
      return { handset: text.length <= 1 ? goTo(handset, 'home') : { ...handset, entry: erase(handset.entry) } }
    }
    if (key === 'back' || key === 'forth') return { handset: edited(handset, key, around.now, around.limits.inputLength) }
    return { handset: { ...handset, entry: write(handset.entry, written(key), around.limits.inputLength) } }
  },

  call(handset, key, around) {
    if (!isLive(around.phone)) return putAway(handset, key, around)
    const { text } = handset.entry
    if (key === 'end' || (key === 'right-soft' && text === '')) return { handset, act: { do: 'drop' } }
    if (around.phone.session?.status === 'waiting') return { handset }
    if (key === 'left-soft' || key === 'call') {
      return text === '' ? { handset } : { handset: { ...handset, entry: emptyEntry() }, act: { do: 'answer', text } }
    }
    return { handset: edited(handset, key, around.now, around.limits.inputLength) }
  },

  threads(handset, key, { peers }) {
    if (key === 'left-soft' || key === 'call') return { handset: goTo(handset, 'thread', peers[handset.chosen] ?? '') }
    return { handset: key === 'right-soft' || key === 'end' ? goTo(handset, 'home') : handset }
  },

  thread(handset, key) {
    if (key === 'left-soft') return { handset: goTo(handset, 'compose', handset.peer) }
    if (key === 'right-soft') return { handset: goTo(handset, 'threads') }
    return { handset: key === 'end' ? goTo(handset, 'home') : handset }
  },

  compose(handset, key, around) {
    const { text } = handset.entry
    if (key === 'end') return { handset: goTo(handset, 'home') }
    if (key === 'right-soft' && text === '') return { handset: goTo(handset, 'thread', handset.peer) }
    if (key === 'left-soft' || key === 'call') {
      if (text.trim() === '') return { handset }
      return { handset: goTo(handset, 'thread', handset.peer), act: { do: 'sms', to: handset.peer, text } }
    }
    return { handset: edited(handset, key, around.now, around.limits.smsLength) }
  },
}

/** Turns to a place with nothing written yet; letters come first where one writes words. */
export function goTo(handset: Handset, place: Place, peer = handset.peer): Handset {
  return { ...handset, place, peer, entry: emptyEntry(place === 'compose' ? 'Abc' : '123') }
}

/** A keyword goes into the message that is being written to `peer`, or begins one. */
export function writeSms(handset: Handset, phone: Phone, peer: string, text: string, limit: number): Handset {
  const writing = screenOf(handset, phone) === 'compose' && handset.peer === peer
  const composing = writing ? handset : goTo({ ...handset, dismissed: phone.session?.id ?? null }, 'compose', peer)
  return { ...composing, entry: write(composing.entry, text, limit) }
}

/** The last screen of a session stays until a key is pressed; a digit begins the next dial. */
function putAway(handset: Handset, key: Key, around: Surroundings): Pressed {
  const home = { ...goTo(handset, 'home'), dismissed: around.phone.session?.id ?? null }
  return written(key) === '' ? { handset: home } : presses.home(home, key, around)
}

function edited(handset: Handset, key: Key, now: number, limit: number): Handset {
  const { entry } = handset
  if (typeof key === 'object') return { ...handset, entry: write(entry, key.letter, limit) }
  if (key === 'right-soft' || key === 'erase') return { ...handset, entry: erase(entry) }
  if (key === 'back' || key === 'forth') return { ...handset, entry: moveCursor(entry, key === 'back' ? -1 : 1) }
  return /^[0-9*#]$/.test(key) ? { ...handset, entry: tapKey(entry, key, now, limit) } : handset
}

function scrolled(handset: Handset, key: 'up' | 'down', { phone, peers }: Surroundings): Handset {
  const by = key === 'up' ? -1 : 1
  if (screenOf(handset, phone) === 'threads') {
    return { ...handset, chosen: Math.min(Math.max(handset.chosen + by, 0), peers.length - 1) }
  }
  return { ...handset, scroll: { by, presses: handset.scroll.presses + 1 } }
}

/** The sign that a key stands for where nothing turns. */
function written(key: Key): string {
  if (typeof key === 'object') return /^[0-9*#+]$/.test(key.letter) ? key.letter : ''
  return /^[0-9*#]$/.test(key) ? key : ''
}
