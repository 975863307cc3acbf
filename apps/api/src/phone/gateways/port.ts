/*
 * What any gateway to the mobile networks must be able to do for us. One adapter a company; the rest of `phone/` knows only this.
 * A callback that makes no sense parses to undefined: nothing of it may be written.
 */

/** One request of a USSD session. */
export type Dialled = {
  session: string
  /** E.164 as the gateway gives it: `+` and 5 to 15 digits. */
  phone: string
  serviceCode: string
  /** What was typed, several inputs joined by `*`; empty when only the code was dialled. */
  text: string
  /** What `text` is: everything of the session so far, or where the gateway gives no more, the dialled beginning or the newest input alone. */
  gives: 'all' | 'first' | 'newest'
}

/** What the phone shows next. */
export type Screen = {
  text: string
  /** Waits for an input. */
  open: boolean
  /** `conversation/screen`: for the gateway's drop-off figures, never personal. */
  at: string
}

export type IncomingSms = { id: string; from: string; to: string; text: string }
/** One SMS of a callback, as it came. `id`: the gateway's own, as far as there is one; `sms`: undefined when it makes no sense. */
export type ArrivedSms = { id: string | undefined; raw: string; sms: IncomingSms | undefined }

/** What the gateway says of an SMS that we sent, in its own word; `phone` (E.164) where it names whose. */
export type DeliveryReport = { messageId: string; status: string; phone?: string }

/** A session is over. `failed`: not by a person; `lastHop`: the screen that was shown last, as the gateway gives it back. */
export type CallEnd = { session: string; failed: boolean; lastHop: string | null }

export type Gateway = {
  /** Short and stable: it is part of primary keys, and of the callbacks' addresses. */
  id: string
  /** Where its USSD requests come, below the key; `:name` stands for what changes. */
  ussdPaths: { request: readonly string[]; end: readonly string[] }
  /** `path`: what came below the key, such as `/ussd`. */
  parseUssd(body: string, path: string): Dialled | undefined
  /** Body and headers of the answer; always status 200. */
  renderUssd(screen: Screen): { body: string; headers: Record<string, string> }
  /** How a session ended; it may never come. */
  readEnd(body: string, path: string): CallEnd | undefined
  /** All SMS of a callback. What can't be read is kept raw, and nothing is said. */
  readSms(body: string): ArrivedSms[]
  /** All reports of a callback that can be read. */
  readReports(body: string): DeliveryReport[]
  /** What a word of its reports settles; undefined: the message is on its way, or the word is new to us. */
  outcomeOf(status: string): 'delivered' | 'failed' | undefined
  /** The phone that wants no more reminders. */
  parseOptOut(body: string): string | undefined
}

/**
 * What became of an attempt to send. `unknown`: it may have gone out, so it is never sent again.
 * `failed`: it surely did not; worth another try unless `final`. `away`: the gateway was not even reached, so the message is not to blame.
 */
export type Sent =
  | { outcome: 'sent'; messageId: string | null }
  | { outcome: 'failed'; reason: string; final: boolean; away?: boolean }
  | { outcome: 'unknown'; reason: string }

/** `from` is the number at which the office that writes is answered; a gateway account may have a sender of its own instead. */
export type OutgoingSms = { from?: string; to: string; text: string }

/** Sends one SMS. Never throws: what went wrong is an outcome, in words that carry no secret. */
export type Sender = { send(message: OutgoingSms): Promise<Sent> }
