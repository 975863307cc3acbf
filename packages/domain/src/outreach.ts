import { z } from 'zod'

/** A family's request that officers come to a sick person. */
export const HomeVisitStatus = z.enum(['requested', 'accepted', 'scheduled', 'declined', 'done'])
export type HomeVisitStatus = z.infer<typeof HomeVisitStatus>

/** What can happen to a request. `schedule`: a team and a time are set, or set anew; `finish`: the officers were there. */
export type HomeVisitEvent = 'accept' | 'schedule' | 'decline' | 'finish'

type State = { readonly open: boolean; readonly on: Readonly<Partial<Record<HomeVisitEvent, HomeVisitStatus>>> }

/** Every state, whether the family still waits for something, and what may follow. */
export const homeVisitStates = {
  requested: { open: true, on: { accept: 'accepted', schedule: 'scheduled', decline: 'declined' } },
  accepted: { open: true, on: { schedule: 'scheduled', decline: 'declined' } },
  scheduled: { open: true, on: { schedule: 'scheduled', decline: 'declined', finish: 'done' } },
  declined: { open: false, on: {} },
  done: { open: false, on: {} },
} as const satisfies Record<HomeVisitStatus, State>

/** The status that follows, or undefined where the event cannot happen. */
export const afterVisit = (status: HomeVisitStatus, event: HomeVisitEvent): HomeVisitStatus | undefined => {
  const { on }: State = homeVisitStates[status]
  return on[event]
}

/** Statuses of a request that is not settled yet. */
export const OPEN_VISITS = HomeVisitStatus.options.filter((status) => homeVisitStates[status].open)
