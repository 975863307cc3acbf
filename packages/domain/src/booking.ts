import { z } from 'zod'

export const BookingStatus = z.enum(['held', 'confirmed', 'arrived', 'cancelled', 'forfeited', 'expired', 'no-show'])
export type BookingStatus = z.infer<typeof BookingStatus>

/**
 * What can happen to a booking. `release`: the holder gives a hold back; `expire`: its time ran out; `miss`: nobody came.
 * `name` and `move` change a booking and not its status.
 */
export type BookingEvent = 'name' | 'confirm' | 'release' | 'expire' | 'move' | 'cancel' | 'arrive' | 'forfeit' | 'miss'

type State = { readonly place: boolean; readonly on: Readonly<Partial<Record<BookingEvent, BookingStatus>>> }

/** Every state, whether it keeps seats and each person's one active place, and what may follow. */
export const bookingStates = {
  held: { place: true, on: { name: 'held', move: 'held', confirm: 'confirmed', release: 'cancelled', expire: 'expired' } },
  confirmed: {
    place: true, on: { move: 'confirmed', cancel: 'cancelled', arrive: 'arrived', forfeit: 'forfeited', miss: 'no-show' },
  },
  arrived: { place: false, on: {} },
  cancelled: { place: false, on: {} },
  forfeited: { place: false, on: {} },
  expired: { place: false, on: {} },
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
