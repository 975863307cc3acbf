/*
 * What whoever takes the money must be able to do for us. One adapter each; the rest of `payment/` knows only this.
 * A callback says that money came: it is stored as it came and settled once, however often and in whatever order it is brought.
 */

/** What a billing code is asked for. `amount` in rupiah, `expires` epoch ms. */
export type Billing = { office: string; payment: string; amount: number; expires: number }

/** Money that came. `id` is the gateway's own: the same again is the same money. `amount` in rupiah. */
export type Money = { id: string; billing: string; amount: number; receipt: string }

/** A callback as HTTP brought it. */
export type Callback = { office: string; body: string; signature: string | undefined }

export type PaymentGateway = {
  /** Gives a billing code. A turn that is run again asks again: the first code is then told to nobody, and lapses where it was made. */
  issue(billing: Billing): Promise<string>
  /** Whether somebody who has one of our secrets wrote this, for this office. */
  isSigned(callback: Callback, secrets: readonly string[]): boolean
  /** Undefined: keep it raw and let staff look at it. */
  parse(body: string): Money | undefined
}
