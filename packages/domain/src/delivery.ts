import { z } from 'zod'

/** A passport that the post is to bring. */
export const ParcelStatus = z.enum(['requested', 'listed', 'out', 'failed', 'delivered', 'returning', 'returned', 'withdrawn'])
export type ParcelStatus = z.infer<typeof ParcelStatus>

/** Who may receive a passport: the applicant, somebody of the family card, somebody with a letter. */
export type Receiver = 'self' | 'kk' | 'proxy'
/** Whoever else was named, the applicant may always receive it. */
export const receiversFor = (named: Receiver): Receiver[] => (named === 'self' ? ['self'] : ['self', named])

/**
 * What can happen to a parcel. `list`: put on a manifest; `unlist`: taken off again; `handOver`: both parties counted it and the courier
 * has it; `fail`: nobody could receive it, and the courier tries again; `giveUp`: it failed as often as the office allows;
 * `takeBack`: the office counted it in again; `withdraw`: the applicant fetches it after all.
 */
export type ParcelEvent = 'list' | 'unlist' | 'handOver' | 'deliver' | 'fail' | 'giveUp' | 'takeBack' | 'withdraw'

/** Who has the passport while the parcel is in a state. */
export type Holder = 'office' | 'courier' | 'recipient'
type State = { readonly open: boolean; readonly holder: Holder; readonly on: Readonly<Partial<Record<ParcelEvent, ParcelStatus>>> }

/** Every state, whether it is settled, who holds the passport, and what may follow. */
export const parcelStates = {
  requested: { open: true, holder: 'office', on: { list: 'listed', withdraw: 'withdrawn' } },
  listed: { open: true, holder: 'office', on: { unlist: 'requested', handOver: 'out' } },
  out: { open: true, holder: 'courier', on: { deliver: 'delivered', fail: 'failed', giveUp: 'returning' } },
  failed: { open: true, holder: 'courier', on: { deliver: 'delivered', fail: 'failed', giveUp: 'returning', takeBack: 'returned' } },
  delivered: { open: false, holder: 'recipient', on: {} },
  returning: { open: true, holder: 'courier', on: { deliver: 'delivered', takeBack: 'returned' } },
  returned: { open: false, holder: 'office', on: {} },
  withdrawn: { open: false, holder: 'office', on: {} },
} as const satisfies Record<ParcelStatus, State>

/** The status that follows, or undefined where the event cannot happen. */
export const afterParcel = (status: ParcelStatus, event: ParcelEvent): ParcelStatus | undefined => {
  const { on }: State = parcelStates[status]
  return on[event]
}
