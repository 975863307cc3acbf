import type { Language } from '../pack/office.ts'
import type { Pack } from '../pack/pack.ts'

/** JSON. Dates are `YYYY-MM-DD` in office time, times `HH:MM`, moments epoch milliseconds. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }

export type Surface = 'ussd' | 'sms'

/** What the host knows and gives with every call; never kept in the state. */
export type Context = {
  pack: Pack
  surface: Surface
  language: Language
  /** Today at the office, `YYYY-MM-DD`. */
  today: string
  /** Regency code guessed from the number, or null. */
  region: string | null
}

/** A window in which people come: date and times are the office's. */
export type Slot = { date: string; start: string; end: string }

/** The booking that a conversation is about, as the texts and conditions see it. */
export type BookingView = {
  id: string
  code: string
  status: string
  service: string
  speed: string | null
  /** The class of priority that was told when the seats were taken. */
  priority: string | null
  slot: Slot
  date: string
  /** While a party that comes in two windows is held, everybody counts; afterwards each window is a booking of its own. */
  size: number
  named: number
  /** Those of a party who come in another window, and how many come in this one; null for most. */
  rest: { slot: Slot; size: number; before: number } | null
  /** It is such a rest itself. */
  part: boolean
  /** Names given so far, in order. */
  names: string[]
  /** Queue numbers of the first and the last person; null before confirmation. */
  numbers: { first: string; last: string } | null
  /** End of the hold, epoch ms; null when nothing runs out. */
  expires: number | null
  /** Latest polite arrival, `HH:MM`. */
  arriveBy: string
  /** When the passport is ready, if the papers are in order, `YYYY-MM-DD`. */
  readyBy: string
  /** Money came for it before it had a number. */
  paid?: boolean
}

/** The request for a home visit that a conversation is about. Neither the patient nor the illness is in it. */
export type HomeVisitView = {
  /** Counts the requests of the office, from 1. */
  number: number
  status: string
  /** The number that officers will call, E.164. */
  contact: string
  /** Day of the request, `YYYY-MM-DD`; conversations don't need it. */
  requestedOn?: string
  /** Last day of the answer, `YYYY-MM-DD`. */
  answerBy: string
  /** When officers come: `YYYY-MM-DD` and `HH:MM`; null until a day is set. */
  date?: string | null
  time?: string | null
  /** Why it was declined, in the office's words. */
  reason?: string | null
}

/** A passport that is made or being made, as texts may tell of it. Its number is in no text. */
export type PassportView = {
  /** The booking's code, or the one that the office gave. */
  code: string
  name: string
  /** How many passports have this code. */
  count: number
  /** Since when it can be had, `YYYY-MM-DD`; null until it is ready. */
  readyOn?: string | null
  /** Last day to collect it, `YYYY-MM-DD`; null until it is ready. */
  collectBy: string | null
  /** It lies at the office, and nobody has sent for it. */
  waiting?: boolean
  /** When it is expected to be made, `YYYY-MM-DD`; told when the papers are accepted. */
  readyBy?: string | null
}

/** A delivery by the post, as texts may tell of it. */
export type DeliveryView = {
  /** Ten digits. */
  number: string
  status: string
  /** Eight digits that the receiver says at the door; null where they are not told. */
  code: string | null
  /** Id of a reason for which it failed, `delivery-reason.<id>`; null while it has not. */
  reason: string | null
  /** Visits of the courier that are left. */
  left: number
}

/** A bill that must be paid before there is a queue number, as texts may tell of it. */
export type PaymentView = {
  /** Fifteen digits. */
  code: string
  /** Rupiah. */
  amount: number
  status: string
  /** Until when to pay, epoch ms. */
  expires: number
}

/** Where a conversation stands. Plain JSON; only the engine reads it. Kept sealed by the host. */
export type State = {
  /** `conversation/screen`; inside a repeat `conversation/repeat/screen`. */
  at: string
  answers: Record<string, Value>
  each: Record<string, Value> | null
  booking: BookingView | null
  visit?: HomeVisitView | null
  passport?: PassportView | null
  delivery?: DeliveryView | null
  payment?: PaymentView | null
  /** Outcome and fields of the last action or list. */
  result: { outcome: string; [field: string]: Value } | null
  /** How often each screen was shown in this session. */
  seen: Record<string, number>
  /** Wrong answers in a row on this screen. */
  tries: number
  /** Error to show above the question; `example` is the message with the whole text as it should have been (SMS). */
  wrong: { key: string; given: number | null; example: string | null } | null
  /** Options or items as shown, in order: what "2" means. */
  shown: Value[]
  /** Items of the live list on the screen, and the first one shown. */
  list: { items: Value[]; from: number } | null
  /** Screens to go back to with 0; `=conversation/repeat` where an element of a repeat was closed. */
  back: string[]
  /** Answers that came along and could not be read, by question, and the screen that they came for. */
  given?: { start: string; fields: Record<string, string> }
  /** Set while going back, when a list of one is shown and not passed through. */
  again?: boolean
  /** Actions and lists since the last input; a conversation that runs in circles is ended. */
  calls?: number
  /** While the caller is asked whether to go on with a dropped session: where that one stood. */
  paused?: State
}

/** An action or a live list that the host must carry out; answered with `answer`. */
export type Call = { kind: 'action' | 'list'; name: string; inputs: Record<string, Value> }

/** What an SMS means, for the host: an answer to the waiting conversation, the start of another, or a reply at once. */
export type Understood =
  | { kind: 'answer' }
  | { kind: 'start'; at: string; answers: Record<string, Value> }
  /** `message(ctx, key, roots)` is the whole reply. */
  | { kind: 'reply' | 'unknown'; key: string; roots: Record<string, Value> }

export type Step =
  | { kind: 'call'; state: State; call: Call }
  /** Waits for an input. `at` names the screen without personal data. */
  | { kind: 'screen'; state: State; text: string; at: string }
  /** `sms` also goes out through the outbox (USSD only). */
  | { kind: 'end'; state: State; text: string; sms: string | null; at: string }

/** What the host answers a call with. */
export type Answer =
  | { kind: 'action'; outcome: string; result: Record<string, Value> }
  | { kind: 'list'; items: Value[] }
