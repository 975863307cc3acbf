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
  /** All inputs of the session so far, joined by `*`; empty on dial. */
  text: string
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

/** What the gateway says of an SMS that we sent, in its own word. */
export type DeliveryReport = { messageId: string; status: string }

export type Gateway = {
  /** Short and stable: it is part of primary keys. */
  id: string
  parseUssd(body: string): Dialled | undefined
  /** Body and headers of the answer; always status 200. */
  renderUssd(screen: Screen): { body: string; headers: Record<string, string> }
  /** Undefined: keep it raw under `smsId` and say nothing. */
  parseSms(body: string): IncomingSms | undefined
  /** The gateway's own id of an SMS, as far as the body has one. */
  smsId(body: string): string | undefined
  parseReport(body: string): DeliveryReport | undefined
  /** What a word of its reports settles; undefined: the message is on its way, or the word is new to us. */
  outcomeOf(status: string): 'delivered' | 'failed' | undefined
  /** The phone that wants no more reminders. */
  parseOptOut(body: string): string | undefined
}

/**
 * What became of an attempt to send. `unknown`: it may have gone out, so it is never sent again.
 * `failed`: it surely did not; worth another try unless `final`.
 */
export type Sent =
  | { outcome: 'sent'; messageId: string | null }
  | { outcome: 'failed'; reason: string; final: boolean }
  | { outcome: 'unknown'; reason: string }

/** `from` is the number at which the office that writes is answered; a gateway account may have a sender of its own instead. */
export type OutgoingSms = { from?: string; to: string; text: string }

/** Sends one SMS. Never throws: what went wrong is an outcome, in words that carry no secret. */
export type Sender = { send(message: OutgoingSms): Promise<Sent> }
