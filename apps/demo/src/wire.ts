/*
 * What goes between the pages and their server. Types only: no gateway key, no bytes of a request.
 * Instants are epoch milliseconds of the demo's own clock.
 */

/** An office as the outside world knows it. */
export type DemoOffice = {
  id: string
  /** Name on a screen. */
  short: string
  name: string
  /** USSD service code, `*384*16#`. */
  dial: string
  /** E.164, or a short code. */
  smsNumber: string
  /** IANA zone. */
  zone: string
  /** Who picks the time: `DATE_TIME`, `DATE`, `SYSTEM`. */
  mode: string
  /** Words that an SMS may begin with. */
  keywords: string[]
  /** The national code, where one chooses an office; it takes no bookings itself. */
  frontDoor?: boolean
}

/** Made-up staff of an office, for whoever tries the console. */
export type DemoLogin = { office: string; role: string; email: string; password: string }

/** A bill of an office that asks for money before the queue number. `amount` in rupiah, `expires` epoch milliseconds. */
export type Bill = { office: string; billing: string; amount: number; status: 'due' | 'paid' | 'expired' | 'cancelled' | 'late'; expires: number }

/** What an office was told of money, and the status of its answer. */
export type Told = { at: number; billing: string; amount: number; status: number }

/** The bank as its page shows it. */
export type Bank = { now: number; offices: Pick<DemoOffice, 'id' | 'short' | 'zone'>[]; bills: Bill[]; told: Told[] }

/**
 * `waiting` for the gateway, `open` for an input; over: `ended` by the office, `dropped` by the person,
 * `expired` by the network, `failed` for want of a proper answer.
 */
export type SessionStatus = 'waiting' | 'open' | 'ended' | 'dropped' | 'expired' | 'failed'

export type Session = {
  id: string
  serviceCode: string
  began: number
  /** When the last answer came: the idle limit counts from here. */
  touched: number
  status: SessionStatus
  /** The last screen, without `CON ` or `END `. */
  screen: string
  septets: number
}

export type Reply = {
  /** 0: no answer at all. */
  status: number
  type: string
  text: string
  ms: number
}

/** One callback and its answer, as the raw view shows it. */
export type Exchange = {
  id: number
  kind: 'ussd' | 'ussd-end' | 'sms' | 'delivery-report'
  /** With the key masked. */
  path: string
  fields: [name: string, value: string][]
  reply: Reply
  /** Of the screen alone. */
  septets: number
  /** Undefined unless the same bytes were sent before; then whether the same answer came. */
  repeats?: 'same' | 'different'
}

export type Sms = {
  id: string
  way: 'sent' | 'received'
  /** An office's number, or the sender's name of a message that is no office's. */
  peer: string
  text: string
  at: number
  septets: number
  /** Parts that the network bills. */
  parts: number
  read: boolean
  /** The gateway did not accept it. */
  failed: boolean
}

export type Phone = {
  /** E.164; also its id. */
  number: string
  name: string
  session: Session | null
  exchanges: Exchange[]
  messages: Sms[]
}

export type World = {
  version: number
  now: number
  /** How far the clock was moved from the real one, milliseconds. */
  moved: number
  offices: DemoOffice[]
  phones: Phone[]
  limits: { phones: number; screenSeptets: number; sessionMs: number; idleMs: number; inputLength: number; smsLength: number }
}

/** Why a phone did not do what was asked. */
export type Refusal =
  | 'bad-request' | 'unknown-phone' | 'no-more-phones' | 'last-phone'
  | 'busy' | 'no-session' | 'nothing-to-repeat' | 'nothing-written'
