import { z } from 'zod'

/** One person's passport on its way through the office. */
export const ApplicationStatus = z.enum(['received', 'complete', 'accepted', 'ready', 'collected', 'delivered', 'withdrawn'])
export type ApplicationStatus = z.infer<typeof ApplicationStatus>

/**
 * What can happen to an application. `complete`: the last photo has arrived; `accept`: an officer has checked it; `ready`: the
 * passport is made; `deliver`: the post handed it over; `collect`: it was fetched at the counter; `withdraw`: it ends without a passport.
 */
export type ApplicationEvent = 'complete' | 'accept' | 'ready' | 'deliver' | 'collect' | 'withdraw'

type State = { readonly open: boolean; readonly on: Readonly<Partial<Record<ApplicationEvent, ApplicationStatus>>> }

/** Every state, whether the person still waits for something, and what may follow. */
export const applicationStates = {
  received: { open: true, on: { complete: 'complete', withdraw: 'withdrawn' } },
  complete: { open: true, on: { accept: 'accepted', withdraw: 'withdrawn' } },
  accepted: { open: true, on: { ready: 'ready', withdraw: 'withdrawn' } },
  ready: { open: true, on: { deliver: 'delivered', collect: 'collected' } },
  collected: { open: false, on: {} },
  delivered: { open: false, on: {} },
  withdrawn: { open: false, on: {} },
} as const satisfies Record<ApplicationStatus, State>

/** The status that follows, or undefined where the event cannot happen. */
export const afterApplication = (status: ApplicationStatus, event: ApplicationEvent): ApplicationStatus | undefined => {
  const { on }: State = applicationStates[status]
  return on[event]
}
