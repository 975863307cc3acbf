import { z } from 'zod'

export const PaymentStatus = z.enum(['due', 'paid', 'expired', 'cancelled', 'late'])
export type PaymentStatus = z.infer<typeof PaymentStatus>

/** What can happen to a bill. `receive`: money came; `lapse`: its time ran out; `cancel`: the booking was given up. */
export type PaymentEvent = 'receive' | 'lapse' | 'cancel'

type State = { readonly on: Readonly<Partial<Record<PaymentEvent, PaymentStatus>>> }

/** Every state of a bill, and what may follow. `late`: money came when the place was no longer kept; it is never refused. */
export const paymentStates = {
  due: { on: { receive: 'paid', lapse: 'expired', cancel: 'cancelled' } },
  paid: { on: {} },
  expired: { on: { receive: 'late' } },
  cancelled: { on: { receive: 'late' } },
  late: { on: {} },
} as const satisfies Record<PaymentStatus, State>

/** The status that follows; undefined where the event cannot happen, such as money for a bill that is paid. */
export const afterPayment = (status: PaymentStatus, event: PaymentEvent): PaymentStatus | undefined => {
  const { on }: State = paymentStates[status]
  return on[event]
}

/** Until when to pay, epoch ms: so many minutes from now, and never after the window begins for which it pays. */
export const payBy = (now: number, minutes: number, begins: number): number => Math.min(now + minutes * 60_000, begins)

/** A billing code of the treasury for income that is no tax (SIMPONI): 15 digits, the first 7, 8 or 9. */
export const isBillingCode = (text: string): boolean => /^[789]\d{14}$/.test(text)

/** `821456789012345` as it is read out: `821 456 789 012 345`. */
export const spokenBilling = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1 ')
