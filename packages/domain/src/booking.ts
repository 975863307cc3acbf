import { z } from 'zod'

export const BookingStatus = z.enum(['held', 'unpaid', 'confirmed', 'arrived', 'cancelled', 'forfeited', 'expired', 'no-show'])
export type BookingStatus = z.infer<typeof BookingStatus>

/**
 * What can happen to a booking. `bill`: its people are named and it waits for money; `release`: the holder gives a hold back;
 * `expire`: its time ran out; `reseat`: money came late and another place was found; `miss`: nobody came.
 * `name` and `move` change a booking and not its status.
 */
export type BookingEvent = 'name' | 'bill' | 'confirm' | 'release' | 'expire' | 'reseat' | 'move' | 'cancel' | 'arrive' | 'forfeit' | 'miss'

type State = { readonly place: boolean; readonly on: Readonly<Partial<Record<BookingEvent, BookingStatus>>> }

/** Every state, whether it keeps seats and each person's one active place, and what may follow. */
export const bookingStates = {
  held: { place: true, on: { name: 'held', move: 'held', bill: 'unpaid', confirm: 'confirmed', release: 'cancelled', expire: 'expired' } },
  unpaid: { place: true, on: { confirm: 'confirmed', cancel: 'cancelled', expire: 'expired' } },
  confirmed: {
    place: true, on: { move: 'confirmed', cancel: 'cancelled', arrive: 'arrived', forfeit: 'forfeited', miss: 'no-show' },
  },
  arrived: { place: false, on: {} },
  cancelled: { place: false, on: {} },
  forfeited: { place: false, on: {} },
  expired: { place: false, on: { reseat: 'confirmed' } },
  'no-show': { place: false, on: {} },
} as const satisfies Record<BookingStatus, State>

/** The status that follows, or undefined where the event cannot happen. */
export const after = (status: BookingStatus, event: BookingEvent): BookingStatus | undefined => {
  const { on }: State = bookingStates[status]
  return on[event]
}

/** Statuses that keep a place. */
export const ACTIVE = BookingStatus.options.filter((status) => bookingStates[status].place)

/** What people compare and hear: `A-012`. `form` is the office's pattern, such as `{prefix}-{n}`. */
export const queueNumber = (form: string, prefix: string, n: number, digits: number) =>
  form.replace('{prefix}', prefix).replace('{n}', String(n).padStart(digits, '0'))
